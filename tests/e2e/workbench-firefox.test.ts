import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FirefoxBrowser, launchFirefox } from './drivers/firefox';
import { shippedPack } from './drivers/policy';

const firefoxPath = process.env.FIREFOX_PATH;
const SLOW = { timeout: 120_000, interval: 250 };

/** The main way of the workbench in real Firefox: begin, change, be checked, try; and a file taken in and taken back. */
describe.skipIf(!firefoxPath)('the workbench in Firefox', () => {
  let firefox: FirefoxBrowser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'steady-hand-ff-'));
  const words = () => page.evaluate(() => document.body.innerText);
  const named = async (role: string, name: string): Promise<ElementHandle<Element>> => {
    const found = await page.waitForSelector(`::-p-aria(${name}[role="${role}"])`, { timeout: 60_000 });
    if (!found) throw new Error(`no ${role} ${name}`);
    return found;
  };
  const press = async (role: string, name: string) => {
    await named(role, name);
    // A row may be drawn anew between finding and clicking: the browser's own click, on what is there now.
    await expect
      .poll(async () => {
        try {
          await (await named(role, name)).click();
          return true;
        } catch {
          return false;
        }
      }, SLOW)
      .toBe(true);
  };

  beforeAll(async () => {
    firefox = await launchFirefox(firefoxPath as string);
  }, 120_000);
  afterAll(async () => {
    await firefox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a pack is begun, changed in form and source, checked with every sentence, and tried', async () => {
    page = await firefox.open('workbench.html');
    await page.setViewport({ width: 1280, height: 900 });
    await (await named('textbox', 'Name of the pack')).type('Fox line');
    await press('button', 'Begin');
    await expect.poll(words, SLOW).toMatch(/\d+ sentences checked/);
    await (await named('searchbox', 'Find in the pack')).type('warm-hub');
    await expect.poll(words, SLOW).toContain('fox-line.warm-hub');
    const tree = await named('tree', 'Parts of the pack');
    await tree.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const says = await named('textbox', 'What the words can mean');
    await says.click({ count: 3 });
    await page.keyboard.press('End');
    await page.keyboard.type(' on cold days');
    const source = () =>
      page.evaluate(
        () => document.querySelector('.source-place')?.shadowRoot?.querySelector('.cm-content')?.textContent ?? '',
      );
    await expect.poll(source, SLOW).toContain('on cold days');
    await expect.poll(words, SLOW).toContain('No problems');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('[data-saved]')?.getAttribute('data-saved')), SLOW)
      .toBe('saved');

    await press('link', 'Try it');
    // By its name: the desk that is leaving has text fields of its own.
    const messages = await page.waitForSelector(
      '::-p-aria(Messages, one a line. For a chat begin lines with “person:” or “specialist:”.)',
      {
        timeout: 60_000,
      },
    );
    await messages?.type('spent all day in the warm hub again');
    await expect.poll(words, SLOW).toContain('fox-line.warm-hub');
    await expect.poll(words, SLOW).toContain('on cold days');
    await page.close();
  }, 400_000);

  test('a file is taken in, runs, and one press takes it back', async () => {
    const { text } = await shippedPack('1.0.0');
    const path = join(folder, 'harbour.json');
    writeFileSync(path, text);
    page = await firefox.open('workbench.html#/ship');
    const running = () =>
      page.evaluate(() =>
        (
          globalThis as unknown as {
            browser: {
              storage: { local: { get(k: string): Promise<Record<string, { id: string; version: string }>> } };
            };
          }
        ).browser.storage.local
          .get('pack.about')
          .then((all) => all['pack.about']?.id),
      );
    await expect.poll(running, SLOW).toBe('core-en');
    const input = (await page.waitForSelector('.ship-drop input[type=file], input[type=file]', {
      timeout: 60_000,
    })) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await expect.poll(words, SLOW).toContain('harbour.json passed every check.');
    await press('button', 'Install');
    await expect.poll(running, SLOW).toBe('harbour-line');
    await press('button', 'Back to the built-in pack');
    await expect.poll(running, SLOW).toBe('core-en');
    await page.close();
  }, 400_000);
});
