import type { Speaker } from '@/utils/level';
import type { Mark, PlatformEntry } from './entry';
import { hashText } from './hash';

/** Reads the visible words of elements, leaving out what `drop` matches; handed in by the entrypoint. */
export type ReadText = (elements: Element[], drop: string | undefined) => string;

export interface ReadItem {
  /** The page's own id, or null where it gives none. */
  id: string | null;
  speaker: Speaker | 'unknown';
  text: string;
  parts: Element[];
}

/** One item of the list as a message; null for system lines and for items without words. */
export function readItem(entry: PlatformEntry, item: Element, read: ReadText): ReadItem | null {
  if (!entry.text || (entry.ignore && item.matches(entry.ignore))) return null;
  const found = [...item.querySelectorAll(entry.text)];
  const parts = found.filter((part) => !found.some((other) => other !== part && other.contains(part)));
  if (parts.length === 0 && item.matches(entry.text)) parts.push(item);
  const text = parts.length > 0 ? read(parts, entry.drop) : '';
  return text.trim() === '' ? null : { id: idOf(entry, item), speaker: speakerOf(entry, item), text, parts };
}

function idOf(entry: PlatformEntry, item: Element): string | null {
  if (!entry.id_attr) return null;
  const holder = item.hasAttribute(entry.id_attr) ? item : item.querySelector(`[${entry.id_attr}]`);
  const id = holder?.getAttribute(entry.id_attr);
  if (!id) return null;
  // Ids become keys of records: one that is very long, or the name of something every record has, goes by its hash.
  return id.length > 120 || id in {} ? `h${hashText(id)}` : id;
}

/** Without a mark that fits nobody is guessed: `unknown`. */
function speakerOf(entry: PlatformEntry, item: Element): Speaker | 'unknown' {
  if (entry.self && fits(entry.self, item)) return 'specialist';
  if (entry.other) return fits(entry.other, item) ? 'person' : 'unknown';
  return entry.self ? 'person' : 'unknown';
}

const fits = (mark: Mark, item: Element): boolean =>
  (mark.is !== undefined && item.matches(mark.is)) || (mark.has !== undefined && item.querySelector(mark.has) !== null);
