/**
 * `npx tsx scripts/panel-bench.ts`: the side panel of the built extension in real Chromium, beside a chat with 50 findings
 * and four more conversations. Prints medians in milliseconds, with the load of the machine:
 * - `open`: from the click beside the composer until the conversation is painted in the panel (goal 300);
 * - `found`: from a new message in the page until its finding is painted in the open panel (goal 100).
 * Needs `npx wxt build` first. `--runs N` (9), `--most-open MS`, `--most-found MS`: exit status 1 above them;
 * `--extension DIR`: another build, to compare two in turn.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type ConversationState, open, reduce } from '@/utils/conversation';
import { openEngine } from '@/utils/engine';
import { type ExtensionBrowser, launchChromium } from './driver/chromium';
import { type InPageUi, inPageUi } from './driver/in-page-ui';
import { switchOn } from './driver/switch-on';
import { loadPack } from './load-pack';
import { openPracticeChat } from './practice/server';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    'most-open': { type: 'string' },
    'most-found': { type: 'string' },
    extension: { type: 'string' },
  },
});
const RUNS = Number(values.runs);
const FINDINGS = 50;
const OTHERS = 4;

/** Each is flagged; they differ in the words that are shown. */
const LINES = [
  'i want to end my life',
  'i cut my arms again last night',
  'nobody would miss me',
  'i have been drinking every night',
  'he hit me again',
  'i cant stop the voices',
  'i havent eaten since sunday',
  'we have no money for rent',
];
const NEW = ['i have a plan to kill myself tonight', 'i wrote the goodbye letters'];

/** Conversations as the background keeps them, made by its own reducer. */
async function others(): Promise<Record<string, ConversationState>> {
  const pack = await loadPack('prompts/packs/core-en');
  const engine = openEngine(pack.engine);
  const now = Date.now();
  const made: Record<string, ConversationState> = {};
  for (let i = 0; i < OTHERS; i += 1) {
    let state = open(`other-${i}`, { platform: '', host: `chat-${i}.example.org` }, now - 600_000);
    for (let order = 0; order < FINDINGS; order += 1) {
      const { findings, concepts } = engine.read(LINES[order % LINES.length] as string, 'person', { asked: [] });
      const at = now - 600_000 + order;
      const message = { id: `m${order}`, order, speaker: 'person' as const, at, findings, concepts, steps: [] };
      state = reduce(state, { type: 'message', at, message });
    }
    made[`conversation:${state.key}`] = state;
  }
  return made;
}

/** Puts a person's message into the practice chat; gives the moment it stood there. */
const say = (page: Page, texts: readonly string[]) =>
  page.evaluate((lines) => {
    const list = document.querySelector('[data-messages]');
    for (const line of lines) {
      const item = document.createElement('li');
      // Not the practice chat's own names: two messages under one would take each other's place for ever.
      item.dataset.messageId = `said-${list?.children.length}`;
      item.dataset.from = 'person';
      const paragraph = document.createElement('p');
      paragraph.dataset.text = '';
      paragraph.textContent = line;
      item.append(paragraph);
      list?.append(item);
    }
    return performance.timeOrigin + performance.now();
  }, texts);

const median = (numbers: readonly number[]) =>
  Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN);

async function timeOpening(browser: ExtensionBrowser, page: Page, ui: InPageUi): Promise<[open: number, page: number]> {
  await page.bringToFront();
  await ui.waitFor('[data-act=open-steps]');
  await page.evaluate(() => {
    // Heard on the window before the closed root hears it.
    addEventListener(
      'click',
      (event) => {
        (globalThis as unknown as { clickedAt: number }).clickedAt = performance.timeOrigin + event.timeStamp;
      },
      { capture: true, once: true },
    );
  });
  await ui.click('[data-act=open-steps]');
  const panel = await browser.sidePanel();
  await panel.locator('#level-heading').waitFor();
  const { painted, began } = await panel.evaluate(async () => {
    // The largest thing painted is part of the conversation: what stands there before is one line.
    const painted = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
    });
    return { painted: performance.timeOrigin + painted, began: performance.timeOrigin };
  });
  const clicked = await page.evaluate(() => (globalThis as unknown as { clickedAt: number }).clickedAt);
  return [painted - clicked, painted - began];
}

async function timeFinding(page: Page, panel: Page, text: string): Promise<number> {
  const shown = panel.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        // No function by name in here: the compiler would call a helper that the page does not have.
        const before = document.querySelector('.noticed .quoted')?.textContent;
        const timer = setTimeout(
          () => reject(new Error('The panel did not show the new finding within 20 s.')),
          20_000,
        );
        const observer = new MutationObserver(() => {
          if (document.querySelector('.noticed .quoted')?.textContent === before) return;
          observer.disconnect();
          clearTimeout(timer);
          // Painted with the next frame; the frame after it would be one too late.
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            channel.port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
  );
  // The observer stands before the message is said.
  await panel.evaluate(() => true);
  const said = await say(page, [text]);
  return (await shown) - said;
}

const chat = await openPracticeChat([
  { id: 'bench', title: 'bench', level: 'urgent', person: 'Sam', messages: ['hello'], covers: [], example_replies: [] },
]);
const browser = await launchChromium(values.extension ? { extension: values.extension } : {});
try {
  await switchOn(browser, chat.origin);
  const seed = await browser.open('options.html');
  await seed.evaluate(
    (states) =>
      (
        globalThis as unknown as { chrome: { storage: { session: { set(of: object): Promise<void> } } } }
      ).chrome.storage.session.set(states),
    (await others()) as unknown as Record<string, never>,
  );
  await seed.close();
  const page = await browser.context.newPage();
  await page.goto(chat.address('bench'));
  await page.locator('li[data-from=person]').first().waitFor();
  const ui = await inPageUi(page);
  await say(page, [NEW[1] as string, ...Array.from({ length: FINDINGS }, (_, i) => LINES[i % LINES.length] as string)]);
  await ui.waitFor('[data-act=open-steps]', 30_000);

  const opening: number[] = [];
  const own: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const [ms, ofPage] = await timeOpening(browser, page, ui);
    // The first opening reads the code from the disk; it is told apart.
    if (run === 0) console.log(`first opening ${Math.round(ms)} ms`);
    else {
      opening.push(ms);
      own.push(ofPage);
    }
    const panel = await browser.sidePanel();
    await Promise.all([panel.waitForEvent('close'), panel.evaluate(() => window.close()).catch(() => {})]);
  }

  await timeOpening(browser, page, ui);
  const panel = await browser.sidePanel();
  await panel.getByRole('navigation', { name: 'Other conversations' }).waitFor();
  const noticed = await panel.evaluate(() => document.querySelectorAll('.noticed').length);
  const finding: number[] = [];
  for (let run = 0; run <= RUNS * 2; run += 1) {
    const ms = await timeFinding(page, panel, NEW[run % 2] as string);
    if (run > 0) finding.push(ms);
  }

  const load = loadavg()[0]?.toFixed(1);
  const rounded = (numbers: readonly number[]) => numbers.map(Math.round).join(' ');
  console.log(`noticed in the panel: ${noticed}; other conversations: ${OTHERS}; load ${load}`);
  console.log(
    `open  ${median(opening)} ms (median of ${RUNS}: ${rounded(opening)}), of it the panel's page ${median(own)} ms`,
  );
  console.log(`found ${median(finding)} ms (median of ${finding.length}: ${rounded(finding)})`);
  if (
    median(opening) > Number(values['most-open'] ?? Infinity) ||
    median(finding) > Number(values['most-found'] ?? Infinity)
  )
    process.exitCode = 1;
} finally {
  await browser.close();
  await chat.close();
}
