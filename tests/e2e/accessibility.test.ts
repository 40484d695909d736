import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';

const said = (id: string, message: string) => ({
  id,
  title: id,
  level: 'none',
  person: 'Sam',
  messages: [message],
  covers: [],
  example_replies: [],
});
const LEVELS = [
  said('calm', 'nice weather today'),
  said('ask', 'everything feels hopeless'),
  said('soon', 'i want to end my life'),
  said('urgent', 'i have a plan to kill myself tonight'),
  said('now', 'i took all the pills just now'),
];
const WIDTHS = [320, 1200];

let chat: PracticeChat;
let browser: ExtensionBrowser;

/** What axe finds, in words. */
async function violations(page: Page): Promise<string[]> {
  // addScriptTag is blocked by the pages' own rules, as it should be.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** One page in both schemes, narrow and wide: axe finds nothing, nothing sticks out. */
async function expectClean(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
      expect.soft(await tooWide(page), `${width} px: sticks out`).toBeLessThanOrEqual(0);
    }
  }
}

beforeAll(async () => {
  chat = await openPracticeChat(LEVELS);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await chat?.close();
});

describe('axe finds nothing', () => {
  test('options and panel while everything is off', async () => {
    for (const path of ['options.html', 'sidepanel.html', 'review.html']) {
      const page = await browser.open(path);
      await page.getByRole('heading').first().waitFor();
      await expectClean(page);
      await page.close();
    }
  });

  test('options with a site on', async () => {
    const page = await switchOn(browser, chat.origin, true);
    await expectClean(page);
    await page.close();
  });

  test.each(LEVELS.map(({ id }) => id))('panel: %s', async (id) => {
    const page = await browser.context.newPage();
    await page.goto(chat.address(id));
    const ui = await inPageUi(page);
    await ui.waitFor(id === 'calm' ? '[data-act]' : `.level-${id}`);
    const tab = await (await browser.worker()).evaluate(
      (address) =>
        (
          globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } } }
        ).chrome.tabs
          .query({})
          .then((tabs) => tabs.find(({ url }) => url === address)?.id),
      page.url(),
    );
    const panel = await browser.open(`sidepanel.html?tab=${tab}`);
    await (id === 'calm'
      ? panel.getByText('No phrase matched. This is not a safety check.').first()
      : panel.locator('#level-heading')
    ).waitFor();
    for (const fold of await panel.locator('summary').all()) if (await fold.isVisible()) await fold.click();
    await expectClean(panel);
    await panel.close();
    await page.close();
  });

  test('review with something saved', async () => {
    const page = await browser.context.newPage();
    await page.goto(chat.address('soon', { thread: 'to-save' }));
    const ui = await inPageUi(page);
    await ui.click('[data-act=save]');
    await ui.click('[data-act=save-now]');
    await ui.waitForGone('[data-act=save-now]');
    const review = await browser.open('review.html');
    await review.getByRole('listitem').first().waitFor();
    await expectClean(review);
    await review
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .or(review.getByRole('listitem').first().getByRole('link'))
      .first()
      .click();
    await expectClean(review);
  });
});
