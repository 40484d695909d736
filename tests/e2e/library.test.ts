import { readdirSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { fillStore } from '@/scripts/library/fill';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';
import { panelBeside } from './drivers/by-keys';

/** Saving, the library and the passphrase, as a trainee uses them; and what must not happen when things go wrong. */
const said = (id: string, ...messages: string[]) => ({
  id,
  title: id,
  level: 'none',
  person: 'Sam',
  messages,
  covers: [],
  example_replies: [],
});
const CHATS = [
  said('at-soon', 'My name is Robert Miller and i want to end my life'),
  said('at-ask', 'everything feels hopeless'),
];
const PASSPHRASE = 'correct horse battery';

let chat: PracticeChat;
let browser: ExtensionBrowser;

beforeAll(async () => {
  chat = await openPracticeChat(CHATS);
});
afterAll(async () => {
  await chat?.close();
});

let threads = 0;
async function visit(id: string): Promise<{ page: Page; ui: InPageUi }> {
  const page = await browser.context.newPage();
  await page.goto(chat.address(id, { thread: `${id}-${++threads}` }));
  await page.locator('li[data-from=person]').first().waitFor();
  return { page, ui: await inPageUi(page) };
}
/** The save form of the first suggestion, with the first line of theirs chosen. */
async function saveForm(id = 'at-soon'): Promise<{ page: Page; ui: InPageUi }> {
  const { page, ui } = await visit(id);
  if (id === 'at-ask') await ui.click('[data-act=toggle]');
  await ui.click('[data-act=save]');
  await ui.click('[data-act=context-0]');
  await ui.waitFor('[data-save=context]');
  return { page, ui };
}
async function review(hash = ''): Promise<Page> {
  const page = await browser.open(`review.html${hash}`);
  await page.getByRole('heading', { name: 'Review' }).waitFor();
  return page;
}
const status = (page: Page) => page.locator('.saved-search [role=status]');
const opened = (page: Page) => page.locator('.saved-open');
const has = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor({ timeout: 30_000 });

/** Ids in the store, as they lie there. */
const idsIn = (page: Page) =>
  page.evaluate<string[]>(`new Promise((done, fail) => {
    const open = indexedDB.open('steady-hand');
    open.onerror = fail;
    open.onsuccess = () => {
      const asked = open.result.transaction('saved').objectStore('saved').getAllKeys();
      asked.onsuccess = () => { open.result.close(); done(asked.result); };
    };
  })`);

/** Ends the browser as a power cut would: the process that was started with this profile, and only that. */
async function kill({ profile }: ExtensionBrowser): Promise<void> {
  const isIt = (pid: string) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=');
    } catch {
      return false;
    }
  };
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isIt(name));
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL');
  await browser.close(true).catch(() => {});
}

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
async function expectClean(page: Page, what: string): Promise<void> {
  for (const width of [320, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await violations(page), `${what}, ${width} px, ${colorScheme}`).toEqual([]);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(tooWide, `${what}, ${width} px: sticks out`).toBeLessThanOrEqual(0);
    }
  }
}

describe('the way through', () => {
  beforeAll(async () => {
    browser = await launchChromium();
    await switchOn(browser, chat.origin);
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('saved from the card: nothing of theirs unless chosen, what was replaced is put back or covered', async () => {
    const { page, ui } = await visit('at-soon');
    await ui.click('[data-act=save]');
    await ui.waitFor('[data-act=save-now]');
    expect(await ui.has('[data-save=context]')).toBe(false);
    expect(await ui.text('.card')).not.toContain('Robert');
    await ui.click('[data-act=context-0]');
    await ui.waitFor('[data-save=context]');
    const line = () => ui.evaluate<string>(`return root.querySelector('[data-save=context]').value;`);
    expect(await line()).toBe('My name is [NAME] and i want to end my life');
    await ui.click('[data-act=back-context-0]');
    expect(await line()).toBe('My name is Robert Miller and i want to end my life');
    // Covered again by selecting it, with keys alone: the caret stands in the field.
    await ui.evaluate(
      `const field = root.querySelector('[data-save=context]'); field.focus(); field.setSelectionRange(11, 11);`,
    );
    for (let i = 0; i < 'Robert Miller'.length; i += 1) await page.keyboard.press('Shift+ArrowRight');
    await ui.click('[data-act=cover-context-name]');
    expect(await line()).toBe('My name is [NAME] and i want to end my life');
    await ui.click('[data-act=outcome-said_more]');
    await ui.click('[data-act=save-now]');
    await ui.waitForGone('[data-act=save-now]');
    await expect.poll(() => ui.text('.card .status')).toBe('Saved on this machine.');
    await page.close();
  });

  test('found, opened with all that was saved, tagged, by keys', async () => {
    const page = await review();
    await opened(page).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('no such words');
    await has(page, 'Nothing saved matches these words.');
    await page.getByRole('searchbox').fill('');
    await page.keyboard.type('end my life');
    await expect.poll(() => status(page).textContent()).toBe('1 of 1 found');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#detail-heading').waitFor();
    const facts = await page.getByRole('article').first().innerText();
    for (const words of ['My name is [NAME] and i want to end my life', 'They said more', 'Practice chat', 'core-en'])
      expect(facts).toContain(words);
    await page.getByLabel('Tags', { exact: true }).fill('night, hard');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take off the tag “hard”' }).waitFor();
    await expectClean(page, 'an item');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect.poll(() => opened(page).first().innerText()).toContain('#night');
    await page.close();
  });

  test('hundreds: filters narrow, a range is chosen, tagged, deleted; each has its way back', async () => {
    const page = await review();
    await page.evaluate(fillStore(400));
    await page.reload();
    await expect.poll(() => status(page).textContent()).toBe('401 saved');
    await expectClean(page, 'the list');

    await page.getByRole('checkbox', { name: /^Grief \(/ }).check();
    await expect.poll(() => status(page).textContent()).toMatch(/^\d\d of 401 found$/);
    await page.getByRole('button', { name: 'Clear 1 filters' }).click();
    await expect.poll(() => status(page).textContent()).toBe('401 saved');

    await opened(page).nth(1).focus();
    await page.keyboard.press('x');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowDown');
    await has(page, '4 chosen.');
    await page.keyboard.press('t');
    await page.keyboard.type('together');
    await page.keyboard.press('Enter');
    await has(page, 'Tagged: 4.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await has(page, 'Undone.');
    await expect.poll(() => page.getByText('#together').count()).toBe(0);

    await opened(page).nth(1).focus();
    await page.keyboard.press('Delete');
    await has(page, 'Deleted: 4.');
    await expect.poll(() => status(page).textContent()).toBe('397 saved');
    expect(await idsIn(page)).toHaveLength(397);
    await page.keyboard.press('u');
    await expect.poll(() => status(page).textContent()).toBe('401 saved');
    expect(new Set(await idsIn(page)).size).toBe(401);

    // By mouse: one box, then another with Shift.
    await page.locator('.saved-pick input').nth(0).click();
    await page
      .locator('.saved-pick input')
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await has(page, '4 chosen.');
    expect(await page.getByRole('link', { name: 'Share…' }).getAttribute('href')).toMatch(/^#\/share(\/[^/]+){4}$/);
    await page.keyboard.press('Escape');
    await has(page, 'None chosen.');
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('saved-made-399');
    await page.close();
  });

  test('two pages write at once: nothing is lost, nothing doubled', async () => {
    const [one, two] = await Promise.all([review(), review()]);
    const tag = async (page: Page, words: string) => {
      await expect.poll(() => status(page).textContent()).toBe('401 saved');
      await opened(page).first().focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('t');
      await page.keyboard.type(words);
      return () => page.keyboard.press('Enter');
    };
    const go = [await tag(one, 'first-page'), await tag(two, 'second-page')];
    await Promise.all(go.map((press) => press()));
    for (const page of [one, two]) await has(page, /Tagged: 401\./);
    const counts = await one.evaluate<{ all: number; both: number }>(`new Promise((done) => {
      const open = indexedDB.open('steady-hand');
      open.onsuccess = () => {
        const asked = open.result.transaction('saved').objectStore('saved').getAll();
        asked.onsuccess = () => {
          open.result.close();
          const both = asked.result.filter(({ body }) => ['first-page', 'second-page'].every((tag) => body.tags.includes(tag)));
          done({ all: asked.result.length, both: both.length });
        };
      };
    })`);
    expect(counts).toEqual({ all: 401, both: 401 });
    await Promise.all([one.close(), two.close()]);
  });

  test('a passphrase: set, sealed, locked everywhere, wrong, unlocked; saving goes on while locked', async () => {
    const library = await review();
    await expect.poll(() => status(library).textContent()).toBe('401 saved');
    const options = await browser.open('options.html');
    await options.getByText('Set the passphrase').first().click();
    await options.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
    await options.getByLabel('The new passphrase once more', { exact: true }).fill(PASSPHRASE);
    await options.getByRole('checkbox', { name: /kept it/ }).check();
    await expectClean(options, 'setting a passphrase');
    await options.getByRole('button', { name: 'Set the passphrase' }).click();
    await options.getByText('Everything saved is sealed.').waitFor({ timeout: 60_000 });
    const words = await library.evaluate<string>(`new Promise((done) => {
      const open = indexedDB.open('steady-hand');
      open.onsuccess = () => {
        const asked = open.result.transaction('saved').objectStore('saved').getAll();
        asked.onsuccess = () => { open.result.close(); done(JSON.stringify(asked.result)); };
      };
    })`);
    expect(words).not.toContain('tonight');
    expect(words).not.toContain('end my life');

    await options.getByRole('button', { name: 'Lock now' }).click();
    await library.locator('#locked-heading').waitFor();
    expect(await opened(library).count()).toBe(0);
    await expectClean(library, 'locked');

    const { page, ui } = await saveForm('at-ask');
    await ui.click('[data-act=save-now]');
    await ui.waitForGone('[data-act=save-now]');
    await page.close();

    await library.bringToFront();
    await library.getByLabel('Passphrase', { exact: true }).fill('wrong horse battery');
    await library.keyboard.press('Enter');
    await library.getByText('This is not the passphrase.').waitFor({ timeout: 30_000 });
    await library.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await library.keyboard.press('Enter');
    await expect.poll(() => status(library).textContent(), { timeout: 30_000 }).toBe('402 saved');
    await expect.poll(() => opened(library).first().innerText()).toContain('everything feels hopeless');

    // A clock that was set back tells nobody how long it was idle: it locks.
    await library.clock.setFixedTime(Date.now() - 3_600_000);
    await library.locator('#locked-heading').waitFor({ timeout: 30_000 });
    await Promise.all([library.close(), options.close()]);
  });

  test('deleting everything says what it was', async () => {
    const options = await browser.open('options.html');
    const button = options
      .locator('[aria-labelledby=privacy-heading]')
      .getByRole('button', { name: 'Delete everything now' });
    await button.click();
    await button.click();
    await has(options, 'Deleted: 402 saved items');
    await has(options, 'The passphrase is removed with them.');
    const library = await review();
    await has(library, 'Nothing saved yet');
    await expectClean(library, 'empty');
  });
});

describe('from every place', () => {
  beforeAll(async () => {
    browser = await launchChromium();
    await switchOn(browser, chat.origin);
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('chip, card, panel and practice chat: each is there once, with where it was said', async () => {
    // The chip at "ask", opened by hand; the card that opens by itself at "soon".
    for (const id of ['at-ask', 'at-soon']) {
      const { page, ui } = await saveForm(id);
      await ui.click('[data-act=save-now]');
      await ui.waitForGone('[data-act=save-now]');
      if (id === 'at-ask') await page.close();
      else {
        const panel = await panelBeside(browser, page);
        await panel.getByRole('button', { name: 'Save', exact: true }).first().click({ timeout: 30_000 });
        const form = panel.getByRole('form', { name: 'This is what will be saved' });
        await form.getByRole('radio', { name: /end my life/ }).check();
        expect(await form.innerText()).not.toContain('Robert');
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await panel.getByText('Saved on this machine.').waitFor({ timeout: 30_000 });
        await Promise.all([panel.close(), page.close()]);
      }
    }
    const practice = await browser.open('review.html#/practice');
    await practice
      .getByRole('button', { name: /^Start the chat/ })
      .first()
      .click({ timeout: 60_000 });
    await practice
      .locator('.practice-prompts')
      .getByRole('button', { name: 'Save' })
      .first()
      .click({ timeout: 60_000 });
    const form = practice.getByRole('form', { name: 'This is what will be saved' });
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await practice.getByText('Saved on this machine.').waitFor({ timeout: 30_000 });
    await practice.close();
    const library = await review();
    await expect.poll(() => status(library).textContent(), { timeout: 30_000 }).toBe('4 saved');
    const bodies = await library.evaluate<
      { platform: string; context: string; rule: string; pack: { version: string } }[]
    >(
      `new Promise((done) => {
        const open = indexedDB.open('steady-hand');
        open.onsuccess = () => {
          const asked = open.result.transaction('saved').objectStore('saved').getAll();
          asked.onsuccess = () => { open.result.close(); done(asked.result.map(({ body }) => body)); };
        };
      })`,
    );
    expect(bodies.filter(({ platform }) => platform === 'Practice chat')).toHaveLength(1);
    expect(bodies.filter(({ platform }) => platform.startsWith('Practice chat, '))).toHaveLength(3);
    expect(bodies.filter(({ context }) => context.includes('end my life'))).toHaveLength(2);
    expect(JSON.stringify(bodies)).not.toContain('Robert');
    expect(bodies.every(({ rule, pack }) => rule !== '' && pack.version !== '')).toBe(true);
    await library.close();
  });
});

describe('when things go wrong', () => {
  beforeEach(async () => {
    browser = await launchChromium();
    await switchOn(browser, chat.origin);
  });
  afterEach(async () => {
    await browser?.close();
  });

  test.each([0, 15, 60])(
    'the browser is killed %i ms into a save: what was said to be saved is there, once; nothing is half there',
    async (wait) => {
      const sure = await saveForm();
      await sure.ui.click('[data-act=save-now]');
      await sure.ui.waitForGone('[data-act=save-now]');
      const cut = await saveForm();
      await cut.ui.click('[data-act=save-now]');
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      await kill(browser);
      browser = await launchChromium({ profile: browser.profile });
      const page = await review();
      await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toMatch(/^[12] saved$/);
      // All of them can be read: the list shows as many as lie there.
      const kept = await idsIn(page);
      expect(await status(page).textContent()).toBe(`${kept.length} saved`);
      expect(await page.getByText('damaged').count()).toBe(0);
      // Where the second had begun and is not there, the person is told; where it is there, nobody says so.
      const told = page.getByText('was cut off before it was on the disk');
      if (kept.length === 2) expect(await told.count()).toBe(0);
      else if (await told.isVisible()) {
        await page.getByRole('button', { name: 'Dismiss' }).click();
        await page.reload();
        await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toBe('1 saved');
        expect(await told.count()).toBe(0);
      }
    },
  );

  test('no room left: it says so, the form stays as it was, and pressing again saves it once', async () => {
    const { page, ui } = await saveForm();
    const session = await browser.context.newCDPSession(await review());
    await session.send('Storage.overrideQuotaForOrigin', { origin: browser.base, quotaSize: 1 });
    await ui.click('[data-act=save-now]');
    await ui.waitFor('.problem');
    await expect.poll(() => ui.text('.problem')).toContain('no room left');
    expect(await ui.evaluate(`return root.querySelector('[data-save=context]').value;`)).toContain('end my life');
    await session.send('Storage.overrideQuotaForOrigin', { origin: browser.base });
    await ui.click('[data-act=save-now]');
    await ui.waitForGone('[data-act=save-now]');
    await page.close();
    const library = await review();
    await expect.poll(() => status(library).textContent()).toBe('1 saved');
  });

  test('an upgrade from the first version is cut off: next time everything is there, once', async () => {
    const count = 3000;
    // A page of the extension's that runs nothing.
    const bare = await browser.open('icon.svg');
    await bare.evaluate(`new Promise((done, fail) => {
      const gone = indexedDB.deleteDatabase('steady-hand');
      gone.onerror = fail;
      gone.onsuccess = () => {
        const open = indexedDB.open('steady-hand', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('saved', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
        open.onsuccess = () => {
          const tx = open.result.transaction('saved', 'readwrite');
          for (let i = 0; i < ${count}; i += 1)
            tx.objectStore('saved').add({ id: 'old-' + i, savedAt: Date.now() - i, suggestion: null, text: 'old words ' + i, sent: '',
              skill: 'safety_first', category: '', level: null, rule: null, pack: { id: 'core-en', version: '0' }, platform: 'x', context: '' });
          tx.oncomplete = () => { open.result.close(); done(null); };
        };
      };
    })`);
    for (const wait of [40, 120]) {
      const page = await browser.context.newPage();
      await page.goto(`${browser.base}/review.html`, { waitUntil: 'commit' });
      await new Promise((done) => setTimeout(done, wait));
      await kill(browser);
      browser = await launchChromium({ profile: browser.profile });
    }
    const page = await review();
    await expect.poll(() => status(page).textContent(), { timeout: 60_000 }).toBe(`${count} saved`);
    expect(new Set(await idsIn(page)).size).toBe(count);
    await page.keyboard.press('/');
    await page.keyboard.type('old words 2999');
    await expect.poll(() => status(page).textContent()).toBe(`1 of ${count} found`);
  });

  test('the clock was set back: what lies in the future stays, and its time begins now', async () => {
    const page = await review();
    await page.evaluate(fillStore(3));
    await page.evaluate(`new Promise((done) => {
      const open = indexedDB.open('steady-hand');
      open.onsuccess = () => {
        const tx = open.result.transaction('saved', 'readwrite');
        const shelf = tx.objectStore('saved');
        shelf.get('made-0').onsuccess = ({ target }) => shelf.put({ ...target.result, at: Date.now() + 400 * 86400000 });
        tx.oncomplete = () => { open.result.close(); done(null); };
      };
    })`);
    const options = await browser.open('options.html');
    await options.getByLabel(/how many days/).fill('7');
    await options.locator('[aria-labelledby=privacy-heading]').getByRole('button', { name: 'Set' }).click();
    await has(options, /Kept for 7 days/);
    await page.reload();
    await expect.poll(() => status(page).textContent()).toBe('3 saved');
    await expect
      .poll(() =>
        page.evaluate<boolean>(`new Promise((done) => {
          const open = indexedDB.open('steady-hand');
          open.onsuccess = () => {
            const asked = open.result.transaction('saved').objectStore('saved').get('made-0');
            asked.onsuccess = () => { open.result.close(); done(asked.result.at <= Date.now()); };
          };
        })`),
      )
      .toBe(true);
  });
});
