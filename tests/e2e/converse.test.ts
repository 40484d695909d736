import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { type ConverseSite, serveConverse } from './drivers/converse';
import { type Prosody, startProsody } from './drivers/prosody';

/** Converse.js and Prosody, which nobody here wrote: a person in one browser, a specialist in another. */
const PASSWORD = 'practice-only';
let prosody: Prosody;
let site: ConverseSite;
let browser: ExtensionBrowser;
let other: BrowserContext;
let person: Page;
let specialist: Page;
let ui: InPageUi;

const field = (page: Page) => page.locator('textarea.chat-textarea');
const messages = (page: Page) => page.locator('converse-chat-message .chat-msg__text');
async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

beforeAll(async () => {
  prosody = await startProsody({ robin: PASSWORD, casey: PASSWORD });
  site = await serveConverse(prosody.websocket);
  browser = await launchChromium();
  await switchOn(browser, site.origin);
  other = await (
    await chromium.launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
    })
  ).newContext();
  person = await other.newPage();
  specialist = await browser.context.newPage();
  await person.goto(site.address({ name: 'casey', password: PASSWORD, to: 'robin' }));
  await specialist.goto(site.address({ name: 'robin', password: PASSWORD, to: 'casey' }));
  await Promise.all([field(person).waitFor({ timeout: 40_000 }), field(specialist).waitFor({ timeout: 40_000 })]);
  ui = await inPageUi(specialist);
});
afterAll(async () => {
  await other?.browser()?.close();
  await browser?.close();
  await site?.close();
  await prosody?.close();
});

test('everyday talk raises nothing', async () => {
  await say(person, 'hello, is anyone there');
  await messages(specialist).getByText('is anyone there').waitFor();
  await ui.waitFor('[data-act]');
  expect(await ui.has('[class*=level-]')).toBe(false);
});

test('the person’s message is flagged, in the specialist’s browser only', async () => {
  await say(person, 'i dont want to be alive anymore, i keep thinking about killing myself');
  await ui.waitFor('.card.level-soon');
  expect(await ui.text('.card')).toContain('killing myself');
  expect(await person.locator('steady-hand-ui').count()).toBe(0);
});

test('a reflection inserted into Converse’s composer is sent and arrives', async () => {
  await specialist.bringToFront();
  await field(specialist).click();
  await ui.waitFor('[data-stem]');
  const blanks = await ui.evaluate<number>(`return root.querySelectorAll('[data-slot]').length;`);
  for (let i = 0; i < blanks; i++) {
    await ui.evaluate(`root.querySelectorAll('[data-slot]')[args[0]].focus(); return true;`, i);
    await specialist.keyboard.type('today');
  }
  await ui.click('[data-act=insert]');
  await expect.poll(() => field(specialist).inputValue()).not.toBe('');
  const text = await field(specialist).inputValue();
  expect(text).not.toMatch(/[{}]/);
  await field(specialist).press('Enter');
  await messages(person).getByText(text.slice(0, 30)).waitFor();
});

test('the specialist’s own words never raise a level; the asked question is suggested as a step', async () => {
  await say(specialist, 'Thank you for telling me. Are you thinking about suicide right now?');
  await messages(person).getByText('Are you thinking about suicide').waitFor();
  const opener = (await ui.has('[data-act=open-panel]')) ? '[data-act=open-panel]' : '[data-act=toggle]';
  await ui.click(opener);
  if (opener.includes('toggle')) await ui.click('[data-act=open-panel]');
  const panel = await browser.sidePanel();
  await expect.poll(() => panel.locator('#step-ask-suicide .step-status').textContent()).toBe('Answer?');
  expect(await panel.getByText('killing myself').count()).toBeGreaterThan(0);
  const noticed = await panel.locator('main').innerText();
  expect(noticed).not.toMatch(/“[^”]*thinking about suicide right now[^”]*” ?can mean/);
});
