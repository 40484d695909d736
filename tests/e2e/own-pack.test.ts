import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';
import { panelBeside } from './drivers/by-keys';
import { add, begin, problems, SLOW, saved, settled, stored } from './drivers/workbench';

/** The whole way of a pack of one's own: made in the page, handed out as a file, at work on a shift, taken back. */
const RULE = 'Going to a place where people here have died';
const CHATS = [
  {
    id: 'quarry',
    title: 'quarry',
    level: 'urgent',
    person: 'Sam',
    messages: ['im walking to the quarry now'],
    covers: [],
    example_replies: [],
  },
];

let author: ExtensionBrowser;
let shift: ExtensionBrowser;
let chat: PracticeChat;
let page: Page;
let exported: { name: string; text: string };
const times: [string, number][] = [];
let last = Date.now();
const done = (step: string) => {
  times.push([step, Date.now() - last]);
  last = Date.now();
};

beforeAll(async () => {
  chat = await openPracticeChat(CHATS);
  author = await launchChromium();
}, SLOW);
afterAll(async () => {
  console.log(times.map(([step, ms]) => `${step}: ${(ms / 1000).toFixed(1)} s`).join('\n'));
  await author?.close();
  await shift?.close();
  await chat?.close();
});

async function visit(thread: string): Promise<Page> {
  const opened = await shift.context.newPage();
  await opened.goto(chat.address('quarry', { thread }));
  await opened.locator('li[data-from=person]').first().waitFor();
  return opened;
}

describe('a pack of one’s own', () => {
  test('from nothing to an overlay with two rules, ten examples, a helpline and a changed checklist', async () => {
    page = await author.open('workbench.html');
    page.setDefaultTimeout(60_000);
    last = Date.now();
    await begin(page, 'Night line', true);
    done('begin');
    const field = (label: string) => page.locator('.pane-form').getByLabel(label, { exact: false }).first();

    await add(page, 'Rule', 'basic_needs');
    await field('What the words can mean').fill('Going out to keep warm');
    await field('Why').fill('People go to the warm hub when the heating is off.');
    await field('Phrases, one a line').fill('warm hub\n(key|card) is empty ~4 (lecky|electric)');
    await field('Sentences that fire').fill(
      'spent all day in the warm hub again\nthe key is empty so no lecky\nthe warm hub is shut today',
    );
    await field('Sentences that stay quiet').fill('the key is under the mat\nmy card is in my bag');
    await saved(page);
    done('first rule, five examples');

    await add(page, 'List of words', 'ourplaces');
    await field('Words, one a line').fill('the bridge by the mill\nthe quarry');
    await add(page, 'Rule', 'suicide_plan_intent');
    await field('Level').selectOption('urgent');
    await field('What the words can mean').fill('Going to a place where people here have died');
    await field('Why').fill('In this town these places mean one thing.');
    await field('Phrases, one a line').fill('(going|walking|on my way) to <ourplaces>');
    await field('Sentences that fire').fill(
      'im walking to the quarry and nobody will stop me\ngoing to the bridge by the mill tonight\nim on my way to the quarry',
    );
    await field('Sentences that stay quiet').fill('they filmed a music video in the quarry\nthe quarry is shut');
    await saved(page);
    done('second rule with a list, five examples');

    await add(page, 'Referral', 'GB');
    await field('Name').nth(0).waitFor();
    await page.locator('.pane-form').getByLabel('Name', { exact: true }).fill('Our walk-in evenings');
    await field('Phone numbers').fill('01632 960000');
    await field('Hours').fill('Tuesday and Friday, 18 to 21');
    await field('Cost').fill('free');
    done('local helpline');

    await add(page, 'Checklist step');
    await field('Label').fill('Ring the duty lead');
    await field('How').fill('The number is on the wall by the door.');
    await page.getByRole('searchbox', { name: 'Find in the pack' }).fill('base');
    await page.getByRole('treeitem', { name: 'base', exact: true }).first().click();
    await page.getByRole('button', { name: 'Adjust in my pack' }).click();
    await field('Because').fill('Our duty lead comes before the supervisor.');
    await page.getByLabel('Step', { exact: true }).fill('night-line-step');
    await page.getByLabel('Where', { exact: true }).selectOption('before');
    await page.getByLabel('Step it stands beside').fill('tell-supervisor');
    await page.locator('.placing').getByRole('button', { name: 'Add' }).click();
    await page.getByRole('searchbox', { name: 'Find in the pack' }).fill('');
    await saved(page);
    done('changed checklist');

    await expect.poll(() => problems(page).innerText(), { timeout: SLOW }).toBe('No problems');
    await settled(page);
    done('checked');

    const files = await stored(page);
    expect(Object.keys(files).sort()).toEqual([
      'adjust.yaml',
      'checklists/steps.yaml',
      'lists.yaml',
      'pack.yaml',
      'referrals/gb.yaml',
      'rules/basic_needs.yaml',
      'rules/suicide_plan_intent.yaml',
    ]);
    expect(files['adjust.yaml']).toContain('before: tell-supervisor');
    expect(files['rules/suicide_plan_intent.yaml']).toContain('level: urgent');
  }, 300_000);

  test('goes out as one file', async () => {
    last = Date.now();
    await page.getByRole('link', { name: 'Ship', exact: true }).click();
    await page.getByText('Nothing stands in the way.').waitFor({ timeout: SLOW });
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: SLOW }),
      page.getByRole('button', { name: 'Export the file' }).click(),
    ]);
    exported = { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    done('shipped as a file');
    expect(exported.name).toBe('night-line-1.0.0.steadyhand.json');
    await author.close();
  }, 240_000);

  test('runs in another profile: the rule fires in the chat, helpline and step stand in the panel', async () => {
    last = Date.now();
    shift = await launchChromium();
    await switchOn(shift, chat.origin);
    const before = await visit('before');
    // The built-in pack alone does not know the place.
    await expect
      .poll(
        async () => {
          const panel = await panelBeside(shift, before);
          const words = await panel.locator('main').innerText();
          await panel.close();
          return words;
        },
        { timeout: SLOW },
      )
      .toContain('This is not a safety check');
    await before.close();
    done('second profile, site switched on');

    page = await shift.open('workbench.html#/ship');
    page.setDefaultTimeout(60_000);
    await page.getByLabel('Pack file').setInputFiles({
      name: exported.name,
      mimeType: 'application/json',
      buffer: Buffer.from(exported.text),
    });
    await page.getByRole('heading', { name: `${exported.name} passed every check.` }).waitFor({ timeout: SLOW });
    await page.getByRole('button', { name: 'Install', exact: true }).click();
    await page.getByText('Night line, version 1.0.0', { exact: false }).first().waitFor({ timeout: SLOW });
    done('installed');

    const during = await visit('during');
    const ui = await inPageUi(during);
    await ui.waitFor('.strip.level-urgent', SLOW);
    expect(await ui.text('.strip')).toContain('Urgent');
    const panel = await panelBeside(shift, during);
    await panel.locator('#level-heading').waitFor();
    expect(await panel.locator('main').innerText()).toContain(RULE);
    // Parts that are folded away are made when they are opened.
    const folded = panel.locator('details:not([open]) > summary:visible');
    while ((await folded.count()) > 0) await folded.first().click();
    await expect.poll(() => panel.locator('main').textContent()).toContain('Ring the duty lead');
    await panel
      .getByRole('region', { name: 'Refer to' })
      .getByRole('combobox')
      .first()
      .selectOption({ label: 'United Kingdom' });
    await panel.getByText('Our walk-in evenings').first().waitFor();
    expect(await panel.locator('main').innerText()).toContain('01632 960000');
    await panel.close();
    await during.close();
    done('rule, step and helpline seen on the shift');
  }, 300_000);

  test('one press takes it back', async () => {
    last = Date.now();
    await page.getByRole('button', { name: 'Back to the built-in pack' }).click();
    await page.getByRole('button', { name: 'Back to the built-in pack' }).waitFor({ state: 'detached', timeout: SLOW });
    const after = await visit('after');
    const panel = await panelBeside(shift, after);
    await expect
      .poll(() => panel.locator('main').innerText(), { timeout: SLOW })
      .toContain('This is not a safety check');
    expect(await panel.locator('main').innerText()).not.toContain(RULE);
    done('rolled back');
  }, 240_000);
});
