import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { type Stored, StoreProblem, stored } from './result';
import type { Row } from './row';
import { UPGRADES } from './upgrades';
import type { VaultRow } from './vault-row';
import type { FileRow, ProjectInfo, StepRow } from './workbench';

/** The shelves: object stores whose rows are sealed when a passphrase is set. */
export const SHELVES = ['saved', 'cards', 'log', 'runs', 'comments'] as const;
export type ShelfName = (typeof SHELVES)[number];

type Shelf = { key: string; value: Row; indexes: { at: number; of: string } };
export interface StoreSchema extends DBSchema {
  saved: Shelf;
  cards: Shelf;
  log: Shelf;
  runs: Shelf;
  comments: Shelf;
  vault: { key: string; value: VaultRow };
  /** Packs under work (workbench.ts): what lists show, one row a file, one row a step of the history. */
  projects: { key: string; value: ProjectInfo };
  projectFiles: { key: [project: string, path: string]; value: FileRow };
  projectSteps: { key: [project: string, n: number]; value: StepRow };
}
export type Store = IDBPDatabase<StoreSchema>;
export type Transaction = IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], 'readwrite'>;

export const STORE_NAME = 'steady-hand';
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
      async upgrade(db, from, _to, tx) {
        try {
          for (const upgrade of UPGRADES.slice(from)) await upgrade(db as never, tx as never);
        } catch {
          // All or nothing: without this the browser would keep the half that went well under the new number. The
          // old version stays as it was, and the next use tries again.
          tx.done.catch(() => undefined);
          tx.abort();
        }
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
