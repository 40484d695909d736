/** The door of the platforms room: who said what on a page. */
export type * from './entry';
