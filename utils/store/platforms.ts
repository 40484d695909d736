import * as z from 'zod/mini';
import type { PlatformEntry } from '@/utils/platforms';
import { exclusively } from './exclusive';
import { item } from './item';
import { readPolicy, watchPolicy } from './policy';
import type { Stored } from './result';

/** What is known of platforms beside the built-in entries. Selectors only: nobody's words. */
export interface Platforms {
  /** Entries of the organisation: from a file, or pointed at. They come before the built-in ones. */
  own: PlatformEntry[];
  /** Ids of built-in entries that are not to be used. */
  off: string[];
  /** What was learned on the page itself, by origin. */
  learned: Record<string, PlatformEntry[]>;
}

// What an entry must look like is the platforms room's to say, before it is stored and again before it is used.
const entry = () =>
  z.custom<PlatformEntry>(
    (value) => typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string',
  );

const platforms = item<Platforms>('platforms', {
  check: () =>
    z.object({
      own: z.array(entry()),
      off: z.array(z.string()),
      learned: z.record(z.string(), z.array(entry())),
    }),
  fallback: { own: [], off: [], learned: {} },
});

/** What is known, the entries of the organisation's policy first. */
export async function readPlatforms(): Promise<Platforms> {
  const [{ own, ...rest }, { policy }] = await Promise.all([platforms.read(), readPolicy()]);
  const set = policy.platforms;
  return { ...rest, own: [...set, ...own.filter(({ id }) => !set.some((one) => one.id === id))] };
}

export function watchPlatforms(changed: (platforms: Platforms) => void, signal: AbortSignal): void {
  const tell = () =>
    void readPlatforms().then(
      (now) => signal.aborted || changed(now),
      // The storage of a page that is being closed rejects; there is nobody left to tell.
      () => undefined,
    );
  platforms.watch(tell, signal);
  watchPolicy(tell, signal);
}

const change = (how: (before: Platforms) => Partial<Platforms>): Promise<Stored<void>> =>
  exclusively('platforms', async () => {
    const before = await platforms.read();
    return platforms.save({ ...before, ...how(before) });
  });

/** Adds entries of the organisation; one with the same id is replaced. */
export const saveOwnPlatforms = (entries: readonly PlatformEntry[]): Promise<Stored<void>> =>
  change(({ own }) => ({ own: [...entries, ...own.filter(({ id }) => !entries.some((one) => one.id === id))] }));

export const removeOwnPlatform = (id: string): Promise<Stored<void>> =>
  change(({ own }) => ({ own: own.filter((one) => one.id !== id) }));

/** Switches a built-in entry off, or on again. */
export const switchPlatform = (id: string, on: boolean): Promise<Stored<void>> =>
  change(({ off }) => ({ off: [...off.filter((one) => one !== id), ...(on ? [] : [id])] }));

/** No more sites than this are remembered; who comes last stays. */
const SITES = 200;

/** Keeps what was learned on a site; what was learned there of the same entry before is replaced. */
export const saveLearned = (origin: string, learned: PlatformEntry): Promise<Stored<void>> =>
  change(({ learned: all }) => {
    const { [origin]: here = [], ...others } = all;
    const kept = Object.entries(others).slice(1 - SITES);
    return {
      learned: { ...Object.fromEntries(kept), [origin]: [learned, ...here.filter(({ id }) => id !== learned.id)] },
    };
  });

/** Forgets what was learned on a site: all of it, or of one entry. */
export const forgetLearned = (origin: string, id?: string): Promise<Stored<void>> =>
  change(({ learned: all }) => {
    const { [origin]: here = [], ...others } = all;
    const left = id === undefined ? [] : here.filter((one) => one.id !== id);
    return { learned: left.length > 0 ? { ...others, [origin]: left } : others };
  });
