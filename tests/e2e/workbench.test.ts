import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { expectClean } from './drivers/clean';
import { begin, desk, problems, SLOW, saved, settled, source, stored } from './drivers/workbench';

let browser: ExtensionBrowser;
/** What the pages complained of: rules of the page broken, code that failed. */
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
}, SLOW);
afterAll(async () => {
  await browser?.close();
});

async function open(path = 'workbench.html', from: ExtensionBrowser = browser): Promise<Page> {
  const page = await from.context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${from.base}/${path}`);
  return page;
}

/** Where only one pane is seen at a time: that one. */
const pane = (page: Page, name: string | RegExp) => async (width: number) => {
  if (width === 320) await page.locator('.pane-tabs').getByRole('button', { name }).click();
};
const chosenText = (one: HTMLElement | SVGElement) => (one as HTMLSelectElement).selectedOptions[0]?.textContent;

describe('the workbench', () => {
  test('tree, form and source stay in step, and undo goes over all of them', async () => {
    const page = await open();
    await begin(page, 'Step line', false);
    await page.getByRole('searchbox', { name: 'Find in the pack' }).fill('warm-hub');
    await page.getByRole('treeitem', { name: /step-line\.warm-hub/ }).click();
    await page.locator('.pane-form').getByLabel('What the words can mean').fill('Going out because home is cold');
    await expect.poll(() => source(page).innerText()).toContain('says: Going out because home is cold');
    // The comment above the second rule of another file, and of adjust.yaml, is not touched by a form.
    await page.getByRole('searchbox', { name: 'Find in the pack' }).fill('');
    await page
      .getByRole('treeitem', { name: /basic-needs\.no-money/ })
      .first()
      .click();
    await page.locator('.pane-form').getByLabel('Because').fill('Benefits come late here.');
    await expect.poll(async () => (await stored(page))['adjust.yaml']).toContain('because: Benefits come late here.');
    expect((await stored(page))['adjust.yaml']).toContain('# Changes to parts of core-en.');

    // Typing in the source changes the form; where the caret goes, the form and the tree go.
    await page.getByText('because: We have somebody on duty all night.').click();
    await page.locator('.part-heading', { hasText: 'Change of who is told' }).waitFor();
    await expect.poll(() => page.getByRole('treeitem', { selected: true }).innerText()).toContain('soon');
    await page.keyboard.press('End');
    await page.keyboard.type(' Always.');
    await expect
      .poll(() => page.locator('.pane-form').getByLabel('Because').inputValue())
      .toBe('We have somebody on duty all night. Always.');

    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.locator('.pane-form').getByLabel('Because').inputValue())
      .toBe('We have somebody on duty all night.');
    await page.getByRole('button', { name: 'Undo' }).click();
    for (let i = 0; i < 40 && !(await stored(page))['adjust.yaml']?.includes('People here often mean'); i += 1) {
      if (await page.getByRole('button', { name: 'Undo' }).isEnabled())
        await page.getByRole('button', { name: 'Undo' }).click();
      await saved(page);
    }
    expect((await stored(page))['adjust.yaml']).toContain('People here often mean benefits that come late.');
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.close();
  }, 240_000);

  test('a mistake shows in place with what to do, and is left by a jump', async () => {
    const page = await open();
    await begin(page, 'Wrong line', false);
    await settled(page);
    await page.getByRole('searchbox', { name: 'Find in the pack' }).fill('warm-hub');
    await page.getByRole('treeitem', { name: /wrong-line\.warm-hub/ }).click();
    await source(page).getByText('level: ask').click();
    await page.keyboard.press('End');
    await page.keyboard.type('ing');
    const mistake = page.locator('.problem', { hasText: 'rules/basic_needs.yaml:2' });
    await expect
      .poll(() => mistake.first().innerText(), { timeout: SLOW })
      .toContain('Must be one of: note, ask, soon, urgent, now.');
    await page.locator('.pane-source .cm-lint-marker-error').first().waitFor();
    await expect.poll(() => page.locator('.pane-form .error').first().innerText()).toContain('Must be one of');
    await page
      .getByRole('treeitem', { name: /1 to mend/ })
      .first()
      .waitFor();
    await expectClean(page, 'mistake', { at: pane(page, 'Form') });
    await source(page).getByText('- warm hub').click();
    await mistake.first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('source-place');
    await page.keyboard.press('Control+z');
    await expect.poll(() => problems(page).innerText(), { timeout: SLOW }).toBe('No problems');

    // Not even YAML: the form says so, the source stays, nothing is lost.
    await source(page).getByText('level: ask').click();
    await page.keyboard.press('End');
    await page.keyboard.type(': [');
    await page.getByText('This part cannot be read just now. Mend its source first.').waitFor();
    await expect
      .poll(() => page.locator('.problem').first().innerText(), { timeout: SLOW })
      .toContain('rules/basic_needs.yaml:');
    await saved(page);
    expect((await stored(page))['rules/basic_needs.yaml']).toContain('level: ask: [');
    await page.close();
  }, 240_000);

  test('a browser that is killed loses nothing, not even undo', async () => {
    const doomed = await launchChromium();
    const page = await open('workbench.html', doomed);
    await begin(page, 'Crash line', true);
    await page.locator('.pane-form').getByLabel('Owner').fill('The night shift');
    await saved(page);
    await page.locator('.pane-form').getByLabel('Owner').fill('Everybody');
    await saved(page);
    const address = new URL(page.url()).hash;
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(doomed.profile, 'SingletonLock')))?.[1]);
    const gone = new Promise((resolve) => doomed.context.once('close', resolve));
    process.kill(pid, 'SIGKILL');
    await gone;
    const again = await launchChromium({ profile: doomed.profile });
    try {
      const after = await open(`workbench.html${address}`, again);
      await expect.poll(() => after.locator('.pane-form').getByLabel('Owner').inputValue()).toBe('Everybody');
      await after.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => after.locator('.pane-form').getByLabel('Owner').inputValue()).toBe('The night shift');
    } finally {
      await again.close();
    }
  }, 240_000);

  test('a second tab says so and writes nothing, and can take over', async () => {
    const first = await open();
    await begin(first, 'Two tabs', true);
    await first.locator('.pane-form').getByLabel('Owner').fill('First');
    await saved(first);
    const second = await open(`workbench.html${new URL(first.url()).hash}`);
    await second.getByText('Another tab has this pack open.').waitFor();
    expect(await second.locator('.pane-form').getByLabel('Owner').getAttribute('readonly')).not.toBeNull();
    await first.bringToFront();
    await first.locator('.pane-form').getByLabel('Owner').fill('First again');
    await saved(first);
    await expect.poll(() => second.locator('.pane-form').getByLabel('Owner').inputValue()).toBe('First again');
    await second.bringToFront();
    await second.getByRole('button', { name: 'Work here instead' }).click();
    await second.getByText('Another tab has this pack open.').waitFor({ state: 'detached' });
    await second.locator('.pane-form').getByLabel('Owner').fill('Second');
    await saved(second);
    await first.getByText('Another tab has this pack open.').waitFor();
    await expect.poll(() => first.locator('.pane-form').getByLabel('Owner').inputValue()).toBe('Second');
    await first.close();
    await second.close();
  }, 240_000);

  test('by keys alone: begin, find, choose, change, leave the source', async () => {
    const page = await open();
    const name = page.getByLabel('Name of the pack');
    await name.waitFor();
    const reach = async (wanted: string, back = false) => {
      for (let i = 0; i < 80; i += 1) {
        const at = await page.evaluate(() => {
          const one = document.activeElement as HTMLElement | null;
          if (!one || one === document.body) return '';
          return `${one.getAttribute('aria-label') ?? ''} ${(one as HTMLInputElement).labels?.[0]?.innerText ?? ''} ${one.innerText ?? ''} ${one.className ?? ''}`;
        });
        if (at.includes(wanted)) return;
        await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      }
      throw new Error(`the keys never reach ${wanted}`);
    };
    await reach('Name of the pack');
    await page.keyboard.type('Key line');
    await page.keyboard.press('Enter');
    await desk(page).waitFor();
    await reach('Find in the pack');
    await page.keyboard.type('warm-tonight');
    await reach('Parts of the pack');
    await expect.poll(() => page.getByRole('treeitem').last().innerText()).toContain('warm-tonight');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.part-heading', { hasText: 'key-line.warm-tonight' }).waitFor();
    await reach('Words');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('What do you have to keep warm tonight?');
    await expect.poll(() => source(page).innerText()).toContain('text: What do you have to keep warm tonight?');
    await reach('source-place');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('  sour');
    await page.locator('.cm-completionLabel').getByText('source', { exact: true }).waitFor();
    // A list that has just come up does not take Enter for a moment, so that nobody chooses by accident.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await expect.poll(() => source(page).innerText()).toContain('source:');
    await page.keyboard.type('our own');
    await expect.poll(async () => (await stored(page))['suggestions/basic_needs.yaml']).toContain('source: our own');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).not.toContain('source-place');

    // A step of one's own, and the checklist that has it.
    const choose = async (words: string, heading: string) => {
      await reach('Find in the pack', true);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words);
      await reach('Parts of the pack');
      await expect.poll(() => page.getByRole('treeitem').last().innerText()).toContain(heading);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.locator('.pane-form .part-heading', { hasText: heading }).waitFor();
    };
    await reach('Find in the pack', true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await reach('What');
    await page.keyboard.type('Checklist step');
    await expect
      .poll(() => page.getByRole('form', { name: 'Add' }).getByLabel('What').evaluate(chosenText))
      .toBe('Checklist step');
    await reach('Add it');
    await page.keyboard.press('Enter');
    await page.locator('.part-heading', { hasText: 'key-line-step' }).waitFor();
    await reach('Label');
    await page.keyboard.type('Ring the duty lead');
    await choose('medical signs first. some people need le', 'panic');
    await reach('Adjust in my pack', true);
    await page.keyboard.press('Enter');
    await page.locator('.part-heading', { hasText: 'Change of a checklist' }).waitFor();
    await reach('Because');
    await page.keyboard.type('The duty lead comes first.');
    await reach('Step');
    await page.keyboard.type('key-line-step');
    await reach('Add', false);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await stored(page))['adjust.yaml'])
      .toMatch(/id: panic\n[\s\S]*because: "?The duty lead comes first\."?[\s\S]*step: key-line-step/);
    await page.close();
  }, 240_000);

  test('try it: what fires, why, what changed it, and what the specialist would see', async () => {
    const page = await open();
    await begin(page, 'Try line', false);
    await page.getByRole('link', { name: 'Try it' }).click();
    const text = page.getByLabel('Messages, one a line.', { exact: false });
    await text.fill('spent all day in the warm hub again\nthis exam will end my life lol\nnice weather');
    const tried = page.locator('.tried');
    await expect.poll(() => tried.count(), { timeout: SLOW }).toBe(3);
    await expect.poll(() => tried.nth(0).innerText(), { timeout: SLOW }).toContain('try-line.warm-hub');
    expect(await tried.nth(0).innerText()).toContain('Going out to keep warm');
    await expect.poll(() => page.locator('.try-moment').innerText()).toContain('Suggestions');
    await expect.poll(() => tried.nth(2).innerText()).toContain('Nothing matched');
    await tried.nth(2).locator('.tried-text').click();
    await page.getByText('No phrase matched. This is not a safety check.').waitFor();

    await text.fill('specialist: are you thinking about suicide?\nperson: yeah i guess');
    await expect.poll(() => tried.nth(1).innerText(), { timeout: SLOW }).toContain('Read as the answer');
    await text.fill('');
    await expect.poll(() => tried.count()).toBe(0);
    // What was typed is nowhere in the store.
    expect(JSON.stringify(await stored(page))).not.toContain('yeah i guess');
    await page.close();
  }, 240_000);

  test('fifty pasted messages are labelled by single keys and become examples', async () => {
    const page = await open();
    await begin(page, 'Label line', false);
    const hash = new URL(page.url()).hash;
    await page.getByRole('link', { name: 'Try it' }).click();
    const fire = Array.from({ length: 20 }, (_, i) => `the warm hub again, day ${i + 1}`);
    const calm = Array.from({ length: 20 }, (_, i) => `lunch number ${i + 1} was fine`);
    const open_ = Array.from({ length: 10 }, (_, i) => `not sure about plan ${i + 1}`);
    await page.getByLabel('Messages, one a line.', { exact: false }).fill([...fire, ...calm, ...open_].join('\n'));
    await page.getByRole('button', { name: 'Label', exact: true }).click();
    const list = page.getByRole('listbox');
    await list.focus();
    expect(await page.getByRole('option').count()).toBe(50);
    // One slip, taken back.
    await page.keyboard.press('n');
    await page.keyboard.press('u');
    await page.getByText('0 of 50 labelled').waitFor();
    for (const [key, times] of [
      ['p', 20],
      ['n', 20],
      ['a', 10],
    ] as const)
      for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
    await page.getByText('50 of 50 labelled').waitFor();
    await page.getByRole('combobox', { name: 'Rule' }).fill('label-line.warm-hub');
    await page.getByRole('button', { name: 'Keep 50 messages' }).click();
    await page.getByText('Kept 50 messages.').waitFor();
    const kept = async () => {
      const files = await stored(page);
      return {
        fires: fire.filter((one) => files['rules/basic_needs.yaml']?.includes(one)).length,
        quiet: calm.filter((one) => files['rules/basic_needs.yaml']?.includes(one)).length,
        open: (files['corpus/ambiguous.jsonl'] ?? '').split('\n').filter(Boolean).length,
      };
    };
    await expect.poll(kept).toEqual({ fires: 20, quiet: 20, open: 10 });
    await page.goto(`${browser.base}/workbench.html${hash}`);
    await expect.poll(() => problems(page).innerText(), { timeout: SLOW }).toBe('No problems');
    await page.close();
  }, 240_000);

  test('the built-in pack can be read, and is adjusted in a pack of one’s own', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Look at the built-in pack' }).click();
    await page.getByRole('searchbox', { name: 'Find in the pack' }).fill('basic-needs.no-money');
    await page
      .getByRole('treeitem', { name: /^basic-needs\.no-money/ })
      .first()
      .click();
    expect(await page.locator('.pane-form').getByLabel('Phrases, one a line').getAttribute('readonly')).not.toBeNull();
    await page.getByRole('button', { name: 'Adjust in my pack' }).click();
    await page.locator('[data-saved]').waitFor();
    await expect.poll(async () => (await stored(page))['adjust.yaml']).toContain('id: basic-needs.no-money');
    await expect.poll(() => page.locator('.problem').first().innerText(), { timeout: SLOW }).toContain('adjust.yaml:');
    await page.close();
  }, 240_000);

  test('axe finds nothing, and nothing sticks out', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
    await expectClean(page, 'start');
    await begin(page, 'Clean line', false);
    await settled(page);
    await page.getByRole('treeitem', { name: /^base/ }).first().click();
    for (const view of ['Parts', 'Form', 'Source', 'Problems'])
      await expectClean(page, `desk-${view}`, { at: pane(page, view) });
    await page.getByRole('link', { name: 'Try it' }).click();
    await page
      .getByLabel('Messages, one a line.', { exact: false })
      .fill('i want to end my life\nthis exam will end my life lol');
    await page.locator('.tried-finding').first().waitFor({ timeout: SLOW });
    await page.locator('.try-moment .banner').waitFor({ timeout: SLOW });
    await expectClean(page, 'try');
    await page.getByRole('button', { name: 'Label', exact: true }).click();
    await page.getByRole('listbox').waitFor();
    await expectClean(page, 'label');
    await page.close();
  }, 300_000);

  test('no page complained', () => {
    expect(complaints).toEqual([]);
  });
});
