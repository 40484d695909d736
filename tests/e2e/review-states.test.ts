import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import type { ItemComment, PracticeRun, ReviewCard, ReviewEntry, ReviewedItem } from '@/utils/store';
import { reviewItem } from './review-file';

/**
 * Every page of the review in the states that somebody meets, in both widths and schemes: axe finds nothing, nothing
 * sticks out. SHOTS=FOLDER keeps a picture of each, to be looked at.
 */
const LONG = { timeout: 30_000 };
const DAY = 86_400_000;
const NOW = Date.now();
let browser: ExtensionBrowser;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  browser.context.on('weberror', (error) => complaints.push(String(error.error())));
  browser.context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
});
afterAll(async () => browser?.close());

interface Shelves {
  saved: ReviewedItem[];
  cards: ReviewCard[];
  log: ReviewEntry[];
  runs: PracticeRun[];
  comments: ItemComment[];
}
const at = (shelf: keyof Shelves, value: Shelves[keyof Shelves][number]): number =>
  shelf === 'saved'
    ? (value as ReviewedItem).savedAt
    : shelf === 'cards'
      ? (value as ReviewCard).createdAt
      : shelf === 'runs'
        ? (value as PracticeRun).startedAt
        : (value as ReviewEntry).at;
const of = (shelf: keyof Shelves, value: Shelves[keyof Shelves][number]): string =>
  shelf === 'cards'
    ? ((value as ReviewCard).item ?? '')
    : shelf === 'log'
      ? (value as ReviewEntry).card
      : shelf === 'comments'
        ? (value as ItemComment).item
        : '';

/** The named shelves hold exactly this. */
async function fill(page: Page, shelves: Partial<Shelves>): Promise<void> {
  const rows = Object.entries(shelves).map(([name, values]) => ({
    name,
    rows: values.map((body) => ({
      id: body.id,
      at: at(name as keyof Shelves, body),
      of: of(name as keyof Shelves, body),
      rev: 1,
      body,
    })),
  }));
  await page.evaluate(
    (all) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('steady-hand');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const names = all.map(({ name }) => name);
          const tx = open.result.transaction(names, 'readwrite');
          for (const { name, rows } of all) {
            tx.objectStore(name).clear();
            for (const row of rows) tx.objectStore(name).put(row);
          }
          tx.oncomplete = () => {
            open.result.close();
            done();
          };
          tx.onerror = () => fail(tx.error);
        };
      }),
    rows,
  );
}

async function open(hash: string): Promise<Page> {
  const page = await browser.open(`review.html#/${hash}`);
  await page.getByRole('heading', { name: 'Review', exact: true }).waitFor(LONG);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  for (const width of [320, 1200])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (process.env.SHOTS)
        await page.screenshot({
          path: join(process.env.SHOTS, `${name}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        const root = document.documentElement;
        return {
          violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
          sticksOut: root.scrollWidth - root.clientWidth,
        };
      });
      expect.soft(found, `${name} at ${width} px, ${colorScheme}`).toEqual({ violations: [], sticksOut: 0 });
    }
  await page.setViewportSize({ width: 1200, height: 900 });
}

const SAID = [
  'You sound worn out. What would help you rest tonight?',
  'That took courage to say. Are you thinking of killing yourself?',
  'You should just calm down, it will all be fine.',
  'It hurts that nobody asked. I am asking: what happened?',
  'Would it be all right if I told you about a line that is open all night?',
];
const CATEGORIES = ['suicide_active', 'bereavement', 'domestic_violence', 'warning_signs', 'basic_needs'];
const SKILLS = [
  'active_listening',
  'empathy_in_action',
  'practical_support',
  'safety_first',
  'trust_and_rapport',
] as const;
const LEVELS = ['ask', 'soon', 'urgent', 'now', null] as const;
const rubric = (n: number) => ({
  accuracy: (n % 4) as 0,
  depth: ((n + 1) % 4) as 0,
  warmth: ((n + 2) % 4) as 0,
  autonomy: ((n * 3) % 4) as 0,
  safety: (1 + (n % 3)) as 1,
});
const items = Array.from({ length: 320 }, (_, i): ReviewedItem => {
  const record = reviewItem(`item-${i}`, {
    savedAt: NOW - i * 5 * 3_600_000,
    text: SAID[(i + 1) % 5] ?? '',
    sent: SAID[i % 5] ?? '',
    skill: SKILLS[i % 5] ?? '',
    category: CATEGORIES[i % 5] ?? '',
    level: LEVELS[i % 5] ?? null,
    context: i % 3 ? 'i feel like a burden to my sister [NAME] since [DATE]' : '',
    tags: i % 4 === 0 ? ['ask [NAME] about it', 'again'] : [],
    rating: i % 2 ? { rubric: rubric(i), at: NOW - i * 5 * 3_600_000 + 60_000 } : null,
    verdict: i === 2 ? 'harmful' : null,
  });
  if (record.kind !== 'item') throw new Error('no item');
  return record.value;
});
const card = (i: number, change: Partial<ReviewCard> = {}): ReviewCard => ({
  id: `item:item-${i}`,
  createdAt: NOW - 40 * DAY,
  item: `item-${i}`,
  source: 'item',
  ref: `item-${i}`,
  pack: { id: 'core-en', version: '0.1.0' },
  rule: null,
  skill: SKILLS[i % 5] ?? '',
  category: CATEGORIES[i % 5] ?? '',
  level: LEVELS[i % 5] ?? null,
  prompt: 'i feel like a burden to my sister [NAME] since [DATE]',
  weak: SAID[2] ?? '',
  strong: SAID[3] ?? '',
  due: NOW + (i - 8) * DAY,
  state: { stability: 4, difficulty: 5, scheduled_days: 4, reps: 3, lapses: 0, state: 2, last_review: NOW - 9 * DAY },
  suspended: false,
  changedAt: NOW - 9 * DAY,
  ...change,
});
const log = Array.from({ length: 160 }, (_, i): ReviewEntry => {
  const day = Math.floor(i / 4);
  return {
    id: `log-${i}`,
    card: `item:item-${i % 20}`,
    at: NOW - (day + 1) * DAY,
    rating: ([3, 4, 1, 3, 2, 3, 4] as const)[i % 7] ?? 3,
    skill: SKILLS[i % 5] ?? '',
    category: CATEGORIES[i % 5] ?? '',
    before: { due: NOW - (day + 1) * DAY, state: card(0).state },
  };
});

describe('library', () => {
  test('empty, full, filtered, nothing found, chosen', async () => {
    const page = await open('library');
    await page.getByRole('heading', { name: 'Nothing saved yet' }).waitFor(LONG);
    await look(page, 'library-empty');
    await fill(page, { saved: items, cards: Array.from({ length: 12 }, (_, i) => card(i)), log });
    await page.reload();
    await page.locator('.saved-open').first().waitFor(LONG);
    await look(page, 'library-full');
    const search = page.getByRole('searchbox');
    await search.fill('calm down');
    for (const fold of await page.locator('summary').all()) if (await fold.isVisible()) await fold.click();
    await look(page, 'library-filtered');
    await search.fill('nobody ever wrote this');
    await expect.poll(() => page.locator('.saved-open').count(), LONG).toBe(0);
    await look(page, 'library-nothing-found');
    await search.fill('');
    await page.locator('.saved-open').first().waitFor(LONG);
    for (const box of (await page.locator('.saved-pick input').all()).slice(0, 3)) await box.click();
    await look(page, 'library-bulk');
    await page.close();
  });

  test('one item before its rating, rated by somebody else, called harmful', async () => {
    const page = await open('library/item-0');
    await page.getByRole('heading', { name: 'Your own rating' }).waitFor(LONG);
    await look(page, 'item-fresh');
    const comment: ItemComment = {
      ...{ id: 'c1', item: 'item-1', at: NOW, by: 'Ola', text: 'Never promise that. Ask first.', changedAt: NOW },
      ...{ rubric: rubric(2), harmful: true },
    };
    await fill(page, { comments: [comment] });
    await page.goto(`${browser.base}/review.html#/library/item-1`);
    await page.reload();
    await page.getByRole('button', { name: 'I have looked at it' }).waitFor(LONG);
    await page.getByRole('button', { name: 'Show the hints and fix my rating' }).click();
    await page.getByText('These are guesses').waitFor(LONG);
    await page.getByLabel('How would you say it now?').fill('It hurts. Nobody asked you. I am asking.');
    await page.getByRole('button', { name: 'Harmful' }).click();
    await page.getByText('Marked as harmful:').first().waitFor(LONG);
    await look(page, 'item-worked');
    await page.close();
  });
});

describe('after something went wrong', () => {
  test('cut off in a save and in an import, and a clock that was set back: told, and told once', async () => {
    const page = await open('library');
    await page.evaluate(
      (at) =>
        (
          globalThis as unknown as { chrome: { storage: { local: { set(all: object): Promise<void> } } } }
        ).chrome.storage.local.set({
          begun: {
            version: 1,
            value: [
              { kind: 'save', at, shelf: 'saved', id: 'never-written', session: 'of another day' },
              { kind: 'save', at, shelf: 'saved', id: 'item-0', session: 'of another day' },
              { kind: 'import', at, shelf: 'saved', id: 'never-either', session: 'of another day' },
            ],
          },
        }),
      NOW - 600_000,
    );
    await fill(page, { saved: items.map((item, i) => (i < 2 ? { ...item, savedAt: NOW + 40 * DAY } : item)) });
    await page.reload();
    await page.getByText(/Something you were saving on .* was cut off .* Bringing in a file on/).waitFor(LONG);
    await page.getByText('Saved with a date that is still to come: 2.').waitFor(LONG);
    await look(page, 'library-cut-off');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    // Written before the page is left: a reload at once would be faster than the disk.
    await expect
      .poll(() => page.evaluate(`chrome.storage.local.get('begun').then((all) => JSON.stringify(all))`))
      .not.toContain('of another day');
    await page.reload();
    await page.getByText('Saved with a date that is still to come: 2.').waitFor(LONG);
    expect(await page.getByText('was cut off').count()).toBe(0);
    await page.close();
  });
});

describe('cards', () => {
  test('empty, writing, compared, after a heavy one, a break, support lines, all of it open', async () => {
    const page = await open('cards');
    await fill(page, { cards: [], log: [], comments: [] });
    await page.reload();
    await page.getByRole('heading', { name: 'No cards yet' }).waitFor(LONG);
    await look(page, 'cards-empty');
    const heavy = [card(3, { due: NOW - 5 * DAY }), ...[1, 4, 6, 9].map((i) => card(i, { due: NOW - DAY }))];
    await fill(page, { cards: heavy, log });
    await page.reload();
    await page.getByRole('textbox').first().waitFor(LONG);
    await look(page, 'cards-write');
    await page.getByRole('textbox').first().fill('You should calm down. Why did you not call me before?');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('group', { name: 'How close was yours?' }).waitFor(LONG);
    await page.locator('.cards-card h4').first().waitFor(LONG);
    await look(page, 'cards-compared');
    // Until a heavy one was rated.
    const offer = page.getByRole('heading', { name: 'That was a heavy one' });
    for (let n = 0; n < 5 && !(await offer.isVisible()); n += 1) {
      if (!(await page.getByRole('group', { name: 'How close was yours?' }).isVisible())) {
        await page.getByRole('textbox').first().fill('i hear you');
        await page.keyboard.press('Control+Enter');
        await page.getByRole('group', { name: 'How close was yours?' }).waitFor(LONG);
      }
      const before = await page.locator('.cards-top').innerText();
      await page.getByRole('group', { name: 'How close was yours?' }).getByRole('button').nth(2).click();
      await expect.poll(() => page.locator('.cards-top').innerText(), LONG).not.toBe(before);
    }
    await offer.waitFor(LONG);
    await look(page, 'cards-offer');
    await page.getByRole('button', { name: 'Take a break' }).click();
    await page.getByRole('heading', { name: 'A break' }).waitFor(LONG);
    await look(page, 'cards-break');
    await page.getByRole('button', { name: 'Stop for today' }).click();
    await page.getByRole('heading', { name: 'Stopped for today' }).waitFor(LONG);
    for (const fold of await page.locator('.cards-fold > summary').all()) await fold.click();
    await look(page, 'cards-stopped-open');
    await page.keyboard.press('F2');
    await page.locator('dialog[open]').waitFor(LONG);
    await look(page, 'cards-lines');
    await page.close();
  });

  test('changed in the pack, gone from it, done', async () => {
    const page = await open('cards');
    await fill(page, { cards: [], log: [] });
    await page.reload();
    await page
      .getByRole('button', { name: /^Add \d+$/ })
      .first()
      .click();
    await page.getByRole('textbox').first().waitFor(LONG);
    const made = await page.evaluate(
      () =>
        new Promise<{ body: unknown }[]>((done) => {
          const asked = indexedDB.open('steady-hand');
          asked.onsuccess = () => {
            const all = asked.result.transaction('cards').objectStore('cards').getAll();
            all.onsuccess = () => {
              asked.result.close();
              done(all.result);
            };
          };
        }),
    );
    const own = made.map(({ body }) => body as ReviewCard);
    const [first] = own;
    if (!first) throw new Error('no card was added');
    const old = { id: 'core-en', version: '0.0.9' };
    await fill(page, { cards: [{ ...first, strong: 'As it was said before.', pack: old }], log: [] });
    await page.reload();
    await page.getByRole('button', { name: 'Use the new wording' }).waitFor(LONG);
    await look(page, 'cards-changed');
    await fill(page, { cards: [{ ...first, ref: 'core-en/suggestion:long-gone', pack: old }], log: [] });
    await page.reload();
    await page.getByText('no longer in the pack in use').waitFor(LONG);
    await look(page, 'cards-gone');
    await fill(page, { cards: [card(3, { due: NOW + 3 * DAY })], log: [] });
    await page.reload();
    await page.getByRole('heading', { name: 'That is all for today' }).waitFor(LONG);
    await look(page, 'cards-done');
    await page.close();
  });
});

describe('practice', () => {
  test('choosing, a run, without prompts, a pause, looking back, a chat that changed meanwhile', async () => {
    const page = await open('practice');
    await page
      .getByRole('button', { name: /^Start the chat/ })
      .first()
      .waitFor(LONG);
    await look(page, 'practice-choose');
    await page
      .getByRole('button', { name: /^Start the chat/ })
      .first()
      .click();
    await page.locator('[role=log] li[data-from=person]').first().waitFor(LONG);
    await page.getByLabel('Your message').fill('Hi. You should calm down. Are you thinking of killing yourself?');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[role=log] li[data-from=specialist]').count(), LONG).toBe(1);
    await expect.poll(() => page.locator('[role=log]').getByText('is writing…').count(), LONG).toBe(0);
    await look(page, 'practice-run');
    await page.locator('.practice-prompts').getByRole('button', { name: 'Save' }).first().click();
    await page.getByRole('form', { name: 'This is what will be saved' }).waitFor(LONG);
    await look(page, 'practice-save');
    await page.getByRole('checkbox', { name: /prompts/i }).click();
    await expect.poll(() => page.locator('.practice-prompts').count(), LONG).toBe(0);
    await look(page, 'practice-plain');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('heading', { name: 'A pause' }).waitFor(LONG);
    await look(page, 'practice-pause');
    await page
      .getByRole('button', { name: /^Back|^Go on/ })
      .first()
      .click();
    const address = page.url();
    // The pack was upgraded in the middle: what they wrote is no longer what its chat says.
    const runs = await page.evaluate(
      () =>
        new Promise<{ body: unknown }[]>((done) => {
          const asked = indexedDB.open('steady-hand');
          asked.onsuccess = () => {
            const all = asked.result.transaction('runs').objectStore('runs').getAll();
            all.onsuccess = () => {
              asked.result.close();
              done(all.result);
            };
          };
        }),
    );
    const [run] = runs.map(({ body }) => body as PracticeRun);
    if (!run) throw new Error('no run');
    const turns = run.turns.map((turn, n) => (n === 0 ? { ...turn, text: 'As it began before.' } : turn));
    await fill(page, { runs: [{ ...run, turns }] });
    await page.reload();
    await page.getByText('This chat has changed since you began').first().waitFor(LONG);
    expect(page.url()).toBe(address);
    await look(page, 'practice-changed');
    await page.getByRole('button', { name: 'End and look back' }).click();
    await page.getByRole('heading', { name: /^Looking back/ }).waitFor(LONG);
    await look(page, 'practice-debrief');
    await page.goto(`${browser.base}/review.html#/practice`);
    await page.locator('.practice-run').first().waitFor(LONG);
    await look(page, 'practice-runs');
    await page.close();
  });
});

describe('progress and sharing', () => {
  test('progress without anything, with weeks of it, tables open', async () => {
    const page = await open('progress');
    await fill(page, { saved: [], cards: [], log: [], runs: [], comments: [] });
    await page.reload();
    await page.locator('#progress-empty').waitFor(LONG);
    await look(page, 'progress-empty');
    await fill(page, { saved: items, cards: Array.from({ length: 20 }, (_, i) => card(i)), log });
    await page.reload();
    await page.locator('svg').first().waitFor(LONG);
    await look(page, 'progress-full');
    for (const fold of await page.locator('summary').all()) if (await fold.isVisible()) await fold.click();
    await look(page, 'progress-tables');
    await page.close();
  });

  test('sharing: many to choose from, opening a file, nothing from others, a copy', async () => {
    const page = await open('share');
    await page.getByRole('list', { name: 'Saved items to choose from' }).waitFor(LONG);
    await look(page, 'share-many');
    for (const [name, part] of [
      ['share-open', 'share/open'],
      ['share-others-none', 'share/others'],
      ['share-copy', 'share/copy'],
    ] as const) {
      await page.goto(`${browser.base}/review.html#/${part}`);
      await page.getByRole('heading', { level: 3 }).first().waitFor(LONG);
      await look(page, name);
    }
    await page.close();
  });
});

describe('sealed', () => {
  test('locked, and after a wrong passphrase', async () => {
    const library = await open('library');
    const options = await browser.open('options.html');
    await options.getByText('Set the passphrase').first().click();
    await options.getByLabel('New passphrase', { exact: true }).fill('a long walk by the sea');
    await options.getByLabel('The new passphrase once more', { exact: true }).fill('a long walk by the sea');
    await options.getByRole('checkbox', { name: /kept it/ }).check();
    await options.getByRole('button', { name: 'Set the passphrase' }).click();
    await options.getByText('Everything saved is sealed.').waitFor({ timeout: 120_000 });
    await options.getByRole('button', { name: 'Lock now' }).click();
    const field = library.getByLabel('Passphrase', { exact: true });
    await field.waitFor(LONG);
    await look(library, 'locked');
    await field.fill('another walk altogether');
    await library.keyboard.press('Enter');
    await library.getByText('This is not the passphrase.').waitFor({ timeout: 60_000 });
    await library.locator('summary').first().click();
    await look(library, 'locked-wrong');
    await options.close();
    await library.close();
  });
});

test('nothing was refused by the pages’ own rules, nothing threw', () => {
  expect(complaints).toEqual([]);
});
