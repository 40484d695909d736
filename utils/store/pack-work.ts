import type { CompiledPack, Imported, Problem } from '@/utils/packs';
import type { Policy } from './policy-parse';

/** What pack-work.js brings: the built-in pack, and all that turns a pack file into one that can run. */
export interface PackWork {
  /** The built-in pack of this version, compiled. */
  builtIn(): CompiledPack;
  /** Reads, checks and compiles a pack file on the built-in pack. `name`: of the pack that was refused, if it has one. */
  takeIn(
    text: string,
    /** @param today as YYYY-MM-DD */
    terms: Pick<Policy, 'unlock' | 'packKeys' | 'packHash'> & { today: string },
  ): Promise<{ ok: true; value: Imported } | { ok: false; problems: Problem[]; name: string }>;
}

/** Where pack-work.js leaves its work for the background. */
export const packHandover: { steadyHandPackWork?: PackWork } = globalThis as object;
