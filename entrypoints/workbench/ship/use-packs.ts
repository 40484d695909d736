import { useCallback, useState } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import {
  installPack,
  listPackVersions,
  type PackVersion,
  packKey,
  readAbout,
  readPackTrouble,
  readPackVersion,
  readPolicy,
  readRunning,
  removePackVersion,
  type Stored,
  savePackChoice,
  savePackTrouble,
  savePackVersion,
  watchPackTrouble,
  watchPolicy,
  watchRunning,
} from '@/utils/store';
import { askShip } from './ship-client';
import type { ShipPolicy, Taken } from './ship-requests';

const readNow = async () => {
  const [about, running, known, trouble] = await Promise.all([
    readAbout(),
    readRunning(),
    readPolicy(),
    readPackTrouble(),
  ]);
  return { about, running, policy: known.policy, trouble };
};
const watchNow = (changed: () => void, signal: AbortSignal) => {
  watchRunning(changed, signal);
  watchPolicy(changed, signal);
  watchPackTrouble(changed, signal);
};

/** The pack in use, the versions kept, and the ways between them. */
export function usePacks() {
  const now = useWatched(readNow, watchNow);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another question
  const readVersions = useCallback(async () => listPackVersions(), [turn]);
  const versions = useWatched(readVersions, watchRunning);

  /** Everything was checked in the worker; one write brings it into use. */
  const install = async (taken: Taken): Promise<Stored<unknown>> => {
    const [{ policy }, running] = await Promise.all([readPolicy(), readRunning()]);
    if (policy.bringsPack) return { ok: false, error: 'set_by_policy' };
    const { hash, about, text, signedWith, pack, made } = taken;
    const at = Date.now();
    const known = await readPackVersion(hash);
    const kept = await savePackVersion(
      { hash, about, text, signedWith, from: 'file', takenAt: (known.ok && known.value?.takenAt) || at },
      running?.file ? [running.file.hash] : [],
    );
    if (!kept.ok) return kept;
    const builtIn = running?.builtIn ?? '';
    const done = await installPack(pack, {
      file: { hash, signedWith, from: 'file' },
      builtIn,
      key: packKey(hash, builtIn, policy),
      made,
      at,
    });
    if (!done.ok) return done;
    await savePackTrouble(null);
    const chosen = await savePackChoice({ hash });
    setTurn((n) => n + 1);
    return chosen;
  };

  return {
    now,
    versions: versions?.ok ? versions.value : versions ? [] : undefined,
    install,
    /** The background brings it back; it has it at hand. */
    backToBuiltIn: () => savePackChoice({ hash: null }),
    /** The file is read anew, with every check, on the built-in pack of today. */
    read: (version: PackVersion, policy: ShipPolicy) =>
      askShip({ kind: 'take', bytes: new TextEncoder().encode(version.text), policy, compare: null }),
    remove: async (version: PackVersion) => {
      const gone = await removePackVersion(version.hash);
      setTurn((n) => n + 1);
      return gone;
    },
  };
}
export type Packs = ReturnType<typeof usePacks>;

/** The text of the file in use; null: the built-in pack, or a file that is not kept any more. */
export async function runningText(): Promise<string | null> {
  const running = await readRunning();
  if (!running?.file) return null;
  const version = await readPackVersion(running.file.hash);
  return version.ok ? (version.value?.text ?? null) : null;
}
