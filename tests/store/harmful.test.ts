import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  closeStore,
  comments,
  compareFile,
  exportRecords,
  finishVault,
  type ItemComment,
  importRecords,
  lock,
  lookAt,
  openStore,
  readFile,
  readHarmful,
  saveItem,
  setPassphrase,
  unlookAt,
  writeFile,
} from '@/utils/store';
import { draft, value } from './saved-draft';

const NOW = 1_800_000_000_000;
// The derivation is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeStore);

const comment = (id: string, item: string, extra: Partial<ItemComment> = {}): ItemComment => ({
  id,
  item,
  at: NOW,
  by: 'Ola',
  text: 'It promises what we cannot keep.',
  rubric: null,
  harmful: true,
  changedAt: NOW,
  ...extra,
});
const marks = async () => value(await readHarmful(NOW)).map(({ item, by }) => `${by}: ${item}`);

test('marks on one’s own items are given until they were looked at; those on somebody else’s are not one’s own', async () => {
  const mine = value(await saveItem(draft(), NOW));
  const theirs = value(await saveItem({ ...draft(), from: 'Sam' }, NOW));
  value(
    await comments.add([comment('a', mine), comment('b', theirs), comment('c', mine, { harmful: undefined })], NOW),
  );
  expect(value(await readHarmful(NOW))).toEqual([
    { item: mine, by: 'Ola', at: NOW, pack: draft().pack.id, suggestion: draft().suggestion, text: draft().text },
  ]);
  const looked = value(await lookAt(mine, NOW + 5));
  expect(looked).toEqual(['a']);
  expect(await marks()).toEqual([]);
  expect(value(await lookAt(mine, NOW + 6))).toEqual([]);
  value(await unlookAt(looked, NOW + 7));
  expect(await marks()).toEqual([`Ola: ${mine}`]);
});

test('travels in a file; what was looked at stays so, and a comment that its writer changed is looked at anew', async () => {
  const mine = value(await saveItem(draft(), NOW));
  value(await comments.add([comment('a', mine)], NOW));
  const sent = async () => {
    const read = await readFile(await writeFile(value(await exportRecords([mine], 'Ola', NOW))));
    if (!read.ok) throw new Error('the file does not read');
    return read.value;
  };
  const first = await sent();
  value(await comments.change('a', (one) => ({ ...one, text: 'And it rushes them.', changedAt: NOW + 9 }), NOW));
  const second = await sent();
  value(await comments.change('a', () => comment('a', mine), NOW));
  value(await lookAt(mine, NOW + 10));
  const again = value(await compareFile(first, NOW));
  expect([again.same, again.different]).toEqual([2, []]);
  expect(await marks()).toEqual([]);
  const changed = value(await compareFile(second, NOW));
  expect(changed.different.map(({ id }) => id)).toEqual(['a']);
  value(await importRecords(changed, new Map([['a', 'theirs']]), false, NOW));
  expect(await marks()).toEqual([`Ola: ${mine}`]);
});

test('one damaged item keeps no other mark from being seen; locked is said', async () => {
  const [broken, whole] = [value(await saveItem(draft(), NOW)), value(await saveItem(draft(), NOW))];
  value(await comments.add([comment('a', broken), comment('b', whole)], NOW));
  expect(await setPassphrase('correct horse battery', NOW)).toMatchObject({ ok: true });
  expect(await finishVault(() => NOW)).toMatchObject({ ok: true });
  const db = value(await openStore());
  const row = await db.get('saved', broken);
  if (!row?.sealed) throw new Error('nothing sealed');
  await db.put('saved', { ...row, rev: 7, sealed: { ...row.sealed, key: 'another' } });
  expect(value(await readHarmful(NOW)).map(({ item }) => item)).toEqual([whole]);
  await lock();
  expect(await readHarmful(NOW)).toEqual({ ok: false, error: 'locked' });
});
