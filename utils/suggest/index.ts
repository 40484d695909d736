/** The door of the suggest room: rank suggestions for findings, fill slots, vary, read a draft for its length. */
export { ownWords } from './own-words';
export { type Moment, suggestFor } from './rank';
export { MOST_AT_ONCE, type ReadingEase, readingOf } from './reading';
export { emptySlots, fillSlots, type Slot, slotsOf } from './slots';
