import type { SelectorCount } from './count-selectors';
import type { PlatformEntry } from './entry';
import type { Learner, LearnerParts } from './learner';
import type { ReadText } from './read-item';

/** The sentences of the pointer. */
export type PointKey =
  | 'point_title'
  | 'point_step'
  | 'point_composer'
  | 'point_list'
  | 'point_theirs'
  | 'point_mine'
  | 'point_keys'
  | 'point_now'
  | 'point_nothing'
  | 'point_choose'
  | 'point_wider'
  | 'point_narrower'
  | 'point_back'
  | 'point_cancel'
  | 'point_again'
  | 'point_preview'
  | 'point_preview_more'
  | 'point_you'
  | 'point_them'
  | 'point_unknown'
  | 'point_is_mine'
  | 'point_is_theirs'
  | 'point_save'
  | 'point_saved'
  | 'point_failed'
  | 'point_not_saved';

/** What the pointer is given by the content script. */
export interface PointingParts {
  document: Document;
  /** Our own shadow root, and a place in it. */
  root: ShadowRoot;
  container: HTMLElement;
  read: ReadText;
  /** Words of the interface, by key (utils/locale/en/point.json). */
  say(key: PointKey, ...values: (string | number)[]): string;
  /** Keeps the client; gives what is wrong with it, nothing when it was kept. */
  save(entry: PlatformEntry): Promise<readonly { path: string; message: string }[]>;
  signal: AbortSignal;
}

/** What page-tools.js brings. */
export interface PageTools {
  learn(parts: LearnerParts): Learner;
  point(parts: PointingParts): void;
  /** How often each selector of an entry is found on the page. */
  count(entry: PlatformEntry, document: Document): SelectorCount[];
}

/**
 * Where the tools leave their work for the content script of the same frame: both live in the extension's own world
 * there, which the page cannot reach. Kept apart so that pages whose entry says all do not load them.
 */
export const toolsHandover: { steadyHandTools?: PageTools } = globalThis as object;
