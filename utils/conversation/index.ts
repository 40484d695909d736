/**
 * The door of the conversation room: facts in, one calm view out.
 * `open` makes an empty state, `reduce` adds one fact, `view` says what the facts come to. `LastAsked` tells what the
 * next answer is an answer to.
 */

export { type HandOff, handOff } from './hand-off';
export { KEPT_MESSAGES } from './keep';
export { LastAsked, lastBefore } from './last-asked';
export { open, reduce } from './reduce';
export type * from './state';
export { BEFORE_ENDING, isEmergency } from './steps';
export { view } from './view';

/** The key of the conversation that a checklist started by hand belongs to, where no page is watched. */
export const BY_HAND = 'by-hand';
