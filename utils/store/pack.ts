import { browser } from 'wxt/browser';
import type { CompiledCombination, CompiledPack, Desk, EnginePack, Guidance, PackAbout } from '@/utils/packs';
import { exclusively } from './exclusive';
import { watchStorage } from './item';
import { type Stored, stored } from './result';

// A key for each part, so that nobody loads more than is needed: the engine is by far the largest.
const KEYS = {
  about: 'pack.about',
  engine: 'pack.engine',
  guidance: 'pack.guidance',
  desk: 'pack.desk',
  combinations: 'pack.combinations',
} as const;

async function read<T>(part: keyof typeof KEYS): Promise<T | null> {
  const key = KEYS[part];
  // Written only by `savePack`, from an artefact that the build or the import has checked.
  return ((await browser.storage.local.get(key))[key] as T | undefined) ?? null;
}

/** The parts of the pack in use; null until the background has stored one. */
export const readAbout = () => read<PackAbout>('about');
export const readEnginePack = () => read<EnginePack>('engine');
export const readGuidance = () => read<Guidance>('guidance');
export const readDesk = () => read<Desk>('desk');
/** The engine's combinations alone, for `view`. */
export const readCombinations = () => read<CompiledCombination[]>('combinations');

/** Stores a pack, all parts at once or none. Does nothing, and says `false`, when the same content is stored. */
export const savePack = ({ about, engine, guidance, desk }: CompiledPack): Promise<Stored<boolean>> =>
  exclusively('pack', () =>
    stored(async () => {
      // All parts are written in one call, so one of them speaks for all.
      if ((await readAbout())?.hash === about.hash) return false;
      await browser.storage.local.set({
        [KEYS.about]: about,
        [KEYS.engine]: engine,
        [KEYS.guidance]: guidance,
        [KEYS.desk]: desk,
        [KEYS.combinations]: engine.combinations,
      });
      return true;
    }),
  );

/** Calls when another pack came into use, until the signal aborts. */
export function watchPack(changed: (about: PackAbout) => void, signal: AbortSignal): void {
  watchStorage(
    'local',
    (changes) => {
      const about = changes[KEYS.about]?.newValue as PackAbout | undefined;
      if (about) changed(about);
    },
    signal,
  );
}
