import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { switchOn } from '@/scripts/driver/switch-on';
import { buildEditors } from '@/scripts/editors/build';
import { labEditors } from '@/scripts/editors/editors';
import { type EditorLab, openEditorLab } from '@/scripts/editors/server';
import { behaviours } from './behaviours';
import { type ChromiumLab, chromiumLab } from './chromium-lab';
import { Record } from './table';

/** LAB_EDITORS=slate,quill runs some of them. */
const only = process.env.LAB_EDITORS?.split(',').filter(Boolean);
const editors = labEditors.filter(({ id }) => !only || only.includes(id));
const record = new Record('Chromium', editors);

let browser: ExtensionBrowser;
let page: Page;
let site: EditorLab;
let lab: ChromiumLab;

beforeAll(async () => {
  await buildEditors();
  site = await openEditorLab();
  browser = await launchChromium();
  await switchOn(browser, site.origin);
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  lab = await chromiumLab(browser, site, page);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(editors)('$name', (editor) => {
  beforeAll(() => lab.open(editor.id, editor.pace));
  test.each(behaviours)('$name', ({ name, run }) => record.keep(editor, name, () => run(lab, editor)));
});

/** Where browsers have no ranges inside form fields a mirror marks the words: it must stand where they do. */
describe.each(['textarea', 'input', 'lit', 'iframe'])('the mirror of a field: %s', (id) => {
  const line = 'These words go on and on, so that the field has to break or scroll them. ';
  interface Edges {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  test.each(['at its start', 'at its end'])('scrolled, %s', async (where) => {
    await lab.open(id);
    await lab.press('Control+a');
    await lab.press('Delete');
    await page.keyboard.insertText(`First of all. ${line.repeat(8)}Last of all.`);
    await lab.press(where === 'at its start' ? 'Control+Home' : 'Control+End');
    // Words in sight, and words over the end of a line.
    for (const words of where === 'at its start'
      ? ['First of all', 'field has to break']
      : ['Last of all', 'or scroll them. Last']) {
      const seen = await lab.world<{ mirror: Edges[]; browser: Edges[] }>(`steadyLab.boxes(${JSON.stringify(words)})`);
      expect(seen.browser.length).toBeGreaterThan(0);
      expect(seen.mirror.length, words).toBe(seen.browser.length);
      const { x, y } = await shiftOfField(page);
      for (const [i, { left, right, bottom }] of seen.browser.entries()) {
        expect(Math.abs((seen.mirror[i]?.left ?? 0) - left - x), `left of ${words}`).toBeLessThan(1.5);
        expect(Math.abs((seen.mirror[i]?.right ?? 0) - right - x), `right of ${words}`).toBeLessThan(1.5);
        expect(Math.abs((seen.mirror[i]?.bottom ?? 0) - bottom - y), `foot of ${words}`).toBeLessThan(2.5);
      }
    }
  });
});

test('the chip follows a composer that is scrolled inside a shadow root', async () => {
  await lab.open('lit');
  await lab.type('Hello.');
  const before = await lab.composerBox();
  await page.evaluate(() => {
    const scrolls = document.querySelector('lab-chat')?.shadowRoot?.querySelector('#scrolls');
    if (scrolls) scrolls.scrollTop = 60;
  });
  await expect.poll(async () => (await lab.composerBox()).y).toBe(before.y - 60);
  const place = await page.locator('#place').boundingBox();
  // It stands beside what is left to be seen of the composer, not over it and not where it was.
  await expect
    .poll(async () => {
      const chip = await lab.chipBox('.bar');
      return chip && place ? Math.round(place.y - chip.y - chip.height) : null;
    })
    .toBeLessThan(20);
});

test('the table of what passes', async () => {
  record.print();
  if (!only) await record.compare('RESULTS.md');
  expect(record.wrong).toEqual([]);
});

/** How far the window of the field that has the focus is away from the page's. */
const shiftOfField = (of: Page) =>
  of.evaluate(() => {
    const frame = document.activeElement?.localName === 'iframe' ? document.activeElement : null;
    const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
    return { x: left + (frame?.clientLeft ?? 0), y: top + (frame?.clientTop ?? 0) };
  });
