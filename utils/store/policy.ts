import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { item } from './item';
import {
  NO_POLICY,
  type ParsedPolicy,
  type Policy,
  type PolicyProblem,
  parseManaged,
  type ReadEntries,
} from './policy-parse';
import type { Stored } from './result';

export interface KnownPolicy {
  policy: Policy;
  problems: PolicyProblem[];
  /** Whether an administrator set anything at all. */
  set: boolean;
}

/**
 * What the background last read from `storage.managed`. Readers use this copy: the browser's own answer can take three
 * seconds after a start, and Firefox tells nobody when it changes.
 */
const known = item<KnownPolicy>('policy', {
  check: () =>
    z.object({
      // Written only by `savePolicy`, from what `parseManaged` has checked.
      policy: z.custom<Policy>((value) => typeof value === 'object' && value !== null && 'locked' in value),
      problems: z.array(z.object({ part: z.string(), message: z.string() })),
      set: z.boolean(),
    }),
  fallback: { policy: NO_POLICY, problems: [], set: false },
});

export const readPolicy = async (): Promise<KnownPolicy> => {
  const read = await known.read();
  return { ...read, policy: { ...NO_POLICY, ...read.policy } };
};
export const watchPolicy = known.watch;

/** What an administrator set; an empty object where there is nothing (Firefox rejects then). */
export async function readManaged(): Promise<unknown> {
  try {
    return (await browser.storage.managed.get(null)) ?? {};
  } catch {
    return {};
  }
}

/** Reads the policy anew and keeps it for all readers. Gives the pack it brings, too. For the background alone. */
export async function takePolicy(
  readEntries: ReadEntries,
): Promise<{ parsed: ParsedPolicy; changed: boolean; stored: Stored<void> }> {
  const raw = await readManaged();
  const parsed = parseManaged(raw, readEntries);
  const { policy, problems } = parsed;
  const now: KnownPolicy = { policy, problems, set: Object.keys(raw as object).length > 0 };
  const changed = JSON.stringify(await known.read()) !== JSON.stringify(now);
  return { parsed, changed, stored: changed ? await known.save(now) : { ok: true, value: undefined } };
}

/** Calls when an administrator changed something while the browser runs (Chrome and Edge), until the signal aborts. */
export function watchManaged(changed: () => void, signal: AbortSignal): void {
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener as never);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener as never), { once: true });
}
