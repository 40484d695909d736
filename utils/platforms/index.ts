/** The door of the platforms room: who said what on a page. */
export { entries, generic } from './entries';
export type * from './entry';
export { composerAt, deepActiveElement } from './focus';
export { hashText } from './hash';
export { type Health, healthOf } from './health';
export type { Removed } from './ledger';
export { platformFor, seesMessages } from './match';
export type { ReadText } from './read-item';
export { parseEntry, platformEntry } from './schema';
export { keyOf } from './thread';
export { type ComposerWatch, watchComposer } from './watch-composer';
export { type MessageWatch, watchMessages } from './watch-messages';
