/** The door of the suggest room: rank suggestions for findings, fill slots, vary. */
export { type Moment, suggestFor } from './rank';
export { emptySlots, fillSlots, type Slot, slotsOf } from './slots';
