import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildEditors } from '@/scripts/editors/build';
import { labEditors } from '@/scripts/editors/editors';
import { type EditorLab, openEditorLab } from '@/scripts/editors/server';
import { type FirefoxBrowser, launchFirefox } from '../drivers/firefox';
import { behaviours } from './behaviours';
import { extensionWithRoom, firefoxLab } from './firefox-lab';
import type { LabPage } from './lab-page';
import { Record } from './table';

const path = process.env.FIREFOX_PATH;
const only = process.env.LAB_EDITORS?.split(',').filter(Boolean);
/** LAB_EDITORS=all runs every one; these are enough to know that Firefox does what Chromium does. */
const enough = 'textarea lit iframe contenteditable lexical slate prosemirror quill ckeditor'.split(' ');
const wanted = only ?? enough;
const editors = labEditors.filter(({ id }) => wanted.includes(id) || wanted.includes('all'));
const record = new Record('Firefox', editors);

describe.skipIf(!path)('Firefox', () => {
  let firefox: FirefoxBrowser;
  let site: EditorLab;
  let lab: LabPage;
  let folder = '';

  beforeAll(async () => {
    await buildEditors();
    site = await openEditorLab();
    folder = extensionWithRoom();
    firefox = await launchFirefox(path as string, folder);
    const desk = await switchOn(firefox, site.origin);
    lab = await firefoxLab(firefox, site, desk);
  }, 180_000);
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  describe.each(editors)('$name', (editor) => {
    beforeAll(async () => lab.open(editor.id, editor.pace));
    test.each(behaviours)('$name', ({ name, run }) => record.keep(editor, name, () => run(lab, editor)));
  });

  test('the table of what passes', async () => {
    record.print();
    if (!only) await record.compare('RESULTS-FIREFOX.md');
    expect(record.wrong).toEqual([]);
  });
});

/** As the specialist does it; gives the options page, which stays open. */
async function switchOn(firefox: FirefoxBrowser, origin: string): Promise<Page> {
  const options = await firefox.open('options.html');
  const field = await options.waitForSelector('input[type=url], input[inputmode=url], .switch-on input.input');
  await field?.type(origin);
  // A trusted press of the key: Firefox asks for a host only inside a person's own action.
  await options.keyboard.press('Enter');
  const deadline = Date.now() + 20_000;
  while (!(await options.evaluate(() => document.body.innerText.includes('is switched on')))) {
    if (Date.now() > deadline) throw new Error(`${origin} could not be switched on in Firefox.`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return options;
}
