import type { Speaker } from '@/utils/level';
import type { Mark, PlatformEntry } from './entry';
import { hashText } from './hash';
import { fitsSelector, parentOf, queryAll, queryFirst } from './select';

/** Reads the visible words of elements, leaving out what `drop` matches; handed in by the entrypoint. */
export type ReadText = (elements: Element[], drop: string | undefined) => string;

export interface ReadItem {
  /** The page's own id, or null where it gives none. */
  id: string | null;
  speaker: Speaker | 'unknown';
  /** Hash of the sender's name; null where the row bears none. */
  sender: string | null;
  text: string;
  parts: Element[];
}

/** One item of the list as a message; null for system lines and for items without words. */
export function readItem(entry: PlatformEntry, item: Element, read: ReadText): ReadItem | null {
  if (!entry.text || (entry.ignore && fitsSelector(item, entry.ignore))) return null;
  const parts = partsOf(entry, item);
  const text = parts.length > 0 ? read(parts, entry.drop) : '';
  if (text.trim() === '') return null;
  const sender = senderOf(entry, item);
  return { id: idOf(entry, item), speaker: speakerOf(entry, item, sender), sender, text, parts };
}

/** Where the words of an item stand: outermost parts, none of them in a quote or in an item of its own. */
export function partsOf(entry: PlatformEntry, item: Element): Element[] {
  if (!entry.text) return [];
  const found = queryAll(item, entry.text).filter((part) => !isDropped(entry, item, part));
  const parts = found.filter((part) => !found.some((other) => other !== part && other.contains(part)));
  if (parts.length === 0 && fitsSelector(item, entry.text)) parts.push(item);
  return parts;
}

/** Quotes stand in or around what else would be words, or a name. */
function isDropped(entry: PlatformEntry, item: Element, part: Element | null): boolean {
  if (!entry.drop || !part) return false;
  const around = part.closest(entry.drop);
  return around !== null && around !== item && (item.contains(around) || hostsWithin(item, around));
}
const hostsWithin = (item: Element, part: Element): boolean => part.getRootNode() !== item.getRootNode();

function idOf(entry: PlatformEntry, item: Element): string | null {
  if (!entry.id_attr) return null;
  const holder = item.hasAttribute(entry.id_attr) ? item : item.querySelector(`[${entry.id_attr}]`);
  const id = holder?.getAttribute(entry.id_attr);
  if (!id) return null;
  // Ids become keys of records: one that is very long, or the name of something every record has, goes by its hash.
  return id.length > 120 || id in {} ? `h${hashText(id)}` : id;
}

/** The hash of the name on a row; null where it bears none. */
export function senderOf(entry: PlatformEntry, item: Element): string | null {
  if (!entry.sender) return null;
  const { selector, attr } = entry.sender;
  // The name itself is often among what is no words.
  const isQuoted = (holder: Element) => holder !== item && isDropped(entry, item, parentOf(holder));
  const holders = selector ? queryAll(item, selector).filter((holder) => !isQuoted(holder)) : [item];
  for (const holder of holders) {
    const name = (attr ? holder.getAttribute(attr) : holder.textContent)?.trim();
    if (name) return hashText(name);
  }
  return null;
}

/** Without a mark that fits nobody is guessed: `unknown`. */
function speakerOf(entry: PlatformEntry, item: Element, sender: string | null): Speaker | 'unknown' {
  const { self, other } = entry;
  if (self || other) {
    if (self && fits(self, item)) return 'specialist';
    if (other) return fits(other, item) ? 'person' : 'unknown';
    return 'person';
  }
  return bySender(entry, sender);
}

/** Who wrote what bears this name. */
export function bySender(entry: PlatformEntry, sender: string | null): Speaker | 'unknown' {
  if (!sender || !entry.sender?.mine || entry.sender.mine.length === 0) return 'unknown';
  return entry.sender.mine.includes(sender) ? 'specialist' : 'person';
}

export const fits = (mark: Mark, item: Element): boolean =>
  (mark.is !== undefined && fitsSelector(item, mark.is)) ||
  (mark.has !== undefined && queryFirst(item, mark.has) !== null);
