import { describe, expect, test } from 'vitest';
import {
  compileTaught,
  deal,
  keepShift,
  loadFiles,
  mixed,
  parseTaught,
  printTaught,
  type Taught,
  teachShift,
} from '@/utils/packs';
import { basePack, overlayPack } from './base-pack';

const line = (bucket: number[], should: number, said = -2, anchor = false) => ({
  bucket,
  value: bucket.map(() => 0.5),
  said: [said],
  should: [should],
  anchor,
});
const risky = Array.from({ length: 20 }, (_, i) => line([1, 2, 100 + i], 1));
const calm = Array.from({ length: 20 }, (_, i) => line([1, 3, 200 + i], 0));

describe('teachShift', () => {
  const shift = teachShift([...risky, ...calm], 1);
  const of = (bucket: number) => shift.weights[shift.buckets.indexOf(bucket)] ?? 0;

  test('moves what tells the two apart, and hardly what both have', () => {
    expect(of(2)).toBeGreaterThan(0.5);
    expect(of(3)).toBeLessThanOrEqual(0);
    expect(Math.abs(of(1))).toBeLessThan(of(2));
  });
  test('a feature of fewer than three messages is never kept', () =>
    expect(shift.buckets.filter((bucket) => bucket >= 100)).toEqual([]));
  test('the same lines give the same shift', () => expect(teachShift([...risky, ...calm], 1)).toEqual(shift));
  test('too few on one side: the column stays as it is', () =>
    expect(teachShift([...risky.slice(0, 4), ...calm], 1)).toEqual({
      bias: [0],
      buckets: [],
      columns: [],
      weights: [],
    }));
  test("the pack's own sentences hold it back, the harder the more they weigh, and bring in nothing", () => {
    const anchors = (weight: number) =>
      Array.from({ length: 300 }, (_, i) => ({ ...line(i < 4 ? [2, 999] : [999], 0, -1, true), weight }));
    const held = (weight: number) => teachShift([...risky, ...calm, ...anchors(weight)], 1);
    const two = (shift: ReturnType<typeof held>) => shift.weights[shift.buckets.indexOf(2)] ?? 0;
    expect(held(1).buckets).not.toContain(999);
    expect(two(held(1))).toBeLessThan(of(2));
    expect(two(held(20))).toBeLessThan(two(held(1)));
  });
  test("a feature that many of the pack's own sentences have is left as it is", () => {
    const anchors = Array.from({ length: 300 }, (_, i) => line(i < 6 ? [2] : [999], 1, 3, true));
    expect(teachShift([...risky, ...calm, ...anchors], 1).buckets).not.toContain(2);
  });
});

describe('deal', () => {
  const lines = (count: number, more: (i: number) => object = () => ({})) =>
    Array.from({ length: count }, (_, i) => ({ text: `line ${i}`, ...more(i) }));
  test('one writer is never in two hands', () => {
    const { by, hand } = deal(
      lines(90, (i) => ({ writer: `w${i % 9}` })),
      4,
    );
    expect(by).toBe('writer');
    for (let w = 0; w < 9; w++) expect(new Set(hand.filter((_, i) => i % 9 === w)).size).toBe(1);
    expect(new Set(hand).size).toBe(4);
  });
  test('too few writers: by text, equal texts and whole chats together', () => {
    const { by, hand } = deal(
      [
        { text: 'Same words!', writer: 'a' },
        { text: 'same  words', writer: 'b' },
        ...lines(30, (i) => ({ writer: 'a', chat: `c${i % 6}` })),
      ],
      4,
    );
    expect(by).toBe('text');
    expect(hand[0]).toBe(hand[1]);
    for (let c = 0; c < 6; c++) expect(new Set(hand.slice(2).filter((_, i) => i % 6 === c)).size).toBe(1);
  });
  test('hands are of about one size, whatever the order of the file', () => {
    const some = lines(101);
    const { hand } = deal(some, 4);
    for (let h = 0; h < 4; h++) expect(hand.filter((one) => one === h).length).toBeGreaterThanOrEqual(25);
    const back = deal([...some].reverse(), 4).hand.reverse();
    expect(back).toEqual(hand);
  });
  test('mixed is an order of all', () => expect([...mixed(50)].sort((a, b) => a - b)).toEqual([...Array(50).keys()]));
});

const taught: Taught = {
  messages: 200,
  on: '2026-11-23',
  base: 'abc',
  person: keepShift(
    { bias: [0.5, 0, 0], buckets: [3, 5, 5], columns: [0, 1, 2], weights: [1, 0.004, -0.5] },
    ['ask', 'soon', 'gone_category'],
    0.5,
  ),
  specialist: { columns: [], bias: [], buckets: [], of: [], weights: [] },
};

describe('cues-taught.json', () => {
  test('is weakened as asked, and leaves out what is too small', () =>
    expect(taught.person).toEqual({
      columns: ['ask', 'soon', 'gone_category'],
      bias: [25, 0, 0],
      buckets: [3, 5],
      of: [0, 2],
      weights: [50, -25],
    }));
  test('is read back as it was written', () =>
    expect(parseTaught(printTaught(taught))).toEqual({ ok: true, value: taught }));
  test('a category the weights do not know is left out', () =>
    expect(compileTaught(taught, { categories: [{ id: 'other', says: '', why: '' }], drafts: [] }).person).toEqual({
      bias: [0.25, 0, 0],
      buckets: [3],
      columns: [0],
      weights: [0.5],
    }));
  test.each([
    ['not JSON', '{'],
    ['more fields', JSON.stringify({ ...taught, text: 'words' })],
    ['lists of other lengths', JSON.stringify({ ...taught, person: { ...taught.person, weights: [1] } })],
    ['weights that are no numbers', JSON.stringify({ ...taught, person: { ...taught.person, weights: ['a', 'b'] } })],
    ['huge weights', JSON.stringify({ ...taught, person: { ...taught.person, weights: [1e9, 1] } })],
  ])('%s is refused', (_, text) => expect(parseTaught(text).ok).toBe(false));
  test('loads with an overlay, and is told among the changes', async () => {
    const base = await loadFiles(basePack(), {});
    if (!base.ok) throw new Error('the base loads');
    const loaded = await loadFiles(overlayPack({ 'cues-taught.json': printTaught(taught) }), { base: base.value });
    expect(loaded.ok && loaded.value.source.taught).toEqual(taught);
    expect(loaded.ok && loaded.value.made?.parts.map(({ part }) => part)).toContain('cues:taught');
    expect((await loadFiles(overlayPack({ 'cues-taught.json': '{}' }), { base: base.value })).ok).toBe(false);
  });
});
