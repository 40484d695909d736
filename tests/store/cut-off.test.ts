import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  closeStore,
  compareFile,
  forgetCutOff,
  importRecords,
  listItems,
  type ReviewFile,
  readCutOff,
  saveItem,
} from '@/utils/store';
import { remembered } from '@/utils/store/cut-off';
import { reviewItem } from '../e2e/review-file';
import { draft, value } from './saved-draft';

const NOW = 1_800_000_000_000;
beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeStore();
});

/** The browser was killed: what lies in memory is gone, what is on the disk stays. */
const restart = () => fakeBrowser.storage.session.clear();
/** Work that hangs in the middle of its writing, as if the power went. */
function hang() {
  const real = IDBObjectStore.prototype.add;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    return real.call(this, {}) as never;
  });
  return () => spy.mockRestore();
}
const file: ReviewFile = { exportedAt: NOW, by: 'Sam', records: [reviewItem('one'), reviewItem('two')] };

test('a save that went well, or was refused and said so, is nothing to tell', async () => {
  value(await saveItem(draft(), NOW));
  const on = hang();
  expect((await saveItem(draft(), NOW)).ok).toBe(false);
  on();
  await restart();
  expect(value(await readCutOff())).toEqual([]);
});

/** A piece of work that never comes to its end, once it was noted. */
async function cutOff(kind: 'save' | 'import', id: string) {
  void remembered({ kind, shelf: 'saved', id }, NOW, () => new Promise<never>(() => {}));
  await vi.waitFor(async () =>
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toContain(`"id":"${id}"`),
  );
}

test('killed in the middle: told after the restart, once, and not before', async () => {
  await cutOff('save', 'mine');
  expect(value(await readCutOff())).toEqual([]);
  await restart();
  expect(value(await readCutOff())).toEqual([{ kind: 'save', at: NOW }]);
  value(await forgetCutOff());
  expect(value(await readCutOff())).toEqual([]);
});

test('saving and bringing in are noted before anything is written, without a word of it, and forgotten at the end', async () => {
  const noted: string[] = [];
  const real = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, row: unknown) {
    void fakeBrowser.storage.local.get('begun').then((all) => noted.push(JSON.stringify(all)));
    return real.call(this, row);
  });
  value(await saveItem(draft({ text: 'words of mine' }), NOW, 'an-id'));
  value(await importRecords(value(await compareFile(file, NOW)), new Map(), false, NOW));
  expect(noted[0]).toContain('"kind":"save"');
  expect(noted[0]).toContain('an-id');
  expect(noted[0]).not.toContain('words of mine');
  expect(noted.at(-1)).toContain('"kind":"import"');
  expect(JSON.stringify(await fakeBrowser.storage.local.get('begun'))).not.toContain('kind');
});

test('killed after it was on the disk, before anybody was told: it is there, and nothing is said', async () => {
  await cutOff('save', 'mine');
  value(await saveItem(draft(), NOW, 'mine-too'));
  await restart();
  expect(value(await readCutOff())).toEqual([{ kind: 'save', at: NOW }]);
  value(await saveItem(draft(), NOW, 'mine'));
  expect(value(await readCutOff())).toEqual([]);
});

test('an import: cut off is told as such, whole is not', async () => {
  const comparison = value(await compareFile(file, NOW));
  expect(value(await importRecords(comparison, new Map(), false, NOW))).toBe(2);
  await restart();
  expect(value(await readCutOff())).toEqual([]);
  expect(value(await listItems())).toHaveLength(2);
  await cutOff('import', 'three');
  await restart();
  expect(value(await readCutOff())).toEqual([{ kind: 'import', at: NOW }]);
});

test('no room to remember it: it is saved all the same', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  value(await saveItem(draft(), NOW));
  expect(value(await listItems())).toHaveLength(1);
});
