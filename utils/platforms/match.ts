import { entries, generic } from './entries';
import type { PlatformEntry } from './entry';

/** `*.zendesk.com/agent/*` against an address: `*.` takes the bare host too, a path is matched from its start. */
export function hostFits(pattern: string, url: URL): boolean {
  if (pattern === '*') return true;
  const slash = pattern.indexOf('/');
  const host = slash < 0 ? pattern : pattern.slice(0, slash);
  const path = slash < 0 ? '' : pattern.slice(slash);
  const hostOk = host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host;
  return hostOk && pathFits(path, url.pathname);
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

/** The entry for a page: named by host, or known by what is on the page; else the generic way. */
export function platformFor(url: URL, document: Document, known: readonly PlatformEntry[] = entries): PlatformEntry {
  const fits = (entry: PlatformEntry) =>
    entry.hosts.some((pattern) => hostFits(pattern, url)) &&
    (entry.detect === undefined || document.querySelector(entry.detect) !== null);
  return known.find(fits) ?? generic;
}

/** Whether the page of this entry tells who said what. */
export const seesMessages = (entry: PlatformEntry): entry is PlatformEntry & { item: string; text: string } =>
  entry.item !== undefined && entry.text !== undefined;
