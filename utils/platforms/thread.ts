import type { PlatformEntry } from './entry';
import { hashText } from './hash';
import { closestDeep, queryAll, queryFirst } from './select';

/** One conversation on the page: its key and the part of the page it stands in. */
export interface Thread {
  /** Names the thread without saying whose it is: entry id and a hash. */
  key: string;
  root: ParentNode & Node;
}

/** Clients that show several threads side by side give one each; others give the page. */
export function threadsOn(entry: PlatformEntry, document: Document): Thread[] {
  const marked = entry.key ? queryAll(document, entry.key.selector) : [];
  const apart = marked.filter(
    (element) => (entry.item && queryFirst(element, entry.item)) || queryFirst(element, entry.composer),
  );
  if (apart.length > 0) return apart.map((root) => ({ key: keyFrom(entry, root, document), root }));
  return [{ key: keyFrom(entry, marked[0] ?? null, document), root: document }];
}

/** Key of the thread an element of the page belongs to (a composer, a message). */
export function keyOf(entry: PlatformEntry, element: Element | null, document: Document): string {
  const around = entry.key && element ? closestDeep(element, entry.key.selector) : null;
  if (around) return keyFrom(entry, around, document);
  const first = threadsOn(entry, document)[0];
  return first?.key ?? keyFrom(entry, null, document);
}

function keyFrom(entry: PlatformEntry, holder: Element | null, document: Document): string {
  const place = document.location;
  const attr = entry.key?.attr;
  const named = holder && (attr ? holder.getAttribute(attr) : holder.textContent?.trim());
  return `${entry.id}:${hashText(named ? `${place.host} ${named}` : `${place.origin}${place.pathname}${place.hash}`)}`;
}
