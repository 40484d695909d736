import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ROUNDS, unwrap, wrap } from '@/utils/privacy';
import {
  changeItem,
  changePassphrase,
  closeStore,
  deleteEverything,
  deleteItem,
  finishVault,
  keepUnlocked,
  listItems,
  listUnreadable,
  lock,
  lockIfIdle,
  openStore,
  purge,
  putBack,
  readItem,
  readVaultState,
  removeItems,
  removePassphrase,
  runs,
  saveItem,
  searchItems,
  setIdleMinutes,
  setPassphrase,
  unlock,
} from '@/utils/store';
import { draft, value } from './saved-draft';

const WORDS = 'correct horse battery';
const MINUTE = 60_000;
const NOW = 1_000_000_000;
const ok = { ok: true, value: undefined };

// The derivation is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(closeStore);

const save = async (text: string, at = NOW) => value(await saveItem(draft({ text }), at));
const texts = async () => value(await listItems(NOW)).map(({ text }) => text);
/** Everything that lies in the database, as text. */
const onDisk = async () => {
  const db = value(await openStore());
  const rows = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
  return JSON.stringify(rows.flat(), (_key, one) =>
    one instanceof Uint8Array ? new TextDecoder('latin1').decode(one) : one,
  );
};
const sealedRows = async () => {
  const rows = await value(await openStore()).getAll('saved');
  return rows.filter(({ sealed, body }) => sealed !== undefined && body === undefined).length;
};

describe('with a passphrase', () => {
  test('nothing that was written lies open, and everything can be read', async () => {
    const first = await save('a leaden secret');
    expect(await onDisk()).toContain('a leaden secret');
    expect(await setPassphrase(WORDS, NOW)).toEqual(ok);
    expect(value(await readVaultState(NOW))).toEqual({ state: 'open', unfinished: 'sealing', idleMinutes: 15 });
    const second = await save('another secret', NOW + 1);
    // Half-way: the new one is sealed, the old one not yet; both are read.
    expect(await sealedRows()).toBe(1);
    expect(await texts()).toEqual(['another secret', 'a leaden secret']);
    expect(await finishVault(() => NOW)).toEqual(ok);
    expect(value(await readVaultState(NOW)).unfinished).toBeNull();
    expect(await sealedRows()).toBe(2);
    const disk = await onDisk();
    for (const words of ['secret', 'burden', 'active_listening', 'Practice chat', WORDS])
      expect(disk).not.toContain(words);
    expect(await texts()).toEqual(['another secret', 'a leaden secret']);
    expect(value(await searchItems('leaden', NOW)).map(({ id }) => id)).toEqual([first]);
    expect(value(await changeItem(second, () => ({ tags: ['hidden'] }), NOW))?.tags).toEqual(['hidden']);
    expect(await onDisk()).not.toContain('hidden');
  });

  test('each row has its own IV, and a row put in the place of another does not open', async () => {
    await setPassphrase(WORDS, NOW);
    const [a, b] = [await save('one'), await save('two')];
    const db = value(await openStore());
    const [one, two] = [await db.get('saved', a), await db.get('saved', b)];
    expect(one?.sealed?.iv).not.toEqual(two?.sealed?.iv);
    if (one && two?.sealed) await db.put('saved', { ...one, sealed: two.sealed });
    expect(await readItem(a, NOW)).toEqual({ ok: false, error: 'failed' });
    // The others are not hidden by it, and it can be named and deleted.
    expect(await texts()).toEqual(['two']);
    expect(value(await listUnreadable(NOW))).toEqual([{ shelf: 'saved', id: a }]);
    expect((await deleteItem(a)).ok).toBe(true);
    expect(value(await listUnreadable(NOW))).toEqual([]);
  });

  test('locked: reading says so, saving goes on unseen, deleting and retention work', async () => {
    await setPassphrase(WORDS, NOW);
    const old = await save('old one', NOW - 31 * 86_400_000);
    const first = await save('before');
    await lock();
    expect(value(await readVaultState(NOW)).state).toBe('locked');
    expect(await listItems(NOW)).toEqual({ ok: false, error: 'locked' });
    expect(await readItem(first, NOW)).toEqual({ ok: false, error: 'locked' });
    expect(await changeItem(first, () => ({ tags: ['x'] }), NOW)).toEqual({ ok: false, error: 'locked' });
    await save('written while locked', NOW + 1);
    expect(await onDisk()).not.toContain('written while locked');
    expect(await purge(NOW)).toEqual({ ok: true, value: 1 });
    expect(await unlock(WORDS, NOW)).toEqual(ok);
    expect(await texts()).toEqual(['written while locked', 'before']);
    expect(value(await readItem(old, NOW))).toBeNull();
    // The letter is put under the key of the others when there is occasion, and stays readable.
    await finishVault(() => NOW);
    expect(await texts()).toEqual(['written while locked', 'before']);
  });

  test('wrong passphrases do not open; one that is too short is not taken; no second one is set', async () => {
    expect(await setPassphrase('too short', NOW)).toEqual({ ok: false, error: 'short' });
    expect(await setPassphrase('aaaaaaaaaaaaaaaa', NOW)).toEqual({ ok: false, error: 'short' });
    expect(await unlock(WORDS, NOW)).toEqual({ ok: false, error: 'off' });
    await setPassphrase(WORDS, NOW);
    expect(await setPassphrase('another long one', NOW)).toEqual({ ok: false, error: 'on' });
    await lock();
    expect(await unlock('correct horse batterz', NOW)).toEqual({ ok: false, error: 'wrong' });
    expect(value(await readVaultState(NOW)).state).toBe('locked');
    expect(await unlock(` ${WORDS} `, NOW)).toEqual(ok);
  });

  test('changing it wraps one key anew and writes no record', async () => {
    await setPassphrase(WORDS, NOW);
    await save('a');
    const db = value(await openStore());
    const before = await db.getAll('saved');
    expect(await changePassphrase('not the right one', 'the next passphrase')).toEqual({ ok: false, error: 'wrong' });
    expect(await changePassphrase(WORDS, 'short')).toEqual({ ok: false, error: 'short' });
    expect(await changePassphrase(WORDS, 'the next passphrase')).toEqual(ok);
    expect(await db.getAll('saved')).toEqual(before);
    await lock();
    expect(await unlock(WORDS, NOW)).toEqual({ ok: false, error: 'wrong' });
    expect(await unlock('the next passphrase', NOW)).toEqual(ok);
    expect(await texts()).toEqual(['a']);
  });

  test('two windows that change it at once: one wins, the other is told, nothing is lost', async () => {
    await setPassphrase(WORDS, NOW);
    await save('a');
    const done = await Promise.all([
      changePassphrase(WORDS, 'first new phrase'),
      changePassphrase(WORDS, 'second new phrase'),
    ]);
    expect(done.map((one) => (one.ok ? 'ok' : one.error)).sort()).toEqual(['ok', 'wrong']);
    await lock();
    expect(await unlock(done[0]?.ok ? 'first new phrase' : 'second new phrase', NOW)).toEqual(ok);
    expect(await texts()).toEqual(['a']);
  });

  test('lost: only deletion is possible, and then everything works again, open', async () => {
    await setPassphrase(WORDS, NOW);
    await save('gone for good');
    await lock();
    expect((await deleteEverything()).ok).toBe(true);
    expect(value(await readVaultState(NOW)).state).toBe('off');
    expect(await texts()).toEqual([]);
    await save('new');
    expect(await texts()).toEqual(['new']);
    expect(await onDisk()).toContain('new');
  });

  test('locks after idle, for all pages, and keeps the time while somebody works', async () => {
    await setPassphrase(WORDS, NOW);
    await save('a');
    expect(await lockIfIdle(NOW + 14 * MINUTE)).toBe(false);
    expect(await keepUnlocked(NOW + 14 * MINUTE)).toBe(true);
    expect(await lockIfIdle(NOW + 28 * MINUTE)).toBe(false);
    expect(await lockIfIdle(NOW + 29 * MINUTE)).toBe(true);
    expect(await keepUnlocked(NOW + 29 * MINUTE)).toBe(false);
    expect(await fakeBrowser.storage.session.get('vault.open')).toEqual({});
    await unlock(WORDS, NOW);
    // A computer that slept: nobody called in time, the next reader finds it locked.
    expect(await listItems(NOW + 600 * MINUTE)).toEqual({ ok: false, error: 'locked' });
    await unlock(WORDS, NOW);
    await setIdleMinutes(1);
    expect(await lockIfIdle(NOW + MINUTE - 1)).toBe(false);
    expect(await lockIfIdle(NOW + MINUTE)).toBe(true);
  });

  test('a clock set back locks: nobody can tell how long it was idle', async () => {
    await setPassphrase(WORDS, NOW);
    expect(await lockIfIdle(NOW - MINUTE)).toBe(false);
    expect(await lockIfIdle(NOW - 10 * MINUTE)).toBe(true);
  });

  test('the key is nowhere but in storage.session', async () => {
    await setPassphrase(WORDS, NOW);
    await save('a');
    const raw = ((await fakeBrowser.storage.session.get('vault.open'))['vault.open'] as { raw: string }).raw;
    expect(atob(raw)).toHaveLength(32);
    expect(await onDisk()).not.toContain(atob(raw));
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(raw);
    await lock();
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain(raw);
  });

  test('undo fits what was deleted to how things are sealed now', async () => {
    const id = await save('deleted while open');
    const gone = value(await removeItems([id]));
    await setPassphrase(WORDS, NOW);
    await finishVault(() => NOW);
    expect((await putBack(gone, NOW)).ok).toBe(true);
    expect(await texts()).toEqual(['deleted while open']);
    expect(await sealedRows()).toBe(1);
    expect((await putBack(gone, NOW)).ok).toBe(true);
    expect(await texts()).toHaveLength(1);
  });
});

describe('switching on and off', () => {
  const COUNT = 250;
  const all = () => Array.from({ length: COUNT }, (_, i) => `item ${i}`);
  beforeEach(async () => {
    for (const [i, text] of all().entries()) await save(text, NOW - i);
    value(
      await runs.add(
        [
          {
            id: 'run',
            startedAt: NOW,
            endedAt: null,
            scenario: 's',
            pack: { id: 'p', version: '1' },
            prompts: true,
            turns: [],
            steps: { done: [], missed: [] },
            measures: {},
            changedAt: NOW,
          },
        ],
        NOW,
      ),
    );
  });

  /** Like a killed browser: from the nth write on nothing reaches the disk any more. */
  const dieAfter = (writes: number) => {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      count += 1;
      if (count > writes) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args as [unknown]);
    });
  };

  test.each([0, 99, 101, 251])(
    'killed after %i writes: nothing lost, nothing doubled, and it goes on',
    async (writes) => {
      await setPassphrase(WORDS, NOW);
      const dying = dieAfter(writes);
      expect(await finishVault(() => NOW)).toEqual({ ok: false, error: 'full' });
      dying.mockRestore();
      await closeStore();
      // The next start of the browser: memory is gone.
      await fakeBrowser.storage.session.clear();
      expect(await finishVault(() => NOW)).toEqual(
        writes >= 251 ? { ok: true, value: undefined } : { ok: false, error: 'locked' },
      );
      await unlock(WORDS, NOW);
      expect(await texts()).toEqual(all());
      const done: number[] = [];
      expect(
        await finishVault(
          () => NOW,
          (n) => done.push(n),
        ),
      ).toEqual(ok);
      expect(await sealedRows()).toBe(COUNT);
      expect(await texts()).toEqual(all());
      expect(value(await readVaultState(NOW))).toMatchObject({ state: 'open', unfinished: null });

      expect(await removePassphrase(NOW)).toEqual(ok);
      const dyingAgain = dieAfter(writes % 200);
      expect((await finishVault(() => NOW)).ok).toBe(false);
      dyingAgain.mockRestore();
      await closeStore();
      expect(await texts()).toEqual(all());
      expect(await finishVault(() => NOW)).toEqual(ok);
      expect(await sealedRows()).toBe(0);
      expect(await texts()).toEqual(all());
      expect(value(await readVaultState(NOW)).state).toBe('off');
      expect(value(await runs.list(NOW))).toHaveLength(1);
    },
  );

  test('two windows at it, while a third saves, changes and deletes', async () => {
    const items = value(await listItems(NOW));
    await setPassphrase(WORDS, NOW);
    const [one, two] = [items[3]?.id ?? '', items[200]?.id ?? ''];
    const results = await Promise.all([
      finishVault(() => NOW),
      finishVault(() => NOW),
      save('saved meanwhile', NOW + 1),
      changeItem(one, () => ({ tags: ['changed meanwhile'] }), NOW),
      deleteItem(two),
      removePassphrase(NOW).then(() => finishVault(() => NOW)),
    ]);
    expect(results.filter((one) => typeof one === 'object').map((result) => result.ok)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    await finishVault(() => NOW);
    const now = value(await listItems(NOW));
    expect(now).toHaveLength(COUNT);
    expect(now.find(({ id }) => id === one)?.tags).toEqual(['changed meanwhile']);
    expect(now.some(({ id }) => id === two)).toBe(false);
    expect(await sealedRows()).toBe(0);
  });

  test('switching off needs the open key', async () => {
    expect(await removePassphrase(NOW)).toEqual({ ok: false, error: 'off' });
    await setPassphrase(WORDS, NOW);
    await lock();
    expect(await removePassphrase(NOW)).toEqual({ ok: false, error: 'locked' });
  });
});

describe('the wrapping of the key', () => {
  const raw = new Uint8Array(32).map((_, i) => i);

  test('takes at least 600,000 rounds, and another name, passphrase or count does not open it', async () => {
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
    const wrapped = await wrap(raw, WORDS, 'id');
    expect(wrapped).toMatchObject({ derive: 'PBKDF2-SHA-256', rounds: ROUNDS });
    expect(await unwrap(wrapped, WORDS, 'id')).toEqual(raw);
    expect(await unwrap(wrapped, WORDS, 'other')).toBeNull();
    expect(await unwrap({ ...wrapped, rounds: 1000 }, WORDS, 'id')).toBeNull();
    expect(await unwrap({ ...wrapped, rounds: 1e12 }, WORDS, 'id')).toBeNull();
    expect(await unwrap(wrapped, `${WORDS}!`, 'id')).toBeNull();
  });

  test('one with fewer rounds, from an earlier version, is made stronger when it is opened', async () => {
    await setPassphrase(WORDS, NOW);
    const db = value(await openStore());
    const vault = await db.get('vault', 'vault');
    const { raw: open } = (await fakeBrowser.storage.session.get('vault.open'))['vault.open'] as { raw: string };
    const bytes = Uint8Array.from(atob(open), (one) => one.charCodeAt(0));
    if (vault) await db.put('vault', { ...vault, lock: await wrap(bytes, WORDS, vault.key, 1000) });
    await lock();
    expect(await unlock(WORDS, NOW)).toEqual(ok);
    expect((await db.get('vault', 'vault'))?.lock.rounds).toBe(ROUNDS);
    await lock();
    expect(await unlock(WORDS, NOW)).toEqual(ok);
  });
});
