import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addCards,
  cards,
  changeItem,
  closeStore,
  comments,
  deleteItem,
  type ItemComment,
  listItems,
  listReviews,
  lock,
  type NewCard,
  openStore,
  type PracticeRun,
  purge,
  putBack,
  type ReviewedItem,
  readItem,
  removeCards,
  removeItems,
  reviewCard,
  rubricBand,
  rubricTotal,
  runs,
  saveItem,
  saveSettings,
  setPassphrase,
  streamItems,
  undoReview,
} from '@/utils/store';
import { draft, value } from './saved-draft';

const DAY = 86_400_000;
const NOW = 100 * DAY;

// The derivation is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeStore);

const card = (ref: string, extra: Partial<NewCard> = {}): NewCard => ({
  item: null,
  source: 'pack',
  ref,
  pack: { id: 'core-en', version: '1' },
  rule: null,
  skill: 'active_listening',
  category: 'grief',
  level: null,
  prompt: 'p',
  weak: 'w',
  strong: 's',
  due: NOW,
  state: { stability: 0.4, reps: 0, last_review: null },
  ...extra,
});
const comment = (item: string): ItemComment => ({
  id: `c-${item}`,
  item,
  at: NOW,
  by: 'Sup',
  text: 'good',
  rubric: null,
  changedAt: NOW,
});
const run = (id: string, startedAt: number): PracticeRun => ({
  id,
  startedAt,
  endedAt: null,
  scenario: 's',
  pack: { id: 'p', version: '1' },
  prompts: true,
  turns: [],
  steps: { done: [], missed: [] },
  measures: {},
  changedAt: startedAt,
});

describe('cards', () => {
  test('are made once, also when two pages make them at once', async () => {
    const both = await Promise.all([addCards([card('a'), card('b')], NOW), addCards([card('b'), card('c')], NOW)]);
    expect(both.flatMap((one) => value(one)).sort()).toEqual(['pack:a', 'pack:b', 'pack:c']);
    expect(value(await addCards([card('a', { strong: 'other' })], NOW))).toEqual([]);
    expect(value(await cards.read('pack:a'))?.strong).toBe('s');
    expect(value(await cards.list())).toHaveLength(3);
  });

  test('a review moves the card and is logged, both or neither, and can be taken back', async () => {
    await addCards([card('a')], NOW);
    const next = { rating: 3 as const, due: NOW + DAY, state: { stability: 3, reps: 1, last_review: NOW } };
    const entry = value(await reviewCard('pack:a', NOW, next, NOW + 5));
    expect(value(await cards.read('pack:a'))).toMatchObject({ due: NOW + DAY, state: next.state, changedAt: NOW + 5 });
    expect(value(await listReviews())).toEqual([
      {
        id: entry,
        card: 'pack:a',
        at: NOW + 5,
        rating: 3,
        skill: 'active_listening',
        category: 'grief',
        before: { due: NOW, state: card('a').state },
      },
    ]);
    expect(value(await undoReview(entry ?? '', NOW + 6))).toBe(true);
    expect(value(await cards.read('pack:a'))).toMatchObject({ due: NOW, state: card('a').state });
    expect(value(await listReviews())).toEqual([]);
    expect(value(await undoReview(entry ?? '', NOW + 7))).toBe(false);

    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const seen = value(await cards.read('pack:a'))?.changedAt ?? 0;
    expect(await reviewCard('pack:a', seen, next, NOW + 8)).toEqual({ ok: false, error: 'full' });
    add.mockRestore();
    expect(value(await cards.read('pack:a'))?.due).toBe(NOW);
  });

  test('two pages reviewing the same card: one counts; the clock may stand still or go back', async () => {
    await addCards([card('a')], NOW);
    const next = { rating: 1 as const, due: NOW + 1, state: {} };
    const both = await Promise.all([reviewCard('pack:a', NOW, next, NOW), reviewCard('pack:a', NOW, next, NOW)]);
    expect(both.map((one) => value(one) === null).sort()).toEqual([false, true]);
    expect(value(await listReviews())).toHaveLength(1);
    const seen = value(await cards.read('pack:a'))?.changedAt ?? 0;
    expect(value(await reviewCard('pack:a', seen, next, NOW - 5 * DAY))).not.toBeNull();
    expect(value(await reviewCard('pack:a', seen, next, NOW - 5 * DAY))).toBeNull();
    expect(value(await reviewCard('gone', 0, next, NOW))).toBeNull();
  });
});

describe('items', () => {
  test('two pages changing one item lose neither change', async () => {
    const id = value(await saveItem(draft(), NOW));
    const add = (tag: string) => (item: ReviewedItem) => ({ tags: [...item.tags, tag] });
    await Promise.all(Array.from({ length: 12 }, (_, i) => changeItem(id, add(String(i)), NOW)));
    expect([...(value(await readItem(id))?.tags ?? [])].map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, i) => i),
    );
  });

  test('what was saved in the chat cannot be changed afterwards, and a change of nothing writes nothing', async () => {
    const id = value(await saveItem(draft(), NOW));
    await changeItem(id, () => ({ id: 'x', savedAt: 1, verdict: 'keep' }) as never, NOW + 1);
    expect(value(await listItems()).map((item) => [item.id, item.savedAt, item.verdict])).toEqual([[id, NOW, 'keep']]);
    const before = await value(await openStore()).get('saved', id);
    await changeItem(id, (item) => ({ verdict: 'keep', tags: item.tags }), NOW + 2);
    expect(await value(await openStore()).get('saved', id)).toEqual(before);
    expect(value(await changeItem('gone', () => ({ outcome: 'x' }), NOW))).toBeNull();
  });

  test('go with their cards and comments, and come back with them', async () => {
    const [a, b] = [value(await saveItem(draft(), NOW)), value(await saveItem(draft(), NOW))];
    for (const item of [a, b]) {
      await addCards([card(item, { source: 'item', item })], NOW);
      await comments.add([comment(item)], NOW);
    }
    const gone = value(await removeItems([a, 'unknown']));
    expect(gone.count).toBe(1);
    expect(value(await cards.list()).map(({ item }) => item)).toEqual([b]);
    expect(value(await comments.listOf(a))).toEqual([]);
    expect((await putBack(gone, NOW)).ok).toBe(true);
    expect(value(await cards.listOf(a))).toHaveLength(1);
    expect(value(await comments.listOf(a))).toEqual([comment(a)]);
    expect(value(await listItems())).toHaveLength(2);
    await deleteItem(a);
    expect(value(await cards.list())).toHaveLength(1);
    expect(value(await removeCards([`item:${b}`])).count).toBe(1);
    expect(value(await readItem(b))).not.toBeNull();
  });

  test('stream in batches, newest first, every one once, and stop when told', async () => {
    const ids: string[] = [];
    // Equal times on the border between two batches must not hide or double one.
    for (let i = 0; i < 730; i += 1) ids.push(value(await saveItem(draft({ text: `${i}` }), NOW - Math.floor(i / 7))));
    const batches: string[][] = [];
    expect((await streamItems((items) => batches.push(items.map(({ id }) => id)))).ok).toBe(true);
    expect(batches.map((one) => one.length)).toEqual([28, 490, 212]);
    expect(batches.flat().sort()).toEqual(ids.sort());
    const stop = new AbortController();
    const seen: number[] = [];
    await streamItems((items) => {
      seen.push(items.length);
      stop.abort();
    }, stop.signal);
    expect(seen).toEqual([28]);
  });
});

describe('retention', () => {
  test('takes cards and comments along, runs too, and the log later', async () => {
    const old = value(await saveItem(draft(), NOW - 31 * DAY));
    await addCards([card(old, { source: 'item', item: old }), card('pack card')], NOW - 31 * DAY);
    await comments.add([comment(old)], NOW);
    await runs.add([run('old', NOW - 31 * DAY), run('new', NOW)], NOW);
    value(await reviewCard('pack:pack card', NOW - 31 * DAY, { rating: 3, due: NOW, state: {} }, NOW - 31 * DAY));
    expect(await purge(NOW)).toEqual({ ok: true, value: 1 });
    expect(value(await cards.list()).map(({ id }) => id)).toEqual(['pack:pack card']);
    expect(value(await comments.list())).toEqual([]);
    expect(value(await runs.list()).map(({ id }) => id)).toEqual(['new']);
    expect(value(await listReviews())).toHaveLength(1);
    await purge(NOW + 150 * DAY);
    expect(value(await listReviews())).toEqual([]);
    value(
      await reviewCard(
        'pack:pack card',
        value(await cards.list())[0]?.changedAt ?? 0,
        { rating: 3, due: 0, state: {} },
        NOW,
      ),
    );
    await saveSettings({ retentionDays: 0 });
    await purge(NOW + 1);
    expect(value(await listReviews())).toEqual([]);
  });

  test('a wrong clock neither deletes at once nor keeps for ever', async () => {
    // Saved while the clock stood a year ahead; then it was set right.
    const id = value(await saveItem(draft(), NOW + 365 * DAY));
    expect(await purge(NOW)).toEqual({ ok: true, value: 0 });
    expect(value(await readItem(id))?.savedAt).toBe(NOW + 365 * DAY);
    expect(await purge(NOW + 29 * DAY)).toEqual({ ok: true, value: 0 });
    expect(await purge(NOW + 31 * DAY)).toEqual({ ok: true, value: 1 });
  });

  test('works on sealed rows of a wrong clock too, which stay readable', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    await setPassphrase('correct horse battery', NOW);
    const id = value(await saveItem(draft(), NOW + 365 * DAY));
    await purge(NOW);
    expect(value(await readItem(id, NOW))?.text).toBe(draft().text);
    await lock();
    expect(await purge(NOW + 31 * DAY)).toEqual({ ok: true, value: 1 });
  });
});

test('practice runs are kept, changed and listed', async () => {
  await runs.add([run('a', 1), run('b', 2)], 3);
  expect((await runs.add([run('c', 3), run('a', 4)], 5)).ok).toBe(false);
  expect(value(await runs.list()).map(({ id }) => id)).toEqual(['b', 'a']);
  const turn = { who: 'person' as const, text: 'hi', at: 4, marks: [] };
  expect(value(await runs.change('a', (one) => ({ ...one, turns: [...one.turns, turn] }), 5))?.turns).toEqual([turn]);
});

test.each([
  [[3, 3, 3, 3, 3], 15, 'strong'],
  [[3, 3, 2, 2, 2], 12, 'solid'],
  [[2, 2, 1, 1, 1], 7, 'developing'],
  [[3, 3, 3, 3, 0], 5, 'redo'],
  [[1, 1, 0, 0, 0], 2, 'redo'],
] as const)('rubric %j is %i, %s', ([accuracy, depth, warmth, autonomy, safety], total, band) => {
  const rubric = { accuracy, depth, warmth, autonomy, safety };
  expect([rubricTotal(rubric), rubricBand(rubric)]).toEqual([total, band]);
});
