import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type FirefoxBrowser, launchFirefox } from './drivers/firefox';

const DAY = 86_400_000;
const LONG = { timeout: 60_000 };

let browser: ExtensionBrowser;
let firefox: FirefoxBrowser;
/** What the pages' own rules refused, from every page opened here. */
const refused: string[] = [];
/** Reviews made, by simulated day. */
let reviewed = 0;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await firefox?.close();
});

/** Opens a part of the review on another day: the page's clock is moved, as a computer's would be. */
async function openOn(day: number, hash: string): Promise<Page> {
  const page = await browser.context.newPage();
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(String(error)));
  await page.addInitScript((shift: number) => {
    const Real = Date;
    const now = () => Real.now() + shift;
    globalThis.Date = class extends Real {
      constructor(...parts: unknown[]) {
        if (parts.length === 0) super(now());
        else super(...(parts as [number]));
      }
      static override now = now;
    } as DateConstructor;
  }, day * DAY);
  await page.goto(`${browser.base}/review.html#/${hash}`);
  return page;
}

const doneToday = async (page: Page) =>
  Number(/(\d+) of \d+ today/.exec((await page.locator('.cards-top').textContent()) ?? '')?.[1] ?? 0);

/** One card by keys alone: write, compare, rate; the pause after a hard one is passed. */
async function reviewOne(page: Page, rating: number): Promise<void> {
  const before = await doneToday(page);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA', undefined, LONG);
  await page.keyboard.type('that sounds hard');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('group', { name: 'How close was yours?' }).waitFor(LONG);
  await page.keyboard.press(String(rating));
  await expect.poll(() => doneToday(page), LONG).toBe(before + 1);
  reviewed += 1;
  const offer = page.getByRole('heading', { name: 'That was a heavy one' });
  if (await offer.isVisible()) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await offer.waitFor({ state: 'hidden', ...LONG });
  }
}

/** Everything of a day, until it says that it is done. Gives how many. */
async function reviewAll(page: Page, rating: (i: number) => number): Promise<number> {
  const done = page.getByRole('heading', { name: 'That is all for today' });
  const card = page.locator('.cards-card');
  let count = 0;
  for (;;) {
    await done.or(card).first().waitFor(LONG);
    if (await done.isVisible()) return count;
    await reviewOne(page, rating(count));
    count += 1;
    expect(count).toBeLessThanOrEqual(10);
  }
}

/** Cards as they lie in the database, by id. */
const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, { due: number; state: unknown }>>((resolve, reject) => {
        const request = indexedDB.open('steady-hand');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('cards').objectStore('cards').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            request.result.close();
            resolve(
              Object.fromEntries(
                (all.result as { id: string; body: { due: number; state: unknown } }[]).map(({ id, body }) => [
                  id,
                  { due: body.due, state: body.state },
                ]),
              ),
            );
          };
        };
      }),
  );

async function violations(page: Page): Promise<string[]> {
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

/** Narrow and wide, light and dark: axe finds nothing, nothing sticks out. */
async function expectClean(page: Page, what: string): Promise<void> {
  for (const width of [320, 1200])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await violations(page), `${what}, ${width} px, ${colorScheme}`).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(wide, `${what}, ${width} px: sticks out`).toBeLessThanOrEqual(0);
    }
  await page.setViewportSize({ width: 1200, height: 800 });
}

test('empty: says what a card is, and new ones come only when chosen', async () => {
  const page = await openOn(0, 'cards');
  await page.getByRole('heading', { name: 'No cards yet' }).waitFor(LONG);
  await expectClean(page, 'no cards');
  const add = page.getByRole('button', { name: 'Add 5' });
  await expect.poll(() => add.count(), LONG).toBe(5);
  for (let i = 0; i < 5; i += 1) {
    await add.nth(i).click();
    await expect.poll(async () => Object.keys(await stored(page)).length, LONG).toBe((i + 1) * 5);
  }
  await page.locator('.cards-card').waitFor(LONG);
  await page.close();
}, 240_000);

test('the ten of a day by keys alone; undo restores a card exactly', async () => {
  const page = await openOn(0, 'cards');
  await page.locator('.cards-card').waitFor(LONG);
  await expectClean(page, 'front');
  const fresh = await stored(page);
  await reviewOne(page, 4);
  expect(await stored(page)).not.toEqual(fresh);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA', undefined, LONG);
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await page.getByText('Taken back.').waitFor(LONG);
  await expect.poll(() => doneToday(page), LONG).toBe(0);
  reviewed -= 1;
  expect(await stored(page)).toEqual(fresh);
  // What was written is there again, compared, ready to be rated anew.
  await page.locator('.cards-own', { hasText: 'that sounds hard' }).waitFor(LONG);
  await page.getByText('Guesses about your words').waitFor(LONG);
  await expectClean(page, 'back');
  await page.keyboard.press('1');
  await expect.poll(() => doneToday(page), LONG).toBe(1);
  reviewed += 1;
  const offer = page.getByRole('button', { name: 'Go on' });
  if (await offer.isVisible()) await offer.press('Enter');
  expect(await reviewAll(page, (i) => (i % 4) + 1)).toBe(9);
  await page.getByText('10 cards reviewed today.').waitFor(LONG);
  await expectClean(page, 'done');
  // Another window of the same day has nothing more either.
  const second = await openOn(0, 'cards');
  await second.getByRole('heading', { name: 'That is all for today' }).waitFor(LONG);
  await second.close();
  await page.close();
}, 400_000);

test('skip, set aside, break and support lines, with their keys and their way back', async () => {
  const page = await openOn(1, 'cards');
  await page.locator('.cards-card').waitFor(LONG);
  const shown = () => page.locator('.cards-card').textContent();
  const first = await shown();
  await page.keyboard.press('F2');
  await page.getByRole('dialog', { name: 'Support lines' }).waitFor(LONG);
  await page.getByLabel('Country').selectOption('GB');
  await page.getByText('Samaritans').first().waitFor(LONG);
  await expectClean(page, 'support lines');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden', ...LONG });
  await page.locator('.cards-answer').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.getByRole('heading', { name: 'A break' }).waitFor(LONG);
  await page.getByText('Samaritans').first().waitFor(LONG);
  await expectClean(page, 'break');
  await page.getByRole('button', { name: 'Back to the cards' }).press('Enter');
  await page.locator('.cards-answer').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByText('Skipped for today.').waitFor(LONG);
  expect(await shown()).not.toBe(first);
  await page.locator('.cards-answer').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await page.getByText('Taken back.').waitFor(LONG);
  await expect.poll(async () => (await shown())?.replace('Undo', ''), LONG).toBe(first?.replace('Undo', ''));
  await page.getByRole('button', { name: 'Set aside' }).click();
  await page.getByText('Set aside (1)').click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await page.getByText('Set aside (1)').waitFor({ state: 'hidden', ...LONG });
  await page.close();
}, 240_000);

test('over simulated weeks cards come again, never more than ten a day', async () => {
  for (const day of [1, 3, 8, 15, 24]) {
    const page = await openOn(day, 'cards');
    const count = await reviewAll(page, (i) => (i % 3) + 2);
    expect(count).toBeGreaterThan(0);
    await page.close();
  }
}, 900_000);

test('progress: every plot with an equal table, nothing refused by the page’s own rules', async () => {
  const page = await openOn(25, 'progress');
  await page.getByRole('heading', { name: 'Reviews by week' }).waitFor(LONG);
  await page.locator('.progress-plot svg').first().waitFor(LONG);
  expect(await page.locator('.progress-plot svg').count()).toBeGreaterThanOrEqual(5);
  expect(await page.locator('.progress-plot style').count()).toBe(0);
  for (const fold of await page.locator('.progress summary').all()) await fold.click();
  const figure = (title: string) => page.getByRole('heading', { name: title }).locator('xpath=..');
  const numbers = async (title: string, column: number) =>
    (await figure(title).locator(`tbody tr > :nth-child(${column})`).allTextContents()).map(Number);
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);
  expect(sum(await numbers('Reviews by week', 2))).toBe(reviewed);
  expect(sum(await numbers('Skills practised', 2))).toBe(reviewed);
  expect(await numbers('Skills practised', 2)).toEqual(
    (await figure('Skills practised').locator('svg [aria-label="text"]').first().locator('text').allTextContents()).map(
      Number,
    ),
  );
  const weeks = (await numbers('Reviews by week', 2)).filter((count) => count > 0);
  expect(await figure('Reviews by week').locator('svg [aria-label="bar"] rect').count()).toBeGreaterThanOrEqual(
    weeks.length,
  );
  await expect.poll(() => figure('Reviews by week').textContent(), LONG).toContain(`Reviews: ${reviewed} in`);
  await expectClean(page, 'progress');
  // Legible where it is narrow: no label smaller than 11 px, none outside its plot.
  await page.setViewportSize({ width: 320, height: 800 });
  const small = await page.evaluate(
    () =>
      [...document.querySelectorAll('.progress-plot svg text')].filter(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) < 11,
      ).length,
  );
  expect(small).toBe(0);
  expect(refused).toEqual([]);
  await page.close();
}, 240_000);

test('a clock set back: nothing lost, nothing twice, the trainee told', async () => {
  const page = await openOn(-3, 'cards');
  await page.getByText(/The clock of this computer was set back/).waitFor(LONG);
  const before = await stored(page);
  expect(Object.keys(before)).toHaveLength(25);
  await page.reload();
  await page.getByRole('heading', { name: 'Review cards' }).waitFor(LONG);
  await page.locator('.cards-card').or(page.locator('#done-heading')).first().waitFor(LONG);
  expect(await stored(page)).toEqual(before);
  const latest = Math.max(...Object.values(before).map(({ due }) => due));
  expect(latest).toBeLessThan(Date.now() + 181 * DAY);
  expect(await page.getByText(/The clock of this computer was set back/).count()).toBe(0);
  await page.close();
}, 240_000);

test('Firefox: add, write, compare, rate by keys, see it in progress', async () => {
  firefox = await launchFirefox(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr');
  const page: FirefoxPage = await firefox.open('review.html#/cards');
  const waitText = (text: string) =>
    page.waitForFunction((wanted: string) => document.body.innerText.includes(wanted), { timeout: 90_000 }, text);
  await waitText('Add 5');
  await page.click('.cards-skill button');
  await waitText('What would you say?');
  await page.waitForSelector('.cards-answer', { timeout: 60_000 });
  await page.click('.cards-answer');
  await page.keyboard.type('that sounds hard');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await waitText('How close was yours?');
  await page.keyboard.press('3');
  await waitText('1 of 5 today');
  await page.evaluate(() => {
    location.hash = '#/progress';
  });
  await waitText('Reviews by week');
  await page.waitForSelector('.progress-plot svg', { timeout: 60_000 });
  expect(await page.evaluate(() => document.querySelectorAll('.progress-plot style').length)).toBe(0);
  await waitText('1 so far: too few to see a direction.');
}, 300_000);
