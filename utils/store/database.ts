import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { type Stored, StoreProblem, stored } from './result';
import type { SavedItem } from './saved';

export interface StoreSchema extends DBSchema {
  saved: { key: string; value: SavedItem; indexes: { savedAt: number } };
}
export type Store = IDBPDatabase<StoreSchema>;
type Upgrade = (db: Store, tx: IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], 'versionchange'>) => void;

export const STORE_NAME = 'steady-hand';

/** `UPGRADES[n]` turns version n into version n + 1. Never edit one that was shipped: add the next. */
const UPGRADES: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('saved', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
  },
];
export const STORE_VERSION = UPGRADES.length;

/**
 * The open database. Connections are kept for the life of the page and closed as soon as another page wants to
 * upgrade, so that an update of the extension never waits for a forgotten tab; the next use opens it again.
 * Errors: `newer`, when an older version of the extension meets a newer database; `blocked`, when a page of an older
 * version keeps the database open.
 */
export function openStore(): Promise<Stored<Store>> {
  return stored(async () => {
    open ??= connect();
    try {
      return await open;
    } catch (error) {
      open = null;
      throw error;
    }
  });
}

/** Closes this page's connection; the next use opens a new one. */
export async function closeStore(): Promise<void> {
  const closing = open;
  open = null;
  await closing?.then(
    (db) => db.close(),
    () => undefined,
  );
}

let open: Promise<Store> | null = null;

function connect(): Promise<Store> {
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    openDB<StoreSchema>(STORE_NAME, STORE_VERSION, {
      upgrade(db, from, _to, tx) {
        for (const upgrade of UPGRADES.slice(from)) upgrade(db, tx as never);
      },
      // The other page has been asked to close (its `blocking`) and did not: do not hang, say so.
      blocked: () => {
        gaveUp = true;
        reject(new StoreProblem('blocked'));
      },
      blocking: () => void closeStore(),
      terminated: () => {
        open = null;
      },
      // Opened after all, when nobody waits any more: do not be the next one who blocks.
    }).then((db) => (gaveUp ? db.close() : resolve(db)), reject);
  });
}

/** Runs work on the database; what goes wrong becomes a value. */
export const withStore = <T>(work: (db: Store) => Promise<T>): Promise<Stored<T>> =>
  stored(async () => {
    const opened = await openStore();
    if (!opened.ok) throw new StoreProblem(opened.error);
    return work(opened.value);
  });
