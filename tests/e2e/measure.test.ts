import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { lanternLines } from '@/tests/packs/lantern';
import { contentHash, type ShippedPack } from '@/utils/packs';

const folder = mkdtempSync(join(tmpdir(), 'steady-hand-measure-'));
/** STEADY_SHOTS=FOLDER keeps a picture of each page. */
const shots = process.env.STEADY_SHOTS;
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const jsonl = (lines: readonly object[]) => lines.map((line) => JSON.stringify(line)).join('\n');
const LONG = { timeout: 180_000 };
vi.setConfig({ testTimeout: 400_000, hookTimeout: 300_000 });

const rules = (more: string) => `- id: suicide-plan-intent.quarry
  level: soon
  says: Going to the old quarry
  why: People here have died there.
  source: own experience
  phrases: [going (up|out) to the old quarry]
  fires: [im going up to the old quarry later]
  quiet: [we swam at the lake]
${more}`;
const URGENT = `- id: suicide-plan-intent.quarry-edge
  level: urgent
  says: At the edge of the quarry
  why: Nobody stands there for the view.
  source: own experience
  phrases: [sitting at the quarry edge]
  fires: [im sitting at the quarry edge]
  quiet: [there is a fence round the quarry]
`;
/** Two versions of a pack; the second lost an urgent rule and changed a wording. */
const versions = {
  old: {
    'pack.yaml':
      'id: quarry-line\nname: Quarry line\nversion: "1.0.0"\nlocale: en\nlicence: own\nowner: Our lead\nreviewed: null\nextends: core-en\n',
    'rules/suicide_plan_intent.yaml': rules(URGENT),
  },
  fresh: {
    'pack.yaml':
      'id: quarry-line\nname: Quarry line\nversion: "1.1.0"\nlocale: en\nlicence: own\nowner: Our lead\nreviewed: null\nextends: core-en\n',
    'rules/suicide_plan_intent.yaml': rules(''),
  },
};

let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];

/** The exported file of an overlay, without putting it together first: the workbench does that. */
async function shipped(files: Record<string, string>, version: string): Promise<string> {
  const about: ShippedPack['about'] = {
    id: 'quarry-line',
    name: 'Quarry line',
    version,
    locale: 'en',
    licence: 'own',
    owner: 'Our lead',
    reviewed: null,
    review_by: '',
    extends: 'core-en',
    approved: null,
  };
  return JSON.stringify({ steady_hand_pack: 1, about, files, hash: await contentHash({ about, files }) });
}

const go = (name: string) =>
  page.getByRole('navigation', { name: 'Parts of the workbench' }).getByRole('link', { name, exact: true }).click();
/** What the store holds of a file of the open pack. */
const kept = (path: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<string | null>((resolve, reject) => {
        const open = indexedDB.open('steady-hand');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('projectFiles').objectStore('projectFiles').getAll();
          all.onsuccess = () => {
            open.result.close();
            const found = (all.result as { path: string; text: string }[]).find((row) => row.path === wanted);
            resolve(found?.text ?? null);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    path,
  );

async function expectClean(name: string): Promise<void> {
  await page.evaluate(axe.source);
  for (const width of [1200, 320])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (shots) {
        mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      expect.soft(found, `${name}, ${width} px, ${colorScheme}`).toEqual([]);
      expect.soft(wide, `${name}, ${width} px: sticks out`).toBeLessThanOrEqual(0);
    }
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  browser = await launchChromium();
  file('old.json', await shipped(versions.old, '1.0.0'));
  const fresh = file('fresh.json', await shipped(versions.fresh, '1.1.0'));
  page = await browser.open('workbench.html');
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.locator('input[type=file][accept=".json,.yaml,.yml"]').setInputFiles(fresh);
  await page.waitForFunction(() => /#\/edit\/.+/.test(location.hash), null, LONG);
});
afterAll(async () => {
  await browser?.close();
});

describe('measure', () => {
  const LINES = [
    ...Array.from({ length: 12 }, (_, i) => ({
      text: `im going up to the old quarry, day ${i}`,
      categories: ['suicide_plan_intent'],
      level: 'soon',
    })),
    ...Array.from({ length: 12 }, (_, i) => ({
      text: `we had pancakes on morning ${i}`,
      categories: [],
      level: 'none',
    })),
    { text: 'the kettle is broken', categories: ['panic'], level: 'ask' },
  ];

  test('a labelled file and ordinary messages: figures, tables, sorted, filtered, saved', async () => {
    await go('Measure');
    await page.getByLabel('Labelled messages').setInputFiles(file('labelled.jsonl', jsonl(LINES)));
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    await page.getByText('All hold').waitFor(LONG);
    // Counted by hand: twelve of thirteen are found, by our own rule.
    await page.getByRole('button', { name: 'On your file' }).click();
    await page.getByRole('button', { name: 'Rule', exact: true }).click();
    const row = page.getByRole('row', { name: /suicide-plan-intent\.quarry/ });
    await row.getByText('12 of 12').first().waitFor();
    await row.getByRole('link', { name: /rules\/suicide_plan_intent\.yaml:1$/ }).waitFor();
    await page.getByRole('button', { name: 'Level', exact: true }).click();
    await page
      .getByRole('row', { name: /Anything asked/ })
      .getByText('12 of 13')
      .waitFor();
    await page.getByRole('button', { name: /^Noise/ }).click();
    await page
      .getByText(/per 1,000/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: /^Upkeep/ }).click();
    const byRule = page.getByRole('group', { name: 'By rule' });
    await byRule.getByRole('button', { name: /^Rule/ }).click();
    expect(await byRule.getByRole('columnheader', { name: /^Rule/ }).getAttribute('aria-sort')).toBe('ascending');
    await page.getByLabel('Filter').last().fill('quarry');
    await page.getByText('1 of', { exact: false }).last().waitFor();
    expect(await byRule.getByRole('row').count()).toBe(2);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).last().click(),
    ]);
    const csv = readFileSync((await saved.path()) as string, 'utf8').split('\r\n');
    expect(csv[0]).toContain('Rule,Source,Owner,Reviewed on');
    expect(csv[1]).toContain('suicide-plan-intent.quarry,own experience,Our lead,missing');
    await expectClean('measure');
  });

  test('a file with mistakes is refused with its lines, and measures again when it is mended', async () => {
    await page.getByLabel('Labelled messages').setInputFiles(file('broken.jsonl', '{"text":"a"}\nnot json\n'));
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    await page.getByRole('alert').getByText('broken.jsonl:2', { exact: true }).waitFor(LONG);
    await expectClean('measure-refused');
    await page.getByLabel('Labelled messages').setInputFiles(file('few.jsonl', jsonl(LINES.slice(0, 3))));
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    await page.getByText('All hold').waitFor(LONG);
    await page.getByText('3 of 3').first().waitFor();
  });

  test('cancel ends it, by keys', async () => {
    await page.getByLabel('Labelled messages').setInputFiles(
      file(
        'many.jsonl',
        jsonl(
          Array.from({ length: 60_000 }, (_, i) => ({
            text: `we talked about the garden and the ${i} beans we grew there together`,
            level: 'none',
          })),
        ),
      ),
    );
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await cancel.waitFor(LONG);
    await page.getByText('Reading the labelled messages…').waitFor(LONG);
    await cancel.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Cancelled. Nothing was changed.').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });
});

describe('compare and approve', () => {
  const APPROVE = { name: 'Approve', exact: true };

  test('an urgent rule that went must be marked before anybody approves', async () => {
    await go('Compare');
    await page.getByLabel('Compare with').selectOption('file');
    await page.getByLabel('Exported pack').setInputFiles(join(folder, 'old.json'));
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('heading', { name: /^Newly silent or lower/ }).waitFor(LONG);
    await page.getByText('im sitting at the quarry edge').first().waitFor();
    expect(await page.getByRole('button', APPROVE).count()).toBe(0);
    await page.getByLabel('Your name').fill('Ada Maker');
    for (;;) {
      const why = page.getByLabel('Why this is intended').first();
      if ((await why.count()) === 0) break;
      const left = await page.getByLabel('Why this is intended').count();
      await why.fill('The quarry was filled in.');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (before) =>
          [...document.querySelectorAll('label')].filter((label) => label.textContent === 'Why this is intended')
            .length < before,
        left,
      );
    }
    await page.getByText('Nothing is left to mark.').waitFor();
    await page.getByLabel('Name of the second person').fill('ada  maker');
    await page.getByText('Somebody else has to approve.', { exact: false }).waitFor();
    expect(await page.getByRole('button', APPROVE).isDisabled()).toBe(true);
    await page.getByLabel('Name of the second person').fill('Ben Second');
    await expectClean('compare');
    await page.getByRole('button', APPROVE).click();
    await page.getByText(/Approved by Ben Second on \d{4}-\d{2}-\d{2}\. Made by Ada Maker\./).waitFor();
    const text = (await kept('changes.yaml')) ?? '';
    expect(text).toContain('The quarry was filled in.');
    expect(text).toMatch(/approved:\s+by: Ben Second/);

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Report as HTML' }).click(),
    ]);
    const report = readFileSync((await saved.path()) as string, 'utf8');
    expect(report).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(report).toContain('im sitting at the quarry edge');
    expect(report).toContain('Approved by Ben Second');
  });

  test('against the built-in pack: newly caught, and the approval of another comparison does not count', async () => {
    await page.getByLabel('Compare with').selectOption('built_in');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByText(/no longer counts/).waitFor(LONG);
    await page.getByRole('button', { name: /^Newly caught \([1-9]/ }).click();
    await page.getByRole('row', { name: /im going up to the old quarry later/ }).waitFor();
    await page.getByRole('button', { name: 'Ready to be approved' }).click();
    await page.getByLabel('Name of the second person').fill('Ben Second');
    await page.getByLabel('Name of the second person').press('Enter');
    await page.getByText(/^Approved by Ben Second/).waitFor();
  });

  test('with a version that was taken in before and is kept, whatever runs now', async () => {
    await go('Ship');
    await page.getByLabel('Pack file').setInputFiles(join(folder, 'old.json'));
    await page.getByRole('button', { name: 'Install', exact: true }).click(LONG);
    await page.getByRole('button', { name: 'Back to the built-in pack' }).click(LONG);
    await page
      .getByRole('button', { name: 'Back to the built-in pack' })
      .waitFor({ state: 'detached', timeout: LONG.timeout });
    await go('Compare');
    const other = page.getByLabel('Compare with');
    await other.getByRole('option', { name: /Quarry line.*1\.0\.0/ }).waitFor({ state: 'attached' });
    const hash = await other.getByRole('option', { name: /Quarry line.*1\.0\.0/ }).getAttribute('value');
    await other.selectOption(hash);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('heading', { name: /^From quarry-line 1\.0\.0 to quarry-line 1\.1\.0/ }).waitFor(LONG);
    await page.getByRole('heading', { name: /^Newly silent or lower/ }).waitFor();
    await page.getByText('im sitting at the quarry edge').first().waitFor();
    // And with what runs: the built-in pack again, as it lies compiled.
    await other.selectOption('installed');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('heading', { name: /^From core-en .* to quarry-line 1\.1\.0/ }).waitFor(LONG);
    await page.getByRole('button', { name: /^Newly caught \([1-9]/ }).waitFor();
  });
});

describe('teach', () => {
  const LINES = lanternLines(200);

  test('200 labelled messages: before and after, kept only when accepted', async () => {
    await go('Teach');
    await page.getByLabel('Labelled messages of yours').setInputFiles(file('lantern.jsonl', jsonl(LINES)));
    await page.getByRole('button', { name: 'Teach', exact: true }).click();
    await page.getByRole('heading', { name: 'Before and after' }).waitFor(LONG);
    const found = page.getByRole('row', { name: /^Found / }).first();
    // Next to none, whatever the weights of the day make of lanterns.
    expect(await found.getByRole('cell').first().textContent()).toMatch(/(^|\D)\d of 100/);
    expect(await found.getByRole('cell').nth(1).textContent()).toMatch(/([5-9]\d|100) of 100/);
    await page.getByText(/None of the \d+ sentences that must fire is lost/).waitFor();
    await expectClean('teach');
    await page.getByRole('button', { name: 'Do not keep it' }).click();
    await page.getByText('Not kept.', { exact: false }).waitFor();
    expect(await kept('cues-taught.json')).toBeNull();
  });

  test('accepted, it asks in Try; its text is nowhere in what is kept; the approval lapses', async () => {
    await page.getByRole('button', { name: 'Teach', exact: true }).click();
    await page.getByRole('button', { name: 'Keep it in the pack' }).click(LONG);
    await page.getByText(/^Kept in cues-taught\.json/).waitFor();
    const text = (await kept('cues-taught.json')) ?? '';
    expect(JSON.parse(text).messages).toBe(200);
    expect(text).not.toContain('lantern');
    await go('Compare');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByText(/no longer counts/).waitFor(LONG);
    await go('Try it');
    await page.getByRole('textbox', { name: /^Messages, one a line/ }).fill('the lantern went out for good');
    const read = page.getByRole('region', { name: 'Messages and what fires' });
    await read.getByText('Wish to be dead').first().waitFor(LONG);
  });

  test('what was taught on other weights than the pack stands on now is told, and can be taken out', async () => {
    const old = page.getByText('The learned layer this was taught on is older', { exact: false });
    await go('Teach');
    await page.getByText(/taught with 200 messages on/).waitFor(LONG);
    await page.getByRole('button', { name: 'Take it out again' }).waitFor();
    expect(await old.count()).toBe(0);
    // As after an update of the extension whose weights were learned anew.
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('steady-hand');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const tx = open.result.transaction('projectFiles', 'readwrite');
            const all = tx.objectStore('projectFiles').getAll();
            all.onsuccess = () => {
              const row = (all.result as { path: string; text: string }[]).find(
                ({ path }) => path === 'cues-taught.json',
              );
              if (!row) return reject(new Error('nothing was taught'));
              tx.objectStore('projectFiles').put({
                ...row,
                text: row.text.replace(/"base":"\w+"/, '"base":"00000000"'),
              });
            };
            tx.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await old.waitFor(LONG);
    await page.getByRole('button', { name: 'Take it out again' }).click();
    await old.waitFor({ state: 'detached' });
    await expect.poll(() => kept('cues-taught.json')).toBeNull();
  });

  test('cancel ends it', async () => {
    await go('Teach');
    await page.getByLabel('Labelled messages of yours').setInputFiles(file('more.jsonl', jsonl(lanternLines(4000))));
    await page.getByRole('button', { name: 'Teach', exact: true }).click();
    await page.getByRole('button', { name: 'Cancel' }).click(LONG);
    await page.getByText('Cancelled. Nothing was changed.').waitFor();
  });

  test('nothing went wrong in the console: no refused style, script or worker', () => expect(errors).toEqual([]));
});
