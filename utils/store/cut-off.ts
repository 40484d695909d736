import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { SHELVES, type ShelfName, withStore } from './database';
import { exclusively } from './exclusive';
import { item } from './item';
import { type Stored, stored } from './result';

/** A piece of work whose end nobody saw, because the browser was gone. No words of anybody. */
export interface CutOff {
  kind: 'save' | 'import';
  at: number;
}
interface Begun extends CutOff {
  /** What is there if it was done: all of it is written, or nothing. */
  shelf: ShelfName;
  id: string;
  /** The session of the browser it was begun in. */
  session: string;
}

/** More cannot be under way; what a broken disk leaves must not grow. */
const MOST = 50;
const begun = item<Begun[]>('begun', {
  check: () =>
    z.array(
      z.object({
        kind: z.enum(['save', 'import']),
        at: z.number(),
        shelf: z.enum(SHELVES),
        id: z.string(),
        session: z.string(),
      }),
    ),
  fallback: [],
});
const change = (to: (all: Begun[]) => Begun[]): Promise<Stored<void>> =>
  exclusively('begun', async () => begun.save(to(await begun.read()).slice(-MOST)));

const SESSION = 'session';
/** A word that is another one after the browser was closed or killed. */
const session = (): Promise<string> =>
  exclusively(SESSION, async () => {
    const kept = (await browser.storage.session.get(SESSION))[SESSION];
    if (typeof kept === 'string') return kept;
    const made = crypto.randomUUID();
    await browser.storage.session.set({ [SESSION]: made });
    return made;
  });

/**
 * Does a piece of work and remembers until its end that it was begun, so that after a crash the person can be told. Where
 * that cannot be remembered (no room) the work is done all the same.
 */
export async function remembered<T>(
  { kind, shelf, id }: Pick<Begun, 'kind' | 'shelf' | 'id'>,
  now: number,
  work: () => Promise<Stored<T>>,
): Promise<Stored<T>> {
  const noted = await stored(async () => {
    const mine = { kind, shelf, id, at: now, session: await session() };
    await change((all) => [...all, mine]);
  });
  const done = await work();
  if (noted.ok) await stored(() => change((all) => all.filter((one) => one.id !== id || one.kind !== kind)));
  return done;
}

/**
 * What was begun before the browser was last gone and is not there, the oldest first. What was done all the same is
 * forgotten quietly. Works while locked.
 */
export async function readCutOff(): Promise<Stored<CutOff[]>> {
  const now = await stored(session);
  if (!now.ok) return now;
  const old = (await begun.read()).filter((one) => one.session !== now.value);
  if (old.length === 0) return { ok: true, value: [] };
  const there = await withStore((db) => Promise.all(old.map(({ shelf, id }) => db.getKey(shelf, id))));
  if (!there.ok) return there;
  const done = new Set(old.flatMap(({ id }, i) => (there.value[i] === undefined ? [] : [id])));
  if (done.size > 0) await change((all) => all.filter(({ id }) => !done.has(id)));
  return { ok: true, value: old.filter(({ id }) => !done.has(id)).map(({ kind, at }) => ({ kind, at })) };
}

/** They were told. */
export async function forgetCutOff(): Promise<Stored<void>> {
  const now = await stored(session);
  return now.ok ? change((all) => all.filter((one) => one.session === now.value)) : now;
}
