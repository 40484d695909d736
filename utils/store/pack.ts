import { browser } from 'wxt/browser';
import type { CompiledPack, Desk, EnginePack, Guidance, PackAbout } from '@/utils/packs';
import { exclusively } from './exclusive';
import { watchStorage } from './item';
import { type Stored, stored } from './result';

// Four keys, so that a content script loads no more than the engine and the words it shows.
const KEYS = { about: 'pack.about', engine: 'pack.engine', guidance: 'pack.guidance', desk: 'pack.desk' } as const;

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

/** Stores a pack, all parts at once or none. Does nothing, and says `false`, when the same content is stored. */
export const savePack = ({ about, engine, guidance, desk }: CompiledPack): Promise<Stored<boolean>> =>
  exclusively('pack', () =>
    stored(async () => {
      const kept = await browser.storage.local.get(Object.values(KEYS));
      const whole = Object.values(KEYS).every((key) => kept[key] !== undefined);
      if (whole && (kept[KEYS.about] as PackAbout).hash === about.hash) return false;
      await browser.storage.local.set({
        [KEYS.about]: about,
        [KEYS.engine]: engine,
        [KEYS.guidance]: guidance,
        [KEYS.desk]: desk,
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
