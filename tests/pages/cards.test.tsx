// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { say } from '@/utils/locale';
import type { PackCard } from '@/utils/packs';
import { cardsFromPack } from '@/utils/review';
import {
  addCards,
  cards,
  comments,
  deleteEverything,
  listReviews,
  lookAt,
  type ReviewCard,
  reviewCard,
  saveItem,
  saveOrganisation,
  savePack,
  saveReviewLimits,
} from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { CardsPage } from '../../entrypoints/review/cards/CardsPage';
import { draft, value } from '../store/saved-draft';
import { pack } from './pack';

const packCard = (id: string, change: Partial<PackCard> = {}): PackCard => ({
  id: `suggestion:${id}`,
  kind: 'open_question',
  skill: 'active_listening',
  category: 'warning_signs',
  level: null,
  rule: null,
  said: `they write ${id}`,
  weak: `weak ${id}`,
  strong: `strong ${id}`,
  why: '',
  ...change,
});
const withCards = (all: PackCard[]) =>
  savePack({ ...pack, desk: { ...pack.desk, cards: all }, about: { ...pack.about, hash: JSON.stringify(all) } });
const made = async (all: PackCard[], at = Date.now()) => {
  const added = await addCards(cardsFromPack(pack.about, all, at), at);
  if (!added.ok) throw new Error(added.error);
};
const stored = async (): Promise<ReviewCard[]> => {
  const all = await cards.list();
  if (!all.ok) throw new Error(all.error);
  return all.value;
};
const reviews = async () => {
  const all = await listReviews();
  return all.ok ? all.value.length : -1;
};
const page = () =>
  render(
    <Words say={say}>
      <CardsPage />
    </Words>,
  );
const answer = async (words = 'my words') => {
  await userEvent.type(await screen.findByRole('textbox'), words);
  await userEvent.click(screen.getByRole('button', { name: /^Compare/ }));
  return screen.findByRole('group', { name: 'How close was yours?' });
};

beforeEach(async () => {
  await deleteEverything();
  await saveReviewLimits({ daily: 10, hardDaily: 4 });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('compares only after a try, and does not insist', async () => {
  await withCards([packCard('a')]);
  await made([packCard('a')]);
  page();
  await screen.findByText('they write a');
  expect(screen.queryByText('strong a')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Compare/ }));
  expect(screen.queryByText('strong a')).toBeNull();
  expect(screen.getByText(/Write a few words first/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Compare without writing' }));
  expect(await screen.findByText('strong a')).toBeVisible();
  expect(screen.getByText('weak a')).toBeVisible();
  expect(screen.getByText('Nothing this time.')).toBeVisible();
});

test('a digit rates only after comparing and never while typing; the card comes again as said', async () => {
  await withCards([packCard('a')]);
  await made([packCard('a')]);
  page();
  await userEvent.type(await screen.findByRole('textbox'), '3');
  expect(screen.getByRole('textbox')).toHaveValue('3');
  expect(await reviews()).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: /^Compare/ }));
  const choices = await screen.findByRole('group', { name: 'How close was yours?' });
  expect(
    within(choices)
      .getAllByRole('button')
      .map((one) => one.textContent),
  ).toEqual([
    '1Not yetagain tomorrow',
    expect.stringMatching(/^2Nearlyagain in \d+ days$/),
    expect.stringMatching(/^3Goodagain in \d+ days$/),
    expect.stringMatching(/^4Easyagain in \d+ days$/),
  ]);
  await userEvent.keyboard('1');
  expect(await screen.findByText('Rated “Not yet”: again tomorrow.')).toBeVisible();
  expect(await screen.findByRole('heading', { name: 'That is all for today' })).toBeVisible();
  expect(screen.getByText('Tomorrow: 1.')).toBeVisible();
  expect(await reviews()).toBe(1);
});

test('undo restores the card and what was written', async () => {
  await withCards([packCard('a'), packCard('b')]);
  await made([packCard('a'), packCard('b')]);
  const before = (await stored()).map(({ id, due, state }) => ({ id, due, state }));
  page();
  await answer('kept words');
  await userEvent.keyboard('4');
  await screen.findByText(/^Rated “Easy”/);
  await userEvent.click(screen.getAllByRole('button', { name: 'Undo' })[0]!);
  expect(await screen.findByText('Taken back.')).toBeVisible();
  expect(await screen.findByText('kept words')).toBeVisible();
  expect((await stored()).map(({ id, due, state }) => ({ id, due, state }))).toEqual(before);
  expect(await reviews()).toBe(0);
});

test('after a hard card a pause is offered, with the organisation’s own people in reach', async () => {
  const hard = [packCard('a', { level: 'now' }), packCard('b')];
  await withCards(hard);
  await saveOrganisation({ staff: [{ name: 'Maria', reach: '555 0100' }] });
  await made([hard[0]!]);
  page();
  await answer();
  await userEvent.keyboard('3');
  expect(await screen.findByRole('heading', { name: 'That was a heavy one' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Take a break' }));
  expect(screen.getByRole('heading', { name: 'A break' })).toHaveFocus();
  expect(screen.getByText('Maria, 555 0100')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Stop for today' }));
  expect(await screen.findByRole('heading', { name: 'Stopped for today' })).toBeVisible();
});

test('a wording that the pack changed is told, and taken over on request with its schedule kept', async () => {
  await made([packCard('a')]);
  await withCards([packCard('a', { strong: 'newer words' })]);
  page();
  expect(await screen.findByText(/words this differently now/)).toBeVisible();
  const [before] = await stored();
  await userEvent.click(screen.getByRole('button', { name: 'Use the new wording' }));
  await waitFor(async () => expect((await stored())[0]?.strong).toBe('newer words'));
  expect((await stored())[0]?.state).toEqual(before?.state);
  await waitFor(() => expect(screen.queryByText(/words this differently now/)).toBeNull());
});

test('a withdrawn suggestion says so', async () => {
  await made([packCard('a')]);
  await withCards([packCard('b')]);
  page();
  expect(await screen.findByText(/no longer in the pack in use/)).toBeVisible();
});

test('reviewed in another window meanwhile: not counted twice', async () => {
  await withCards([packCard('a'), packCard('b')]);
  await made([packCard('a')]);
  page();
  await answer();
  // The page has not heard of it: the channel between windows is cut for this one write.
  const post = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined);
  const [card] = await stored();
  const now = Date.now();
  await reviewCard(
    card!.id,
    card!.changedAt,
    { rating: 3, due: now + 9e8, state: { ...card!.state, reps: 1, last_review: now } },
    now,
  );
  post.mockRestore();
  await userEvent.keyboard('1');
  expect(await screen.findByText(/reviewed or changed in another window/)).toBeVisible();
  expect(await reviews()).toBe(1);
});

test('planned by a clock that ran ahead: counted from today, and said', async () => {
  await withCards([packCard('a')]);
  const ahead = Date.now() + 400 * 86_400_000;
  await made([packCard('a')], ahead);
  const [card] = await stored();
  await reviewCard(
    card!.id,
    card!.changedAt,
    {
      rating: 3,
      due: ahead + 3 * 86_400_000,
      state: { ...card!.state, reps: 1, stability: 3, difficulty: 5, state: 2, scheduled_days: 3, last_review: ahead },
    },
    ahead,
  );
  page();
  expect(await screen.findByText(/counts from today now \(cards: 1\)/)).toBeVisible();
  const [mended] = await stored();
  expect(mended!.due).toBeLessThan(Date.now() + 4 * 86_400_000);
  expect(await stored()).toHaveLength(1);
});

test('called harmful by a supervisor: its cards rest, whose word it is stands there, and looked at they come again', async () => {
  await withCards([packCard('ask-1', { strong: 'I promise it will be fine.' }), packCard('b')]);
  await made([packCard('ask-1', { strong: 'I promise it will be fine.' }), packCard('b')]);
  const item = value(await saveItem(draft({ suggestion: 'ask-1', text: 'I promise it will be fine.' }), Date.now()));
  await comments.add(
    [{ id: 'c', item, at: 1, by: 'Ola', text: 'Never promise.', rubric: null, harmful: true, changedAt: 1 }],
    Date.now(),
  );
  page();
  expect(await screen.findByText('they write b')).toBeVisible();
  expect(screen.getByText(/^Ola says that a suggestion could hurt somebody.*: 1\.$/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Look at it' })).toHaveAttribute('href', `#/library/${item}`);
  expect(screen.getByText('0 of 1 today')).toBeVisible();
  await userEvent.click(screen.getByText('All cards (2)'));
  expect(screen.getByText(/set aside: Ola says it could hurt/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Look at it: they write ask-1' })).toBeVisible();
  // Nothing was written into the card: its schedule is as it was.
  expect((await stored()).map(({ suspended }) => suspended)).toEqual([false, false]);
  await act(async () => {
    value(await lookAt(item, Date.now()));
  });
  expect(await screen.findByText('0 of 2 today')).toBeVisible();
  expect(screen.queryByText(/^Ola says/)).toBeNull();
});

test('all cards are listed and searched; a deleted one comes back with its schedule', async () => {
  await withCards([packCard('a'), packCard('b')]);
  await made([packCard('a'), packCard('b')]);
  page();
  await userEvent.click(await screen.findByText('All cards (2)'));
  const search = screen.getByRole('searchbox', { name: 'Search your cards' });
  await userEvent.type(search, 'write b');
  expect(screen.getByText('1 of 2 shown')).toBeVisible();
  const before = await stored();
  await userEvent.click(screen.getByRole('button', { name: 'Delete: they write b' }));
  expect(await screen.findByText(/^Deleted\. What you reviewed/)).toBeVisible();
  await waitFor(async () => expect(await stored()).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Taken back.')).toBeVisible();
  expect((await stored()).sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual(
    before.sort((x, y) => (x.id < y.id ? -1 : 1)),
  );
  await userEvent.clear(search);
  await userEvent.click(await screen.findByRole('button', { name: 'Set aside: they write b' }));
  await waitFor(async () => expect((await stored()).filter(({ suspended }) => suspended)).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await stored()).filter(({ suspended }) => suspended)).toHaveLength(0));
});
