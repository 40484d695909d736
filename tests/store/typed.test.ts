import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything, forgetTyped, keepTyped, readTyped } from '@/utils/store';
import 'fake-indexeddb/auto';

beforeEach(() => fakeBrowser.reset());

test('what was typed is kept in memory by thing and field, never on the disk', async () => {
  await keepTyped('a', 'needed', 'x');
  await keepTyped('a', 'did', 'y');
  await keepTyped('b', 'needed', 'z');
  expect([await readTyped('a', 'needed'), await readTyped('a', 'did'), await readTyped('b', 'needed')]).toEqual([
    'x',
    'y',
    'z',
  ]);
  expect(await readTyped('b', 'did')).toBeNull();
  expect(JSON.stringify(await browser.storage.local.get())).not.toMatch(/typed/);
});

test('is let go only when it is what was written', async () => {
  await keepTyped('a', 'needed', 'newer');
  await forgetTyped('a', 'needed', 'older');
  expect(await readTyped('a', 'needed')).toBe('newer');
  await forgetTyped('a', 'needed', 'newer');
  expect(await readTyped('a', 'needed')).toBeNull();
});

test('goes with everything', async () => {
  await keepTyped('a', 'needed', 'x');
  await deleteEverything();
  expect(await readTyped('a', 'needed')).toBeNull();
});
