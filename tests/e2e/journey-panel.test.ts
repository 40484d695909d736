import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';
import { countMice, focused, mice, panelBeside, tabTo } from './drivers/by-keys';

/** The whole way through a hard conversation by keys alone, on the practice chat, in the panel that is really open. */
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
  said('at-urgent', 'i have a plan to kill myself tonight', 'yes', 'ok'),
  said('at-soon', 'i want to end my life'),
  said('at-now', 'i took all the pills just now'),
];

let chat: PracticeChat;
let browser: ExtensionBrowser;
let page: Page;
let panel: Page;

const composer = () => page.locator('[data-composer]');
const draft = () => composer().inputValue();

async function visit(id: string, thread = id): Promise<Page> {
  const opened = await browser.context.newPage();
  await opened.goto(chat.address(id, { thread }));
  await opened.locator('li[data-from=person]').first().waitFor();
  return opened;
}

const panelOf = (beside: Page) => panelBeside(browser, beside);

/** What axe finds, in words; addScriptTag is blocked by the pages' own rules, as it should be. */
async function violations(where: Page): Promise<string[]> {
  await where.evaluate(axe.source);
  const { violations: found } = await where.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

beforeAll(async () => {
  chat = await openPracticeChat(CHATS);
  browser = await launchChromium();
  await switchOn(browser, chat.origin);
});
afterAll(async () => {
  await browser?.close();
  await chat?.close();
});

describe('by keys alone, from a flagged message to a copied note', () => {
  test('the strip beside the composer opens the panel', async () => {
    page = await visit('at-urgent');
    await countMice(page);
    const ui = await inPageUi(page);
    await ui.waitFor('.strip.level-urgent');
    await composer().focus();
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      if (await ui.evaluate<boolean>(`return root.activeElement?.dataset?.act === 'open-steps';`)) break;
    }
    await page.keyboard.press('Enter');
    panel = await browser.sidePanel();
    await panel.locator('#level-heading').waitFor();
    await countMice(panel);
    expect(await panel.locator('main').innerText()).toContain('i have a plan to kill');
  });

  test('U: the supervisor is told, with the time and the clock before it', async () => {
    expect(await panel.getByRole('timer').textContent()).toMatch(/within 5 minutes, \d+ gone/);
    await panel.keyboard.press('u');
    expect(await focused(panel)).toBe('Who is told, by when');
    await tabTo(panel, /^Mark told ?Supervisor/);
    await panel.keyboard.press('Enter');
    await panel.getByRole('timer').waitFor({ state: 'detached' });
    await expect.poll(() => panel.locator('.told-done').first().textContent()).toMatch(/\d{1,2}:\d{2}/);
    // The same act stands as done in the checklist.
    await expect.poll(() => panel.locator('#step-tell-supervisor .step-status').first().textContent()).toBe('Done');
  });

  test('R: the country is chosen once, and a helpline is inserted as a plain sentence', async () => {
    await panel.keyboard.press('r');
    expect(await focused(panel)).toBe('Refer to');
    await panel.keyboard.press('Tab');
    await panel.keyboard.type('United Kingdom');
    await panel.getByRole('button', { name: 'Insert Samaritans' }).waitFor();
    await tabTo(panel, /^Insert ?Samaritans$/);
    await panel.keyboard.press('Enter');
    await expect.poll(draft).toContain('You can call Samaritans on 116 123 (24/7).');
    expect(await page.locator('li[data-from=me]').count()).toBe(0);
  });

  test('N: steps are confirmed, and the next takes their place with the focus', async () => {
    await panel.keyboard.press('n');
    const first = await focused(panel);
    expect(first).toBe(await panel.locator('#next-heading').textContent());
    await tabTo(panel, /^(No|Mark done|Yes, done)/);
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.locator('#next-heading').textContent()).not.toBe(first);
    const second = await focused(panel);
    expect(second).toBe(await panel.locator('#next-heading').textContent());
    await tabTo(panel, /^(Unsure|Mark done|Yes, done)/);
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.locator('#next-heading').textContent()).not.toBe(second);
    expect(await panel.locator('main').innerText()).toMatch(/3 of \d+ done/);
  });

  test('what the specialist asks in the chat waits for its answer and is never confirmed by the tool', async () => {
    await composer().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Thank you for telling me. Are you thinking about suicide?');
    await page.keyboard.press('Enter');
    const status = panel.locator('#step-ask-suicide .step-status').first();
    await expect.poll(() => status.textContent()).toMatch(/^Answer\?/);
    await page.locator('li[data-from=person]').nth(1).waitFor();
    expect(await status.textContent()).toMatch(/^Answer\?/);
  });

  test('F6 walks the regions; the arrows walk the checklist', async () => {
    const regions: string[] = [];
    await panel.keyboard.press('u');
    for (let i = 0; i < 12; i += 1) {
      await panel.keyboard.press('F6');
      const at = await focused(panel);
      regions.push(at);
      if (at === 'Checklist') break;
    }
    expect(regions.at(-1)).toBe('Checklist');
    await panel.keyboard.press('Tab');
    const line = await focused(panel);
    await panel.keyboard.press('ArrowDown');
    expect(await focused(panel)).not.toBe(line);
    await panel.keyboard.press('Home');
    expect(await focused(panel)).toBe(line);
    await panel.keyboard.press('Shift+F6');
    expect(await focused(panel)).not.toBe(line);
  });

  test('letters typed into a field are letters', async () => {
    await panel.keyboard.press('u');
    await tabTo(panel, /^Your own names and numbers/);
    await panel.keyboard.press('Enter');
    await tabTo(panel, /^Name/);
    await panel.keyboard.type('Nour, duty lead');
    expect(await focused(panel)).toBe('Name');
    await panel.keyboard.press('Tab');
    await panel.locator('.told-contact', { hasText: 'Nour, duty lead' }).waitFor();
  });

  test('the note is made of what was done, and copied', async () => {
    await panel.keyboard.press('r');
    await tabTo(panel, /^Hand-off note/);
    await panel.keyboard.press('Enter');
    await tabTo(panel, /^Copy note/);
    await panel.keyboard.press('Enter');
    await panel.getByText('Copied.').waitFor();
    await page.bringToFront();
    await composer().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    const note = await draft();
    expect(note).toMatch(/Hand-off note, .*\(redacted\)/);
    expect(note).toContain('i have a plan to kill');
    expect(note).toMatch(/Supervisor told at \d{1,2}:\d{2}/);
    expect(note).toMatch(/Ask about suicide directly: asked, no answer recorded \(not confirmed\)/);
    expect(note).toMatch(/Next\s+- /);
  });

  test('no mouse was used, and nothing was sent that the specialist did not send', async () => {
    expect(await mice(panel)).toBe(0);
    expect(await mice(page)).toBe(0);
    expect(await page.locator('li[data-from=me]').count()).toBe(1);
  });
});

describe('after urgent and now', () => {
  test('ending asks about what is open, then there is a pause; what was noted is gone', async () => {
    const now = await visit('at-now');
    await (await inPageUi(now)).waitFor('.strip.level-now');
    const beside = await panelOf(now);
    await beside.locator('#level-heading').waitFor();
    await beside.getByRole('button', { name: 'End conversation' }).focus();
    await beside.keyboard.press('Enter');
    expect(await focused(beside)).toBe('Keep');
    await beside
      .getByRole('group', { name: /still open/ })
      .getByText('Tell your supervisor')
      .waitFor();
    await beside.keyboard.press('Escape');
    await beside.getByRole('button', { name: 'End conversation' }).focus();
    await beside.keyboard.press('Enter');
    await tabTo(beside, /^End and forget/);
    await beside.keyboard.press('Enter');
    await beside.getByRole('heading', { name: 'Before the next chat' }).waitFor();
    await expect.poll(() => focused(beside)).toBe('Before the next chat');
    expect(await beside.locator('body').innerText()).not.toContain('took all the pills');
    await tabTo(beside, /^Partly/);
    await beside.keyboard.press('Enter');
    await beside.getByText('Counted on this machine only.').waitFor();
    for (const width of [320, 1200]) {
      await beside.setViewportSize({ width, height: 800 });
      expect.soft(await violations(beside)).toEqual([]);
    }
    await beside.close();
    await now.close();
  });
});

describe('several conversations', () => {
  test('each has its own steps; the one that is not in front is named, and one press leads to it', async () => {
    const other = await visit('at-soon');
    await (await inPageUi(other)).waitFor('.level-soon');
    const beside = await panelOf(other);
    await beside.locator('#level-heading').waitFor();
    await beside.getByRole('navigation', { name: 'Other conversations' }).waitFor();
    await expect.poll(() => beside.locator('main').innerText()).toMatch(/0 of \d+ done/);
    const go = beside.getByRole('button', { name: /Urgent/ });
    await go.focus();
    await beside.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
    await beside.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    for (const width of [320, 1200]) {
      await beside.setViewportSize({ width, height: 800 });
      await beside.bringToFront();
      for (const colorScheme of ['light', 'dark'] as const) {
        await beside.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect.soft(await violations(beside), `${width} ${colorScheme}`).toEqual([]);
      }
    }
    await beside.close();
  });
});
