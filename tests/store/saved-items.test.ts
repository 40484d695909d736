import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB, wrap } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { open } from '@/utils/conversation';
import {
  changeItem,
  closeStore,
  countLowered,
  deleteEverything,
  deleteItem,
  listItems,
  openStore,
  purge,
  readConversations,
  readFeedback,
  readItem,
  STORE_NAME,
  STORE_VERSION,
  saveConversation,
  saveItem,
  saveSettings,
  searchItems,
  watchItems,
} from '@/utils/store';
import { draft, value } from './saved-draft';

const DAY = 86_400_000;
const fresh = (changedAt: number) => ({
  tags: [],
  rating: null,
  journal: null,
  hints: null,
  rewrite: null,
  verdict: null,
  outcome: '',
  from: null,
  changedAt,
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeStore);

describe('saved items', () => {
  test('are saved, read, listed newest first, and deleted', async () => {
    const first = value(await saveItem(draft(), 1000));
    const second = value(await saveItem(draft({ text: 'Thank you for telling me.' }), 2000));
    expect(value(await readItem(first))).toEqual({ ...draft(), ...fresh(1000), id: first, savedAt: 1000 });
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
    await countLowered('some.rule', 'joke', 1);
    expect((await deleteEverything()).ok).toBe(true);
    expect((await readFeedback()).rules).toEqual({});
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
  // How each shipped version was made, with what it then wrote. Never edited: this is what people have.
  const MADE: { [version: number]: (db: IDBPDatabase) => void } = {
    0: () => {},
    1: (db) => {
      const saved = db.createObjectStore('saved', { keyPath: 'id' });
      saved.createIndex('savedAt', 'savedAt');
      for (const [id, savedAt] of [
        ['old', 5],
        ['older', 3],
      ] as const)
        saved.add({ ...draft({ text: `as ${id} as that` }), id, savedAt });
    },
    2: (db) => {
      for (const name of ['saved', 'cards', 'log', 'runs', 'comments']) {
        const shelf = db.createObjectStore(name, { keyPath: 'id' });
        shelf.createIndex('at', 'at');
        shelf.createIndex('of', 'of');
        if (name !== 'saved') continue;
        for (const [id, at] of [
          ['old', 5],
          ['older', 3],
        ] as const) {
          const body = { ...draft({ text: `as ${id} as that` }), ...fresh(at), id, savedAt: at };
          shelf.add({ id, at, of: '', rev: 1, body });
        }
      }
      db.createObjectStore('vault', { keyPath: 'id' });
    },
    3: (db) => {
      MADE[2]?.(db);
      db.createObjectStore('projects', { keyPath: 'id' });
      db.createObjectStore('projectFiles', { keyPath: ['project', 'path'] });
      db.createObjectStore('projectSteps', { keyPath: ['project', 'n'] });
    },
  };
  const make = async (version: number) =>
    (await openDB(STORE_NAME, version, { upgrade: (db) => MADE[version]?.(db) })).close();
  const old = (id: string, savedAt: number) => ({
    ...draft({ text: `as ${id} as that` }),
    ...fresh(savedAt),
    id,
    savedAt,
  });

  test('every version that was shipped is known here', () => {
    expect(Object.keys(MADE)).toHaveLength(STORE_VERSION + 1);
  });

  test.each(Object.keys(MADE).map(Number))('opens from version %i with what was in it, whole', async (version) => {
    if (version > 0) await make(version);
    const db = value(await openStore());
    expect(db.version).toBe(STORE_VERSION);
    expect(value(await listItems())).toEqual(version > 0 ? [old('old', 5), old('older', 3)] : []);
    const id = value(await saveItem(draft(), 9));
    expect(value(await changeItem(id, () => ({ tags: ['t'] }), 10))?.tags).toEqual(['t']);
    if (version > 0) expect(value(await changeItem('old', () => ({ tags: ['t'] }), 10))?.text).toBe('as old as that');
    expect([...db.objectStoreNames]).toEqual([
      'cards',
      'comments',
      'log',
      'projectFiles',
      'projectSteps',
      'projects',
      'runs',
      'saved',
      'vault',
    ]);
    for (const name of ['cards', 'comments', 'log', 'runs', 'saved'] as const)
      expect([...db.transaction(name).store.indexNames]).toEqual(['at', 'of']);
  });

  test.each([1, 2, 3])(
    'an upgrade that dies at its request number %i changes nothing, and succeeds next time',
    async (n) => {
      await make(1);
      const update = IDBCursor.prototype.update;
      let calls = 0;
      vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(function (this: IDBCursor, row: unknown) {
        calls += 1;
        // The third request of an upgrade of two rows is the index that goes.
        if (calls === n) throw new DOMException('gone', 'QuotaExceededError');
        return update.call(this, row);
      });
      if (n === 3)
        vi.spyOn(IDBObjectStore.prototype, 'deleteIndex').mockImplementation(() => {
          throw new DOMException('gone', 'UnknownError');
        });
      expect((await listItems()).ok).toBe(false);
      vi.restoreAllMocks();
      await closeStore();
      const before = await openDB(STORE_NAME);
      expect(before.version).toBe(1);
      expect((await before.getAll('saved')).map(({ id, text }) => [id, text])).toEqual([
        ['old', 'as old as that'],
        ['older', 'as older as that'],
      ]);
      before.close();
      expect(value(await listItems())).toEqual([old('old', 5), old('older', 3)]);
    },
  );

  test('a damaged old item keeps what it has and does not stop the others', async () => {
    const db = await openDB(STORE_NAME, 1, { upgrade: (made) => MADE[1]?.(made) });
    await db.put('saved', { id: 'half', savedAt: 'never', text: 'still here', pack: null });
    db.close();
    const items = value(await listItems());
    expect(items.map(({ id, text }) => [id, text])).toEqual([
      ['old', 'as old as that'],
      ['older', 'as older as that'],
      ['half', 'still here'],
    ]);
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
