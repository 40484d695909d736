import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Stored, stored } from './result';

/** One thing in `storage.local`, with its default and version declared once. */
export interface Item<T> {
  /** What is stored, upgraded if it is old; the default when there is nothing or nothing readable. */
  read(): Promise<T>;
  save(value: T): Promise<Stored<void>>;
  /** Calls with each new value until the signal aborts. */
  watch(changed: (value: T) => void, signal: AbortSignal): void;
}

const outline = () => z.object({ version: z.int(), value: z.unknown() });

/**
 * Declares an item. `upgrades[n]` turns a value of version n + 1 into one of version n + 2; the version written is
 * one more than there are upgrades. A stored value that does not pass `check` counts as absent: storage can be edited
 * by hand, by another version, or by a failing disk.
 */
export function item<T>(
  key: string,
  {
    check,
    fallback,
    upgrades = [],
  }: {
    check: () => z.ZodMiniType<T>;
    fallback: T;
    upgrades?: ((old: unknown) => unknown)[];
  },
): Item<T> {
  const version = upgrades.length + 1;
  const parse = (raw: unknown): T => {
    const kept = outline().safeParse(raw);
    if (!kept.success || kept.data.version > version || kept.data.version < 1) return fallback;
    let value = kept.data.value;
    try {
      for (const upgrade of upgrades.slice(kept.data.version - 1)) value = upgrade(value);
    } catch {
      // An old value that cannot be upgraded is as good as absent.
      return fallback;
    }
    const checked = check().safeParse(value);
    return checked.success ? checked.data : fallback;
  };
  return {
    read: async () => parse((await browser.storage.local.get(key))[key]),
    save: (value) => stored(() => browser.storage.local.set({ [key]: { version, value } })),
    watch(changed, signal) {
      watchStorage('local', (changes) => key in changes && changed(parse(changes[key]?.newValue)), signal);
    },
  };
}

type Changes = Record<string, { newValue?: unknown; oldValue?: unknown }>;

/** Hears changes of one storage area until the signal aborts. */
export function watchStorage(area: 'local' | 'session', changed: (changes: Changes) => void, signal: AbortSignal) {
  if (signal.aborted) return;
  const listener = (changes: Changes, where: string) => {
    if (where === area) changed(changes);
  };
  browser.storage.onChanged.addListener(listener as never);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener as never), { once: true });
}
