/** The door of the engine: same pack, text and context give the same findings, in text order. */

export type { Lesson, Weighing } from './cue-study';
export { DISBELIEF, DOUBT } from './cues';
export type { Explained, Explanation } from './explain';
export type { Finding, Reading, ScanContext, StepHint, Tag } from './finding';
export { TAGS } from './finding';
export { type Engine, openEngine } from './scan';
export { openStudy, type Study } from './study';
