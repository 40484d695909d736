import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';

/** A chat client that no entry describes; class names are as good as any. It counts what changes outside its own doing. */
const PAGE = `<!doctype html><html lang="en"><title>A chat of our own</title>
<style>.log{block-size:420px;overflow-y:auto;border:1px solid}.line{margin:8px;display:flex}.line.x7 {justify-content:flex-end}.say{padding:8px;background:#eee}</style>
<div class="shell"><div class="log" id="log"></div><form id="form"><textarea id="box" rows="2" cols="60"></textarea></form></div>
<script>
const log = document.getElementById('log'), box = document.getElementById('box');
let own = 0; window.foreign = 0;
const add = (text, mine) => { own++; const line = document.createElement('div'); line.className = 'line ' + (mine ? 'x7' : 'k2');
  line.innerHTML = '<div class="say"><span class="w"></span></div><small class="t">21:04</small>'; line.querySelector('.w').textContent = text; log.append(line); };
window.theirs = (text) => add(text, false);
box.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); const text = box.value; box.value = ''; setTimeout(() => add(text, true), 60); } });
new MutationObserver((records) => { for (const r of records) { if (r.target === log) continue; const nodes = [...r.addedNodes, ...r.removedNodes];
  if (nodes.length > 0 && nodes.every((n) => n.localName === 'steady-hand-ui')) continue; if (r.target.localName === 'steady-hand-ui') continue; if (log.contains(r.target)) continue; window.foreign++; window.last = r.type + ' ' + r.target.nodeName + ' ' + (r.attributeName ?? ''); } })
  .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
</script></html>`;

let server: Server;
let origin: string;
let browser: ExtensionBrowser;
let page: Page;
let ui: InPageUi;

const theirs = (text: string) =>
  page.evaluate((words) => (globalThis as unknown as { theirs(text: string): void }).theirs(words), text);
const send = async (text: string) => {
  await page.locator('#box').fill(text);
  await page.locator('#box').press('Enter');
  await page.getByText(text, { exact: true }).waitFor();
};
const stored = async (): Promise<{ own: { item?: string }[]; learned: Record<string, { self?: unknown }[]> }> =>
  (await browser.worker()).evaluate(
    `chrome.storage.local.get('platforms').then((all) => all.platforms?.value ?? { own: [], learned: {} })`,
  );
const panelOf = async (): Promise<Page> => {
  const id = await (await browser.worker()).evaluate(
    `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.startsWith('${origin}'))?.id)`,
  );
  return browser.open(`sidepanel.html?tab=${id}`);
};

beforeAll(async () => {
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
  await switchOn(browser, origin);
});
beforeEach(async () => {
  await page?.close();
  await (await browser.worker()).evaluate(`chrome.storage.local.remove('platforms')`);
  page = await browser.context.newPage();
  await page.goto(origin);
  await page.locator('#box').click();
  ui = await inPageUi(page);
  await ui.waitFor('[data-act]');
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('a page nobody described is learned from two own messages and two others, and remembered', async () => {
  await theirs('hello there, is anyone around');
  await send('Hi, I am here with you.');
  await page.waitForTimeout(1200);
  await theirs('it was a long and grey week');
  await page.waitForTimeout(400);
  await send('What made it so long?');
  await page.waitForTimeout(1200);
  await theirs('nobody talks to me any more');
  await expect.poll(async () => Object.values((await stored()).learned).flat().length, { timeout: 10_000 }).toBe(1);

  // Remembered for the next visit; one's own words raise nothing, theirs do.
  await page.reload();
  await page.locator('#box').click();
  await ui.waitFor('[data-act]');
  await send('Do you mean: i want to end my life?');
  await theirs('the kettle is on');
  await page.waitForTimeout(1500);
  expect(await ui.has('.level-soon')).toBe(false);
  await theirs('i want to end my life');
  await ui.waitFor('.card.level-soon');
  expect(await ui.text('.card')).toContain('end my life');

  const panel = await panelOf();
  await panel.getByText('Read as learned on this page').click();
  await panel.getByText('The report: names and counts, no text').click();
  const report = await panel.locator('.page-report').innerText();
  expect(report).toMatch(/learned from: 2 own, [23] other/);
  expect(report).toMatch(/item: \d+ × /);
  expect(report).not.toMatch(/kettle|end my life|grey/);
  await panel.close();
}, 60_000);

test('the specialist points at composer, list and messages, sees what is read, and keeps it', async () => {
  for (const line of ['hello there, is anyone around', 'it was a long and grey week']) await theirs(line);
  await send('Hi, I am here with you.');
  await theirs('nobody talks to me any more');
  const before = await page.evaluate(() => (globalThis as unknown as { foreign: number }).foreign);
  const panel = await panelOf();
  await panel.getByText('cannot see who said what').click();
  await panel.getByRole('button', { name: 'Show it where the messages are' }).click();
  await panel.close();
  await page.bringToFront();
  await ui.waitFor('.point-card');
  const at = async (selector: string, wanted: string) => {
    expect(await ui.text('.point-card')).toContain(wanted);
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen`);
    await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 12));
    await page.mouse.down();
    await page.mouse.up();
  };
  // A click that a script makes up is nobody pointing.
  await page.evaluate(() => document.querySelector<HTMLElement>('#log')?.click());
  await at('#box', 'Step 1 of 4');
  await at('#log', 'Step 2 of 4');
  await at('.k2 .w', 'Step 3 of 4');
  await at('.x7 .w', 'Step 4 of 4');
  await ui.waitFor('.point-seen');
  const seen = await ui.text('.point-seen');
  expect(
    seen
      .replace(/\s*I wrote this|\s*They wrote this/g, '')
      .split('\n')
      .filter(Boolean),
  ).toEqual([
    'They: hello there, is anyone around',
    'They: it was a long and grey week',
    'You: Hi, I am here with you.',
    'They: nobody talks to me any more',
  ]);
  await ui.click('.point-button.main');
  await expect.poll(async () => (await stored()).own.length).toBe(1);
  await ui.waitForGone('.point-card');
  await theirs('i want to end my life');
  await ui.waitFor('.card.level-soon');
  // All of this was drawn in our own root: the page's own elements were never touched.
  const after = await page.evaluate(() => {
    const { foreign, last } = globalThis as unknown as { foreign: number; last?: string };
    return { foreign, last };
  });
  expect(after.foreign - before, after.last).toBe(0);
}, 60_000);

test('pointing works with keys alone, and Escape ends it', async () => {
  await theirs('hello there, is anyone around');
  await send('Hi, I am here with you.');
  const panel = await panelOf();
  await panel.getByText('cannot see who said what').click();
  await panel.getByRole('button', { name: 'Show it where the messages are' }).click();
  await panel.close();
  await page.bringToFront();
  await ui.waitFor('.point-card');
  await page.keyboard.press('Enter');
  await expect.poll(() => ui.text('.point-card')).toContain('Step 2 of 4');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => ui.text('.point-card')).toContain('Step 3 of 4');
  await page.keyboard.press('Escape');
  await ui.waitForGone('.point-card');
});
