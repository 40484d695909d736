import { forgetConversations } from './conversations';
import { withStore } from './database';
import type { Stored } from './result';
import type { SavedDraft, SavedItem } from './saved';
import { readSettings } from './settings';

const DAY = 24 * 60 * 60 * 1000;
const CHANNEL = 'steady-hand saved';

/** Saves what the specialist chose, redacted and seen by them. Gives its id. `now` in milliseconds since 1970. */
export async function saveItem(draft: SavedDraft, now: number): Promise<Stored<string>> {
  const id = crypto.randomUUID();
  return told(
    await withStore(async (db) => {
      // `add` and the end of the transaction: an id is given back only when it is on the disk.
      const tx = db.transaction('saved', 'readwrite');
      await Promise.all([tx.store.add({ ...draft, id, savedAt: now }), tx.done]);
      return id;
    }),
  );
}

/** All saved items, newest first. */
export const listItems = (): Promise<Stored<SavedItem[]>> =>
  withStore(async (db) => (await db.getAllFromIndex('saved', 'savedAt')).reverse());

/**
 * Saved items that hold every word asked for, newest first; no word asks for all. Case and accents do not count.
 */
export const searchItems = (words: string): Promise<Stored<SavedItem[]>> =>
  withStore(async (db) => {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    const found = await db.getAllFromIndex('saved', 'savedAt');
    return found.reverse().filter((item) => {
      const text = plain(searched(item));
      return wanted.every((word) => text.includes(word));
    });
  });

export const readItem = (id: string): Promise<Stored<SavedItem | null>> =>
  withStore(async (db) => (await db.get('saved', id)) ?? null);

export const deleteItem = async (id: string): Promise<Stored<void>> =>
  told(await withStore((db) => db.delete('saved', id)));

/** Deletes everything ever saved and every conversation in memory. Settings and switched-on sites stay. */
export async function deleteEverything(): Promise<Stored<void>> {
  const gone = await withStore(async (db) => {
    const names = [...db.objectStoreNames];
    const tx = db.transaction(names, 'readwrite');
    await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
  });
  const forgotten = await forgetConversations();
  return told(gone.ok ? forgotten : gone);
}

/**
 * Deletes what is older than the retention (30 days unless set otherwise). Gives how many went. Items from the future
 * (the clock was set back) stay until their time comes.
 */
export async function purge(now: number): Promise<Stored<number>> {
  const { retentionDays } = await readSettings();
  const result = await withStore(async (db) => {
    const tx = db.transaction('saved', 'readwrite');
    const old = await tx.store.index('savedAt').getAllKeys(IDBKeyRange.upperBound(now - retentionDays * DAY, true));
    await Promise.all([...old.map((id) => tx.store.delete(id)), tx.done]);
    return old.length;
  });
  return result.ok && result.value === 0 ? result : told(result);
}

/** Calls when saved items changed, in this window or another, until the signal aborts. */
export function watchItems(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

function told<T>(result: Stored<T>): Stored<T> {
  if (result.ok) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(null);
    channel.close();
  }
  return result;
}

const searched = (item: SavedItem) =>
  [item.text, item.sent, item.context, item.skill, item.category, item.platform, item.level ?? '', item.rule ?? '']
    .join('\n')
    // Ids read as words: "active_listening" is found by "active listening".
    .replaceAll('_', ' ');

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
