import type { PracticeRun, ReviewCard, ReviewEntry, ReviewedItem, Rubric } from '@/utils/store';
import { addDays, dayOf } from './day';
import { isNew } from './schedule';

/** Fewer than this many of something say nothing about a direction. */
export const FEW = 5;

/** The week a moment belongs to, as the beginning of its Monday. */
export function weekOf(at: number): number {
  const day = dayOf(at);
  return addDays(day, -((new Date(day).getDay() + 6) % 7));
}

export interface Week {
  week: number;
  reviews: number;
  /** Reviews of cards that had been met before: what remembering is measured on. */
  again: number;
  /** Of those, not rated "not yet". */
  remembered: number;
}

/** Weeks from the first review to the one of `now`, none left out; at most `most`, the latest ones. */
export function reviewWeeks(log: readonly ReviewEntry[], now: number, most = 26): Week[] {
  const weeks = new Map<number, Week>();
  const of = (week: number) => weeks.get(week) ?? { week, reviews: 0, again: 0, remembered: 0 };
  for (const { at, rating, before } of log) {
    // An entry from after now was written by a clock that ran ahead: it belongs to the present week at the latest.
    const week = weekOf(Math.min(at, now));
    const one = of(week);
    const met = !isNew({ state: before.state });
    weeks.set(week, {
      week,
      reviews: one.reviews + 1,
      again: one.again + (met ? 1 : 0),
      remembered: one.remembered + (met && rating > 1 ? 1 : 0),
    });
  }
  if (weeks.size === 0) return [];
  const all: Week[] = [];
  for (let week = Math.min(...weeks.keys()); week <= weekOf(now); week = addDays(week, 7)) all.push(of(week));
  return all.slice(-most);
}

export interface Tally {
  id: string;
  count: number;
}

const tally = (ids: readonly string[]): Tally[] => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
};

/** Reviews by skill, all of `skills` named, also those never practised; most practised first. */
export function skillTallies(log: readonly ReviewEntry[], skills: readonly string[]): Tally[] {
  const met = new Map(tally(log.map(({ skill }) => skill)).map(({ id, count }) => [id, count]));
  const all = new Set([...skills, ...met.keys()]);
  return [...all]
    .map((id) => ({ id, count: met.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** What has been met of a category: cards reviewed at least once, and cards there are. */
export interface Coverage {
  id: string;
  reviews: number;
  saved: number;
}

/** Reviews and saved items by category; all of `categories` named, in their order, also those never met. */
export function categoryCoverage(
  log: readonly ReviewEntry[],
  items: readonly Pick<ReviewedItem, 'category'>[],
  categories: readonly string[],
): Coverage[] {
  return categories.map((id) => ({
    id,
    reviews: log.filter(({ category }) => category === id).length,
    saved: items.filter(({ category }) => category === id).length,
  }));
}

export const DIMENSIONS = [
  'accuracy',
  'depth',
  'warmth',
  'autonomy',
  'safety',
] as const satisfies readonly (keyof Rubric)[];
export type Dimension = (typeof DIMENSIONS)[number];

export interface RubricMonth {
  /** First day of the month. */
  month: number;
  ratings: number;
  /** Mean of own ratings, 0 to 3. */
  mean: Record<Dimension, number>;
}

/** Own ratings by month of rating, oldest first; months without one are left out, as there is nothing to draw. */
export function rubricMonths(items: readonly Pick<ReviewedItem, 'rating' | 'from'>[], now: number): RubricMonth[] {
  const months = new Map<number, Rubric[]>();
  for (const { rating, from } of items) {
    // What came in somebody else's file is not one's own.
    if (!rating || from !== null) continue;
    const at = new Date(Math.min(rating.at, now));
    const month = new Date(at.getFullYear(), at.getMonth(), 1).getTime();
    months.set(month, [...(months.get(month) ?? []), rating.rubric]);
  }
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([month, rubrics]) => ({
      month,
      ratings: rubrics.length,
      mean: Object.fromEntries(
        DIMENSIONS.map((name) => [name, rubrics.reduce((sum, one) => sum + one[name], 0) / rubrics.length]),
      ) as Record<Dimension, number>,
    }));
}

/** Benchmarks of motivational interviewing in text (MITI 4, shared/domain/02 §1 [S16]): fair and good. */
export const REFLECTIONS_TO_QUESTIONS = { fair: 1, good: 2 } as const;

export interface RunRatio {
  run: string;
  at: number;
  scenario: string;
  reflections: number;
  questions: number;
  /** Reflections for each question; null without a question, as there is nothing to divide by. */
  ratio: number | null;
}

/** Reflections to questions of each finished practice run that counted them (`measures`), oldest first. */
export function runRatios(runs: readonly PracticeRun[]): RunRatio[] {
  return runs
    .filter(({ endedAt }) => endedAt !== null)
    .flatMap(({ id, startedAt, scenario, measures }) => {
      const { reflections, questions } = measures;
      if (reflections === undefined || questions === undefined) return [];
      const ratio = questions > 0 ? reflections / questions : null;
      return [{ run: id, at: startedAt, scenario, reflections, questions, ratio }];
    })
    .sort((a, b) => a.at - b.at || (a.run < b.run ? -1 : 1));
}

export interface DueDay {
  day: number;
  due: number;
}

/** How many cards come on each of the next days, today first; what is overdue counts as today's. New ones not counted. */
export function forecast(cards: readonly ReviewCard[], now: number, days = 28): DueDay[] {
  const today = dayOf(now);
  const counts = new Map<number, number>();
  for (const card of cards) {
    if (card.suspended || isNew(card)) continue;
    const day = Math.max(today, dayOf(card.due));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from({ length: days }, (_, i) => {
    const day = addDays(today, i);
    return { day, due: counts.get(day) ?? 0 };
  });
}
