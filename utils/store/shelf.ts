import { type ShelfName, type Store, withStore } from './database';
import type { Stored } from './result';
import { closeRow, openRow, type Ring, type Row, readable, readRing, stale, writing } from './row';
import { told } from './told';

/** How a kind of thing lies on its shelf: since when it is kept, and what it belongs to ('' for nothing). */
export interface Kept<T> {
  shelf: ShelfName;
  at: (value: T) => number;
  of: (value: T) => string;
}

/** Rows opened side by side: enough to keep Web Crypto busy, few enough to stay answerable. */
const AT_ONCE = 200;

/** Values in the order of their rows. One damaged row must not hide all others: it is left out (`listUnreadable`). */
export async function openRows<T>(ring: Ring, shelf: ShelfName, rows: readonly Row[]): Promise<T[]> {
  const values: T[] = [];
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = await Promise.all(rows.slice(i, i + AT_ONCE).map((row) => readable(ring, shelf, row)));
    for (const one of some) if (one) values.push(one[0] as T);
  }
  return values;
}

/** Reading, adding and changing on one shelf. `now` is milliseconds since 1970; reading with an idle key locks it. */
export function shelfOf<T extends { id: string }>({ shelf, at, of }: Kept<T>) {
  return {
    /** Everything on the shelf, newest first. */
    list: (now = Date.now()): Promise<Stored<T[]>> =>
      withStore(async (db) => {
        const [ring, rows] = await Promise.all([readRing(db, now), db.getAllFromIndex(shelf, 'at')]);
        // By the things' own time: what was imported is kept since then, but is as old as it says.
        return (await openRows<T>(ring, shelf, rows.reverse())).sort((a, b) => at(b) - at(a));
      }),

    /** What belongs to one other thing, oldest first. */
    listOf: (owner: string, now = Date.now()): Promise<Stored<T[]>> =>
      withStore(async (db) => {
        const [ring, rows] = await Promise.all([readRing(db, now), db.getAllFromIndex(shelf, 'of', owner)]);
        return openRows<T>(
          ring,
          shelf,
          rows.sort((a, b) => a.at - b.at),
        );
      }),

    read: (id: string, now = Date.now()): Promise<Stored<T | null>> =>
      withStore(async (db) => {
        const [ring, row] = await Promise.all([readRing(db, now), db.get(shelf, id)]);
        return row ? ((await openRow(ring, shelf, row)) as T) : null;
      }),

    /** Adds things, all or none; works while locked. An id that is there already fails, nothing is overwritten. */
    add: async (values: readonly T[], now: number): Promise<Stored<void>> =>
      told(
        await withStore((db) =>
          writing(db, now, [shelf], async (ring) => {
            const rows = await Promise.all(values.map((one) => newRow(ring, { shelf, at, of }, one)));
            return async (tx) => {
              await Promise.all(rows.map((row) => tx.objectStore(shelf).add(row)));
            };
          }),
        ),
      ),

    /**
     * Changes one thing: `change` gets what is stored now and may be asked again, when another page was faster. Gives the
     * outcome; null when the thing is gone.
     */
    change: async (id: string, change: (value: T) => T, now: number): Promise<Stored<T | null>> =>
      told(await withStore((db) => changeOne<T>(db, shelf, id, change, now))),

    /**
     * Changes many things, all or none of them, in one go: `change` gives the same value back for what stays as it is.
     * Gives what really changed, as it is now; what is gone or unreadable is left out.
     */
    changeMany: async (ids: readonly string[], change: (value: T) => T, now: number): Promise<Stored<T[]>> =>
      told(await withStore((db) => changeSome<T>(db, shelf, ids, change, now))),
  };
}

export const newRow = <T extends { id: string }>(ring: Ring, { shelf, at, of }: Kept<T>, value: T): Promise<Row> =>
  closeRow(ring, shelf, { id: value.id, at: at(value), of: of(value), rev: 1 }, value);

function changeOne<T>(db: Store, shelf: ShelfName, id: string, change: (value: T) => T, now: number) {
  return writing<T | null>(db, now, [shelf], async (ring) => {
    const row = await db.get(shelf, id);
    if (!row) return async () => null;
    const before = (await openRow(ring, shelf, row)) as T;
    const after = change(before);
    if (after === before) return async () => before;
    const next = await closeRow(ring, shelf, { ...row, rev: row.rev + 1 }, after);
    return async (tx) => {
      const found = await tx.objectStore(shelf).get(id);
      if (!found) return null;
      if (found.rev !== row.rev) stale();
      // Retention may have dated the row anew meanwhile; that stays.
      await tx.objectStore(shelf).put({ ...next, at: found.at });
      return after;
    };
  });
}

function changeSome<T>(db: Store, shelf: ShelfName, ids: readonly string[], change: (value: T) => T, now: number) {
  return writing<T[]>(db, now, [shelf], async (ring) => {
    const rows = (await Promise.all(ids.map((id) => db.get(shelf, id)))).filter((row) => row !== undefined);
    const changed: { rev: number; next: Row; after: T }[] = [];
    for (let i = 0; i < rows.length; i += AT_ONCE)
      await Promise.all(
        rows.slice(i, i + AT_ONCE).map(async (row) => {
          const value = await readable(ring, shelf, row);
          if (!value) return;
          const before = value[0] as T;
          const after = change(before);
          if (after === before) return;
          changed.push({
            rev: row.rev,
            next: await closeRow(ring, shelf, { ...row, rev: row.rev + 1 }, after),
            after,
          });
        }),
      );
    return async (tx) => {
      const written: T[] = [];
      for (const { rev, next, after } of changed) {
        const found = await tx.objectStore(shelf).get(next.id);
        if (!found) continue;
        if (found.rev !== rev) stale();
        await tx.objectStore(shelf).put({ ...next, at: found.at });
        written.push(after);
      }
      return written;
    };
  });
}
