import * as z from 'zod/mini';
import type { Problem } from '@/utils/packs';
import { item } from './item';

// Apart from the pack's readers: content scripts use those, and have no room for checks of what they never read.

/** The pack that was chosen here by hand: the hash of its file, or null for the built-in one. */
const choice = item<{ hash: string | null }>('pack.choice', {
  check: () => z.object({ hash: z.nullable(z.string()) }),
  fallback: { hash: null },
});
export const readPackChoice = choice.read;
export const savePackChoice = choice.save;
export const watchPackChoice = choice.watch;

/** Why a pack that should run does not; what ran before runs on. */
export interface PackTrouble {
  from: 'file' | 'policy';
  /** The pack's name as far as it could be read. */
  name: string;
  problems: Problem[];
  /** What was tried; the same is not tried again and again. */
  key: string;
  at: number;
}
const trouble = item<{ told: PackTrouble | null }>('pack.trouble', {
  check: () =>
    z.object({
      told: z.nullable(
        z.object({
          from: z.enum(['file', 'policy']),
          name: z.string(),
          problems: z.array(
            z.custom<Problem>((value) => typeof value === 'object' && value !== null && 'message' in value),
          ),
          key: z.string(),
          at: z.number(),
        }),
      ),
    }),
  fallback: { told: null },
});
export const readPackTrouble = async () => (await trouble.read()).told;
export const savePackTrouble = (told: PackTrouble | null) => trouble.save({ told });
export const watchPackTrouble = (changed: () => void, signal: AbortSignal) => trouble.watch(() => changed(), signal);

/** How often a pack was begun to be compiled without an outcome: one that ends the worker must not do so for ever. */
const attempts = item<{ key: string; times: number }>('pack.attempts', {
  check: () => z.object({ key: z.string(), times: z.int() }),
  fallback: { key: '', times: 0 },
});
export const readPackAttempts = attempts.read;
export const savePackAttempts = attempts.save;
