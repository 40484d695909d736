import { remembered } from './cut-off';
import { type Store, withStore } from './database';
import { openLibrary } from './library';
import { removeItems } from './removal';
import type { Stored } from './result';
import { type Ring, type Row, readRing } from './row';
import { freshReview, type ItemReview, type ReviewedItem, type SavedDraft } from './saved';
import { type Kept, openRows, shelfOf } from './shelf';

export const SAVED: Kept<ReviewedItem> = { shelf: 'saved', at: (item) => item.savedAt, of: () => '' };
const saved = shelfOf(SAVED);

/**
 * Saves what the specialist chose, redacted and seen by them; tags, outcome and the rest of the review may come along.
 * Gives its id, once it is on the disk. Works while locked: then nobody can read it until the passphrase is given.
 *
 * @param id of this save, where it may be asked for twice (the answer to the first was lost): it is kept once
 */
export async function saveItem(
  draft: SavedDraft & Partial<ItemReview>,
  now: number,
  id: string = crypto.randomUUID(),
): Promise<Stored<string>> {
  // The item's time may be another than the clock's (something brought back); idleness goes by the clock.
  const done = await remembered({ kind: 'save', shelf: 'saved', id }, Date.now(), () =>
    saved.add([{ ...freshReview(now), ...draft, id, savedAt: now }], Date.now()),
  );
  if (done.ok) return { ok: true, value: id };
  const there = await withStore((db) => db.getKey('saved', id));
  return there.ok && there.value !== undefined ? { ok: true, value: id } : done;
}

/** All saved items, newest first. For a page that shows them at once see `streamItems`. */
export const listItems = (now?: number): Promise<Stored<ReviewedItem[]>> => saved.list(now);
export const readItem = (id: string, now?: number): Promise<Stored<ReviewedItem | null>> => saved.read(id, now);

/** Changes the review of an item (tags, rating, journal…); what was saved in the chat stays as it was. */
export const changeItem = (
  id: string,
  change: (item: ReviewedItem) => Partial<ItemReview>,
  now: number,
): Promise<Stored<ReviewedItem | null>> => saved.change(id, (item) => changedBy(item, change(item), now), now);

/** The same for many items at once, all or none. Gives those that really changed, as they are now. */
export const changeItems = (
  ids: readonly string[],
  change: (item: ReviewedItem) => Partial<ItemReview>,
  now: number,
): Promise<Stored<ReviewedItem[]>> => saved.changeMany(ids, (item) => changedBy(item, change(item), now), now);

function changedBy(item: ReviewedItem, changes: Partial<ItemReview>, now: number): ReviewedItem {
  const keys = Object.keys(changes) as (keyof ItemReview)[];
  if (keys.every((key) => changes[key] === item[key])) return item;
  return { ...item, ...changes, id: item.id, savedAt: item.savedAt, changedAt: now };
}

/** Saved items that hold every word asked for, newest first; no word asks for all. Case and accents do not count. */
export async function searchItems(words: string, now?: number): Promise<Stored<ReviewedItem[]>> {
  const all = await listItems(now);
  if (!all.ok) return all;
  return { ok: true, value: openLibrary(all.value.map((item) => ({ item, due: null }))).find({ words }) };
}

/** Deletes an item with its cards and comments. `removeItems` does the same with a way back. */
export async function deleteItem(id: string): Promise<Stored<void>> {
  const gone = await removeItems([id]);
  return gone.ok ? { ok: true, value: undefined } : gone;
}

/** As many as a screen shows. */
const FIRST = 24;
const REST = 500;

/**
 * Hands over all saved items in batches, newest first: a screenful quickly, so that a list of thousands paints at once,
 * then the rest, never so many at a time that typing would stand still. What `batch` gives is waited for. Stops between
 * batches when the signal aborts.
 */
export const streamItems = (
  batch: (items: ReviewedItem[]) => unknown,
  signal?: AbortSignal,
  now = Date.now(),
): Promise<Stored<void>> =>
  withStore(async (db) => {
    const [ring, first] = await Promise.all([readRing(db, now), newest(db, FIRST)]);
    if (await hand(ring, first, batch, signal)) return;
    const last = first.at(-1);
    if (!last || first.length < FIRST) return;
    const known = new Set(first.map(({ id }) => id));
    for (const range of await ranges(db, last.at)) {
      const rows = (await db.getAllFromIndex('saved', 'at', range)).filter(({ id }) => !known.has(id)).reverse();
      if (await hand(ring, rows, batch, signal)) return;
    }
  });

async function hand(ring: Ring, rows: Row[], batch: (items: ReviewedItem[]) => unknown, signal?: AbortSignal) {
  const items = await openRows<ReviewedItem>(ring, 'saved', rows);
  if (!signal?.aborted && items.length) await batch(items);
  return signal?.aborted ?? false;
}

/**
 * The times up to `from` cut into stretches of about `REST` rows, the latest first; none overlaps another, and together they
 * hold every row, also where many were saved in the same millisecond.
 */
async function ranges(db: Store, from: number): Promise<IDBKeyRange[]> {
  const cuts: number[] = [];
  const index = db.transaction('saved').store.index('at');
  for (let at = await index.openKeyCursor(IDBKeyRange.upperBound(from), 'prev'); at; at = await at.advance(REST))
    if (cuts.at(-1) !== at.key) cuts.push(at.key as number);
  return cuts.map((upper, i) => {
    const lower = cuts[i + 1];
    return lower === undefined ? IDBKeyRange.upperBound(upper) : IDBKeyRange.bound(lower, upper, true);
  });
}

/** The latest rows in three steps, however many: a cursor over the rows themselves would wait once for each. */
async function newest(db: Store, count: number): Promise<Row[]> {
  const index = db.transaction('saved').store.index('at');
  const latest = await index.openKeyCursor(null, 'prev');
  const last = latest && (await latest.advance(count - 1));
  return (await index.getAll(last ? IDBKeyRange.lowerBound(last.key) : null)).reverse();
}
