import { describe, expect, test } from 'vitest';
import type { PackCard } from '@/utils/packs';
import {
  addDays,
  cardFromItem,
  cardsFromPack,
  categoryCoverage,
  dayOf,
  forecast,
  freshState,
  outcomes,
  reviewWeeks,
  rubricMonths,
  runRatios,
  skillTallies,
  standingOf,
} from '@/utils/review';
import type { PracticeRun, ReviewCard, ReviewEntry, ReviewedItem } from '@/utils/store';

const NOON = new Date(2026, 10, 4, 12).getTime();
const DAY = 86_400_000;
const ABOUT = { id: 'core-en', version: '1.0.0' };
const packCard: PackCard = {
  id: 'suggestion:a',
  kind: 'open_question',
  skill: 'active_listening',
  category: 'panic',
  level: null,
  rule: null,
  said: 'hi',
  weak: 'w',
  strong: 's',
  why: '',
};
const kept = (): ReviewCard => ({
  ...cardsFromPack(ABOUT, [packCard], NOON)[0]!,
  id: 'pack:core-en/suggestion:a',
  createdAt: NOON,
  changedAt: NOON,
  suspended: false,
});

describe('a card and the pack in use', () => {
  test('current while nothing changed; the version is told when only that did', () => {
    expect(standingOf(kept(), ABOUT, [packCard], null)).toEqual({ kind: 'current' });
    expect(standingOf(kept(), { ...ABOUT, version: '1.1.0' }, [packCard], null)).toEqual({
      kind: 'version',
      version: '1.1.0',
    });
  });

  test('changed words come with the new ones; what is gone is said to be gone', () => {
    const now = { ...packCard, strong: 'better' };
    expect(standingOf(kept(), ABOUT, [now], null)).toEqual({ kind: 'changed', version: '1.0.0', now });
    expect(standingOf(kept(), ABOUT, [], null)).toEqual({ kind: 'gone', version: '1.0.0' });
  });

  test('a card of an item whose rule is gone; while the rules are unread nothing is claimed', () => {
    const own: ReviewCard = { ...kept(), source: 'item', rule: 'old.rule' };
    expect(standingOf(own, ABOUT, [], new Set(['new.rule']))).toEqual({ kind: 'gone', version: '1.0.0' });
    expect(standingOf(own, ABOUT, [], null)).toEqual({ kind: 'current' });
  });

  test('another pack cannot be compared word by word', () => {
    expect(standingOf(kept(), { id: 'other', version: '2.0.0' }, [], null)).toEqual({
      kind: 'version',
      version: '2.0.0',
    });
  });
});

describe('a card from a saved item', () => {
  const item = {
    id: 'i1',
    text: 'suggested',
    sent: 'sent',
    context: 'they said',
    skill: 'active_listening',
    category: 'panic',
    level: null,
    rule: null,
    pack: ABOUT,
    rewrite: null,
  } as unknown as ReviewedItem;

  test('what was sent is weak, the rewrite strong, or else the suggestion', () => {
    expect(cardFromItem(item, NOON)).toMatchObject({
      prompt: 'they said',
      weak: 'sent',
      strong: 'suggested',
      item: 'i1',
    });
    expect(cardFromItem({ ...item, rewrite: { text: 'mine', at: 1 } }, NOON)).toMatchObject({ strong: 'mine' });
  });

  test('nothing to compare, no card', () => {
    expect(cardFromItem({ ...item, sent: ' suggested ' }, NOON)).toBeNull();
  });
});

describe('figures', () => {
  const entry = (at: number, rating: 1 | 2 | 3 | 4, met: boolean, skill = 'safety_first'): ReviewEntry => ({
    id: `${at} ${rating}`,
    card: 'a',
    at,
    rating,
    skill,
    category: 'panic',
    before: { due: at, state: met ? { ...freshState(), reps: 1, last_review: at - DAY } : freshState() },
  });

  test('weeks without a gap, first meetings not counted as remembered, future entries in this week', () => {
    const weeks = reviewWeeks(
      [entry(NOON - 21 * DAY, 3, false), entry(NOON - 21 * DAY + 1, 1, true), entry(NOON + 900 * DAY, 3, true)],
      NOON,
    );
    expect(weeks.map(({ reviews, again, remembered }) => [reviews, again, remembered])).toEqual([
      [2, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
      [1, 1, 1],
    ]);
    expect(new Date(weeks[0]!.week).getDay()).toBe(1);
    expect(reviewWeeks([], NOON)).toEqual([]);
  });

  test('skills never practised are named; categories keep their order', () => {
    const log = [entry(NOON, 3, true, 'safety_first'), entry(NOON, 2, true, 'safety_first')];
    expect(skillTallies(log, ['active_listening', 'safety_first'])).toEqual([
      { id: 'safety_first', count: 2 },
      { id: 'active_listening', count: 0 },
    ]);
    expect(categoryCoverage(log, [{ category: 'psychosis' }], ['psychosis', 'panic', 'postpartum'])).toEqual([
      { id: 'psychosis', reviews: 0, saved: 1 },
      { id: 'panic', reviews: 2, saved: 0 },
      { id: 'postpartum', reviews: 0, saved: 0 },
    ]);
  });

  test('own ratings by month, those of others left out', () => {
    const rubric = (points: 0 | 1 | 2 | 3) => ({
      accuracy: points,
      depth: points,
      warmth: points,
      autonomy: points,
      safety: points,
    });
    const months = rubricMonths(
      [
        { rating: { rubric: rubric(1), at: new Date(2026, 9, 5).getTime() }, from: null },
        { rating: { rubric: rubric(3), at: NOON }, from: null },
        { rating: { rubric: rubric(2), at: NOON }, from: null },
        { rating: { rubric: rubric(0), at: NOON }, from: 'Ana' },
        { rating: null, from: null },
      ],
      NOON,
    );
    expect(months.map(({ ratings, mean }) => [ratings, mean.depth])).toEqual([
      [1, 1],
      [2, 2.5],
    ]);
  });

  test('ratios of finished runs; none where there was no question', () => {
    const run = (id: string, at: number, measures: Record<string, number>, over = true) =>
      ({ id, startedAt: at, endedAt: over ? at + 1 : null, scenario: 's', measures }) as unknown as PracticeRun;
    const ratios = runRatios([
      run('b', 2, { reflections: 3, questions: 0 }),
      run('a', 1, { reflections: 3, questions: 2 }),
      run('c', 3, { reflections: 1, questions: 1 }, false),
      run('d', 4, {}),
    ]);
    expect(ratios.map(({ run: id, ratio }) => [id, ratio])).toEqual([
      ['a', 1.5],
      ['b', null],
    ]);
  });

  test('what comes: overdue today, suspended and new ones not', () => {
    const card = kept();
    const met = { ...card, ...outcomes(card, NOON)[1]! };
    const days = forecast([met, { ...met, due: NOON - 9 * DAY }, { ...met, suspended: true }, card], NOON, 7);
    expect(days).toHaveLength(7);
    expect(days[0]).toEqual({ day: dayOf(NOON), due: 1 });
    expect(days.reduce((sum, { due }) => sum + due, 0)).toBe(2);
    expect(days[1]!.day).toBe(addDays(dayOf(NOON), 1));
  });
});
