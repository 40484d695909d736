import {
  type Bytes,
  importKey,
  isLongEnough,
  makeLetterBox,
  ROUNDS,
  randomBytes,
  unwrap,
  type Wrapped,
  wrap,
} from '@/utils/privacy';
import { SHELVES, type ShelfName, withStore } from './database';
import { watchStorage } from './item';
import { type Stored, type StoreError, StoreProblem } from './result';
import { closeRow, inOne, type Row, readable, readRing, writing } from './row';
import { told } from './told';
import { forgetKey, keepOpen, openKey, renewKey, UNLOCKED } from './unlocked';
import type { VaultRow } from './vault-row';

/**
 * `wrong`: another passphrase. `short`: fewer than 12 characters. `off`, `on`: there is no passphrase, or one already.
 * A lost passphrase has no answer: only `deleteEverything` is possible then, and the page has to say so beforehand.
 */
export type VaultError = StoreError | 'wrong' | 'short' | 'off' | 'on';
export type Guarded<T> = { ok: true; value: T } | { ok: false; error: VaultError };

/** `unfinished`: rows are still to be sealed or opened; `finishVault` does it, after unlocking. */
export interface VaultState {
  state: 'off' | 'locked' | 'open';
  unfinished: 'sealing' | 'opening' | null;
  idleMinutes: number;
}

const IDLE_MINUTES = 15;
const no = (error: VaultError) => ({ ok: false, error }) as const;
const readVault = (): Promise<Stored<VaultRow | null>> =>
  withStore(async (db) => (await db.get('vault', 'vault')) ?? null);

export async function readVaultState(now: number): Promise<Stored<VaultState>> {
  const read = await readVault();
  if (!read.ok) return read;
  const vault = read.value;
  if (!vault) return { ok: true, value: { state: 'off', unfinished: null, idleMinutes: IDLE_MINUTES } };
  const state = (await openKey(vault, now)) ? 'open' : 'locked';
  const unfinished = vault.way === 'sealed' ? null : vault.way;
  return { ok: true, value: { state, unfinished, idleMinutes: vault.idleMinutes } };
}

/** Calls when it was locked or unlocked, in this window or another, until the signal aborts. */
export const watchVault = (changed: () => void, signal: AbortSignal): void =>
  watchStorage('session', (changes) => UNLOCKED in changes && changed(), signal);

/**
 * Switches the passphrase on: everything saved from now on is sealed at once, what was saved before by `finishVault`,
 * which the caller runs next. Slow on purpose (a good part of a second).
 */
export async function setPassphrase(passphrase: string, now: number): Promise<Guarded<void>> {
  if (!isLongEnough(passphrase)) return no('short');
  const raw = randomBytes(32);
  const key = crypto.randomUUID();
  const vault: VaultRow = {
    id: 'vault',
    key,
    lock: await wrap(raw, passphrase, key),
    letters: await makeLetterBox(await importKey(raw), key),
    way: 'sealing',
    idleMinutes: IDLE_MINUTES,
  };
  const added = await withStore((db) =>
    inOne(db, ['vault'], async (tx) => {
      if (await tx.objectStore('vault').getKey('vault')) return false;
      await tx.objectStore('vault').add(vault);
      return true;
    }),
  );
  if (!added.ok) return added;
  if (!added.value) return no('on');
  await keepOpen(vault, raw, now);
  return told({ ok: true, value: undefined });
}

/** Opens what is sealed, for every page of the extension, until it was idle for too long or the browser closes. */
export async function unlock(passphrase: string, now: number): Promise<Guarded<void>> {
  const opened = await openLock(passphrase);
  if (!opened.ok) return opened;
  const { vault, raw } = opened.value;
  await keepOpen(vault, raw, now);
  // Wrapped by an earlier version with fewer rounds: wrap it anew while the passphrase is at hand. If that fails, the
  // old wrapping is as good as before.
  if (vault.lock.rounds < ROUNDS) await relock(vault, await wrap(raw, passphrase, vault.key));
  return told({ ok: true, value: undefined });
}

/** Locks for every page of the extension. What is saved meanwhile is sealed too. */
export async function lock(): Promise<void> {
  await forgetKey();
  told({ ok: true, value: undefined });
}

/** To be called while somebody works (a key, a click; once a minute is enough). Gives whether it is still open. */
export async function keepUnlocked(now: number): Promise<boolean> {
  const read = await readVault();
  return read.ok && read.value !== null && renewKey(read.value, now);
}

/** Locks when it was not used for long enough. Gives whether it is locked now. */
export async function lockIfIdle(now: number): Promise<boolean> {
  const read = await readVaultState(now);
  return read.ok && read.value.state === 'locked';
}

/** Sets after how many minutes without use it locks itself, 1 to 240. */
export async function setIdleMinutes(minutes: number): Promise<Guarded<void>> {
  const idleMinutes = Math.min(240, Math.max(1, Math.round(minutes)));
  return changeVault((vault) => ({ ...vault, idleMinutes }));
}

/**
 * Another passphrase for the same key: 32 bytes are wrapped anew, no record is written. Somebody who has a copy of the
 * old database and knows the old passphrase can still open that copy.
 */
export async function changePassphrase(old: string, next: string): Promise<Guarded<void>> {
  if (!isLongEnough(next)) return no('short');
  const opened = await openLock(old);
  if (!opened.ok) return opened;
  const { vault, raw } = opened.value;
  return relock(vault, await wrap(raw, next, vault.key));
}

/** Switches the passphrase off; it has to be open. `finishVault`, which the caller runs next, opens what is sealed. */
export async function removePassphrase(now: number): Promise<Guarded<void>> {
  const read = await readVault();
  if (!read.ok) return read;
  if (!read.value) return no('off');
  if (!(await openKey(read.value, now))) return no('locked');
  return changeVault((vault) => ({ ...vault, way: 'opening' }));
}

/**
 * Seals what still lies open, or opens what is still sealed, batch by batch: each batch is on the disk or not, each row is
 * one or the other, so it may be killed at any moment and run again. `full` and `locked` stop it the same way. Reading,
 * saving and deleting go on meanwhile.
 *
 * @param progress how many rows are done, of how many
 */
export async function finishVault(
  now: () => number,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Stored<void>> {
  return told(
    await withStore(async (db) => {
      const way = (await db.get('vault', 'vault'))?.way;
      if (way !== 'sealing' && way !== 'opening') return;
      const all: [ShelfName, string][] = [];
      for (const shelf of SHELVES) for (const id of await db.getAllKeys(shelf)) all.push([shelf, id]);
      for (let i = 0; i < all.length; i += BATCH) {
        await writing(db, now(), SHELVES, async (ring) => {
          const moved = (
            await Promise.all(
              all.slice(i, i + BATCH).map(async ([shelf, id]) => {
                const row = await db.get(shelf, id);
                // Written or deleted since the list was made, or done before this run was interrupted.
                if (!row || !ring.vault || isDone(row, ring.vault)) return [];
                if (!ring.key) throw new StoreProblem('locked');
                const value = await readable(ring, shelf, row);
                return value ? [{ shelf, old: row, next: await closeRow(ring, shelf, row, value[0]) }] : [];
              }),
            )
          ).flat();
          return async (tx) => {
            for (const { shelf, old, next } of moved) {
              const found = await tx.objectStore(shelf).get(old.id);
              // Changed meanwhile: whoever did so wrote it as it should be. Gone meanwhile: it stays gone.
              if (found && found.rev === old.rev)
                await tx.objectStore(shelf).put({ ...next, at: found.at, rev: old.rev + 1 });
            }
          };
        });
        progress(Math.min(i + BATCH, all.length), all.length);
      }
      await inOne(db, [...SHELVES, 'vault'], async (tx) => {
        const vault = await tx.objectStore('vault').get('vault');
        // A row that nobody can open any more keeps its key: see `listUnreadable`.
        if (vault?.way === 'opening')
          for (const shelf of SHELVES)
            if ((await tx.objectStore(shelf).getAll()).some((row) => row.sealed)) throw new StoreProblem('failed');
        if (vault?.way === 'sealing' && way === 'sealing')
          await tx.objectStore('vault').put({ ...vault, way: 'sealed' });
        if (vault?.way === 'opening' && way === 'opening') await tx.objectStore('vault').delete('vault');
      });
      if (way === 'opening') await forgetKey();
    }),
  );
}
const BATCH = 100;

/** Letters count as sealed, but are put under the key of the records when there is occasion. */
const isDone = (row: Row, { way }: VaultRow) =>
  way === 'opening' ? !row.sealed : row.sealed !== undefined && !('from' in row.sealed);

/**
 * Rows that the right key does not open (a damaged disk, a meddling hand). Lists leave them out; the page names their
 * number and offers to delete them (`removeItems` and the like).
 */
export const listUnreadable = (now = Date.now()): Promise<Stored<{ shelf: ShelfName; id: string }[]>> =>
  withStore(async (db) => {
    const ring = await readRing(db, now);
    const bad: { shelf: ShelfName; id: string }[] = [];
    for (const shelf of SHELVES)
      for (const row of await db.getAll(shelf))
        if (!(await readable(ring, shelf, row))) bad.push({ shelf, id: row.id });
    return bad;
  });

/** Deletes rows that nobody can open any more (`listUnreadable`), whatever shelf they lie on. */
export const removeUnreadable = async (bad: readonly { shelf: ShelfName; id: string }[]): Promise<Stored<void>> =>
  told(
    await withStore((db) =>
      inOne(db, SHELVES, async (tx) => {
        for (const { shelf, id } of bad) await tx.objectStore(shelf).delete(id);
      }),
    ),
  );

async function openLock(passphrase: string): Promise<Guarded<{ vault: VaultRow; raw: Bytes }>> {
  const read = await readVault();
  if (!read.ok) return read;
  if (!read.value) return no('off');
  const raw = await unwrap(read.value.lock, passphrase, read.value.key);
  return raw ? { ok: true, value: { vault: read.value, raw } } : no('wrong');
}

/** Puts another wrapping in, unless somebody else did so meanwhile: then the passphrase that was asked for is wrong now. */
const relock = (before: VaultRow, wrapped: Wrapped): Promise<Guarded<void>> =>
  changeVault((vault) =>
    vault.key === before.key && sameBytes(vault.lock.salt, before.lock.salt) ? { ...vault, lock: wrapped } : 'wrong',
  );

async function changeVault(change: (vault: VaultRow) => VaultRow | VaultError): Promise<Guarded<void>> {
  const done = await withStore((db) =>
    inOne(db, ['vault'], async (tx): Promise<VaultError | null> => {
      const vault = await tx.objectStore('vault').get('vault');
      const next = vault ? change(vault) : 'off';
      if (typeof next === 'string') return next;
      await tx.objectStore('vault').put(next);
      return null;
    }),
  );
  if (!done.ok) return done;
  return done.value === null ? told({ ok: true, value: undefined }) : no(done.value);
}

const sameBytes = (a: Bytes, b: Bytes) => a.length === b.length && a.every((one, i) => one === b[i]);
