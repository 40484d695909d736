import * as z from 'zod/mini';
import { exclusively } from './exclusive';
import { item } from './item';
import { readPolicy, watchPolicy } from './policy';
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
  /** The organisation's policy says what it is on for, and that it is on. */
  byPolicy?: true;
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

/** The sites that are on, each as the organisation's policy says where it says something; none that it does not allow. */
export async function readSites(): Promise<Sites> {
  const [own, { policy }] = await Promise.all([sites.read(), readPolicy()]);
  return Object.fromEntries(
    Object.entries(own).flatMap(([origin, site]) => {
      const set = Object.hasOwn(policy.sites, origin) ? policy.sites[origin] : undefined;
      if (set) return [[origin, { ...site, ...set, byPolicy: true as const }]];
      return policy.onlyTheseSites ? [] : [[origin, site]];
    }),
  );
}

export function watchSites(changed: (sites: Sites) => void, signal: AbortSignal): void {
  const tell = () =>
    void readSites().then(
      (now) => signal.aborted || changed(now),
      // The storage of a page that is being closed rejects; there is nobody left to tell.
      () => undefined,
    );
  sites.watch(tell, signal);
  watchPolicy(tell, signal);
}

/** What the site is switched on for; null when it is off. */
export async function readSite(origin: string): Promise<Site | null> {
  const all = await readSites();
  return Object.hasOwn(all, origin) ? (all[origin] ?? null) : null;
}

/** Switches a site on, or changes what it is on for. `set_by_policy`: the policy does not allow it; nothing changes. */
export const saveSite = (origin: string, changes: Partial<Site>, now: number): Promise<Stored<void>> =>
  exclusively('sites', async () => {
    const { policy } = await readPolicy();
    const set = Object.hasOwn(policy.sites, origin) ? policy.sites[origin] : undefined;
    const against = set && (['drafts', 'messages'] as const).some((what) => (changes[what] ?? set[what]) !== set[what]);
    if (against || (!set && policy.onlyTheseSites)) return { ok: false, error: 'set_by_policy' };
    const all = await sites.read();
    const before = (Object.hasOwn(all, origin) && all[origin]) || {
      drafts: true,
      messages: true,
      since: now,
      ignored: [],
    };
    return sites.save({ ...all, [origin]: { ...before, ...changes } });
  });

/**
 * Switches a site off and forgets what it was on for. `set_by_policy`: it stays on.
 * @param lost the browser took the permission away, and then nothing can stay on
 */
export const removeSite = (origin: string, lost = false): Promise<Stored<void>> =>
  exclusively('sites', async () => {
    const { policy } = await readPolicy();
    if (!lost && Object.hasOwn(policy.sites, origin)) return { ok: false, error: 'set_by_policy' };
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

export { originOf, patternOf } from './sites-address';
