import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB, wrap } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { open } from '@/utils/conversation';
import {
  closeStore,
  deleteEverything,
  deleteItem,
  listItems,
  openStore,
  purge,
  readConversations,
  readItem,
  type SavedDraft,
  STORE_NAME,
  STORE_VERSION,
  saveConversation,
  saveItem,
  saveSettings,
  searchItems,
  watchItems,
} from '@/utils/store';

const DAY = 86_400_000;
const draft = (extra: Partial<SavedDraft> = {}): SavedDraft => ({
  suggestion: 's1',
  text: 'It sounds so heavy.',
  sent: 'That sounds heavy, [NAME].',
  skill: 'active_listening',
  category: 'warning_signs',
  level: 'ask',
  rule: 'warning-signs.burden',
  pack: { id: 'core-en', version: '1' },
  platform: 'Practice chat (localhost)',
  context: 'i feel like a burden',
  ...extra,
});
const value = <T>(stored: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!stored.ok) throw new Error(stored.error);
  return stored.value;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeStore);

describe('saved items', () => {
  test('are saved, read, listed newest first, and deleted', async () => {
    const first = value(await saveItem(draft(), 1000));
    const second = value(await saveItem(draft({ text: 'Thank you for telling me.' }), 2000));
    expect(value(await readItem(first))).toEqual({ ...draft(), id: first, savedAt: 1000 });
    expect(value(await listItems()).map(({ id }) => id)).toEqual([second, first]);
    expect((await deleteItem(first)).ok).toBe(true);
    expect(value(await readItem(first))).toBeNull();
    expect(value(await listItems())).toHaveLength(1);
  });

  test.each([
    ['', 2],
    ['   ', 2],
    ['heavy', 1],
    ['HEAVY burden', 1],
    ['heavy cafe', 0],
    ['café', 1],
    ['cafe', 1],
    ['active listening', 1],
    ['.*', 0],
  ])('are found by words: %j', async (words, count) => {
    await saveItem(draft(), 1000);
    await saveItem(draft({ text: 'Meet at the Café?', sent: '', context: '', skill: 'practical_support' }), 2000);
    expect(value(await searchItems(words))).toHaveLength(count);
  });

  test('tell who watches', async () => {
    const stop = new AbortController();
    const changed = new Promise<void>((resolve) => watchItems(resolve, stop.signal));
    await saveItem(draft(), 1);
    await changed;
    stop.abort();
  });

  test('are gone after the retention, not before, and not because the clock was set back', async () => {
    const now = 100 * DAY;
    await saveItem(draft(), now - 30 * DAY - 1);
    const kept = value(await saveItem(draft(), now - 30 * DAY));
    const future = value(await saveItem(draft(), now + 5 * DAY));
    expect(await purge(now)).toEqual({ ok: true, value: 1 });
    expect(value(await listItems()).map(({ id }) => id)).toEqual([future, kept]);
    await saveSettings({ retentionDays: 0 });
    expect(await purge(now)).toEqual({ ok: true, value: 1 });
    expect(value(await listItems()).map(({ id }) => id)).toEqual([future]);
  });

  test('and everything else said are gone with "delete everything"', async () => {
    await saveItem(draft(), 1);
    await saveConversation(open('k', { platform: '', host: '' }, 1));
    expect((await deleteEverything()).ok).toBe(true);
    expect(value(await listItems())).toEqual([]);
    expect(await readConversations()).toEqual([]);
    expect((await saveItem(draft(), 2)).ok).toBe(true);
  });

  test('a full disk is said, and nothing half-saved remains', async () => {
    const db = value(await openStore());
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    expect(await saveItem(draft(), 1)).toEqual({ ok: false, error: 'full' });
    add.mockRestore();
    expect(await db.count('saved')).toBe(0);
  });
});

describe('versions', () => {
  // How each shipped version was made, with something in it. The newest is made by the code itself.
  const MADE: { [version: number]: (db: IDBPDatabase) => void } = {
    0: () => {},
    1: (db) => {
      const saved = db.createObjectStore('saved', { keyPath: 'id' });
      saved.createIndex('savedAt', 'savedAt');
      saved.add({ ...draft(), id: 'old', savedAt: 5 });
    },
  };

  test('every version that was shipped is known here', () => {
    expect(Object.keys(MADE)).toHaveLength(STORE_VERSION + 1);
  });

  test.each(Object.keys(MADE).map(Number))('opens from version %i with what was in it', async (version) => {
    if (version > 0) (await openDB(STORE_NAME, version, { upgrade: (db) => MADE[version]?.(db) })).close();
    const db = value(await openStore());
    expect(db.version).toBe(STORE_VERSION);
    expect(value(await listItems()).map(({ id }) => id)).toEqual(version > 0 ? ['old'] : []);
    expect((await saveItem(draft(), 9)).ok).toBe(true);
  });

  test('a database of a newer extension is left alone, and that is said', async () => {
    (await openDB(STORE_NAME, STORE_VERSION + 1)).close();
    expect(await listItems()).toEqual({ ok: false, error: 'newer' });
    expect(await saveItem(draft(), 1)).toEqual({ ok: false, error: 'newer' });
  });

  test('gives way to an upgrade in another window, and says so when it is used meanwhile', async () => {
    await saveItem(draft(), 1);
    const upgraded = await openDB(STORE_NAME, STORE_VERSION + 1);
    expect(await listItems()).toEqual({ ok: false, error: 'newer' });
    upgraded.close();
  });

  test('an older window that does not give way is said at once; nobody hangs, and nobody blocks afterwards', async () => {
    const request = indexedDB.open(STORE_NAME, 1);
    request.onupgradeneeded = () => MADE[1]?.(wrap(request.result));
    const old = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    // The next version of the extension, as the browser sees it.
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, STORE_VERSION + 1));
    expect(await listItems()).toEqual({ ok: false, error: 'blocked' });
    old.close();
    // Opens only when the abandoned connection has let go.
    const later = await openDB(STORE_NAME, STORE_VERSION + 2);
    expect(later.version).toBe(STORE_VERSION + 1);
    later.close();
  });
});
