import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';
import { changeFromOutside, foreignChanges, watchForeignChanges } from './drivers/page-watch';
import { openCard } from './drivers/reflect';

/**
 * The same as in Converse.js (untouched.test.ts), in the practice chat with a rich composer: there the words of the
 * draft are part of the page, so that marking them could change it.
 */
const CHAT = {
  id: 'at-soon',
  title: 'At soon',
  level: 'none',
  person: 'Sam',
  messages: ['hi there', 'i want to end my life'],
  covers: [],
  example_replies: [],
};
let chat: PracticeChat;
let browser: ExtensionBrowser;
let page: Page;
let ui: InPageUi;

const composer = () => page.locator('[data-composer]');
const marked = (name: string) =>
  page.evaluate((mark) => [...(CSS.highlights.get(`steady-hand-${mark}`) ?? [])].map(String), name);
/** Typed or inserted words aside, nothing but the page itself has changed it. */
const changed = async () => (await foreignChanges(page)).filter(({ editable }) => !editable);

beforeAll(async () => {
  chat = await openPracticeChat([CHAT]);
  browser = await launchChromium();
  await switchOn(browser, chat.origin);
  page = await browser.context.newPage();
  await watchForeignChanges(page);
  await page.goto(chat.address('at-soon', { composer: 'contenteditable', pace: 0 }));
  await page.locator('li[data-from=person]').first().waitFor();
  ui = await inPageUi(page);
  await ui.waitFor('[data-act]', 30_000);
});
afterAll(async () => {
  await browser?.close();
  await chat?.close();
});

test('a message is marked and its card opened without any change of the page', async () => {
  // What the parser drew while the page loaded is nobody's change; from here on every one counts.
  await foreignChanges(page);
  await composer().click();
  await page.keyboard.type('hello Sam');
  await page.keyboard.press('Enter');
  await page.locator('li[data-from=person]').nth(1).waitFor();
  await ui.waitFor('.card.level-soon', 30_000);
  await expect.poll(() => marked('soon')).toEqual(['end my life']);
  expect(await changed()).toEqual([]);
});

test('a draft is marked, and unmarked, without any change of the page; typing itself is seen', async () => {
  await composer().click();
  await page.keyboard.type('you should really try yoga');
  expect((await foreignChanges(page)).filter(({ editable }) => editable)).not.toEqual([]);
  await ui.waitFor('[data-draft=unsolicited_advice]');
  await expect.poll(() => marked('draft')).toHaveLength(1);
  expect(await foreignChanges(page)).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  // The browser deletes what was typed; whatever follows would be ours.
  await foreignChanges(page);
  await ui.waitForGone('[data-draft]');
  await expect.poll(() => marked('draft')).toEqual([]);
  expect(await foreignChanges(page)).toEqual([]);
});

test('an insertion changes the composer and nothing else', async () => {
  await openCard(ui);
  const blanks = await ui.evaluate<number>(`return root.querySelectorAll('[data-slot]').length;`);
  for (let i = 0; i < blanks; i++) {
    await ui.evaluate(`root.querySelectorAll('[data-slot]')[args[0]].focus(); return true;`, i);
    await page.keyboard.type('today');
  }
  expect(await foreignChanges(page)).toEqual([]);
  await ui.click('[data-act=insert]');
  await expect.poll(() => composer().innerText()).not.toBe('');
  expect(await changed()).toEqual([]);
});

test('the observer does see a change of another world', async () => {
  await foreignChanges(page);
  await changeFromOutside(page);
  expect(await changed()).toHaveLength(4);
});
