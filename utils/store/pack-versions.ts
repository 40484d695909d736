import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ShippedPack } from '@/utils/packs';
import { type Stored, stored } from './result';

/** A pack file that was taken in, as it came. */
export interface PackVersion {
  /** Content hash of the file. */
  hash: string;
  about: ShippedPack['about'];
  /** The file itself. */
  text: string;
  /** Public key it was signed with. */
  signedWith: string | null;
  from: 'file' | 'policy';
  takenAt: number;
}

/** A key pair to sign packs with. The private half cannot be read out, only used. */
export interface KeptKey {
  publicKey: string;
  privateKey: CryptoKey;
  madeAt: number;
}

interface Shape extends DBSchema {
  versions: { key: string; value: PackVersion };
  keys: { key: string; value: KeptKey };
}

/**
 * A database of its own: packs hold nobody's words, so no passphrase seals them, "delete everything" leaves them, and
 * trouble with the saved items cannot keep a pack from loading.
 */
const open = (): Promise<IDBPDatabase<Shape>> =>
  openDB<Shape>('steady-hand-packs', 1, {
    upgrade(db) {
      db.createObjectStore('versions', { keyPath: 'hash' });
      db.createObjectStore('keys', { keyPath: 'publicKey' });
    },
  });

async function withPacks<T>(work: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<Stored<T>> {
  return stored(async () => {
    const db = await open();
    try {
      return await work(db);
    } finally {
      db.close();
    }
  });
}

/** Versions kept besides those that must stay. */
const MOST = 12;

/** Every version kept, newest first. */
export const listPackVersions = (): Promise<Stored<PackVersion[]>> =>
  withPacks(async (db) => (await db.getAll('versions')).sort((a, b) => b.takenAt - a.takenAt));

export const readPackVersion = (hash: string): Promise<Stored<PackVersion | null>> =>
  withPacks(async (db) => (await db.get('versions', hash)) ?? null);

/** Keeps a file; the oldest go when there are many, but none of `stay` (hashes in use or chosen). */
export const savePackVersion = (version: PackVersion, stay: readonly string[] = []): Promise<Stored<void>> =>
  withPacks(async (db) => {
    const tx = db.transaction('versions', 'readwrite');
    await tx.store.put(version);
    const others = (await tx.store.getAll())
      .filter(({ hash }) => hash !== version.hash && !stay.includes(hash))
      .sort((a, b) => b.takenAt - a.takenAt);
    for (const { hash } of others.slice(MOST)) await tx.store.delete(hash);
    await tx.done;
  });

export const removePackVersion = (hash: string): Promise<Stored<void>> =>
  withPacks((db) => db.delete('versions', hash));

/** Removes every kept version but those of `stay` (in use or chosen). Gives how many went. */
export const removePackVersionsBut = (stay: readonly string[]): Promise<Stored<number>> =>
  withPacks(async (db) => {
    const tx = db.transaction('versions', 'readwrite');
    const gone = (await tx.store.getAllKeys()).filter((hash) => !stay.includes(hash));
    for (const hash of gone) await tx.store.delete(hash);
    await tx.done;
    return gone.length;
  });

/** The keys of this browser, newest first. */
export const listKeys = (): Promise<Stored<KeptKey[]>> =>
  withPacks(async (db) => (await db.getAll('keys')).sort((a, b) => b.madeAt - a.madeAt));
export const saveKey = (key: KeptKey): Promise<Stored<void>> =>
  withPacks(async (db) => {
    await db.put('keys', key);
  });
export const removeKey = (publicKey: string): Promise<Stored<void>> => withPacks((db) => db.delete('keys', publicKey));
