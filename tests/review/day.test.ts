import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CardRating,
  DAY,
  dayOf,
  dayQueue,
  freshState,
  isHard,
  isNew,
  mendClock,
  outcomes,
} from '@/utils/review';
import type { ReviewCard, ReviewEntry } from '@/utils/store';

const NOON = new Date(2026, 10, 2, 12).getTime();
const SKILLS = ['active_listening', 'empathy_in_action', 'practical_support', 'safety_first', 'trust_and_rapport'];
const card = (id: string, change: Partial<ReviewCard> = {}): ReviewCard => ({
  id,
  createdAt: NOON,
  item: null,
  source: 'pack',
  ref: id,
  pack: { id: 'core-en', version: '1.0.0' },
  rule: null,
  skill: 'active_listening',
  category: 'panic',
  level: null,
  prompt: 'hi',
  weak: 'w',
  strong: 's',
  due: NOON,
  state: freshState(),
  suspended: false,
  changedAt: NOON,
  ...change,
});
const review = (one: ReviewCard, rating: CardRating, at: number): [ReviewCard, ReviewEntry] => {
  const { due, state } = outcomes(one, at)[rating - 1]!;
  const before = { due: one.due, state: one.state };
  return [
    { ...one, due, state, changedAt: Math.max(at, one.changedAt + 1) },
    { id: `${one.id}@${at}`, card: one.id, at, rating, skill: one.skill, category: one.category, before },
  ];
};
const LIMITS = { daily: 10, hardDaily: 4 };

/** Numbers from 0 to below 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let a = seed * 2654435761;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const whole = (random: () => number, from: number, to: number) => from + Math.floor(random() * (to - from + 1));
const rate = (random: () => number) => whole(random, 1, 4) as CardRating;
const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('the day', () => {
  test('begins at four: a night shift is one day', () => {
    expect(dayOf(new Date(2026, 10, 3, 3, 59).getTime())).toBe(dayOf(NOON));
    expect(dayOf(new Date(2026, 10, 3, 4, 0).getTime())).toBe(addDays(dayOf(NOON), 1));
  });
});

describe('the queue of a day', () => {
  const many = SKILLS.flatMap((skill) =>
    Array.from({ length: 6 }, (_, i) =>
      card(`${skill}${i}`, { skill, ...(i % 2 ? { category: 'suicide_active' } : {}) }),
    ),
  );

  test('ten, at most four hard, none next to each other, no skill twice in a row', () => {
    const { queue, heldBack } = dayQueue(many, [], LIMITS, NOON);
    expect(queue).toHaveLength(10);
    expect(queue.filter(isHard)).toHaveLength(4);
    expect(heldBack).toBeGreaterThan(0);
    for (const [i, one] of queue.entries()) {
      const next = queue[i + 1];
      if (next) {
        expect(isHard(one) && isHard(next)).toBe(false);
        expect(one.skill).not.toBe(next.skill);
      }
    }
    expect(new Set(queue.map(({ skill }) => skill)).size).toBe(5);
  });

  test('due before new, the longest overdue first chosen; new ones come whatever their date says', () => {
    const reviewed = (id: string, daysAgo: number) => review(card(id), 1, NOON - daysAgo * DAY)[0];
    const cards = [
      card('new', { due: NOON + 900 * DAY }),
      reviewed('late', 2),
      reviewed('later', 9),
      reviewed('future', 0),
    ];
    expect(
      dayQueue(cards, [], { daily: 2, hardDaily: 4 }, NOON)
        .queue.map(({ id }) => id)
        .sort(),
    ).toEqual(['late', 'later']);
    expect(
      dayQueue(cards, [], LIMITS, NOON)
        .queue.map(({ id }) => id)
        .sort(),
    ).toEqual(['late', 'later', 'new']);
  });

  test('skipped and suspended ones stay away, and are counted', () => {
    const cards = [
      card('a', { suspended: true }),
      card('b', { state: { ...freshState(), skipped: dayOf(NOON) } }),
      card('c'),
    ];
    const today = dayQueue(cards, [], LIMITS, NOON);
    expect(today.queue.map(({ id }) => id)).toEqual(['c']);
    expect(today).toMatchObject({ skipped: 1, suspended: 1 });
    expect(
      dayQueue(cards, [], LIMITS, NOON + DAY)
        .queue.map(({ id }) => id)
        .sort(),
    ).toEqual(['b', 'c']);
  });

  test('hard cards are kept apart whenever that is possible', () => {
    for (const seed of seeds(100)) {
      const random = seeded(seed);
      const cards = Array.from({ length: whole(random, 0, 14) }, (_, i) =>
        card(`c${i}`, { skill: SKILLS[whole(random, 0, 4)]!, category: random() < 0.5 ? 'child_abuse' : 'panic' }),
      );
      const { queue } = dayQueue(cards, [], { daily: 50, hardDaily: 50 }, NOON);
      expect(queue.map(({ id }) => id).sort()).toEqual(cards.map(({ id }) => id).sort());
      const hard = queue.filter(isHard).length;
      const touching = queue.filter((one, i) => isHard(one) && queue[i + 1] && isHard(queue[i + 1]!)).length;
      if (hard <= queue.length - hard + 1) expect(touching).toBe(0);
    }
  });
});

describe('eight simulated weeks', () => {
  test('every day within the limits, nothing lost, nothing twice a day, all cards met', () => {
    for (const seed of seeds(25)) {
      const random = seeded(seed);
      const count = whole(random, 1, 60);
      let cards = Array.from({ length: count }, (_, i) =>
        card(`c${i}`, { skill: SKILLS[i % 5]!, category: i % 4 ? 'panic' : 'suicide_active' }),
      );
      const log: ReviewEntry[] = [];
      for (let day = 0; day < 56; day += 1) {
        let now = NOON + day * DAY;
        const met: string[] = [];
        for (;;) {
          const next = dayQueue(cards, log, LIMITS, now).queue[0];
          if (!next) break;
          met.push(next.id);
          const [after, entry] = review(next, rate(random), now);
          cards = cards.map((one) => (one.id === next.id ? after : one));
          log.push(entry);
          now += 60_000;
        }
        expect(met.length).toBeLessThanOrEqual(10);
        expect(new Set(met).size).toBe(met.length);
        expect(met.filter((id) => isHard(cards.find((one) => one.id === id)!)).length).toBeLessThanOrEqual(4);
      }
      expect(cards).toHaveLength(count);
      for (const { state, due } of cards) {
        expect(Number.isFinite(due)).toBe(true);
        expect(Number.isFinite(Number(state.stability))).toBe(true);
      }
      // Ten a day for eight weeks is room enough to have met a small deck whole, whatever the ratings.
      if (count <= 15) expect(cards.filter(isNew)).toEqual([]);
    }
  }, 60_000);
});

describe('a clock that was set back', () => {
  test('by hours: nothing comes twice, nothing is lost when it is right again', () => {
    const [one, entry] = review(card('a'), 3, NOON);
    const earlier = NOON - 20 * 3_600_000;
    expect(mendClock([one], earlier)).toEqual([]);
    expect(dayQueue([one], [entry], LIMITS, earlier).queue).toEqual([]);
    expect(dayQueue([one], [entry], LIMITS, one.due).queue.map(({ id }) => id)).toEqual(['a']);
  });

  test('by years: what was reviewed ahead comes again after the days planned, not today and not in years', () => {
    for (const seed of seeds(100)) {
      const random = seeded(seed);
      const ahead = whole(random, 2, 4000);
      const ratings = Array.from({ length: whole(random, 1, 6) }, () => rate(random));
      let now = NOON + ahead * DAY;
      let one = card('a');
      const log: ReviewEntry[] = [];
      for (const rating of ratings) {
        const [after, entry] = review(one, rating, now);
        one = after;
        log.push(entry);
        now = one.due + 1000;
      }
      const last = log.at(-1)!.at;
      const planned = Number(one.state.scheduled_days);
      const [mended] = mendClock([one], NOON);
      expect(last - NOON).toBeGreaterThan(DAY);
      const right = { ...one, ...mended };
      expect(dayQueue([right], log, LIMITS, NOON).queue).toEqual([]);
      expect(right.due).toBe(addDays(dayOf(NOON), planned));
      // Once mended it is right, and mending again changes nothing.
      expect(mendClock([right], NOON)).toEqual([]);
      expect(outcomes(right, right.due).every(({ due }) => Number.isFinite(due) && due > right.due)).toBe(true);
    }
  });

  test('what was reviewed years ahead does not use up the days until then', () => {
    const ahead = Array.from({ length: 12 }, (_, i) => review(card(`a${i}`), 3, NOON + 500 * DAY));
    const cards = [...ahead.map(([one]) => ({ ...one, ...mendClock([one], NOON)[0] })), card('b')];
    expect(
      dayQueue(
        cards,
        ahead.map(([, entry]) => entry),
        LIMITS,
        NOON,
      ).queue.map(({ id }) => id),
    ).toEqual(['b']);
  });

  test('new cards made while the clock ran ahead are there at once', () => {
    const made = card('a', { createdAt: NOON + 900 * DAY, due: NOON + 900 * DAY });
    expect(dayQueue([made], [], LIMITS, NOON).queue).toHaveLength(1);
  });
});
