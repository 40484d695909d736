/**
 * The door of the platforms room: who said what on a page. What the content script uses knows no built-in entry and no
 * zod: it is handed entries that the background has checked.
 */

export { countSelectors, type SelectorCount } from './count-selectors';
export { deriveEntry, type Labelled } from './derive';
export { entries, generic } from './entries';
export type * from './entry';
export { composerAt, deepActiveElement } from './focus';
export { type PageTools, type PointingParts, toolsHandover } from './handover';
export { hashText } from './hash';
export { type Health, healthOf } from './health';
export { Learner, type LearnerParts } from './learner';
export type { Removed } from './ledger';
export { entryFor, hostFits, hostnameFits, seesMessages, tellsSpeakers } from './match';
export { PageChanges } from './page-changes';
export { platformFor } from './platform-for';
export { type ReadText, readItem } from './read-item';
export { readPage } from './read-page';
export { type EntryProblem, parseEntries, parseEntry, platformEntry } from './schema';
export { closestDeep, fitsSelector, parentOf, queryAll, queryFirst } from './select';
export { selectorFor } from './shape';
export { keyOf } from './thread';
export { type ComposerWatch, watchComposer } from './watch-composer';
export { type MessageWatch, type WatchedMessages, watchMessages } from './watch-messages';
