import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';
import { type FirefoxBrowser, launchFirefox } from './drivers/firefox';

const path = process.env.FIREFOX_PATH;
const poll = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 20_000, interval: 100 });

/** The content script, the panel page and the store in real Firefox. */
describe.skipIf(!path)('Firefox', () => {
  let firefox: FirefoxBrowser;
  let chat: PracticeChat;
  let page: Page;

  beforeAll(async () => {
    chat = await openPracticeChat([
      {
        id: 'at-soon',
        title: 'soon',
        level: 'soon',
        person: 'Sam',
        messages: ['i want to end my life'],
        covers: [],
        example_replies: [],
      },
    ]);
    firefox = await launchFirefox(path as string);
  });
  afterAll(async () => {
    await firefox?.close();
    await chat?.close();
  });

  test('a site is switched on in the options page', async () => {
    const options = await firefox.open('options.html');
    const field = await options.waitForSelector('input[type=url], input[inputmode=url], .switch-on input.input');
    await field?.type(chat.origin);
    // A trusted press of the key: Firefox asks for a host only inside a person's own action.
    await options.keyboard.press('Enter');
    await poll(() => options.evaluate(() => document.body.innerText)).toContain('is switched on');
    await options.close();
  });

  test('the content script reads, marks and shows the chip', async () => {
    page = await firefox.browser.newPage();
    await page.goto(chat.address('at-soon'));
    await page.waitForSelector('li[data-from=person]');
    await poll(() => page.evaluate(() => document.querySelectorAll('steady-hand-ui').length)).toBe(1);
    await poll(() =>
      page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('steady-hand')).length),
    ).toBeGreaterThan(0);
  });

  test('the redaction comes into the content script’s own world, which the page cannot reach', async () => {
    const options = await firefox.open('options.html');
    const seen = await options.evaluate(async (origin) => {
      interface Scripting {
        tabs: { query(at: object): Promise<{ id: number }[]> };
        scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
      }
      const { tabs, scripting } = (globalThis as unknown as { browser: Scripting }).browser;
      const [tab] = await tabs.query({ url: `${new URL(origin).protocol}//${new URL(origin).hostname}/*` });
      const target = { tabId: tab?.id, frameIds: [0] };
      await scripting.executeScript({ target, files: ['/redact.js'] });
      const [answer] = await scripting.executeScript({
        target,
        func: () => {
          const world = globalThis as {
            steadyHand?: () => boolean;
            steadyHandSaving?: { offer(saved: object): { kept: { sent: string } } };
          };
          const saved = { id: '1', text: '', sent: 'my name is Sam Miller', contexts: [] };
          return [world.steadyHand?.(), world.steadyHandSaving?.offer(saved).kept.sent];
        },
      });
      return answer?.result;
    }, chat.origin);
    expect(seen).toEqual([true, 'my name is [NAME]']);
    expect(await page.evaluate(() => 'steadyHandSaving' in globalThis || 'steadyHand' in globalThis)).toBe(false);
    await options.close();
  });

  test('the panel page shows what was noticed', async () => {
    const panel = await firefox.open('sidepanel.html');
    await page.bringToFront();
    await poll(() => panel.evaluate(() => document.body.innerText)).toMatch(/end my life|Steady Hand/);
    await panel.close();
  });

  test('the review page opens its store', async () => {
    const review = await firefox.open('review.html');
    await poll(() => review.evaluate(() => document.body.innerText)).toContain('Nothing saved yet');
    await review.close();
  });
});
