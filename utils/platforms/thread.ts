import type { PlatformEntry } from './entry';
import { hashText } from './hash';

/** One conversation on the page: its key and the part of the page it stands in. */
export interface Thread {
  /** Names the thread without saying whose it is: entry id and a hash. */
  key: string;
  root: ParentNode & Node;
}

/** Clients that show several threads side by side give one each; others give the page. */
export function threadsOn(entry: PlatformEntry, document: Document): Thread[] {
  const marked = entry.key ? [...document.querySelectorAll(entry.key.selector)] : [];
  const holding = entry.item ? `${entry.item}, ${entry.composer}` : entry.composer;
  const apart = marked.filter((element) => element.querySelector(holding));
  if (apart.length > 0) return apart.map((root) => ({ key: keyFrom(entry, root, document), root }));
  return [{ key: keyFrom(entry, marked[0] ?? null, document), root: document }];
}

/** Key of the thread an element of the page belongs to (a composer, a message). */
export function keyOf(entry: PlatformEntry, element: Element | null, document: Document): string {
  const around = entry.key && element ? element.closest(entry.key.selector) : null;
  if (around) return keyFrom(entry, around, document);
  const first = threadsOn(entry, document)[0];
  return first?.key ?? keyFrom(entry, null, document);
}

function keyFrom(entry: PlatformEntry, holder: Element | null, document: Document): string {
  const place = document.location;
  const named = entry.key && holder ? holder.getAttribute(entry.key.attr) : null;
  return `${entry.id}:${hashText(named ? `${place.host} ${named}` : `${place.origin}${place.pathname}${place.hash}`)}`;
}
