// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { LevelBanner } from '../../components/conversation/LevelBanner';
import { OwnWords } from '../../components/conversation/OwnWords';
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

test('who is told by when: a tap records it, a dash asks for nobody', async () => {
  const onTold = vi.fn();
  show(<WhoIsTold row={row} told={{ emergency: 5 }} clock={(at) => `14:0${at}`} onTold={onTold} />);
  expect(screen.getByText('Within 5 minutes, stay in the chat')).toBeVisible();
  expect(screen.queryByText('Others')).toBeNull();
  expect(screen.getByText('14:05')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Mark told Supervisor' }));
  expect(onTold).toHaveBeenCalledExactlyOnceWith('supervisor');
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

test('own words: a flag with its reason and better wording, a strength by name, each once', () => {
  const drafts = [
    { id: 'minimising', kind: 'flag' as const, name: 'Makes it smaller', why: 'Ranks pain.', instead: 'So hard.' },
    { id: 'reflection', kind: 'strength' as const, name: 'Reflects', why: '', instead: '' },
  ];
  const own = [
    finding({ category: 'minimising', words: 'at least' }),
    finding({ category: 'reflection', words: 'it sounds like' }),
    finding({ category: 'minimising', words: 'at least you' }),
  ];
  show(<OwnWords own={own} drafts={drafts} />);
  const lines = screen.getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    'Makes it smaller at least Ranks pain. Try: So hard.',
    'Reflects it sounds like',
  ]);
});
