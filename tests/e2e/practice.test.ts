import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { parsePack } from '@/utils/packs';
import { type FirefoxBrowser, launchFirefox } from './drivers/firefox';

const parsed = parsePack(readPackFolder('prompts/packs/core-en'));
if (!parsed.ok) throw new Error('the core pack does not parse');
const scenario = parsed.value.scenarios.find(({ value }) => value.id === 'cannot-sleep')?.value;
if (!scenario?.examples) throw new Error('cannot-sleep has no examples');
const { good, weak } = scenario.examples;
const saidBy = (id: string) => {
  const turn = scenario.turns.find((one) => one.id === id);
  if (!turn) throw new Error(`no turn ${id}`);
  return typeof turn.says === 'string' ? turn.says : (turn.says.at(-1) ?? '');
};
const HELLO = saidBy('hello');

/** Where pictures go, to be looked at; nowhere unless asked for. */
const shots = process.env.PRACTICE_SHOTS;

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** In both schemes, narrow and wide: axe finds nothing, nothing sticks out. */
async function expectClean(page: Page, name: string): Promise<void> {
  for (const width of [320, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (shots) await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      expect.soft(await violations(page), `${name}, ${width} px, ${colorScheme}`).toEqual([]);
      const out = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(out, `${name}, ${width} px: sticks out`).toBeLessThanOrEqual(0);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
}

/** Tab until something with this name has the focus: what cannot be reached by keys fails here. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 150; press += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
    });
    if (here === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`"${name}" was not reached with Tab.`);
}

const log = (page: Page) => page.locator('[role=log]');
/** What the person wrote, without the name that only readers hear. */
const theirs = async (page: Page) =>
  (await log(page).locator('li[data-from=person]').allTextContents()).map((text) =>
    text.replace(`${scenario.person}: `, ''),
  );

/** Writes by keys, one message after the other; waits for what the person answers, never for time. */
async function write(page: Page, replies: readonly string[]): Promise<void> {
  for (const reply of replies) {
    const before = (await theirs(page)).length;
    const field = page.getByLabel('Your message');
    await expect.poll(() => field.evaluate((el) => el === document.activeElement), { timeout: 20_000 }).toBe(true);
    await page.keyboard.insertText(reply);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await theirs(page)).length, { timeout: 20_000 }).toBeGreaterThan(before);
    await expect.poll(() => log(page).getByText('is writing…').count(), { timeout: 20_000 }).toBe(0);
  }
}

async function start(page: Page): Promise<void> {
  await tabTo(page, `Start the chat with ${scenario?.person}: ${scenario?.title}`);
  await page.keyboard.press('Enter');
  await log(page).getByText(HELLO).waitFor();
}

describe('the practice chat in Chromium', () => {
  let browser: ExtensionBrowser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.open('review.html#/practice');
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.getByRole('heading', { name: 'Choose a chat' }).waitFor();
  });
  afterAll(async () => browser?.close());

  test('chats to choose say what they train, how hard, what they touch and how long', async () => {
    const chats = page.locator('.practice-scenario');
    expect(await chats.count()).toBeGreaterThanOrEqual(14);
    const one = chats.filter({ hasText: scenario.title });
    for (const words of [
      'Middling',
      'about 12 minutes',
      'Trains: safety first, active listening',
      'Touches: Thoughts of suicide',
      'Soon, this shift',
    ])
      await expect.poll(() => one.innerText()).toContain(words);
    await expectClean(page, 'choose');
  });

  test('led well by keyboard: the person opens up, and the tab may close in the middle', async () => {
    await start(page);
    expect(await page.getByText('No phrase matched. This is not a safety check.').count()).toBe(1);
    await write(page, good.replies.slice(0, 3));
    expect((await theirs(page)).at(-1)).toBe(saidBy('yes'));
    // Live prompts: level with its first move, and what is next.
    await page.locator('.practice-prompts .banner.level-soon').waitFor();
    const address = page.url();
    const before = await log(page).innerText();
    await page.close();

    page = await browser.context.newPage();
    await page.goto(`${browser.base}/review.html#/practice`);
    await page.getByText('Not finished').waitFor();
    await page.locator('.practice-run a').first().press('Enter');
    await log(page).getByText(saidBy('yes')).waitFor();
    expect(page.url()).toBe(address);
    expect(await log(page).innerText()).toBe(before);

    await expectClean(page, 'chat');
    await page.getByLabel('Your message').focus();
    await write(page, good.replies.slice(3));
    expect((await theirs(page)).at(-1)).toBe(saidBy(good.ends));
  });

  test('a flag on the draft is told while writing, and can be put right', async () => {
    // In another chat, so that nothing is sent: only the draft is looked at.
    const other = await browser.open('review.html#/practice');
    await other.getByRole('heading', { name: 'Choose a chat' }).waitFor();
    await start(other);
    await other.getByLabel('Your message').focus();
    await other.keyboard.insertText('Hi Sam. You should just calm down.');
    await other.locator('.practice-flag').waitFor();
    await expectClean(other, 'flag');
    await other.getByRole('button', { name: 'Use this wording' }).press('Enter');
    const written = await other.getByLabel('Your message').inputValue();
    expect(written.startsWith('Hi Sam. ')).toBe(true);
    expect(written).not.toContain('calm down');
    await other.getByRole('button', { name: 'Pause' }).press('Enter');
    await other.getByRole('heading', { name: 'A pause' }).waitFor();
    expect(await other.getByLabel('Your message').count()).toBe(0);
    await expectClean(other, 'pause');
    await other.getByRole('button', { name: 'Back to the chat' }).press('Enter');
    await other.getByLabel('Your message').waitFor();
    await other.close();
  });

  test('looking back at the good one: covered, counted, other ways', async () => {
    await page.getByRole('button', { name: 'Look back at it' }).press('Enter');
    await page.getByRole('heading', { name: /^Looking back/ }).waitFor();
    expect(await page.locator('.practice-ending').innerText()).toContain('It ended well');
    expect(await page.getByText('Missed:').count()).toBe(0);
    expect(await page.locator('.practice-covers li', { hasText: 'Covered:' }).count()).toBe(scenario.covers.length);
    expect(await page.locator('mark.practice-mark-strength').count()).toBeGreaterThan(5);
    const ways = page.locator('.practice-transcript details').first();
    await ways.locator('summary').press('Enter');
    expect(await ways.innerText()).toContain(saidBy('shrug'));
    expect(await page.locator('.practice-table tbody tr').count()).toBe(8);
    await expectClean(page, 'good');
  });

  test('led badly: other answers, another ending, told what was missed, cards made once', async () => {
    await page.goto(`${browser.base}/review.html#/practice`);
    await page.getByRole('heading', { name: 'Choose a chat' }).waitFor();
    await start(page);
    await write(page, weak.replies.slice(0, -1));
    await page.keyboard.insertText(weak.replies.at(-1) ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await theirs(page)).at(-1), { timeout: 20_000 }).toBe(saidBy(weak.ends));
    expect(await theirs(page)).not.toContain(saidBy('yes'));
    const look = page.getByRole('button', { name: 'Look back at it' });
    await expect.poll(() => look.evaluate((el) => el === document.activeElement), { timeout: 20_000 }).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Looking back/ }).waitFor();
    expect(await page.locator('.practice-ending').innerText()).toContain('They left');
    expect(await page.getByText('Missed:').count()).toBeGreaterThan(weak.misses.length);
    expect(await page.locator('mark.practice-mark-flag').count()).toBeGreaterThan(0);
    const make = page.getByRole('button', { name: /^Make \d+ cards$/ });
    const count = Number(/\d+/.exec(await make.innerText())?.[0]);
    await make.press('Enter');
    await page.getByText(`${count} new cards made.`).waitFor();
    await make.press('Enter');
    await page.getByText('These cards are there already.').waitFor();
    await expectClean(page, 'weak');
    const cards = await browser.open('review.html#/cards');
    await cards.getByRole('heading', { name: 'Cards', level: 2 }).waitFor();
    await expect.poll(() => cards.locator('.cards').innerText(), { timeout: 20_000 }).not.toBe('');
    await cards.close();
  });

  test('earlier chats are listed with what they covered, and one can be deleted and brought back', async () => {
    await page.goto(`${browser.base}/review.html#/practice`);
    const runs = page.locator('.practice-run');
    await expect.poll(() => runs.count(), { timeout: 20_000 }).toBe(3);
    expect(await runs.allInnerTexts().then((all) => all.join())).toContain(
      `${scenario.covers.length} of ${scenario.covers.length} covered`,
    );
    await runs.first().getByRole('button').press('Enter');
    await expect.poll(() => runs.count(), { timeout: 20_000 }).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => runs.count(), { timeout: 20_000 }).toBe(3);
    expect(complaints).toEqual([]);
  });
});

const firefoxPath = process.env.FIREFOX_PATH;
describe.skipIf(!firefoxPath)('the practice chat in Firefox', () => {
  let firefox: FirefoxBrowser;
  let page: FirefoxPage;
  const text = () => page.evaluate(() => document.body.innerText);
  const has = (words: string) => expect.poll(text, { timeout: 30_000, interval: 100 }).toContain(words);
  const press = (name: string) =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>('button')].find((one) =>
        (one.getAttribute('aria-label') ?? one.innerText).startsWith(wanted),
      );
      found?.focus();
      return found !== undefined;
    }, name);

  beforeAll(async () => {
    firefox = await launchFirefox(firefoxPath as string);
  });
  afterAll(async () => firefox?.close());

  test('the main way: choose, write, be answered by what was written, look back', async () => {
    page = await firefox.open('review.html#/practice');
    await has('Choose a chat');
    expect(await press(`Start the chat with ${scenario.person}: ${scenario.title}`)).toBe(true);
    await page.keyboard.press('Enter');
    await has(HELLO);
    for (const reply of weak.replies) {
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.tagName), { timeout: 20_000 })
        .toBe('TEXTAREA');
      const before = await page.evaluate(() => document.querySelectorAll('li[data-from=person]').length);
      await page.keyboard.type(reply);
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.querySelectorAll('li[data-from=person]').length), { timeout: 20_000 })
        .toBeGreaterThan(before);
      await expect.poll(text, { timeout: 20_000 }).not.toContain('is writing…');
    }
    await has(saidBy('flat'));
    await has('Look back at it');
    await press('Look back at it');
    await page.keyboard.press('Enter');
    await has('They left');
    await has('Missed');
  });
});
