import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { switchOn } from '@/scripts/driver/switch-on';
import { buildEditors } from '@/scripts/editors/build';
import { labEditors } from '@/scripts/editors/editors';
import { type EditorLab, openEditorLab } from '@/scripts/editors/server';
import { behaviours } from './behaviours';
import { chromiumLab } from './chromium-lab';
import type { LabPage } from './lab-page';
import { type Seen, tableOf } from './table';

let browser: ExtensionBrowser;
let site: EditorLab;
let lab: LabPage;
const seen: Seen = new Map();

const wrong: string[] = [];
/** What an assertion saw and wanted, on one line. */
const shownBy = (error: { expected?: unknown; actual?: unknown }): string =>
  'actual' in error ? ` | wanted ${error.expected} | got ${error.actual}` : '';

const only = process.env.LAB_EDITORS?.split(',').filter(Boolean);
const editors = labEditors.filter(({ id }) => !only?.length || only.includes(id));

beforeAll(async () => {
  await buildEditors();
  site = await openEditorLab();
  browser = await launchChromium();
  await switchOn(browser, site.origin);
  lab = await chromiumLab(browser, site, browser.context.pages()[0] ?? (await browser.context.newPage()));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(editors)('$name', (editor) => {
  beforeAll(async () => {
    seen.set(editor.id, new Map());
    await lab.open(editor.id, editor.pace);
  });
  test.each(behaviours)('$name', async ({ name, run }) => {
    seen.get(editor.id)?.set(name, false);
    await run(lab, editor).catch((error) => {
      wrong.push(`${editor.name}, ${name}: ${String(error).split('\n')[0]}${shownBy(error)}`);
      throw error;
    });
    seen.get(editor.id)?.set(name, true);
  });
});

test('the table of what passes', () => {
  const table = tableOf('Chromium', editors, behaviours.map(({ name }) => name), seen);
  console.log([table, ...wrong].join('\n'));
  expect(table).toContain('| editor |');
});
