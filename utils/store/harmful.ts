import type { ItemComment } from './learned';
import { comments } from './learning';
import type { Stored } from './result';
import { readItem } from './saved-items';

/** Somebody said of the suggestion in one's own item that it could hurt, and it was not looked at since. */
export interface HarmfulMark {
  /** The item they said it of. */
  item: string;
  by: string;
  at: number;
  pack: string;
  /** Null: the item was written in own words. */
  suggestion: string | null;
  /** The suggestion's wording. */
  text: string;
}

const open = ({ harmful, looked }: ItemComment) => harmful === true && looked === undefined;

/** The marks on one's own items that wait to be looked at, the newest first. Those on other people's items are theirs. */
export async function readHarmful(now = Date.now()): Promise<Stored<HarmfulMark[]>> {
  const all = await comments.list(now);
  if (!all.ok) return all;
  const marks: HarmfulMark[] = [];
  for (const { item: id, by, at } of all.value.filter(open)) {
    const read = await readItem(id, now);
    // One damaged item must not keep the cards of all others from being shown.
    if (!read.ok && read.error !== 'failed') return read;
    if (!read.ok || read.value?.from !== null) continue;
    const { pack, suggestion, text } = read.value;
    marks.push({ item: id, by, at, pack: pack.id, suggestion, text });
  }
  return { ok: true, value: marks };
}

/** Notes that the marks on an item were looked at. Gives the ids of their comments, for `unlookAt`. */
export async function lookAt(item: string, now: number): Promise<Stored<string[]>> {
  const of = await comments.listOf(item, now);
  if (!of.ok) return of;
  const waiting = of.value.filter(open).map(({ id }) => id);
  const changed = await comments.changeMany(waiting, (one) => (open(one) ? { ...one, looked: now } : one), now);
  return changed.ok ? { ok: true, value: changed.value.map(({ id }) => id) } : changed;
}

/** Takes that back. */
export async function unlookAt(ids: readonly string[], now: number): Promise<Stored<void>> {
  const changed = await comments.changeMany(ids, ({ looked: _, ...one }) => one, now);
  return changed.ok ? { ok: true, value: undefined } : changed;
}
