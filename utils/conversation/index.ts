/** The door of the conversation room: facts in, one calm view out. */
export type * from './state';
