import {
  type Card,
  type FSRS,
  forgetting_curve,
  fsrs,
  type Grade,
  generatorParameters,
  type State,
  StrategyMode,
} from 'ts-fsrs';
import type { CardState, ReviewCard, ReviewEntry } from '@/utils/store';
import { addDays, DAY, dayOf, daysBetween } from './day';

/** 1 again, 2 hard, 3 good, 4 easy. */
export type CardRating = ReviewEntry['rating'];
export const RATINGS: readonly CardRating[] = [1, 2, 3, 4];

/** When a card comes again after one rating. */
export interface Outcome {
  rating: CardRating;
  /** Beginning of the day it comes. */
  due: number;
  /** Days until then, at least 1. */
  days: number;
  state: CardState;
}

/** Nine in ten remembered when a card comes: the scheduler's own default, and gentle enough for ten a day. */
const RETENTION = 0.9;
/** Half a year, which is also how long the review log is kept: no card goes out of sight for longer. */
export const LONGEST = 180;

const parameters = generatorParameters({
  request_retention: RETENTION,
  maximum_interval: LONGEST,
  enable_fuzz: true,
  // Whole days only: somebody who reviews beside a hard job is not asked the same card twice in a sitting.
  enable_short_term: false,
});

/** The schedule of a card that was never reviewed. */
export const freshState = (): CardState => ({
  stability: 0,
  difficulty: 0,
  scheduled_days: 0,
  reps: 0,
  lapses: 0,
  state: 0,
  last_review: null,
});

const number = (state: CardState, name: string): number => {
  const value = state[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** When a card was last reviewed; null for a new one. */
export const lastReview = (card: Pick<ReviewCard, 'state'>): number | null =>
  number(card.state, 'reps') > 0 && typeof card.state.last_review === 'number' ? card.state.last_review : null;

/** Never reviewed: comes whenever there is room, whatever its due date says. */
export const isNew = (card: Pick<ReviewCard, 'state'>): boolean => lastReview(card) === null;

/** How often a card was reviewed. */
export const timesReviewed = (card: Pick<ReviewCard, 'state'>): number => number(card.state, 'reps');

/**
 * What each rating would do, in the order of `RATINGS`, for showing and for `reviewCard`. The same card, schedule and
 * moment give the same answer: the few days' fuzz that keeps cards of one day from all coming back on one day is drawn
 * from the card's id and its number of reviews. `now` before the last review (a clock set back) counts as the moment of
 * that review, so no schedule is worked out from a negative time.
 */
export function outcomes(card: Pick<ReviewCard, 'id' | 'due' | 'state'>, now: number): Outcome[] {
  const at = Math.max(now, lastReview(card) ?? now);
  const scheduler = schedulerFor(`${card.id} ${timesReviewed(card)}`);
  const today = dayOf(at);
  let least = 1;
  return RATINGS.map((rating) => {
    const { card: next } = scheduler.next(asFsrs(card, at), new Date(at), rating as Grade);
    // "Not yet" comes tomorrow (shared/domain/05: a card rated low goes back to day 1); a better rating never sooner
    // than a worse one, whatever the fuzz says.
    const days = rating === 1 ? 1 : Math.min(LONGEST, Math.max(least, Math.round(next.scheduled_days), 1));
    if (rating > 1) least = days;
    const state: CardState = {
      stability: next.stability,
      difficulty: next.difficulty,
      scheduled_days: days,
      reps: next.reps,
      lapses: next.lapses,
      state: next.state,
      last_review: at,
    };
    return { rating, due: addDays(today, days), days, state };
  });
}

/** How likely the card is remembered now, 0 to 1, by the scheduler's own curve; null for a new card. */
export function recall(card: Pick<ReviewCard, 'state'>, now: number): number | null {
  const last = lastReview(card);
  const stability = number(card.state, 'stability');
  if (last === null || stability <= 0) return null;
  return forgetting_curve(parameters.w, Math.max(0, now - last) / DAY, stability);
}

/** Whole days from today until a card is due; 0 when it is due, also when it is overdue. */
export const daysUntil = (due: number, now: number): number => Math.max(0, daysBetween(dayOf(now), dayOf(due)));

function schedulerFor(seed: string): FSRS {
  return fsrs(parameters).useStrategy(StrategyMode.SEED, () => seed) as FSRS;
}

function asFsrs({ due, state }: Pick<ReviewCard, 'due' | 'state'>, at: number): Card {
  const last = lastReview({ state });
  return {
    due: new Date(due),
    stability: number(state, 'stability'),
    difficulty: number(state, 'difficulty'),
    elapsed_days: last === null ? 0 : Math.max(0, Math.floor((at - last) / DAY)),
    scheduled_days: number(state, 'scheduled_days'),
    learning_steps: 0,
    reps: number(state, 'reps'),
    lapses: number(state, 'lapses'),
    state: (last === null ? 0 : number(state, 'state')) as State,
    ...(last === null ? {} : { last_review: new Date(last) }),
  };
}
