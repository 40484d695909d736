import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { type ConverseSite, serveConverse } from './drivers/converse';
import { changeFromOutside, foreignChanges, watchForeignChanges } from './drivers/page-watch';
import { openPeople, type People } from './drivers/people';
import { type Prosody, startProsody } from './drivers/prosody';
import { insertReflection } from './drivers/reflect';

/** A whole journey in the real Converse.js, while every change of its page that it did not make itself is written down. */
const PASSWORD = 'practice-only';
const FIELD = 'textarea.chat-textarea:visible';
let prosody: Prosody;
let site: ConverseSite;
let browser: ExtensionBrowser;
let people: People;
let casey: Page;
let robin: Page;
let ui: InPageUi;

const messages = (page: Page) => page.locator('converse-chat-message .chat-msg__text');
async function say(page: Page, text: string): Promise<void> {
  await page.locator(FIELD).fill(text);
  await page.locator(FIELD).press('Enter');
}
const openChat = (page: Page, name: string) => page.locator(`a.open-chat[data-jid="${name}@localhost"]`).click();
async function enter(page: Page, name: string, to: string): Promise<void> {
  await page.goto(site.address({ name, password: PASSWORD, to }));
  await page.locator(FIELD).waitFor({ timeout: 60_000 });
}

beforeAll(async () => {
  prosody = await startProsody({ robin: PASSWORD, casey: PASSWORD });
  site = await serveConverse(prosody.websocket);
  browser = await launchChromium();
  people = await openPeople();
  casey = await people.enter();
  await enter(casey, 'casey', 'robin');
  robin = await browser.context.newPage();
  await watchForeignChanges(robin);
  await enter(robin, 'robin', 'casey');
});
afterAll(async () => {
  await people?.close();
  await browser?.close();
  await site?.close();
  await prosody?.close();
});

test('the client by itself is known as itself, and a change from outside is seen', async () => {
  await say(casey, 'hello, is anyone there');
  await messages(robin).getByText('is anyone there').waitFor();
  await say(robin, 'I am here with you.');
  await messages(casey).getByText('I am here with you').waitFor();
  // What the parser drew while the page loaded is nobody's change.
  await foreignChanges(robin);
  await say(casey, 'it was a long and grey week');
  await messages(robin).getByText('grey week').waitFor();
  await say(robin, 'What made it so long?');
  await messages(casey).getByText('so long?').waitFor();
  await openChat(robin, 'robin');
  await openChat(robin, 'casey');
  await messages(robin).getByText('grey week').waitFor();
  expect(await foreignChanges(robin)).toEqual([]);
  await changeFromOutside(robin);
  expect((await foreignChanges(robin)).map(({ what }) => what.split(' ')[0])).toEqual([
    'attributes',
    'childList',
    'childList',
    'attributes',
  ]);
});

test('from switching on to switching off nothing on the page is changed but what the specialist inserts', async () => {
  await switchOn(browser, site.origin);
  ui = await inPageUi(robin);
  await robin.bringToFront();
  await robin.locator(FIELD).click();
  await ui.waitFor('[data-act]', 30_000);
  expect(await foreignChanges(robin)).toEqual([]);

  for (const [words, shown] of [
    ['everything feels hopeless', '.level-ask'],
    ['i want to end my life', '.card.level-soon'],
    ['i have a plan to kill myself tonight', '.strip.level-urgent'],
    ['i took all the pills just now', '.strip.level-now'],
  ] as const) {
    await say(casey, words);
    await messages(robin).getByText(words).waitFor();
    await ui.waitFor(shown, 30_000);
    expect(await foreignChanges(robin), words).toEqual([]);
  }

  await robin.locator(FIELD).click();
  await robin.keyboard.type('you should really try yoga');
  await ui.waitFor('[data-draft]');
  await robin.locator(FIELD).fill('');
  await ui.waitForGone('[data-draft]');
  const text = await insertReflection(robin, ui, FIELD);
  // A form field holds its words outside the page's tree: not even these are a change of it.
  expect(await foreignChanges(robin)).toEqual([]);
  await robin.locator(FIELD).press('Enter');
  await messages(casey).getByText(text.slice(0, 30)).last().waitFor();

  await openChat(robin, 'robin');
  await ui.waitForGone('[class*=level-]', 30_000);
  await openChat(robin, 'casey');
  await ui.waitFor('[class*=level-]', 30_000);
  expect(await foreignChanges(robin)).toEqual([]);

  const options = await browser.open('options.html');
  await options.getByRole('button', { name: 'Switch off' }).first().click();
  await options.getByRole('button', { name: 'Switch off' }).last().click();
  await expect.poll(() => robin.locator('steady-hand-ui').count(), { timeout: 20_000 }).toBe(0);
  await options.close();
  expect(await foreignChanges(robin)).toEqual([]);
});
