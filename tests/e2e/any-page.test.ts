import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';

/** A page no entry describes: it has an editable field, and words that can be selected. */
const PAGE = `<!doctype html><html lang="en"><title>Some chat</title><main><p id="theirs">hi. i want to end my life</p><p id="calm">the kettle is on</p>
<textarea id="draft" rows="4" cols="40" style="position:fixed;bottom:20px;left:20px"></textarea></main></html>`;

let server: Server;
let origin: string;
let browser: ExtensionBrowser;
let page: Page;
let ui: InPageUi;

const select = (id: string) =>
  page.evaluate((what) => {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById(what) as Node);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, id);

beforeAll(async () => {
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
  await switchOn(browser, origin);
  page = await browser.context.newPage();
  await page.goto(origin);
  await page.locator('#draft').click();
  ui = await inPageUi(page);
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('it says that it cannot see who said what', async () => {
  await ui.waitFor('[data-act]');
  await ui.click('[data-act=toggle]');
  await expect.poll(() => ui.text('.stand')).toContain('cannot see who said what');
  await page.keyboard.press('Escape');
});

test('words selected by hand are checked when asked, and only then', async () => {
  await select('theirs');
  await ui.waitFor('[data-act=check-selected]');
  expect(await ui.has('.level-soon')).toBe(false);
  await ui.click('[data-act=check-selected]');
  await ui.waitFor('.level-soon');
  await expect.poll(() => ui.text('.card')).toContain('end my life');
});

test('the specialist’s own draft gets one quiet line with a better wording', async () => {
  await page.locator('#draft').fill('');
  await page.locator('#draft').pressSequentially('You need to calm down.');
  await expect.poll(() => ui.text('.draft-line')).toContain('calm');
  await page.locator('#draft').fill('');
  await ui.waitForGone('.draft-line');
});

test('switched off again: nothing of the extension is left on the page', async () => {
  const options = await browser.open('options.html');
  await options.getByRole('button', { name: 'Switch off' }).first().click();
  const sure = options.getByRole('button', { name: 'Switch off' });
  if (await sure.count()) await sure.first().click();
  await expect.poll(() => page.locator('steady-hand-ui').count()).toBe(0);
  await page.reload();
  await page.locator('#draft').click();
  await page.waitForTimeout(500);
  expect(await page.locator('steady-hand-ui').count()).toBe(0);
});
