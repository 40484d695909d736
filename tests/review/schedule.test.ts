import { describe, expect, test } from 'vitest';
import { type CardRating, cardsFromPractice, dayOf, freshState, isNew, LONGEST, outcomes } from '@/utils/review';
import type { PracticeRun } from '@/utils/store';

const NOON = new Date(2026, 10, 2, 12).getTime();
const fresh = (id = 'card') => ({ id, due: NOON, state: freshState() });

describe('what the ratings do', () => {
  test('a new card: tomorrow for the lowest, later for each better one', () => {
    const days = outcomes(fresh(), NOON).map((one) => one.days);
    expect(days[0]).toBe(1);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(days[3]).toBeGreaterThan(days[1] as number);
    for (const { due } of outcomes(fresh(), NOON)) expect(dayOf(due)).toBe(due);
  });

  test('same card, same moment, same answer; another card may differ by the fuzz', () => {
    expect(outcomes(fresh(), NOON)).toEqual(outcomes(fresh(), NOON));
    let card = fresh();
    const weeks: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const { due, days, state } = outcomes(card, card.due)[2]!;
      weeks.push(days);
      card = { ...card, due, state };
    }
    const spread = new Set(Array.from({ length: 30 }, (_, i) => outcomes({ ...card, id: `c${i}` }, card.due)[2]!.days));
    expect(spread.size).toBeGreaterThan(1);
    // Grows as memory does, and never out of sight.
    expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
    expect(Math.max(...spread)).toBeLessThanOrEqual(LONGEST);
  });

  test('never sooner for a better rating, over eight weeks of every pattern of ratings', () => {
    for (let pattern = 0; pattern < 64; pattern += 1) {
      let card = fresh(`p${pattern}`);
      let now = NOON;
      for (let step = 0; step < 8; step += 1) {
        const all = outcomes(card, now);
        for (const [i, one] of all.entries()) {
          expect(Number.isFinite(one.due)).toBe(true);
          expect(one.due).toBeGreaterThan(now);
          if (i > 0) expect(one.days).toBeGreaterThanOrEqual(all[i - 1]!.days);
        }
        const rating = (1 + ((pattern >> (step % 6)) & 1) * 2) as CardRating;
        const { due, state } = all[rating - 1]!;
        expect(isNew({ state })).toBe(false);
        card = { ...card, due, state };
        now = due + 8 * 3_600_000;
      }
    }
  });

  test('a clock set back gives finite dates, counted from the last review', () => {
    const first = outcomes(fresh(), NOON)[2]!;
    const back = outcomes({ ...fresh(), ...first }, NOON - 40 * 86_400_000);
    for (const { due, state } of back) {
      expect(due).toBeGreaterThan(NOON);
      expect(state.last_review).toBe(NOON);
    }
  });
});

describe('cards from practice', () => {
  const run = {
    id: 'run',
    pack: { id: 'core-en', version: '1' },
    turns: [
      { who: 'person', text: 'hi', at: 1, marks: [] },
      { who: 'specialist', text: 'hello', at: 2, marks: [] },
      { who: 'person', text: 'i feel low', at: 3, marks: [] },
      { who: 'person', text: 'really low', at: 4, marks: [] },
      { who: 'specialist', text: 'just calm down', at: 5, marks: [] },
    ],
  } as unknown as PracticeRun;
  const mistake = {
    turn: 4,
    about: 'commanding',
    rule: 'commanding.calm-down',
    skill: 'active_listening',
    category: 'hostility',
    level: null,
    strong: "I'm here.",
  };

  test('shows what they had just said, the own words weak, the better ones strong; once each', () => {
    const cards = cardsFromPractice(run, [mistake, mistake, { ...mistake, about: 'empty', strong: ' ' }], NOON);
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({
      ref: 'run:4:commanding',
      prompt: 'i feel low\nreally low',
      weak: 'just calm down',
      strong: "I'm here.",
      due: NOON,
    });
  });

  test('a missed step without a place shows the last words, nothing weak', () => {
    const [card] = cardsFromPractice(run, [{ ...mistake, turn: -1, about: 'ask-suicide', rule: null }], NOON);
    expect(card).toMatchObject({ prompt: 'i feel low\nreally low', weak: '' });
  });
});
