import { type Letter, openLetterBox, post, readLetter, type Sealed, seal, unseal } from '@/utils/privacy';
import type { ShelfName, Store, Transaction } from './database';
import { StoreProblem } from './result';
import { openKey } from './unlocked';
import type { VaultRow } from './vault-row';

/**
 * A row of a shelf. In the clear stand only what retention and deletion need while everything is locked: its id, what it
 * belongs to (`of`), since when it is kept (`at`) and how often it changed (`rev`). The value is either open or sealed.
 */
export interface Row {
  id: string;
  at: number;
  of: string;
  rev: number;
  body?: unknown;
  sealed?: { key: string } & (Sealed | Letter);
}

/** How rows are sealed just now, as far as this page can tell. */
export interface Ring {
  vault: VaultRow | null;
  /** null: no passphrase is set, or it is locked. */
  key: CryptoKey | null;
}

export async function readRing(db: Store, now: number): Promise<Ring> {
  const vault = (await db.get('vault', 'vault')) ?? null;
  return { vault, key: vault ? await openKey(vault, now) : null };
}

const aboutRow = (shelf: ShelfName, { id, of }: Pick<Row, 'id' | 'of'>) => JSON.stringify([shelf, id, of]);

/** Gives a row its value: open without a passphrase, sealed with one, as a letter when that is locked. */
export async function closeRow(
  { vault, key }: Ring,
  shelf: ShelfName,
  row: Omit<Row, 'body' | 'sealed'>,
  value: unknown,
): Promise<Row> {
  const { id, at, of, rev } = row;
  if (!vault || vault.way === 'opening') return { id, at, of, rev, body: value };
  const about = aboutRow(shelf, row);
  const sealed = key ? await seal(key, about, value) : await post(vault.letters, about, value);
  return { id, at, of, rev, sealed: { key: vault.key, ...sealed } };
}

/** The value of a row. Throws `locked` when it is sealed and the key is not at hand. */
export async function openRow({ vault, key }: Ring, shelf: ShelfName, row: Row): Promise<unknown> {
  if (!row.sealed) return row.body;
  // Sealed with a key that is no more: nobody can open it. Not the same as locked.
  if (vault?.key !== row.sealed.key) throw new StoreProblem('failed');
  if (!key) throw new StoreProblem('locked');
  const about = aboutRow(shelf, row);
  if (!('from' in row.sealed)) return unseal(key, about, row.sealed);
  let secret = secrets.get(key);
  if (!secret) {
    secret = openLetterBox(key, vault.key, vault.letters);
    secrets.set(key, secret);
  }
  return readLetter(await secret, vault.letters, about, row.sealed);
}

/** The value in brackets; null when it cannot be opened with the right key either. Throws `locked` as `openRow` does. */
export async function readable(ring: Ring, shelf: ShelfName, row: Row): Promise<[unknown] | null> {
  try {
    return [await openRow(ring, shelf, row)];
  } catch (error) {
    if (error instanceof StoreProblem && error.reason === 'locked') throw error;
    return null;
  }
}

/** Private halves of letter boxes, gone with their keys. */
const secrets = new WeakMap<CryptoKey, Promise<CryptoKey>>();

/** Thrown when something changed between reading and writing; the writer reads again. */
class Stale extends Error {}
export const stale = (): never => {
  throw new Stale();
};

/**
 * Reads, prepares and writes, with no gap in which another page could slip: sealing cannot happen inside a transaction
 * (the browser ends it meanwhile), so the writing transaction first looks whether the vault is still the one that the
 * rows were sealed for, and `work` whether its rows are still those it read (`stale()` when not). Then all is read anew.
 */
export async function writing<T>(
  db: Store,
  now: number,
  shelves: readonly ShelfName[],
  prepare: (ring: Ring) => Promise<(tx: Transaction) => Promise<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const ring = await readRing(db, now);
    const work = await prepare(ring);
    try {
      return await inOne(db, [...shelves, 'vault'], async (tx) => {
        const vault = (await tx.objectStore('vault').get('vault')) ?? null;
        if (vault?.key !== ring.vault?.key || vault?.way !== ring.vault?.way) stale();
        return work(tx);
      });
    } catch (error) {
      if (!(error instanceof Stale) || attempt >= 20) throw error;
    }
  }
}

/** One transaction: all of it is on the disk when this resolves, or none of it is anywhere. */
export async function inOne<T>(
  db: Store,
  names: readonly (ShelfName | 'vault')[],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const tx = db.transaction([...names], 'readwrite', { durability: 'strict' });
  // Heard below; without this an abort would also be reported as unhandled.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Over already.
    }
    throw error;
  }
}
