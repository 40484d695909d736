import { generic } from './entries/generic';
import type { PlatformEntry } from './entry';
import { queryFirst } from './select';

/** `*.zendesk.com/agent/*` against an address: `*.` takes the bare host too, a path is matched from its start. */
export function hostFits(pattern: string, url: URL): boolean {
  if (pattern === '*') return true;
  const slash = pattern.indexOf('/');
  return hostnameFits(pattern, url.hostname) && pathFits(slash < 0 ? '' : pattern.slice(slash), url.pathname);
}

/** The same for the host alone: single-page clients change their path. */
export function hostnameFits(pattern: string, hostname: string): boolean {
  const host = pattern.split('/')[0] ?? '';
  if (host === '*') return true;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}

function pathFits(pattern: string, path: string): boolean {
  let from = 0;
  for (const [i, part] of pattern.split('*').entries()) {
    const at = path.indexOf(part, from);
    if (at < 0 || (i === 0 && at > 0)) return false;
    from = at + part.length;
  }
  return true;
}

/**
 * The entry for a page among those known: named by host first, then known by what is on the page; else the generic way.
 * A product that has a host of its own still must be on the page where it says how it is detected.
 */
export function entryFor(url: URL, document: Document, known: readonly PlatformEntry[]): PlatformEntry {
  const here = (entry: PlatformEntry) => entry.detect === undefined || finds(document, entry.detect);
  const named = known.filter(({ hosts }) => hosts.some((pattern) => pattern !== '*' && hostFits(pattern, url)));
  const anywhere = known.filter(({ hosts }) => hosts.includes('*'));
  return [...named, ...anywhere].find(here) ?? generic;
}

/** A selector that this browser cannot read finds nothing: one bad entry must not cost the others. */
function finds(document: Document, selector: string): boolean {
  try {
    return queryFirst(document, selector) !== null;
  } catch {
    return false;
  }
}

/** Whether the page of this entry tells messages apart. */
export const seesMessages = (entry: PlatformEntry): entry is PlatformEntry & { item: string; text: string } =>
  entry.item !== undefined && entry.text !== undefined;

/** Whether it says who wrote them: without, it has to be learned from the specialist's own sends. */
export const tellsSpeakers = (entry: PlatformEntry): boolean =>
  entry.self !== undefined || entry.other !== undefined || (entry.sender?.mine?.length ?? 0) > 0;
