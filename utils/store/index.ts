/** The door of the store: database, settings, sites, policy. */
export type * from './saved';
