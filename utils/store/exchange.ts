import * as z from 'zod/mini';
import { remembered } from './cut-off';
import { SHELVES, type ShelfName, withStore } from './database';
import type { FileRecord, RecordKind, ReviewFile } from './file-schema';
import { item } from './item';
import type { ItemComment } from './learned';
import { CARDS, COMMENTS, LOG, RUNS } from './learning';
import type { Stored } from './result';
import { closeRow, openRow, type Row, readRing, stale, writing } from './row';
import type { ReviewedItem } from './saved';
import { SAVED } from './saved-items';
import { type Kept, openRows } from './shelf';
import { told } from './told';

/** How whoever works here is named in files that leave, as they want it read; empty until they said. */
const name = item<string>('exchange.name', { check: () => z.string().check(z.maxLength(300)), fallback: '' });
export const readExchangeName = name.read;
export const saveExchangeName = name.save;

type AnyKept = Kept<{ id: string }>;
const KEPT = { item: SAVED, comment: COMMENTS, card: CARDS, review: LOG, run: RUNS } as unknown as {
  [K in RecordKind]: AnyKept;
};

/**
 * What a file would hold: the items named with their comments, for a supervisor; with `null` everything, cards, reviews and
 * practice too, as a copy to keep. `by` is the exporter's name, as they want it read.
 */
export const exportRecords = (ids: readonly string[] | null, by: string, now: number): Promise<Stored<ReviewFile>> =>
  withStore(async (db) => {
    const ring = await readRing(db, now);
    const wanted = ids && new Set(ids);
    const records: FileRecord[] = [];
    const kinds: RecordKind[] = wanted ? ['item', 'comment'] : ['item', 'comment', 'card', 'review', 'run'];
    for (const kind of kinds) {
      const { shelf } = KEPT[kind];
      const rows = (await db.getAllFromIndex(shelf, 'at')).filter(
        ({ id, of }) => !wanted || wanted.has(kind === 'item' ? id : of),
      );
      for (const value of await openRows(ring, shelf, rows)) records.push({ kind, value } as FileRecord);
    }
    return { exportedAt: now, by, records };
  });

/** A file beside what is here. Nothing is written yet. */
export interface Comparison {
  file: ReviewFile;
  /** Not here yet. */
  fresh: FileRecord[];
  same: number;
  /** Here with another content: the person decides. */
  different: { id: string; theirs: FileRecord; mine: FileRecord }[];
  /** Comments on items that are neither here nor in the file: they are not imported. */
  orphans: ItemComment[];
}

/** Compares a file with what is here. Whose file it was, when a thing changed and was looked at do not make it different. */
export const compareFile = (file: ReviewFile, now: number): Promise<Stored<Comparison>> =>
  withStore(async (db) => {
    const ring = await readRing(db, now);
    const outcome: Comparison = { file, fresh: [], same: 0, different: [], orphans: [] };
    const items = new Set(file.records.flatMap(({ kind, value }) => (kind === 'item' ? value.id : [])));
    for (const record of file.records) {
      const { shelf } = KEPT[record.kind];
      const row = await db.get(shelf, record.value.id);
      if (row) {
        const mine = { kind: record.kind, value: await openRow(ring, shelf, row) } as FileRecord;
        if (content(mine) === content(record)) outcome.same += 1;
        else outcome.different.push({ id: record.value.id, theirs: record, mine });
      } else if (
        record.kind === 'comment' &&
        !items.has(record.value.item) &&
        (await db.getKey('saved', record.value.item)) === undefined
      )
        outcome.orphans.push(record.value);
      else outcome.fresh.push(record);
    }
    return outcome;
  });

/**
 * Imports: all that is new, and of what is different what was chosen (`mine` where nothing was). `both` keeps the own one and
 * adds theirs under a new id. All of it is written, or nothing. What came meanwhile is never overwritten. `own`: a copy of
 * one's own, so that items do not count as somebody else's. Retention counts from the import. Gives how many were written.
 */
export async function importRecords(
  { file, fresh, different }: Comparison,
  choices: ReadonlyMap<string, 'mine' | 'theirs' | 'both'>,
  own: boolean,
  now: number,
): Promise<Stored<number>> {
  const write = () =>
    withStore((db) =>
      writing(db, now, SHELVES, async (ring) => {
        const close = async ({ kind, value }: FileRecord, id: string, rev: number) => {
          const { shelf, at, of } = KEPT[kind];
          const since = kind === 'item' || kind === 'run' ? now : at(value);
          return { shelf, row: await closeRow(ring, shelf, { id, at: since, of: of(value), rev }, { ...value, id }) };
        };
        const adding: { shelf: ShelfName; row: Row }[] = [];
        const replacing: { shelf: ShelfName; row: Row }[] = [];
        for (const record of fresh) adding.push(await close(owned(record, own, file.by), record.value.id, 1));
        for (const { id, theirs, mine } of different) {
          const choice = choices.get(id) ?? 'mine';
          const from = mine.kind === 'item' ? mine.value.from : null;
          if (choice === 'both') adding.push(await close(owned(theirs, own, file.by), crypto.randomUUID(), 1));
          if (choice !== 'theirs') continue;
          const { shelf } = KEPT[theirs.kind];
          const row = await db.get(shelf, id);
          if (
            !row ||
            content({ kind: mine.kind, value: await openRow(ring, shelf, row) } as FileRecord) !== content(mine)
          )
            continue;
          const value = theirs.kind === 'item' ? { ...theirs.value, from } : theirs.value;
          replacing.push(await close({ kind: theirs.kind, value } as FileRecord, id, row.rev + 1));
        }
        return async (tx) => {
          let written = 0;
          for (const { shelf, row } of adding) {
            if ((await tx.objectStore(shelf).getKey(row.id)) !== undefined) continue;
            await tx.objectStore(shelf).add(row);
            written += 1;
          }
          for (const { shelf, row } of replacing) {
            if ((await tx.objectStore(shelf).get(row.id))?.rev !== row.rev - 1) stale();
            await tx.objectStore(shelf).put(row);
            written += 1;
          }
          return written;
        };
      }),
    );
  const [first] = fresh;
  // What only replaces leaves no sign by which it could be told afterwards whether it was done.
  return told(
    first
      ? await remembered({ kind: 'import', shelf: KEPT[first.kind].shelf, id: first.value.id }, now, write)
      : await write(),
  );
}

/** Somebody else's items carry their name from the first import on, also when they travel back. */
const owned = (record: FileRecord, own: boolean, by: string): FileRecord =>
  record.kind !== 'item'
    ? record
    : { kind: 'item', value: { ...record.value, from: record.value.from ?? (own ? null : by) } };

/** What makes two versions of a record the same, with keys in one order. */
function content({ kind, value }: FileRecord): string {
  const { changedAt: _, looked: __, ...rest } = { changedAt: 0, looked: 0, ...value } as ReviewedItem & { looked: 0 };
  const { from: ___, ...item } = rest;
  return JSON.stringify(kind === 'item' ? item : rest, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
