import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { countMice, focused, mice, openStepsByKeys, tabTo } from './drivers/by-keys';
import { type ConverseSite, serveConverse } from './drivers/converse';
import { type Prosody, startProsody } from './drivers/prosody';

/**
 * By keys alone through a hard conversation, in a chat client and a server that nobody here wrote: from a flagged
 * message to a told supervisor, an inserted helpline, confirmed steps and a copied note, in the panel that is really open.
 */
const PASSWORD = 'practice-only';
let prosody: Prosody;
let site: ConverseSite;
let browser: ExtensionBrowser;
let other: BrowserContext;
let person: Page;
let specialist: Page;
let panel: Page;
let ui: InPageUi;

const field = (page: Page) => page.locator('textarea.chat-textarea');
const messages = (page: Page) => page.locator('converse-chat-message .chat-msg__text');
const draft = () => field(specialist).inputValue();
async function personSays(text: string): Promise<void> {
  await field(person).fill(text);
  await field(person).press('Enter');
  await messages(specialist).getByText(text).waitFor();
}

beforeAll(async () => {
  prosody = await startProsody({ robin: PASSWORD, casey: PASSWORD });
  site = await serveConverse(prosody.websocket);
  browser = await launchChromium();
  await switchOn(browser, site.origin);
  other = await (
    await chromium.launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
    })
  ).newContext();
  person = await other.newPage();
  specialist = await browser.context.newPage();
  await person.goto(site.address({ name: 'casey', password: PASSWORD, to: 'robin' }));
  await specialist.goto(site.address({ name: 'robin', password: PASSWORD, to: 'casey' }));
  await Promise.all([field(person).waitFor({ timeout: 60_000 }), field(specialist).waitFor({ timeout: 60_000 })]);
  ui = await inPageUi(specialist);
  await countMice(specialist);
});
afterAll(async () => {
  await other?.browser()?.close();
  await browser?.close();
  await site?.close();
  await prosody?.close();
});

test('a flagged message: the strip stays beside the composer, and keys lead from it to the panel', async () => {
  await personSays('i have a plan to kill myself tonight');
  await ui.waitFor('.strip.level-urgent', 30_000);
  // Arriving words never take the caret: it is put into the composer by the specialist.
  await field(specialist).focus();
  panel = await openStepsByKeys(browser, specialist, ui);
  await panel.locator('#level-heading').waitFor();
  await countMice(panel);
  expect(await panel.locator('main').innerText()).toContain('i have a plan to kill');
});

test('U: the supervisor is told', async () => {
  expect(await panel.getByRole('timer').textContent()).toMatch(/within 5 minutes, \d+ gone/);
  await panel.keyboard.press('u');
  expect(await focused(panel)).toBe('Who is told, by when');
  await tabTo(panel, /^Mark told ?Supervisor/);
  await panel.keyboard.press('Enter');
  await panel.getByRole('timer').waitFor({ state: 'detached' });
  await expect.poll(() => panel.locator('#step-tell-supervisor .step-status').first().textContent()).toBe('Done');
});

test('R: a helpline goes into Converse’s composer, and only the specialist sends it', async () => {
  await panel.keyboard.press('r');
  expect(await focused(panel)).toBe('Refer to');
  await panel.keyboard.press('Tab');
  await panel.keyboard.type('Ireland');
  await panel.getByRole('button', { name: /^Insert Samaritans/ }).waitFor();
  await tabTo(panel, /^Insert ?Samaritans/);
  await panel.keyboard.press('Enter');
  await expect.poll(draft).toContain('Samaritans');
  const sentence = await draft();
  expect(sentence).toMatch(/116 123/);
  expect(await messages(person).count()).toBe(1);
  await specialist.bringToFront();
  await field(specialist).focus();
  await specialist.keyboard.press('Enter');
  await messages(person).getByText('Samaritans').waitFor();
});

test('what was asked in the chat waits for its answer; the person’s answer does not confirm it', async () => {
  await specialist.keyboard.type('Thank you for telling me. Are you thinking about suicide?');
  await specialist.keyboard.press('Enter');
  const status = panel.locator('#step-ask-suicide .step-status').first();
  await expect.poll(() => status.textContent(), { timeout: 20_000 }).toMatch(/^Answer\?/);
  await personSays('yeah i guess');
  expect(await status.textContent()).toMatch(/^Answer\?/);
});

test('N: two steps are confirmed, each giving its place and the focus to the next', async () => {
  const done = async () => Number(/(\d+) of \d+ done/.exec(await panel.locator('main').innerText())?.[1]);
  const before = await done();
  await panel.keyboard.press('n');
  for (let step = 1; step <= 2; step += 1) {
    const heading = await panel.locator('#next-heading').textContent();
    expect(await focused(panel)).toBe(heading);
    await tabTo(panel, /^(Yes|Mark done|No\b)/);
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.locator('#next-heading').textContent()).not.toBe(heading);
    await expect.poll(() => focused(panel)).toBe(await panel.locator('#next-heading').textContent());
    await expect.poll(done).toBe(before + step);
  }
});

test('the note is made of it, copied, and read where it is pasted', async () => {
  await panel.keyboard.press('r');
  await tabTo(panel, /^Hand-off note/);
  await panel.keyboard.press('Enter');
  await tabTo(panel, /^Copy note/);
  await panel.keyboard.press('Enter');
  await panel.getByText('Copied.').waitFor();
  await specialist.bringToFront();
  await field(specialist).focus();
  await specialist.keyboard.press('Control+v');
  await expect.poll(draft).toMatch(/Hand-off note, .*\(redacted\)/);
  const note = await draft();
  expect(note).toContain('i have a plan to kill');
  expect(note).toMatch(/Supervisor told at \d{1,2}:\d{2}/);
  expect(note).not.toContain('yeah i guess');
  await specialist.keyboard.press('Control+a');
  await specialist.keyboard.press('Delete');
});

test('no mouse was used on either side of the specialist’s screen, and two messages were sent: those they sent', async () => {
  expect(await mice(panel)).toBe(0);
  expect(await mice(specialist)).toBe(0);
  expect(await messages(person).count()).toBe(4);
});
