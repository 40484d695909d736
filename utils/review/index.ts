/**
 * The door of the review room: what a trainee meets again and when, and what progress is drawn from. Pure: time comes
 * in as a value, cards and log entries come from the store and go back to it (`addCards`, `reviewCard`).
 */
export { mendClock } from './clock';
export { addDays, DAY, dayOf, daysBetween } from './day';
export { cardsFromPractice, type PracticeMistake } from './from-practice';
export { isHard } from './hard';
export { heldBy, withHeld } from './held';
export { cardFromItem, cardsFromPack, refOf } from './make';
export {
  type Coverage,
  categoryCoverage,
  DIMENSIONS,
  type Dimension,
  type DueDay,
  FEW,
  forecast,
  REFLECTIONS_TO_QUESTIONS,
  type RubricMonth,
  type RunRatio,
  reviewWeeks,
  rubricMonths,
  runRatios,
  skillTallies,
  type Tally,
  type Week,
  weekOf,
} from './progress';
export { type DayLimits, type DayQueue, dayQueue } from './queue';
export {
  type CardRating,
  daysUntil,
  freshState,
  isNew,
  LONGEST,
  lastReview,
  type Outcome,
  outcomes,
  RATINGS,
  recall,
  timesReviewed,
} from './schedule';
export { type Standing, standingOf } from './superseded';
