import type { Speaker } from '@/utils/level';

/**
 * One chat platform as data. Selectors live nowhere else. A selector may cross open shadow roots with ` >>> `
 * (`rs-app >>> rs-room`); marks, `text` and the like may begin with `>>> `: in the item's own shadow root.
 */
export interface PlatformEntry {
  id: string;
  name: string;
  /** Host patterns with optional path: `discord.com`, `*.zendesk.com/agent/*`; `*` needs `detect`. */
  hosts: string[];
  /** A selector that tells a self-hosted product by what is on the page. */
  detect?: string;
  composer: string;
  list?: string;
  item?: string;
  /** The person's or specialist's own words within an item. */
  text?: string;
  /** How an own item is told: the item itself matches `is`, or holds `has`. */
  self?: Mark;
  other?: Mark;
  /** Whose name the item bears: tells direction where no mark does, and of several people who said what. */
  sender?: Sender;
  /** Items that are no messages (system lines, deleted messages): themselves, or `:has(…)`. */
  ignore?: string;
  /** Parts of an item that are not new words (quotes, times), within `text` or around it. */
  drop?: string;
  /** Attribute of the item with a stable id. */
  id_attr?: string;
  /** The list shows the newest message first. */
  newest_first?: boolean;
  /** Where the thread's identity stands: an attribute, or the words there; without it the address is used. */
  key?: { selector: string; attr?: string };
  insert?: 'paste' | 'exec';
  /** Learned on the page itself, from so many messages of each. */
  learned?: { own: number; other: number };
  confidence: string;
}
export interface Mark {
  is?: string;
  has?: string;
}
export interface Sender {
  /** Where in the item; without it the item itself. */
  selector?: string;
  /** The attribute that names who wrote it; without it the words there. */
  attr?: string;
  /** Rows of one sender in a row bear the name once: the others take it from the row before. */
  inherit?: boolean;
  /** Hashes of the specialist's own names, learned from their sends. Nobody is known without one. */
  mine?: string[];
}

/** A message as read from the page. `text` never leaves the tab. */
export interface SeenMessage {
  id: string;
  order: number;
  speaker: Speaker | 'unknown';
  /** Hash of the name on its row, where it bears one: of several people it tells who. */
  sender?: string;
  text: string;
  /** The element whose text was read, for marking. */
  element: Element;
  /** All elements whose texts make up `text`, in order; `element` is the first. */
  parts: Element[];
}
