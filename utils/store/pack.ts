import { browser } from 'wxt/browser';
import type {
  CompiledCombination,
  CompiledPack,
  Desk,
  EnginePack,
  Guidance,
  PackAbout,
  PackMade,
  PracticeScenario,
} from '@/utils/packs';
import { exclusively } from './exclusive';
import { watchStorage } from './item';
import type { Policy } from './policy-parse';
import { type Stored, stored } from './result';

// A key for each part, so that nobody loads more than is needed: the engine is by far the largest.
const KEYS = {
  about: 'pack.about',
  engine: 'pack.engine',
  guidance: 'pack.guidance',
  desk: 'pack.desk',
  combinations: 'pack.combinations',
  scenarios: 'pack.scenarios',
  running: 'pack.running',
} as const;

/** Where the pack in use came from. */
export interface RunningPack {
  /** The file it was taken from; null: the built-in pack. */
  file: { hash: string; signedWith: string | null; from: 'file' | 'policy' } | null;
  /** Content hash of the built-in pack it was put on. */
  builtIn: string;
  /** Everything it was compiled from, as one text; as long as it is the same, nothing has to be compiled again. */
  key: string;
  format: CompiledPack['format'];
  made: PackMade | null;
  /** When it came into use, milliseconds since 1970. */
  at: number;
}

async function read<T>(part: keyof typeof KEYS): Promise<T | null> {
  const key = KEYS[part];
  // Written only by `installPack`, from an artefact that the build or the import has checked.
  return ((await browser.storage.local.get(key))[key] as T | undefined) ?? null;
}

/** The parts of the pack in use; null until the background has stored one. */
export const readAbout = () => read<PackAbout>('about');
export const readEnginePack = () => read<EnginePack>('engine');
export const readGuidance = () => read<Guidance>('guidance');
export const readDesk = () => read<Desk>('desk');
/** The engine's combinations alone, for `view`. */
export const readCombinations = () => read<CompiledCombination[]>('combinations');
/** Practice chats; none in a pack without. */
export const readScenarios = async () => (await read<PracticeScenario[]>('scenarios')) ?? [];
export const readRunning = () => read<RunningPack>('running');

/**
 * Brings a pack into use: all parts and where it came from in one write, so that whoever dies in the middle leaves
 * either the one before or this one, whole.
 */
export const installPack = (
  { about, engine, guidance, desk, scenarios, format }: CompiledPack,
  from: Omit<RunningPack, 'format'>,
): Promise<Stored<boolean>> =>
  exclusively('pack', () =>
    stored(async () => {
      const [known, running] = await Promise.all([readAbout(), readRunning()]);
      if (known?.hash === about.hash && running?.key === from.key) return false;
      const now: RunningPack = { ...from, format };
      // The same content again: nobody has to load it anew, only where it came from is noted.
      const parts: Record<string, unknown> =
        known?.hash === about.hash && running?.format === format
          ? {}
          : {
              [KEYS.about]: about,
              [KEYS.engine]: engine,
              [KEYS.guidance]: guidance,
              [KEYS.desk]: desk,
              [KEYS.combinations]: engine.combinations,
              [KEYS.scenarios]: scenarios ?? [],
            };
      await browser.storage.local.set({ ...parts, [KEYS.running]: now });
      return true;
    }),
  );

/** Stores the built-in pack. Does nothing, and says `false`, when the same content is in use as the built-in one. */
export const savePack = (pack: CompiledPack, at = 0): Promise<Stored<boolean>> =>
  installPack(pack, { file: null, builtIn: pack.about.hash, key: pack.about.hash, made: pack.made ?? null, at });

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

/** Calls when where the pack came from changed, be its content the same or not. */
export function watchRunning(changed: () => void, signal: AbortSignal): void {
  watchStorage('local', (changes) => KEYS.running in changes && changed(), signal);
}

/** Names everything a pack is compiled from: its file, the built-in pack below it, what the policy opens and asks for. */
export const packKey = (
  hash: string,
  builtIn: string,
  { unlock, packKeys, packHash }: Pick<Policy, 'unlock' | 'packKeys' | 'packHash'>,
): string => JSON.stringify([1, hash, builtIn, unlock, packKeys, packHash]);
