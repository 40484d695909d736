// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { say } from '@/utils/locale';
import { Words } from '../../components/basics/Words';
import { Noticed } from '../../components/conversation/Noticed';
import { categories, finding, levels, show } from './fixtures';

afterEach(cleanup);

const part = (findings: ReturnType<typeof finding>[], onLower = vi.fn(), onUnlower = vi.fn()) => {
  show(<Noticed {...{ findings, categories, levels, onLower, onUnlower }} />);
  return { onLower, onUnlower };
};

test('shows the words, what they can mean, why, and the level in words', () => {
  part([finding()]);
  const item = screen.getByRole('listitem');
  expect(item).toHaveTextContent('end my life');
  expect(item).toHaveTextContent('Thoughts of ending their life');
  expect(item).toHaveTextContent('Naming it plainly');
  expect(item).toHaveTextContent('Soon, this shift');
});

test('what a category asks to consider is said from ask on: a note has nothing to be done about', () => {
  part([finding({ level: 'ask' })]);
  expect(screen.getByText('Ask by name.')).toBeVisible();
  cleanup();
  part([finding({ level: 'note' })]);
  expect(screen.queryByText('Ask by name.')).toBeNull();
});

test.each([
  ['Joke', 'joke'],
  ['Past', 'past'],
  ['Lyrics', 'lyrics'],
  ['Somebody else', 'somebody_else'],
  ['Wrong', 'wrong'],
])('one tap on %s lowers it', async (name, reason) => {
  const one = finding();
  const { onLower } = part([one]);
  await userEvent.click(screen.getByRole('button', { name }));
  expect(onLower).toHaveBeenCalledExactlyOnceWith(one, reason);
});

test('what was lowered stays visible and can be raised again', async () => {
  const one = finding({ lowered: 'joke' });
  const { onUnlower } = part([one]);
  expect(screen.getByRole('listitem')).toHaveTextContent('lowered by you: joke');
  expect(screen.queryByRole('button', { name: 'Joke' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(onUnlower).toHaveBeenCalledExactlyOnceWith(one);
});

test('says in words how the finding was lowered or raised', () => {
  part([finding({ tags: ['negated', 'combined'] })]);
  expect(screen.getByText(/They say it is not so/)).toBeVisible();
  expect(screen.getByText(/Raised because of what else was said/)).toBeVisible();
});

test('a combination without words of its own still says what it means', () => {
  part([finding({ words: '', by: 'combination', says: 'Thoughts and a way to act' })]);
  const item = screen.getByRole('listitem');
  expect(item).toHaveTextContent('Thoughts and a way to act');
  expect(item.querySelector('q')).toBeNull();
  expect(within(item).getByRole('group', { name: /Thoughts and a way to act/ })).toBeVisible();
});

/** As the browser does at a press: opened first, told afterwards. */
const press = (fold: string, open = true) => {
  const details = screen.getByText(fold).closest('details') as HTMLDetailsElement;
  details.open = open;
  fireEvent(details, new Event('toggle'));
};

test('older findings are folded, not lost; what was opened once stays made', () => {
  part([1, 2, 3, 4].map((at) => finding({ message: `m${at}`, words: `words ${at}` })));
  expect(screen.getByText('3 more noticed')).toBeVisible();
  expect(screen.queryByText('words 4')).toBeNull();
  press('3 more noticed');
  expect(screen.getByText('words 4')).toBeInTheDocument();
  press('3 more noticed', false);
  expect(screen.getByText('words 4')).toBeInTheDocument();
});

test('what stands highest is in view, also when something newer is lower', () => {
  part([
    finding({ at: 3, message: 'n0', words: 'newest', level: 'note' }),
    finding({ at: 2, message: 'n1', words: 'newer', level: 'ask', lowered: 'joke' }),
    finding({ at: 2, message: 'n2', words: 'new', level: 'ask' }),
    finding({ at: 1, message: 'n3', words: 'oldest', level: 'urgent' }),
  ]);
  const words = () => [...document.querySelectorAll('q')].map((quote) => quote.textContent);
  expect(words()).toEqual(['oldest', 'newer']);
  press('2 more noticed');
  expect(words()).toEqual(['oldest', 'newer', 'new', 'newest']);
});

test('focus stays on the line when the button that was pressed goes away', async () => {
  const one = finding();
  const all = (findings: ReturnType<typeof finding>[]) => (
    <Words say={say}>
      <Noticed {...{ findings, categories, levels, onLower: vi.fn(), onUnlower: vi.fn() }} />
    </Words>
  );
  const { rerender } = render(all([one]));
  await userEvent.click(screen.getByRole('button', { name: 'Past' }));
  rerender(all([{ ...one, lowered: 'past' }]));
  expect(screen.getByRole('button', { name: /^Undo/ })).toHaveFocus();
});
