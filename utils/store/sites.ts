import * as z from 'zod/mini';
import { exclusively } from './exclusive';
import { item } from './item';
import type { Stored } from './result';

/** What a site is switched on for. A site that is not listed is off. */
export interface Site {
  /** Watch the specialist's draft. */
  drafts: boolean;
  /** Watch messages that can be seen. */
  messages: boolean;
  /** When it was switched on, milliseconds since 1970. */
  since: number;
  /** Rules ignored on this site from now on. */
  ignored: string[];
}
/** By origin (`https://chat.example`). */
export type Sites = Record<string, Site>;

const sites = item<Sites>('sites', {
  check: () =>
    z.record(
      z.string(),
      z.object({ drafts: z.boolean(), messages: z.boolean(), since: z.number(), ignored: z.array(z.string()) }),
    ),
  fallback: {},
});

export const readSites = () => sites.read();
export const watchSites = sites.watch;

/** What the site is switched on for; null when it is off. */
export async function readSite(origin: string): Promise<Site | null> {
  const all = await sites.read();
  return Object.hasOwn(all, origin) ? (all[origin] ?? null) : null;
}

/** Switches a site on, or changes what it is on for. */
export const saveSite = (origin: string, changes: Partial<Site>, now: number): Promise<Stored<void>> =>
  exclusively('sites', async () => {
    const all = await sites.read();
    const before = (Object.hasOwn(all, origin) && all[origin]) || {
      drafts: true,
      messages: true,
      since: now,
      ignored: [],
    };
    return sites.save({ ...all, [origin]: { ...before, ...changes } });
  });

/** Switches a site off and forgets what it was on for. */
export const removeSite = (origin: string): Promise<Stored<void>> =>
  exclusively('sites', async () => {
    const { [origin]: _, ...others } = await sites.read();
    return sites.save(others);
  });

/** Ignores a rule on a site from now on. Nothing happens on a site that is off. */
export const ignoreOnSite = (origin: string, rule: string): Promise<Stored<void>> =>
  exclusively('sites', async () => {
    const all = await sites.read();
    const site = Object.hasOwn(all, origin) ? all[origin] : undefined;
    if (!site || site.ignored.includes(rule)) return { ok: true, value: undefined };
    return sites.save({ ...all, [origin]: { ...site, ignored: [...site.ignored, rule] } });
  });

/**
 * The origin of what somebody typed or a tab shows: "chat.example", "https://chat.example/room?x=1". Null for what no
 * content script can reach (browser pages, files, other extensions).
 */
export function originOf(address: string): string | null {
  const typed = address.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!typed || !URL.canParse(withScheme)) return null;
  const { protocol, origin, hostname } = new URL(withScheme);
  const named = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return (protocol === 'https:' || protocol === 'http:') && named ? origin : null;
}

/** The match pattern that covers exactly one origin's host. Patterns carry no port: all ports of the host are one. */
export const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
