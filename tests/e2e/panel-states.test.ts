import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';
import { panelBeside } from './drivers/by-keys';

/**
 * Every level and state of the panel beside a chat, narrow and wide, light and dark: axe finds nothing, nothing sticks out,
 * no word is cut. `PANEL_PICTURES=DIR` keeps a picture of each, to be looked at.
 */
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
  said('calm', 'nice weather today'),
  said('note', 'we got our own flat'),
  said('ask', 'everything feels hopeless'),
  said('soon', 'i want to end my life'),
  said('urgent', 'i have a plan to kill myself tonight', 'yes', 'ok', 'my wife left me', 'ok'),
  said('now', 'i took all the pills just now'),
];
const FOLDER = process.env.PANEL_PICTURES;

let chat: PracticeChat;
let browser: ExtensionBrowser;
const contrast = { light: Number.POSITIVE_INFINITY, dark: Number.POSITIVE_INFINITY };

/** What axe finds, in words, and the lowest contrast of text that it measured. */
async function look(panel: Page): Promise<{ found: string[]; lowest: number }> {
  await panel.evaluate(axe.source);
  const { violations, passes } = await panel.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  const ratios = passes
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes.map(({ any }) => Number(any[0]?.data?.contrastRatio)))
    .filter((ratio) => ratio > 0);
  return {
    found: violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    ),
    lowest: Math.min(...ratios),
  };
}

/** What reaches out of the window, or whose words are cut where nothing can be scrolled. */
const crowded = (panel: Page) =>
  panel.evaluate(() => {
    const out: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) out.push(`the page is ${wide} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.unseen, svg, select') || !element.checkVisibility()) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const what = `${element.localName}.${element.className} “${(element.textContent ?? '').slice(0, 40)}”`;
      if (width > 0 && (right > innerWidth + 1 || left < -1)) out.push(`out of the window: ${what}`);
      // What is typed may be longer than its field: the caret shows the rest.
      const cut =
        element.localName !== 'input' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (cut && !['visible', 'auto', 'scroll'].includes(getComputedStyle(element).overflowX)) out.push(`cut: ${what}`);
    }
    return out;
  });

async function picture(panel: Page, name: string): Promise<void> {
  if (!FOLDER) return;
  mkdirSync(FOLDER, { recursive: true });
  // The bar that sticks to the top is drawn where the page stands.
  await panel.evaluate(() => scrollTo(0, 0));
  await panel.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true, animations: 'disabled' });
}

/** One state in both widths and schemes. */
async function expectFit(panel: Page, name: string): Promise<void> {
  await panel.bringToFront();
  for (const width of [320, 1200])
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.setViewportSize({ width, height: 900 });
      await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await picture(panel, `${name}-${width}-${colorScheme}`);
      expect.soft(await crowded(panel), `${name}, ${width} px`).toEqual([]);
      const { found, lowest } = await look(panel);
      expect.soft(found, `${name}, ${width} px, ${colorScheme}`).toEqual([]);
      contrast[colorScheme] = Math.min(contrast[colorScheme], lowest);
    }
}

/** A chat in its tab, with the panel beside it. */
async function beside(id: string, thread = id): Promise<{ page: Page; ui: InPageUi; panel: Page }> {
  const page = await browser.context.newPage();
  await page.goto(chat.address(id, { thread }));
  await page.locator('li[data-from=person]').first().waitFor();
  const ui = await inPageUi(page);
  await ui.waitFor('[data-act]');
  const panel = await panelBeside(browser, page);
  await panel.locator('main h2').first().waitFor();
  return { page, ui, panel };
}

async function send(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator('[data-composer]').fill(text);
  await page.locator('[data-composer]').press('Enter');
}

/** Opens a fold by its words, and waits for what is in it. */
async function unfold(panel: Page, name: RegExp): Promise<void> {
  const line = panel.locator('summary', { hasText: name }).first();
  if (await line.evaluate((summary) => !(summary.parentElement as HTMLDetailsElement).open)) await line.click();
  await expect.poll(() => line.evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open)).toBe(true);
}

const status = (panel: Page, step: string) => panel.locator(`#step-${step} .step-status`).first();

beforeAll(async () => {
  chat = await openPracticeChat(CHATS);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await chat?.close();
});

test('off', async () => {
  const panel = await browser.open('sidepanel.html');
  await panel.getByRole('heading', { name: /not switched on/ }).waitFor();
  await expectFit(panel, 'off');
  await panel.close();
  await switchOn(browser, chat.origin);
});

describe('levels', () => {
  test('calm, and the emergency checklist opened by hand', async () => {
    const { page, panel } = await beside('calm');
    await panel.getByText('No phrase matched. This is not a safety check.').first().waitFor();
    await expectFit(panel, 'calm');
    await panel.getByRole('combobox', { name: 'Start a checklist by hand' }).selectOption({ index: 1 });
    await panel.getByRole('button', { name: 'Start' }).click();
    await panel.locator('#steps-heading').waitFor();
    await expectFit(panel, 'by-hand');
    await panel.close();
    await page.close();
  });

  test.each(['note', 'ask', 'soon', 'now'])('%s', async (id) => {
    const { page, panel } = await beside(id);
    await panel.locator(`.banner.level-${id}`).waitFor();
    await expectFit(panel, id);
    await panel.close();
    await page.close();
  });

  test('lowered by hand, then paused', async () => {
    const { page, panel } = await beside('soon', 'to-lower');
    await panel.locator('#level-heading').waitFor();
    for (const reason of ['Lyrics', 'Past', 'Joke', 'Wrong']) {
      const button = panel.locator('.lower').getByRole('button', { name: reason }).first();
      if ((await button.count()) === 0) break;
      const before = await panel.locator('.noticed-lowered').count();
      await button.click();
      await expect.poll(() => panel.locator('.noticed-lowered').count()).toBeGreaterThan(before);
    }
    await panel.getByRole('heading', { name: /You lowered all/ }).waitFor();
    await expectFit(panel, 'lowered');
    await panel.getByRole('button', { name: 'Pause' }).click();
    await panel.locator('.watching', { hasText: /^Paused/ }).waitFor();
    await expectFit(panel, 'paused');
    await panel.close();
    await page.close();
  });

  test('a page that cannot be read', async () => {
    const { page, panel } = await beside('soon', 'unread');
    await panel.locator('#level-heading').waitFor();
    // What a new version of the client might look like.
    await page.bringToFront();
    await page.evaluate(() => {
      for (const name of ['data-messages', 'data-message-id'])
        for (const element of document.querySelectorAll(`[${name}]`)) {
          element.setAttribute(`${name}-new`, '');
          element.removeAttribute(name);
        }
    });
    await page.locator('[data-composer]').click();
    await panel.getByRole('alert', { name: 'Steady Hand cannot read this page' }).waitFor();
    await expectFit(panel, 'unread');
    await panel.close();
    await page.close();
  });
});

describe('one conversation from the first step to its end', () => {
  let page: Page;
  let panel: Page;

  test('urgent, with the clock running', async () => {
    ({ page, panel } = await beside('urgent'));
    await panel.locator('.banner.level-urgent').waitFor();
    await panel.getByRole('timer').waitFor();
    await expectFit(panel, 'urgent');
  });

  test('the five states of a step', async () => {
    await send(page, 'Thank you for telling me. Are you thinking about suicide?');
    await expect.poll(() => status(panel, 'ask-suicide').textContent()).toMatch(/^Answer\?/);
    await panel.bringToFront();
    for (const phase of await panel.locator('.phase > summary').all()) await phase.click();
    await unfold(panel, /^Ask about suicide directly/);
    // Not applicable, with a reason.
    const row = panel.locator('.step-empty').last();
    const id = (await row.getAttribute('id')) as string;
    await row.locator('summary').click();
    await row.getByRole('button', { name: /^Not applicable/ }).click();
    await row.getByRole('textbox').fill('already agreed with the night team');
    await row.getByRole('button', { name: /^Not applicable/ }).click();
    await panel.locator(`#${id}.step-not_applicable`).waitFor();
    // Confirmed by hand.
    await panel
      .getByRole('button', { name: /^Mark told/ })
      .first()
      .click();
    await panel.locator('#step-tell-supervisor.step-confirmed').waitFor();
    await send(page, 'I am really glad you told me. You are not alone in this.');
    await expect
      .poll(() =>
        panel.locator('.step').evaluateAll((rows) => [...new Set(rows.map(({ className }) => className))].sort()),
      )
      .toEqual([
        'step step-confirmed',
        'step step-empty',
        'step step-not_applicable',
        'step step-suggested',
        'step step-waiting',
      ]);
    await expectFit(panel, 'steps');
  });

  test('names and numbers of the organisation', async () => {
    await unfold(panel, /^Your own names and numbers/);
    const fields = panel.locator('.told-field').first();
    await fields.getByLabel('Name').fill('Nour Haddad, duty lead of the night shift');
    await fields.getByLabel('Name').blur();
    await panel.locator('.told-contact', { hasText: 'Nour Haddad' }).waitFor();
    await expectFit(panel, 'contacts');
  });

  test('referrals of a country, with filters, the rest and own services open', async () => {
    await panel
      .getByRole('combobox', { name: /country/i })
      .first()
      .selectOption({ label: 'United States' });
    await panel.locator('#referrals .referral').first().waitFor();
    for (const fold of await panel.locator('#referrals summary').all()) await fold.click();
    await panel.locator('#referrals .filters').first().waitFor();
    await expectFit(panel, 'referrals');
  });

  test('a suggestion with blanks, one changed and long, one being saved', async () => {
    const cards = panel.locator('.stem');
    await cards.nth(0).getByRole('button', { name: 'Edit' }).click();
    await cards
      .nth(0)
      .getByRole('textbox')
      .fill(
        'I hear how much this weighs on you tonight. I want to understand it better. Would you tell me about the plan that you have made, and about what has kept you from it until now?',
      );
    await cards
      .nth(0)
      .getByText(/school grade|grade/)
      .waitFor();
    await cards.nth(1).getByRole('button', { name: 'Save' }).click();
    await cards.nth(1).getByRole('form').waitFor();
    const blank = panel.locator('.stem', { has: panel.locator('.blank:not(.blank-full)') }).first();
    await blank.getByRole('button', { name: 'Insert' }).click();
    await panel.locator('.blanks').first().waitFor();
    await expectFit(panel, 'suggestions');
    await panel.keyboard.press('Escape');
  });

  test('the safety plan and the hand-off note', async () => {
    await unfold(panel, /^Safety plan/);
    const parts = panel.locator('.plan textarea');
    // Stanley and Brown's six, and how it will be used.
    expect(await parts.count()).toBeGreaterThanOrEqual(6);
    await parts.nth(0).fill('when i cant sleep and start pacing');
    await parts.nth(1).fill('the long playlist, walking the dog');
    await parts.nth(1).blur();
    await unfold(panel, /^Hand-off note/);
    await expect.poll(() => panel.locator('.note-text').inputValue()).toContain('walking the dog');
    await expectFit(panel, 'papers');
  });

  test('at 200% zoom in a window of 640 px', async () => {
    await panel.setViewportSize({ width: 320, height: 450 });
    await panel.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const session = await panel.context().newCDPSession(panel);
    // What zooming to 200% does to a page: half as many pixels, each twice as large.
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 320,
      height: 450,
      deviceScaleFactor: 2,
      mobile: false,
    });
    expect(await panel.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([320, 2]);
    expect.soft(await crowded(panel)).toEqual([]);
    await picture(panel, 'zoom-640');
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
    // Text alone at 200%, in the narrowest panel.
    await panel.setViewportSize({ width: 320, height: 900 });
    await panel.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect.soft(await crowded(panel)).toEqual([]);
    if (FOLDER)
      for (const [part, id] of [
        'level-heading',
        'next-heading',
        'told-heading',
        'steps-heading',
        'refer-heading',
      ].entries()) {
        await panel.locator(`#${id}`).scrollIntoViewIfNeeded();
        await panel.screenshot({ path: `${FOLDER}/text-200-${part}.png` });
      }
    await panel.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  });

  test('in forced colours, and from right to left', async () => {
    await panel.setViewportSize({ width: 320, height: 900 });
    await panel.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    expect.soft(await crowded(panel)).toEqual([]);
    await picture(panel, 'forced-320');
    await panel.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await panel.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    for (const width of [320, 1200]) {
      await panel.setViewportSize({ width, height: 900 });
      expect.soft(await crowded(panel), `${width} px`).toEqual([]);
      await picture(panel, `rtl-${width}`);
    }
    await panel.evaluate(() => document.documentElement.removeAttribute('dir'));
  });

  test('several conversations, one of them over its time', async () => {
    const other = await beside('now', 'beside-the-other');
    await other.panel.locator('.banner.level-now').waitFor();
    await other.panel.getByRole('navigation', { name: 'Other conversations' }).waitFor();
    await expectFit(other.panel, 'several');
    await other.panel.close();
    await other.page.close();
  });

  test('the worker was killed: all of it is still there, and what comes is seen', async () => {
    await browser.killWorker();
    await panel.reload();
    await panel.locator('#step-tell-supervisor.step-confirmed').waitFor({ state: 'attached' });
    await browser.killWorker();
    await send(page, 'What happened?');
    await expect.poll(() => panel.locator('.noticed').count()).toBeGreaterThan(0);
    await expectFit(panel, 'restarted');
  });

  test('before the end, and after it', async () => {
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'End conversation' }).click();
    await panel.locator('#ending-heading').waitFor();
    await expectFit(panel, 'ending');
    await panel.getByRole('button', { name: /^End and forget/ }).click();
    await panel.getByRole('heading', { name: 'Before the next chat' }).waitFor();
    await panel.getByRole('button', { name: 'Partly' }).click();
    await expectFit(panel, 'ended');
  });
});

test('text has at least 4.5 : 1 in both schemes, in every state', () => {
  console.log(`lowest contrast of text: light ${contrast.light}, dark ${contrast.dark}`);
  expect(Math.min(contrast.light, contrast.dark)).toBeGreaterThanOrEqual(4.5);
  expect(Math.max(contrast.light, contrast.dark)).toBeLessThan(21);
});
