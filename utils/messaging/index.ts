/** The door of messaging: typed protocol, payload checks, sender trust. */
export type * from './protocol';
