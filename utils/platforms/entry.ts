import type { Speaker } from '@/utils/level';

/** One chat platform as data. Selectors live nowhere else. */
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
  /** Items that are no messages (system lines). */
  ignore?: string;
  /** Parts inside `text` that are not new words (quotes, times). */
  drop?: string;
  /** Attribute of the item with a stable id. */
  id_attr?: string;
  /** Where the thread's identity stands; without it the address is used. */
  key?: { selector: string; attr: string };
  insert?: 'paste' | 'exec';
  confidence: string;
}
export interface Mark {
  is?: string;
  has?: string;
}

/** A message as read from the page. `text` never leaves the tab. */
export interface SeenMessage {
  id: string;
  order: number;
  speaker: Speaker | 'unknown';
  text: string;
  /** The element whose text was read, for marking. */
  element: Element;
  /** All elements whose texts make up `text`, in order; `element` is the first. */
  parts: Element[];
}
