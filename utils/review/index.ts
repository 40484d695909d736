/**
 * The door of the review room: what a trainee meets again and when, and what progress is drawn from. Pure: time comes
 * in as a value, cards and log entries come from the store and go back to it (`addCards`, `reviewCard`).
 */
export { addDays, DAY, dayOf, daysBetween } from './day';
export { cardsFromPractice, type PracticeMistake } from './from-practice';
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
