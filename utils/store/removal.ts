import { forgetConversations } from './conversations';
import { SHELVES, type ShelfName, withStore } from './database';
import { forgetFeedback } from './desk';
import type { Stored } from './result';
import { closeRow, inOne, openRow, type Row, writing } from './row';
import { readSettings } from './settings';
import { told } from './told';
import { forgetKey } from './unlocked';

const DAY = 24 * 60 * 60 * 1000;
/** Entries of the review log hold no words, so progress can be seen over more time than items are kept. */
const LOG_DAYS = 180;

/** What was deleted, for `putBack`. Lives in the page that deleted it, nowhere else. */
export interface Removed {
  count: number;
  rows: { shelf: ShelfName; row: Row }[];
}

/** Deletes items with their cards and comments, all or none. Gives what `putBack` needs to undo it. */
export const removeItems = (ids: readonly string[]): Promise<Stored<Removed>> => remove('saved', ids);
export const removeRuns = (ids: readonly string[]): Promise<Stored<Removed>> => remove('runs', ids);
export const removeCards = (ids: readonly string[]): Promise<Stored<Removed>> => remove('cards', ids);
export const removeComments = (ids: readonly string[]): Promise<Stored<Removed>> => remove('comments', ids);

async function remove(shelf: ShelfName, ids: readonly string[]): Promise<Stored<Removed>> {
  return told(
    await withStore((db) =>
      inOne(db, ['saved', 'cards', 'comments', 'runs'], async (tx) => {
        const rows: Removed['rows'] = [];
        const take = (from: ShelfName, row: Row) => {
          rows.push({ shelf: from, row });
          return tx.objectStore(from).delete(row.id);
        };
        for (const id of ids) {
          const row = await tx.objectStore(shelf).get(id);
          if (row) await take(shelf, row);
          if (shelf !== 'saved') continue;
          for (const below of ['cards', 'comments'] as const)
            for (const one of await tx.objectStore(below).index('of').getAll(id)) await take(below, one);
        }
        return { count: rows.filter((one) => one.shelf === shelf).length, rows };
      }),
    ),
  );
}

/**
 * Undoes a deletion. What is there again already stays as it is. Where the passphrase was switched on or off meanwhile,
 * rows are sealed or opened to fit; what was sealed with a key that is no more cannot come back (`failed`).
 */
export async function putBack({ rows }: Removed, now: number): Promise<Stored<void>> {
  return told(
    await withStore((db) =>
      writing(db, now, SHELVES, async (ring) => {
        const fitting = await Promise.all(
          rows.map(async ({ shelf, row }) => {
            const sealed = ring.vault !== null && ring.vault.way !== 'opening';
            const fits = sealed ? row.sealed?.key === ring.vault?.key : !row.sealed;
            return { shelf, row: fits ? row : await closeRow(ring, shelf, row, await openRow(ring, shelf, row)) };
          }),
        );
        return async (tx) => {
          for (const { shelf, row } of fitting)
            if ((await tx.objectStore(shelf).getKey(row.id)) === undefined) await tx.objectStore(shelf).add(row);
        };
      }),
    ),
  );
}

/** How much of each was deleted, and whether there was a passphrase. */
export interface Deleted extends Record<ShelfName, number> {
  passphrase: boolean;
}

/**
 * Deletes everything ever saved, the passphrase's key with it (what a disk may still hold of sealed rows can then be
 * opened by nobody), and every conversation in memory. Settings and switched-on sites stay. Works while locked. Gives
 * what there was.
 */
export async function deleteEverything(): Promise<Stored<Deleted>> {
  const gone = await withStore((db) =>
    inOne(db, [...SHELVES, 'vault'], async (tx) => {
      const deleted: Deleted = { saved: 0, cards: 0, log: 0, runs: 0, comments: 0, passphrase: false };
      for (const name of SHELVES) deleted[name] = await tx.objectStore(name).count();
      deleted.passphrase = (await tx.objectStore('vault').count()) > 0;
      for (const name of [...SHELVES, 'vault'] as const) await tx.objectStore(name).clear();
      return deleted;
    }),
  );
  await forgetKey();
  const forgotten = await forgetConversations();
  const counted = await forgetFeedback();
  const failed = [forgotten, counted].find(({ ok }) => !ok);
  return told(gone.ok && failed && !failed.ok ? failed : gone);
}

/**
 * Deletes what is older than the retention (30 days unless set otherwise), with all that belongs to it; works while
 * locked. Gives how many items went. What lies in the future (the clock was set back) stays, and its time begins now: it
 * neither goes at once nor stays for ever. Cards made of packs hold no person's words and stay.
 */
export async function purge(now: number): Promise<Stored<number>> {
  const { retentionDays } = await readSettings();
  const result = await withStore((db) =>
    inOne(db, ['saved', 'cards', 'comments', 'runs', 'log'], async (tx) => {
      const before = (days: number) => IDBKeyRange.upperBound(now - days * DAY, true);
      const old = await tx.objectStore('saved').index('at').getAllKeys(before(retentionDays));
      for (const id of old) {
        await tx.objectStore('saved').delete(id);
        for (const name of ['cards', 'comments'] as const)
          for (const key of await tx.objectStore(name).index('of').getAllKeys(id))
            await tx.objectStore(name).delete(key);
      }
      for (const [name, days] of [
        ['runs', retentionDays],
        ['log', retentionDays && LOG_DAYS],
      ] as const)
        for (const id of await tx.objectStore(name).index('at').getAllKeys(before(days)))
          await tx.objectStore(name).delete(id);
      for (const name of ['saved', 'runs', 'log'] as const)
        for (const row of await tx
          .objectStore(name)
          .index('at')
          .getAll(IDBKeyRange.lowerBound(now + DAY)))
          await tx.objectStore(name).put({ ...row, at: now });
      return old.length;
    }),
  );
  return result.ok && result.value === 0 ? result : told(result);
}
