import * as z from 'zod/mini';
import { exclusively } from './exclusive';
import { item } from './item';
import type { Stored } from './result';

export interface Settings {
  /** Code of the country whose referrals are shown; null until the specialist chose one. Never guessed. */
  country: string | null;
  theme: 'system' | 'light' | 'dark';
  /** Saved items are deleted after this many days, 0 to 180. */
  retentionDays: number;
  /** Which parts of the panel are folded, by the part's name. */
  folded: Record<string, boolean>;
}

const settings = item<Settings>('settings', {
  check: () =>
    z.object({
      country: z.nullable(z.string().check(z.maxLength(10))),
      theme: z.enum(['system', 'light', 'dark']),
      retentionDays: z.int().check(z.gte(0), z.lte(180)),
      folded: z.record(z.string(), z.boolean()),
    }),
  fallback: { country: null, theme: 'system', retentionDays: 30, folded: {} },
});

export const readSettings = () => settings.read();
export const watchSettings = settings.watch;

/** Changes the settings named and leaves the others as they are. */
export const saveSettings = (changes: Partial<Settings>): Promise<Stored<void>> =>
  exclusively('settings', async () => settings.save({ ...(await settings.read()), ...changes }));
