import { useSyncExternalStore } from 'react';

export const PAGES = ['library', 'cards', 'practice', 'progress', 'share'] as const;
export type Page = (typeof PAGES)[number];

/** Where in the review one is: `#/library/ID` is the page `library` with `rest` = `['ID']`. */
export interface Route {
  page: Page;
  rest: string[];
}

/** Reads an address's hash. Anything unknown is the library: a stale link must still open something. */
export function readRoute(hash: string): Route {
  const [page, ...rest] = hash.replace(/^#\/?/, '').split('/').filter(Boolean);
  const known = PAGES.find((name) => name === page);
  return known ? { page: known, rest: rest.map(decode) } : { page: 'library', rest: [] };
}

/** The hash of a place, for links: `hashOf('library', id)`. */
export const hashOf = (page: Page, ...rest: string[]): string =>
  `#/${[page, ...rest.map(encodeURIComponent)].join('/')}`;

/** The place one is at now; changes with the address, so Back and bookmarks work. */
export const useRoute = (): Route => readRoute(useSyncExternalStore(hear, () => location.hash));

function hear(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
