import { useSyncExternalStore } from 'react';

/** Where in a page of several pages one is: `#/library/ID` is the page `library` with `rest` = `['ID']`. */
export interface RouteOf<Page extends string> {
  page: Page;
  rest: string[];
}

/**
 * The places of one page, by the address's hash, so Back, bookmarks and middle click work. The first page is where
 * anything unknown leads: a stale link must still open something.
 */
export function routesOf<const Page extends string>(pages: readonly [Page, ...Page[]]) {
  const readRoute = (hash: string): RouteOf<Page> => {
    const [page, ...rest] = hash.replace(/^#\/?/, '').split('/').filter(Boolean);
    const known = pages.find((name) => name === page);
    return known ? { page: known, rest: rest.map(decode) } : { page: pages[0], rest: [] };
  };
  return {
    readRoute,
    /** The hash of a place, for links: `hashOf('library', id)`. */
    hashOf: (page: Page, ...rest: string[]): string => `#/${[page, ...rest.map(encodeURIComponent)].join('/')}`,
    /** The place one is at now; changes with the address. */
    useRoute: (): RouteOf<Page> => readRoute(useSyncExternalStore(hear, () => location.hash)),
  };
}

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
