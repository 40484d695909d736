import * as z from 'zod/mini';
import { exclusively } from './exclusive';
import { item } from './item';
import { readPolicy, watchPolicy } from './policy';
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

/** As the product comes; an organisation's policy may begin with others, or lock them. */
const BUILT_IN: Settings = { country: null, theme: 'system', retentionDays: 30, folded: {} };

// Only what somebody chose is stored, so that the policy's own beginnings hold for the rest.
const settings = item<Partial<Settings>>('settings', {
  check: () =>
    z.partial(
      z.object({
        country: z.nullable(z.string().check(z.maxLength(10))),
        theme: z.enum(['system', 'light', 'dark']),
        retentionDays: z.int().check(z.gte(0), z.lte(180)),
        folded: z.record(z.string(), z.boolean()),
      }),
    ) as z.ZodMiniType<Partial<Settings>>,
  fallback: {},
});

/** What was chosen, within what the organisation's policy sets: its beginnings where nothing was chosen, its locks above all. */
export async function readSettings(): Promise<Settings> {
  const [own, { policy }] = await Promise.all([settings.read(), readPolicy()]);
  const { country, ...chosen } = own;
  const set = (part: Partial<Record<keyof Settings, unknown>>) =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Partial<Settings>;
  // No country is a question that is still open, never a choice.
  const chosenCountry = country ? { country } : {};
  return { ...BUILT_IN, ...set(policy.defaults), ...set(chosen), ...chosenCountry, ...set(policy.locked) };
}

export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const tell = () =>
    void readSettings().then(
      (now) => signal.aborted || changed(now),
      // The storage of a page that is being closed rejects; there is nobody left to tell.
      () => undefined,
    );
  settings.watch(tell, signal);
  watchPolicy(tell, signal);
}

/** Changes the settings named and leaves the others as they are. `set_by_policy`: one of them is locked; nothing changes. */
export const saveSettings = (changes: Partial<Settings>): Promise<Stored<void>> =>
  exclusively('settings', async () => {
    const { locked } = (await readPolicy()).policy;
    if (
      Object.entries(locked).some(([name, value]) => name in changes && changes[name as keyof typeof changes] !== value)
    )
      return { ok: false, error: 'set_by_policy' };
    return settings.save({ ...(await settings.read()), ...changes });
  });
