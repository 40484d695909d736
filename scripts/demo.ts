/**
 * The main job, to look at: the extension beside the practice chat. With a display a window opens and stays; without
 * one a short chat is played in the headless browser, and what was flagged, suggested and ticked is printed.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, launchChromium } from './driver/chromium';
import { type InPageUi, inPageUi } from './driver/in-page-ui';
import { switchOn } from './driver/switch-on';
import { openPracticeChat, type PracticeChat, type PracticeScenario } from './practice/server';

const shots = fileURLToPath(new URL('../.output/demo', import.meta.url));
const headless =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);
const PLAYED = ['everyday', 'soon', 'urgent', 'now'];

/** A window with the practice chat; ends when the person closes it. */
async function openWindow(): Promise<void> {
  const chat = await openPracticeChat();
  const browser = await launchChromium({ headless: false, viewport: null });
  await switchOn(browser, chat.origin);
  const scenario = chat.scenarios.find(({ level }) => level === 'soon') ?? chat.scenarios[0];
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(chat.address(scenario?.id ?? '', { pace: 1200 }));
  console.log(
    `The practice chat is open at ${chat.origin}. Answer the simulated person; press Alt+Shift+H (or the toolbar button) for the panel. Close the window to end.`,
  );
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  await chat.close();
}

/** Plays one scenario with its example replies and prints what was flagged, suggested, inserted and ticked. */
async function play(browser: ExtensionBrowser, chat: PracticeChat, scenario: PracticeScenario): Promise<void> {
  console.log(`\n── ${scenario.title} (highest level: ${scenario.level})`);
  const page = await browser.context.newPage();
  await page.goto(chat.address(scenario.id));
  const ui = await inPageUi(page);
  await ui.waitFor('[data-act]');
  const replies = [...scenario.example_replies];
  let inserted = false;
  let shown = '';
  const send = async (text: string) => {
    await page.locator('[data-composer]').fill(text);
    await page.locator('[data-composer]').press('Enter');
    console.log(`   you: ${text}`);
  };
  for (const [turn, said] of scenario.messages.entries()) {
    await page.locator('li[data-from=person]').nth(turn).waitFor();
    console.log(`   ${scenario.person}: ${said}`);
    await page.waitForTimeout(250);
    const now = await standing(ui);
    if (now && now !== shown) console.log(now);
    shown = now;
    if (!inserted && (await ui.has('[data-act=insert]')) && !(await ui.has('[data-slot]'))) {
      await ui.click('[data-act=insert]');
      await page.waitForFunction(() => (document.querySelector('[data-composer]') as HTMLTextAreaElement).value !== '');
      console.log(`      inserted with one click: ${await page.locator('[data-composer]').inputValue()}`);
      await page.locator('[data-composer]').fill('');
      inserted = true;
    }
    const reply = replies.shift();
    if (reply && turn < scenario.messages.length - 1) await send(reply);
  }
  await page.screenshot({ path: `${shots}/${scenario.id}-chat.png` });
  await lookAtPanel(browser, page, ui, scenario);
  await page.close();
}

/** What the chip shows, in lines to print; empty while it only watches. */
async function standing(ui: InPageUi): Promise<string> {
  const read = await ui.evaluate<{ level: string; words: string; says: string; move: string; stems: string[] } | null>(`
    const text = (selector) => root.querySelector(selector)?.textContent.trim() ?? '';
    const level = root.querySelector('.bar [class*=level-]');
    if (!level) return null;
    return { level: level.querySelector('strong, b, span')?.textContent.trim() ?? '', words: text('.card .said'), says: text('.card .why b'), move: text('.strip-words p'), stems: [...root.querySelectorAll('.card .stem-text')].map((el) => el.textContent.trim()) };`);
  if (!read) return '';
  const lines = [`      flagged: ${read.level}${read.words ? ` ${read.words} can mean: ${read.says}` : ''}`];
  if (read.move) lines.push(`      first move: ${read.move}`);
  if (read.stems.length) lines.push(`      suggested: ${read.stems.join(' / ')}`);
  return lines.join('\n');
}

async function lookAtPanel(
  browser: ExtensionBrowser,
  page: Page,
  ui: InPageUi,
  scenario: PracticeScenario,
): Promise<void> {
  if (!(await ui.has('[data-act=open-steps]'))) {
    if (!(await ui.has('[data-act=open-panel]'))) await ui.click('[data-act=toggle]');
    await ui.click('[data-act=open-panel]');
  } else await ui.click('[data-act=open-steps]');
  const panel = await browser.sidePanel();
  await page.bringToFront();
  await panel.getByRole('heading').first().waitFor();
  await panel.waitForTimeout(500);
  const all = async (selector: string) => (await panel.locator(selector).allTextContents()).map((text) => text.trim());
  console.log(
    `   panel: ${(await all('#level-heading')).join('') || 'No phrase matched. This is not a safety check.'}`,
  );
  const next = await all('#next-heading');
  if (next.length) console.log(`   next step: ${next.join('')}`);
  const ticked = [
    ...(await all('.step-suggested > details > summary .fold-title')),
    ...(await all('.step-waiting > details > summary .fold-title')).map((step) => `${step} (asked: record the answer)`),
  ];
  if (ticked.length) console.log(`   ticks suggested from what you sent: ${ticked.join('; ')}`);
  await panel.screenshot({ path: `${shots}/${scenario.id}-panel.png`, fullPage: true });
}

async function playHeadless(): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const chat = await openPracticeChat();
  const browser = await launchChromium();
  try {
    await switchOn(browser, chat.origin);
    const wanted = process.argv.includes('--all')
      ? chat.scenarios
      : PLAYED.flatMap(
          (level) => chat.scenarios.find((each) => each.level === (level === 'everyday' ? 'none' : level)) ?? [],
        );
    for (const scenario of wanted) await play(browser, chat, scenario);
    console.log(
      `\nNo phrase matched is not a safety check. No clinician has reviewed the pack yet.\nScreenshots: .output/demo`,
    );
  } finally {
    await browser.close();
    await chat.close();
  }
}

await (headless ? playHeadless() : openWindow());
