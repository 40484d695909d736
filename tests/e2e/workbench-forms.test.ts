import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { expectClean } from './drivers/clean';
import { add, begin, SLOW, saved, settled, source, stored } from './drivers/workbench';

vi.setConfig({ testTimeout: 300_000, hookTimeout: SLOW });

let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.open('workbench.html');
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await begin(page, 'Form line', false);
  await settled(page);
});
afterAll(async () => {
  await browser?.close();
});

const form = () => page.locator('.pane-form');
const pane = (name: string | RegExp) => async (width: number) => {
  if (width === 320) await page.locator('.pane-tabs').getByRole('button', { name }).click();
};
/** Chooses a thing by what it is found with. */
async function choose(words: string, row: RegExp): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 700)
    await page.locator('.pane-tabs').getByRole('button', { name: 'Parts' }).click();
  await page.getByRole('searchbox', { name: 'Find in the pack' }).fill(words);
  await page.getByRole('treeitem', { name: row }).last().click();
}

describe('the form of everything that can be added', () => {
  const THINGS: [what: string, where: string | undefined, heading: RegExp, file: string][] = [
    ['Rule', 'basic_needs', /^Rule form-line\.basic-needs/, 'rules/basic_needs.yaml'],
    ['Guard (false friends)', 'basic_needs', /^Guard/, 'rules/basic_needs.yaml'],
    ['Suggestion', 'basic_needs', /^Suggestion/, 'suggestions/basic_needs.yaml'],
    ['Checklist step', undefined, /^Checklist step/, 'checklists/steps.yaml'],
    ['Checklist', 'panic', /^Checklist panic/, 'checklists/panic.yaml'],
    ['Referral', 'NZ', /^Referral/, 'referrals/nz.yaml'],
    ['List of words', 'our places', /^List of words our_places/, 'lists.yaml'],
    ['Concept', undefined, /^Concept/, 'concepts.yaml'],
    ['Combination', undefined, /^Combination/, 'combinations.yaml'],
    ['Category', undefined, /^Category/, 'categories.yaml'],
    ['Draft flag or strength', 'Our flag', /^Draft flag or strength our_flag/, 'drafts/our_flag.yaml'],
    ['Practice chat', 'First night', /^Practice chat/, 'scenarios/first-night.yaml'],
    ['How often it asks', undefined, /^How often it asks/, 'adjust.yaml'],
  ];
  test.each(THINGS)('%s', async (what, where, heading, file) => {
    await page.getByRole('searchbox', { name: 'Find in the pack' }).fill('');
    await add(page, what, where);
    await expect.poll(() => form().locator('.part-heading').innerText()).toMatch(heading);
    await saved(page);
    await expect.poll(async () => Object.keys(await stored(page))).toContain(file);
    await expectClean(page, `form-${what.replace(/\W+/g, '-').toLowerCase()}`, { at: pane('Form'), whole: false });
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved(page);
  });

  test('there is one of how often it asks: the second time it is opened', async () => {
    await add(page, 'How often it asks');
    await form().getByLabel('Because').fill('We would rather ask once too often.');
    await form().getByLabel('Ask: from -1.5 to 1.5', { exact: false }).fill('0.3');
    await expect.poll(() => source(page).innerText()).toContain('ask: 0.3');
    await add(page, 'How often it asks');
    expect(await form().getByLabel('Because').inputValue()).toBe('We would rather ask once too often.');
    await expect.poll(async () => ((await stored(page))['adjust.yaml'] ?? '').match(/^cues:/gm)?.length).toBe(1);
    await settled(page);
    await page.getByRole('heading', { name: 'No problems' }).waitFor({ timeout: SLOW });
  });
});

describe('the form of every change to the pack below', () => {
  const CHANGES: [kind: string, words: string, row: RegExp][] = [
    ['rule', 'id: basic-needs.no-home', /^basic-needs\.no-home/],
    ['concept', 'id: near_time', /^near_time/],
    ['combination', 'thought-and-means', /^thought-and-means/],
    ['draft flag', 'ranking pain', /./],
    ['suggestion', 'id: suicide-active.how', /^suicide-active\.how/],
    ['step', 'id: connect', /^connect/],
    ['checklist', 'medical signs first', /^panic/],
    ['category', 'id: panic', /^panic/],
    ['level', 'Soon, this shift', /^soon/],
    ['who is told', 'Call now. Stay until', /^now/],
    ['referral', 'us.988', /^us\.988/],
  ];
  test.each(CHANGES)('Change of %s', async (kind, words, row) => {
    await choose(words, row);
    await page.getByRole('button', { name: 'Adjust in my pack' }).click();
    await expect.poll(() => form().locator('.part-heading').innerText()).toMatch(/^Change of/);
    await form().getByLabel('Because').fill('So it is here.');
    await expect.poll(() => source(page).innerText()).toContain('So it is here.');
    await expectClean(page, `change-${kind.replace(/\W+/g, '-')}`, { at: pane('Form'), whole: false });
    await page.getByRole('button', { name: 'Remove', exact: false }).click();
    await saved(page);
  });
});

test('no page complained', () => expect(errors).toEqual([]));
