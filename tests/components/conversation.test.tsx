// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { HandOffNote } from '../../components/conversation/HandOffNote';
import { LevelBanner } from '../../components/conversation/LevelBanner';
import { OwnWords } from '../../components/conversation/OwnWords';
import { SafetyPlan } from '../../components/conversation/SafetyPlan';
import { StartChecklist } from '../../components/conversation/StartChecklist';
import { WhoIsTold } from '../../components/conversation/WhoIsTold';
import { finding, levels, show } from './fixtures';

afterEach(cleanup);

test.each(levels)('$id: the heading says what to do, the level stands above it in words', (words) => {
  show(<LevelBanner level={words.id} words={words} raisedTo={null} since="14:05" />);
  expect(screen.getByRole('heading', { name: words.firstMove })).toBeVisible();
  expect(screen.getByRole('region', { name: words.firstMove })).toHaveTextContent(`${words.name}since 14:05`);
});

test('a level lowered by hand says where it stood', () => {
  show(<LevelBanner level="ask" words={levels[1]!} raisedTo={levels[3]!} since="" />);
  expect(screen.getByText('Lowered by you. It stood at: Urgent.')).toBeVisible();
});

const row = {
  level: 'urgent' as const,
  supervisor: 'Within 5 minutes, stay in the chat',
  supervisorWithin: 5,
  emergency: 'Crisis line with the person',
  others: '–',
  record: 'Same shift',
};

const MINUTE = 60_000;
const who = (change: Partial<Parameters<typeof WhoIsTold>[0]> = {}) => {
  const acts = { onTold: vi.fn(), onUntold: vi.fn(), onContact: vi.fn() };
  const rest = { contacts: {}, since: 0, now: 2 * MINUTE + 1, clock: (at: number) => `14:0${at}` };
  const shown = show(<WhoIsTold row={row} told={{}} {...rest} {...acts} {...change} />);
  return { ...acts, ...shown };
};

test('who is told by when: a tap records it and one takes it back, a dash asks for nobody', async () => {
  const { onTold, onUntold } = who({ told: { emergency: 5 } });
  expect(screen.getByText('Within 5 minutes, stay in the chat')).toBeVisible();
  expect(screen.queryByText('Others')).toBeNull();
  expect(screen.getByText('14:05')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Mark told Supervisor' }));
  expect(onTold).toHaveBeenCalledExactlyOnceWith('supervisor');
  await userEvent.click(screen.getByRole('button', { name: 'Undo Emergency or crisis line' }));
  expect(onUntold).toHaveBeenCalledExactlyOnceWith('emergency');
});

test.each([
  [0, 'within 5 minutes, 0 gone'],
  [2, 'within 5 minutes, 2 gone'],
  [4.99, 'within 5 minutes, 4 gone'],
  [5, 'within 5 minutes, 5 gone: tell them now'],
  [600, 'within 5 minutes, 600 gone: tell them now'],
])('%d minutes after: %s', (minutes, words) => {
  who({ now: minutes * MINUTE });
  expect(screen.getByRole('timer')).toHaveTextContent(words);
});

test('the clock stops when they were told, and runs at urgent and now only', () => {
  who({ told: { supervisor: 3 } });
  expect(screen.queryByRole('timer')).toBeNull();
  cleanup();
  who({ row: { ...row, level: 'soon', supervisorWithin: 60 } });
  expect(screen.queryByRole('timer')).toBeNull();
  cleanup();
  who({ row: { ...row, level: 'now', supervisorWithin: 2 } });
  expect(screen.getByRole('timer')).toHaveTextContent('tell them now');
});

test('the organisation’s own names and numbers stand beside the role; a field that is left keeps them', async () => {
  const { onContact } = who({ contacts: { supervisor: { name: 'Duty lead', reach: 'ext. 12' } } });
  expect(screen.getByText('Duty lead, ext. 12')).toBeVisible();
  await userEvent.click(screen.getByText('Your own names and numbers'));
  const group = screen.getByRole('group', { name: 'Supervisor' });
  const reach = within(group).getByRole('textbox', { name: 'How to reach them' });
  await userEvent.clear(reach);
  await userEvent.type(reach, 'ext. 99 ');
  await userEvent.tab();
  expect(onContact).toHaveBeenCalledExactlyOnceWith('supervisor', { name: 'Duty lead', reach: 'ext. 99' });
});

test('any checklist can be started by hand, each once', async () => {
  const onOpen = vi.fn();
  const lists = ['self_harm', 'panic'].map((id) => ({ id, title: `List ${id}`, steps: [], note: '' }));
  show(<StartChecklist checklists={lists} opened={['panic']} onOpen={onOpen} />);
  const choice = screen.getByRole('combobox', { name: 'Start a checklist by hand' });
  expect(within(choice).queryByText('List panic')).toBeNull();
  expect(screen.getByRole('button', { name: 'Start' })).toBeDisabled();
  await userEvent.selectOptions(choice, 'self_harm');
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('self_harm');
});

const drafts = [
  { id: 'minimising', kind: 'flag' as const, name: 'Makes it smaller', why: 'Ranks pain.', instead: 'So hard.' },
  { id: 'arguing', kind: 'flag' as const, name: 'Argues', why: 'Nobody wins.', instead: '' },
  { id: 'reflection', kind: 'strength' as const, name: 'Reflects', why: '', instead: '' },
];

test('own words are one quiet line: strengths by name, the newest flag with its reason and a better wording', () => {
  const own = [
    finding({ category: 'minimising', words: 'at least' }),
    finding({ category: 'reflection', words: 'it sounds like' }),
    finding({ category: 'minimising', words: 'at least you' }),
  ];
  show(<OwnWords own={own} drafts={drafts} />);
  expect(screen.getByRole('region', { name: 'In your words' }).querySelector('p')).toHaveTextContent(
    'Came across well: Reflects. Makes it smaller at least Ranks pain. Try: So hard.',
  );
  expect(screen.queryByText(/more in your words/)).toBeNull();
});

test('further flags are a fold away', async () => {
  const own = [finding({ category: 'minimising' }), finding({ category: 'arguing', words: 'but you said' })];
  show(<OwnWords own={own} drafts={drafts} />);
  await userEvent.click(screen.getByText('1 more in your words'));
  expect(screen.getByText('but you said')).toBeVisible();
});

test('a plan is kept while it is typed, and what is left when the panel goes away without a word to the field', async () => {
  const onPart = vi.fn();
  const parts = [
    { id: 'plan-signs', label: 'Signs', how: '' },
    { id: 'plan-alone', label: 'Alone', how: '' },
  ];
  const rest = { parts, plan: {}, onCopy: vi.fn(), onSave: vi.fn() };
  const { unmount } = show(<SafetyPlan {...rest} onPart={onPart} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Signs' }), 'pacing');
  await waitFor(() => expect(onPart).toHaveBeenCalledExactlyOnceWith('plan-signs', 'pacing'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Signs' }), ' at night');
  // As when another conversation comes in front: no field is left, they are gone.
  unmount();
  expect(onPart).toHaveBeenLastCalledWith('plan-signs', 'pacing at night');
});

test('a note is kept redacted while it is typed, never as it was typed', async () => {
  const onEdit = vi.fn();
  const redacted = (text: string) => ({
    text: text.replaceAll('Sam', '[NAME]'),
    replaced: text.includes('Sam') ? 1 : 0,
  });
  const { unmount } = show(
    <HandOffNote made="made" edited={null} {...{ redacted, onEdit }} onCopy={vi.fn()} onSave={vi.fn()} />,
  );
  await userEvent.type(screen.getByRole('textbox'), ' for Sam');
  unmount();
  expect(onEdit.mock.calls.at(-1)).toEqual(['made for [NAME]']);
  expect(JSON.stringify(onEdit.mock.calls)).not.toContain('Sam');
});
