import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { openShipped } from '@/utils/packs';
import { expectClean } from './drivers/clean';
import { shippedPack } from './drivers/policy';

const WAIT = { timeout: 60_000, interval: 250 };
const LONG = { timeout: 60_000 };
let browser: ExtensionBrowser;
let page: Page;
let one: Awaited<ReturnType<typeof shippedPack>>;
let two: Awaited<ReturnType<typeof shippedPack>>;
const errors: string[] = [];

const running = () =>
  page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { storage: { local: { get(k: string): Promise<Record<string, { id: string; version: string }>> } } };
      }
    ).chrome.storage.local
      .get('pack.about')
      .then((all) => `${all['pack.about']?.id} ${all['pack.about']?.version}`),
  );
const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

beforeAll(async () => {
  one = await shippedPack('1.0.0');
  two = await shippedPack('2.0.0');
  browser = await launchChromium();
  page = await browser.open('workbench.html#/ship');
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.getByRole('heading', { name: 'Running now' }).waitFor(LONG);
});
afterAll(async () => {
  await browser?.close();
});

test('a broken file changes nothing, and its mistakes are listed with place and remedy', async () => {
  const rule = one.text.replace('fires: [the quayside shelter turned me away]', 'fires: [nothing like it]');
  await page.getByLabel('Pack file').setInputFiles(file('broken.json', rule));
  await page.getByRole('heading', { name: /Nothing was changed. broken.json has a problem/ }).waitFor(LONG);
  expect(await page.locator('main').innerText()).toContain('Export the pack again');
  await expectClean(page, 'ship-broken-file');
  expect(await running()).toMatch(/^core-en /);
});

test('a file is read, shown with what it would change, and runs after one press', async () => {
  await page.getByLabel('Pack file').setInputFiles(file('harbour-1.json', one.text));
  await page.getByRole('heading', { name: 'harbour-1.json passed every check.' }).waitFor(LONG);
  const words = await page.locator('main').innerText();
  expect(words).toContain('Safety team');
  expect(words).toContain(one.hash);
  expect(words).toContain(one.key);
  expect(words).toMatch(/1 newly caught|newly caught/);
  await expectClean(page, 'ship-file-passed');
  expect(await running()).toMatch(/^core-en /);
  await page.getByRole('button', { name: 'Install', exact: true }).click();
  await expect.poll(running, WAIT).toBe('harbour-line 1.0.0');
  await page
    .getByText('1 parts added')
    .or(page.getByText(/parts added/))
    .first()
    .waitFor();
});

test('dropped, the next version runs; one press goes back, the background agrees when it starts anew', async () => {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'harbour-2.json', { type: 'application/json' }));
    return transfer;
  }, two.text);
  await page.locator('.ship-drop').dispatchEvent('drop', { dataTransfer: data });
  await page.getByRole('heading', { name: 'harbour-2.json passed every check.' }).waitFor(LONG);
  await page.getByRole('button', { name: 'Install', exact: true }).click();
  await expect.poll(running, WAIT).toBe('harbour-line 2.0.0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(running, WAIT).toBe('harbour-line 1.0.0');
  await browser.killWorker();
  await page.getByRole('button', { name: /Use this version/ }).click();
  await expect.poll(running, WAIT).toBe('harbour-line 2.0.0');
  await page.getByRole('button', { name: 'Back to the built-in pack' }).click();
  await expect.poll(running, WAIT).toMatch(/^core-en /);
  expect(await page.getByRole('button', { name: /Use this version/ }).count()).toBe(2);
  await expectClean(page, 'ship-versions');
});

test('a pack under work goes out signed, with the key of this browser, and comes in again', async () => {
  await page.evaluate(
    (files) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('steady-hand');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction(['projects', 'projectFiles'], 'readwrite');
          tx.objectStore('projects').add({
            id: 'p1',
            name: 'Harbour draft',
            createdAt: 1,
            savedAt: 1,
            rev: 1,
            done: 0,
          });
          for (const [path, text] of Object.entries(files))
            tx.objectStore('projectFiles').add({ project: 'p1', path, text });
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
    {
      ...(JSON.parse(one.text).files as Record<string, string>),
      'pack.yaml': (JSON.parse(one.text).files['pack.yaml'] as string).replace('"1.0.0"', '"3.0.0"'),
      'corpus/labelled.jsonl': '{"speaker":"person","text":"a message somebody wrote","level":"soon"}',
    },
  );
  await page.reload();
  await page.getByText('Nothing stands in the way.').waitFor(LONG);
  expect(await page.locator('.ship-ready').innerText()).toContain('Write review_by: in pack.yaml');
  await page.getByText('Make a new key').first().click();
  await page.getByRole('button', { name: 'Make a new key' }).click();
  await page.getByRole('button', { name: 'Save the backup' }).waitFor(LONG);
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the backup' }).click(),
  ]);
  expect(readFileSync(await backup.path(), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  const kept = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const open = indexedDB.open('steady-hand-packs');
        open.onsuccess = () => {
          const get = open.result.transaction('keys').objectStore('keys').getAll();
          get.onsuccess = () =>
            resolve(get.result.map(({ privateKey }: { privateKey: CryptoKey }) => privateKey.extractable));
        };
      }),
  );
  expect(kept).toEqual([false]);

  await expectClean(page, 'ship-with-key');
  const [download] = await Promise.all([
    page.waitForEvent('download', LONG),
    page.getByRole('button', { name: 'Export the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('harbour-line-3.0.0.steadyhand.json');
  const text = readFileSync(await download.path());
  expect(text.toString()).not.toContain('a message somebody wrote');
  const opened = await openShipped(text);
  expect(opened.ok && opened.value.signed).toBe('fits');
  await page.getByRole('button', { name: 'Install it here' }).click();
  await page.getByRole('heading', { name: /3.0.0.steadyhand.json passed every check/ }).waitFor(LONG);
  await page.getByRole('button', { name: 'Install', exact: true }).click();
  await expect.poll(running, WAIT).toBe('harbour-line 3.0.0');
});

test('a pack whose sentences fail does not go out', async () => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('steady-hand');
        open.onsuccess = () => {
          const tx = open.result.transaction('projectFiles', 'readwrite');
          const store = tx.objectStore('projectFiles');
          const get = store.get(['p1', 'rules/basic_needs.yaml']);
          get.onsuccess = () => {
            store.put({
              ...get.result,
              text: get.result.text.replace(
                'fires: [the quayside shelter turned me away]',
                'fires: [a boat on the water]',
              ),
            });
          };
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await page.getByText(/It cannot be exported yet/).waitFor(LONG);
  expect(await page.locator('.ship-problems').innerText()).toMatch(
    /rules\/basic_needs.yaml, line 1[\s\S]*does not fire/,
  );
  expect(await page.getByRole('button', { name: 'Export the file' }).isDisabled()).toBe(true);
});

test('axe finds nothing, nothing sticks out, no rule of the page was broken', async () => {
  await expectClean(page, 'ship-fails');
  expect(errors).toEqual([]);
});
