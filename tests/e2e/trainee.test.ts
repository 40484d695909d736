import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { parsePack } from '@/utils/packs';
import { type ConverseSite, serveConverse } from './drivers/converse';
import { type FirefoxBrowser, launchFirefox } from './drivers/firefox';
import { firefoxInPageUi } from './drivers/firefox-in-page-ui';
import { type Prosody, startProsody } from './drivers/prosody';

/**
 * A trainee's whole way, as one: what is saved in a real chat client is written about, rated, reviewed over weeks,
 * practised, seen in progress, sent to a supervisor and comes back. Its parts have tests of their own (library, cards,
 * practice, supervision); here each stands on what the one before really left behind.
 */
const PASSWORD = 'practice-only';
const DAY = 86_400_000;
const LONG = { timeout: 60_000 };
const SAID = 'My name is Robert Miller and i want to end my life';
const LINE = 'My name is [NAME] and i want to end my life';
const SENT = 'You should calm down, it will be fine.';
const NEEDED = 'To be asked, and to be heard first.';
const REWRITE = 'That sounds so heavy. Are you thinking of killing yourself?';
const OWN = '10102';

const parsed = parsePack(readPackFolder('prompts/packs/core-en'));
if (!parsed.ok) throw new Error('the core pack does not parse');
const scenario = parsed.value.scenarios.find(({ value }) => value.id === 'cannot-sleep')?.value;
if (!scenario?.examples) throw new Error('cannot-sleep has no examples');
const { good } = scenario.examples;

const folder = mkdtempSync(join(tmpdir(), 'trainee-'));
const file = (name: string) => join(folder, name);
let prosody: Prosody;
let site: ConverseSite;

beforeAll(async () => {
  prosody = await startProsody({ robin: PASSWORD, casey: PASSWORD, morgan: PASSWORD, sasha: PASSWORD });
  site = await serveConverse(prosody.websocket);
});
afterAll(async () => {
  await site?.close();
  await prosody?.close();
  rmSync(folder, { recursive: true, force: true });
});

const field = (page: Page) => page.locator('textarea.chat-textarea');

describe('in Chromium, with a supervisor in a second profile', () => {
  let trainee: ExtensionBrowser;
  let supervisor: ExtensionBrowser;
  let page: Page;
  let id = '';
  /** Reviews of cards made so far. */
  let reviewed = 0;
  /** What the practice chat's own debrief counted. */
  let counted = { reflections: -1, questions: -1 };
  const complaints: string[] = [];

  beforeAll(async () => {
    trainee = await launchChromium();
    supervisor = await launchChromium();
    for (const { context, base } of [trainee, supervisor])
      context.on('page', (opened) => {
        opened.on('pageerror', (error) => {
          if (opened.url().startsWith(base)) complaints.push(String(error));
        });
        opened.on('console', (message) => {
          if (opened.url().startsWith(base) && /Content Security Policy/i.test(message.text()))
            complaints.push(message.text());
        });
      });
    await switchOn(trainee, site.origin);
  });
  afterAll(async () => {
    await trainee?.close();
    await supervisor?.close();
  });

  /** Opens a part of the review so many days on: the page's clock is moved, as a computer's would be. */
  async function openOn(day: number, hash: string): Promise<Page> {
    const opened = await trainee.context.newPage();
    await opened.addInitScript((shift: number) => {
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
    await opened.goto(`${trainee.base}/review.html#/${hash}`);
    return opened;
  }

  async function rateByKeys(on: Page, digits: string): Promise<void> {
    await on.getByRole('group', { name: 'Accuracy' }).getByRole('radio').first().focus();
    for (const digit of digits) await on.keyboard.press(digit);
  }

  async function download(on: Page, button: string, name: string): Promise<string> {
    const [given] = await Promise.all([
      on.waitForEvent('download'),
      on.getByRole('button', { name: button, exact: true }).click(),
    ]);
    await given.saveAs(file(name));
    return readFileSync(file(name), 'utf8');
  }

  async function bringIn(on: Page, base: string, name: string): Promise<void> {
    await on.goto(`${base}/review.html#/share`);
    await on.goto(`${base}/review.html#/share/open`);
    await on.getByLabel('Choose a .json file').setInputFiles(file(name));
  }

  const doneToday = async (on: Page) =>
    Number(/(\d+) of \d+ today/.exec((await on.locator('.cards-top').textContent()) ?? '')?.[1] ?? 0);

  /** Everything that is due on the day, by keys. Gives the fronts that were shown. */
  async function reviewAll(on: Page, rating: (i: number) => number): Promise<string[]> {
    const done = on.getByRole('heading', { name: 'That is all for today' });
    const card = on.locator('.cards-card');
    const fronts: string[] = [];
    for (;;) {
      await done.or(card).first().waitFor(LONG);
      if (await done.isVisible()) return fronts;
      const before = await doneToday(on);
      fronts.push((await card.textContent()) ?? '');
      await on.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA', undefined, LONG);
      await on.keyboard.type('that sounds hard');
      await on.keyboard.press('Control+Enter');
      await on.getByRole('group', { name: 'How close was yours?' }).waitFor(LONG);
      await on.keyboard.press(String(rating(fronts.length)));
      await expect.poll(() => doneToday(on), LONG).toBe(before + 1);
      reviewed += 1;
      const heavy = on.getByRole('button', { name: 'Go on', exact: true });
      if (await heavy.isVisible()) await heavy.press('Enter');
      expect(fronts.length).toBeLessThanOrEqual(10);
    }
  }

  test('saved in a chat on Converse.js, redacted, with what was really sent', async () => {
    // The person writes from the other profile: two people, two browsers, one server.
    const person = await supervisor.context.newPage();
    const chat = await trainee.context.newPage();
    await person.goto(site.address({ name: 'casey', password: PASSWORD, to: 'robin' }));
    await chat.goto(site.address({ name: 'robin', password: PASSWORD, to: 'casey' }));
    await Promise.all([field(person).waitFor(LONG), field(chat).waitFor(LONG)]);
    const ui: InPageUi = await inPageUi(chat);
    await field(person).fill(SAID);
    await field(person).press('Enter');
    await ui.waitFor('.card [data-act=save]', 60_000);
    await chat.bringToFront();
    await ui.click('[data-act=save]');
    await ui.click('[data-act=context-0]');
    await ui.waitFor('[data-save=context]');
    expect(await ui.evaluate<string>(`return root.querySelector('[data-save=context]').value;`)).toBe(LINE);
    await ui.evaluate(`[...root.querySelectorAll('textarea')].at(-1).focus(); return true;`);
    await chat.keyboard.type(SENT);
    await ui.click('[data-act=save-now]');
    await ui.waitForGone('[data-act=save-now]');
    await person.close();
    await chat.close();
  });

  test('found in the library; journal, own rating, and hints only after it', async () => {
    page = await trainee.open('review.html');
    await page.locator('.saved-open').first().click();
    await page.locator('#detail-heading').waitFor(LONG);
    id = decodeURIComponent(new URL(page.url()).hash.split('/')[2] ?? '');
    const facts = await page.getByRole('article').first().innerText();
    for (const words of [LINE, SENT, 'Converse']) expect(facts).toContain(words);
    expect(facts).not.toContain('Robert');
    const hints = page.getByRole('region', { name: 'Hints', exact: true });
    await hints.getByText('Hints are shown after your own rating').waitFor(LONG);
    expect(await hints.getByRole('button').count()).toBe(0);
    await page.getByLabel('What did they need?').fill(NEEDED);
    await page.getByLabel('What did I do?').fill('Told them what to do.');
    await page.getByLabel('Next time?').fill('Ask first.');
    await page.getByLabel('How would you say it now?').fill(REWRITE);
    await rateByKeys(page, OWN);
    await page.getByRole('button', { name: 'Keep this rating' }).click();
    await page.getByText('Rating kept.').waitFor(LONG);
    await hints.getByRole('button', { name: 'Show the hints and fix my rating' }).click();
    await hints.getByText('These are guesses').waitFor(LONG);
    expect((await hints.locator('.quoted').allTextContents()).join(' ')).toMatch(/calm down/i);
    await expect
      .poll(async () => {
        await page.reload();
        await page.getByLabel('Next time?').waitFor(LONG);
        return [
          await page.getByLabel('What did they need?').inputValue(),
          await page.getByLabel('Next time?').inputValue(),
          await page.getByLabel('How would you say it now?').inputValue(),
        ];
      }, LONG)
      .toEqual([NEEDED, 'Ask first.', REWRITE]);
    await page.close();
  });

  test('it becomes a card, and comes again over simulated weeks', async () => {
    page = await openOn(0, 'cards');
    await page.getByRole('heading', { name: 'No cards yet' }).waitFor(LONG);
    const saved = page.getByRole('region', { name: 'From what you saved' });
    await saved.getByRole('button', { name: 'Add 1' }).click();
    await page.locator('.cards-card').waitFor(LONG);
    await page
      .getByRole('region', { name: /From the pack/ })
      .getByRole('button', { name: 'Add 5' })
      .first()
      .click();
    await expect.poll(() => page.locator('.cards-top').textContent(), LONG).toContain('0 of 6 today');
    await page.close();
    page = await openOn(0, 'cards');
    const first = await reviewAll(page, () => 3);
    expect(first).toHaveLength(6);
    expect(first.join()).toContain(LINE);
    await page.close();
    const later: string[] = [];
    for (const day of [4, 12, 24]) {
      page = await openOn(day, 'cards');
      later.push(...(await reviewAll(page, (i) => (i % 2) + 2)));
      await page.close();
    }
    expect(later.length).toBeGreaterThanOrEqual(6);
    expect(later.join()).toContain(LINE);
  }, 400_000);

  test('a practice chat is led by keyboard; a suggestion is saved beside it; the debrief counts', async () => {
    page = await trainee.open('review.html#/practice');
    await page.getByRole('heading', { name: 'Choose a chat' }).waitFor(LONG);
    await page
      .getByRole('button', { name: `Start the chat with ${scenario.person}: ${scenario.title}` })
      .press('Enter');
    const log = page.locator('[role=log]');
    const answers = () => log.locator('li[data-from=person]').count();
    await expect.poll(answers, LONG).toBeGreaterThan(0);
    for (const [at, reply] of good.replies.entries()) {
      const before = await answers();
      const message = page.getByLabel('Your message');
      if (at === 1) {
        const prompts = page.getByRole('complementary', { name: 'Live prompts' });
        await prompts.getByRole('button', { name: 'Save', exact: true }).first().click();
        const form = page.getByRole('form', { name: 'This is what will be saved' });
        await form.getByRole('radio').nth(1).check();
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await form.waitFor({ state: 'detached', ...LONG });
        await page.getByText('Saved on this machine.').waitFor(LONG);
        await message.focus();
      }
      await expect.poll(() => message.evaluate((el) => el === document.activeElement), LONG).toBe(true);
      await page.keyboard.insertText(reply);
      await page.keyboard.press('Enter');
      await expect.poll(answers, LONG).toBeGreaterThan(before);
      await expect.poll(() => log.getByText('is writing…').count(), LONG).toBe(0);
    }
    await page.getByRole('button', { name: 'Look back at it' }).press('Enter');
    await page.getByRole('heading', { name: /^Looking back/ }).waitFor(LONG);
    const ratio = await page.getByRole('row', { name: /^Reflections for each question/ }).innerText();
    const found = /\((\d+) to (\d+)\)/.exec(ratio) ?? [];
    counted = { reflections: Number(found[1]), questions: Number(found[2]) };
    expect(counted.reflections).toBeGreaterThan(0);
    expect(counted.questions).toBeGreaterThan(0);
    await page.goto(`${trainee.base}/review.html#/library`);
    await expect.poll(() => page.locator('.saved-search [role=status]').textContent(), LONG).toBe('2 saved');
    await page.getByRole('searchbox').fill('practice chat');
    await expect.poll(() => page.locator('.saved-search [role=status]').textContent(), LONG).toBe('1 of 2 found');
    await page.close();
  }, 300_000);

  test('progress shows what really happened: the rating, the reviews, the practice', async () => {
    page = await openOn(25, 'progress');
    await page.locator('.progress-plot svg').first().waitFor(LONG);
    for (const fold of await page.locator('.progress summary').all()) await fold.click();
    const row = async (title: string, at: number) =>
      page
        .getByRole('heading', { name: title })
        .locator('xpath=..')
        .locator('tbody tr')
        .nth(at)
        .locator('th, td')
        .allInnerTexts();
    const rubric = await row('Your own ratings, by dimension', 0);
    expect(rubric.slice(1)).toEqual(['1', ...OWN]);
    const ratio = await row('Reflections to questions, by practice run', 0);
    expect(ratio.slice(1, 4)).toEqual(['cannot sleep', String(counted.reflections), String(counted.questions)]);
    const reviews = await page
      .getByRole('heading', { name: 'Reviews by week' })
      .locator('xpath=..')
      .locator('tbody tr > :nth-child(2)')
      .allInnerTexts();
    expect(reviews.map(Number).reduce((sum, one) => sum + one, 0)).toBe(reviewed);
    await page.close();
  });

  test('exported from the library; the supervisor rates and comments in the second profile', async () => {
    page = await trainee.open('review.html#/library');
    await page.getByRole('searchbox').fill('converse');
    await expect.poll(() => page.locator('.saved-search [role=status]').textContent(), LONG).toBe('1 of 2 found');
    await page.locator('.saved-pick input').first().click();
    await page.getByRole('link', { name: 'Share…' }).click();
    await page.getByRole('heading', { name: 'What leaves' }).waitFor(LONG);
    await page.getByLabel('Your name, as they will read it').fill('Sam Lee');
    const json = await download(page, 'File to bring back', 'to-supervisor.json');
    expect(json).toContain(LINE);
    expect(json).not.toContain('Robert');
    const theirs = await supervisor.open('review.html#/share/open');
    await bringIn(theirs, supervisor.base, 'to-supervisor.json');
    await theirs.getByText('Made by Sam Lee').waitFor(LONG);
    await theirs.getByRole('button', { name: 'Bring in' }).click();
    await theirs.getByText('Brought in: 1.').waitFor(LONG);
    await theirs.getByRole('list').getByRole('link').last().click();
    await theirs.getByRole('heading', { name: 'From Sam Lee' }).waitFor(LONG);
    await rateByKeys(theirs, '11223');
    await theirs.getByLabel('Your comment').fill('You came back to it. Ask sooner.');
    await theirs.getByLabel('Your name, as they will read it').fill('Ola');
    await theirs.getByRole('button', { name: 'Keep this comment' }).click();
    await theirs.getByText('Comment kept.').waitFor(LONG);
    await theirs.goto(`${supervisor.base}/review.html#/share/${id}`);
    await theirs.getByRole('heading', { name: 'What leaves' }).waitFor(LONG);
    await download(theirs, 'File to bring back', 'from-supervisor.json');
    await theirs.close();
  });

  test('back at the trainee: both ratings and the gap, nothing of their own changed', async () => {
    await bringIn(page, trainee.base, 'from-supervisor.json');
    await page.getByText('New comments: 1').waitFor(LONG);
    await page.getByRole('button', { name: 'Bring in' }).click();
    await page.getByText('Brought in: 1.').waitFor(LONG);
    await page.goto(`${trainee.base}/review.html#/library/${id}`);
    const said = page.getByRole('region', { name: 'From your supervisor' });
    await said.getByText('You came back to it. Ask sooner.').waitFor(LONG);
    const table = said.getByRole('table');
    const row = async (name: string) => (await table.getByRole('row', { name }).innerText()).replace(/\s+/g, ' ');
    expect(await row('Accuracy')).toContain('same');
    expect(await row('Autonomy')).toContain('2 higher than yours');
    expect(await row('Total')).toMatch(/4 of 15.*9 of 15.*5 higher than yours/);
    expect(await page.getByLabel('What did they need?').inputValue()).toBe(NEEDED);
  });

  test('a whole copy: taken, everything deleted, brought back as it was', async () => {
    const counts = () =>
      page.evaluate<Record<string, number>>(`new Promise((done, fail) => {
        const open = indexedDB.open('steady-hand');
        open.onerror = fail;
        open.onsuccess = async () => {
          const shelves = ['saved', 'cards', 'log', 'runs', 'comments'];
          const tx = open.result.transaction(shelves);
          const found = {};
          for (const name of shelves) tx.objectStore(name).count().onsuccess = ({ target }) => { found[name] = target.result; };
          tx.oncomplete = () => { open.result.close(); done(found); };
        };
      })`);
    const before = await counts();
    expect(before).toMatchObject({ saved: 2, runs: 1, comments: 1, log: reviewed });
    expect(before.cards).toBe(6);
    await page.goto(`${trainee.base}/review.html#/share/copy`);
    const json = await download(page, 'Take a copy', 'copy.json');
    expect(JSON.parse(json).count).toBe(Object.values(before).reduce((sum, one) => sum + one, 0));
    await page.getByText(/^Copy saved as/).waitFor(LONG);
    const options = await trainee.open('options.html');
    const everything = options
      .locator('[aria-labelledby=privacy-heading]')
      .getByRole('button', { name: 'Delete everything now' });
    await everything.click();
    await everything.click();
    await options.getByText('Deleted: 2 saved items').waitFor(LONG);
    await options.close();
    expect(Object.values(await counts()).every((one) => one === 0)).toBe(true);
    await page.getByLabel('Choose a .json file').setInputFiles(file('copy.json'));
    await page.getByLabel('Mine: a copy of my own').waitFor(LONG);
    expect(await page.getByLabel('Mine: a copy of my own').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Bring in' }).click();
    await page.getByText(`Brought in: ${JSON.parse(json).count}.`).waitFor(LONG);
    expect(await counts()).toEqual(before);
    // Once more: nothing doubled.
    await page.getByLabel('Choose a .json file').setInputFiles(file('copy.json'));
    await page.getByText('There is nothing to bring in.').waitFor(LONG);
    expect(await counts()).toEqual(before);
    expect(complaints).toEqual([]);
  });
});

const firefoxPath = process.env.FIREFOX_PATH;
describe.skipIf(!firefoxPath)('in Firefox, the main way', () => {
  let firefox: FirefoxBrowser;
  let person: ExtensionBrowser;
  let page: FirefoxPage;
  const text = () => page.evaluate(() => document.body.innerText);
  const shows = (words: string | RegExp) =>
    expect
      .poll(text, LONG)
      .toMatch(typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words);
  const press = async (name: string) => {
    const button = await page.waitForSelector(
      `::-p-xpath(//button[contains(., "${name}")] | //a[contains(., "${name}")] | //label[contains(., "${name}")])`,
    );
    await button?.click();
  };
  const turn = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, `#/${hash}`);

  beforeAll(async () => {
    firefox = await launchFirefox(firefoxPath as string, undefined, {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    });
    person = await launchChromium();
  });
  afterAll(async () => {
    await firefox?.close();
    await person?.close();
  });

  test('saved in a chat on Converse.js', async () => {
    const options = await firefox.open('options.html');
    const address = await options.waitForSelector('.switch-on input.input');
    await address?.type(site.origin);
    await options.keyboard.press('Enter');
    await expect.poll(() => options.evaluate(() => document.body.innerText), LONG).toContain('is switched on');
    await options.close();
    const chat = await firefox.browser.newPage();
    await chat.goto(site.address({ name: 'morgan', password: PASSWORD, to: 'sasha' }));
    await chat.waitForSelector('textarea.chat-textarea', LONG);
    const other = await person.context.newPage();
    await other.goto(site.address({ name: 'sasha', password: PASSWORD, to: 'morgan' }));
    await field(other).waitFor(LONG);
    await field(other).fill(SAID);
    await field(other).press('Enter');
    const ui = await firefoxInPageUi(firefox, chat, site.origin);
    await ui.click('[data-act=save]');
    await ui.click('[data-act=context-0]');
    expect(await ui.value('[data-save=context]')).toBe(LINE);
    await ui.click('[data-act=save-now]');
    await expect.poll(() => ui.has('[data-act=save-now]'), LONG).toBe(false);
    await person.close();
    await chat.close();
  });

  test('journal, rating, card, practice, progress, a file out', async () => {
    page = await firefox.open('review.html#/library');
    await (await page.waitForSelector('.saved-open', LONG))?.click();
    await shows(LINE);
    await shows('Hints are shown after your own rating');
    await (await page.waitForSelector('.journal textarea'))?.type(NEEDED);
    await shows('Kept on this machine.');
    await (await page.waitForSelector('fieldset input[type=radio]'))?.focus();
    for (const digit of OWN) await page.keyboard.press(digit as '0');
    await press('Keep this rating');
    await press('Show the hints and fix my rating');
    await shows('These are guesses from words alone');
    const id = await page.evaluate(() => location.hash.split('/')[2] ?? '');

    await turn('cards');
    await shows('Saved suggestions that differ from what you sent and can become cards: 1.');
    await press('Add 1');
    await (await page.waitForSelector('.cards-answer', LONG))?.click();
    await page.keyboard.type('that sounds hard');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await shows('How close was yours?');
    await page.keyboard.press('3');
    await shows('1 of 1 today');

    await turn('practice');
    await shows('Choose a chat');
    const start = await page.waitForSelector(
      `::-p-aria([name="Start the chat with ${scenario.person}: ${scenario.title}"][role="button"])`,
    );
    await start?.click();
    const answers = () => page.evaluate(() => document.querySelectorAll('li[data-from=person]').length);
    for (const reply of good.replies.slice(0, 2)) {
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), LONG).toBe('TEXTAREA');
      const before = await answers();
      await page.keyboard.type(reply);
      await page.keyboard.press('Enter');
      await expect.poll(answers, LONG).toBeGreaterThan(before);
      await expect.poll(text, LONG).not.toContain('is writing…');
    }
    await press('End');
    await shows('Looking back');

    await turn('progress');
    await shows('Your own ratings, by dimension');
    await shows('Reflections to questions, by practice run');
    await page.waitForSelector('.progress-plot svg', LONG);

    await turn(`share/${id}`);
    await shows('Save as');
    await press('File to bring back');
    const saved = () => readdirSync(folder).filter((name) => /^steady-hand-review-.*\.json$/.test(name));
    await expect.poll(saved, LONG).toHaveLength(1);
    await expect.poll(() => readFileSync(file(saved()[0] ?? ''), 'utf8'), LONG).toMatch(/\]\}\n$/);
    const [item] = JSON.parse(readFileSync(file(saved()[0] ?? ''), 'utf8')).records;
    expect(item.value).toMatchObject({ context: LINE, journal: { needed: NEEDED }, rating: { rubric: { safety: 2 } } });
  }, 300_000);
});
