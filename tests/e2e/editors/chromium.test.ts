import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { switchOn } from '@/scripts/driver/switch-on';
import { buildEditors } from '@/scripts/editors/build';
import { labEditors } from '@/scripts/editors/editors';
import { type EditorLab, openEditorLab } from '@/scripts/editors/server';
import { behaviours } from './behaviours';
import { chromiumLab } from './chromium-lab';
import type { LabPage } from './lab-page';
import { Record } from './table';

/** LAB_EDITORS=slate,quill runs some of them. */
const only = process.env.LAB_EDITORS?.split(',').filter(Boolean);
const editors = labEditors.filter(({ id }) => !only || only.includes(id));
const record = new Record('Chromium', editors);

let browser: ExtensionBrowser;
let site: EditorLab;
let lab: LabPage;

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
  beforeAll(() => lab.open(editor.id, editor.pace));
  test.each(behaviours)('$name', ({ name, run }) => record.keep(editor, name, () => run(lab, editor)));
});

test('the table of what passes', async () => {
  record.print();
  if (!only) await record.compare('RESULTS.md');
  expect(record.wrong).toEqual([]);
});
