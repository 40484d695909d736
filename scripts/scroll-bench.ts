import type { CDPSession, Page } from 'playwright-core';
import { parsePack } from '@/utils/packs';
import { serveChatPage } from './bench/chat-page';
import { type Task, tasksDuring } from './bench/main-thread';
import { quantile, show } from './bench/measure';
import { textOf, under } from './bench/texts';
import { reportTyping, type Typists, typeInTurn } from './bench/typing';
import { launchChromium } from './driver/chromium';
import { inPageUi } from './driver/in-page-ui';
import { switchOn } from './driver/switch-on';
import { readPackFolder } from './read-pack-folder';

/**
 * What the extension costs the page it stands beside, in real Chromium on the build in .output: the same page by two
 * names, of which one is switched on, in turn in one run. Times are of the processor where nothing else is said: on a
 * machine that does other things too, the clock tells more about those. `--quick`: one short round; `--typing` and
 * `--memory`: only that part.
 */
const quick = process.argv.includes('--quick');
const only = ['--typing', '--memory'].find((part) => process.argv.includes(part));
const ROUNDS = only ? 0 : quick ? 1 : 5;
const TYPING_ROUNDS = only === '--memory' ? 0 : quick ? 2 : 7;
const STREAM = quick ? 30 : 80;
const EVERY = 100;
const KEYS = 36;
/** What a task of the page's may be longer for us, and a keystroke; milliseconds. */
const LONG = 50;
const KEY_MOST = 2;

interface InPage {
  fill(texts: string[]): void;
  stream(texts: string[], every: number): Promise<void>;
  keepLast(most: number): void;
}
const parsed = parsePack(readPackFolder('prompts/packs/core-en'));
if (!parsed.ok) throw new Error('The core pack has problems.');
const rules = Object.values(parsed.value.rules).map(({ value }) => value);
const sentences = under(['fires', 'quiet'], rules);
const firing = under(['fires'], rules);
/** A hard chat: one in six of the person's messages is one that a rule must fire on. */
const hard = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    i % 9 === 0 ? (firing[i % firing.length] as string) : textOf(20 + ((i * 37) % 180), []),
  );
const chat = (count: number) =>
  Array.from({ length: count }, (_, i) => textOf(20 + ((i * 37) % 180), i % 10 === 0 ? sentences : []));

const site = await serveChatPage();
const browser = await launchChromium();
const arms = { without: `http://localhost:${site.port}`, with: `http://127.0.0.1:${site.port}` };
type Arm = keyof typeof arms;
await switchOn(browser, arms.with);

const call = <N extends keyof InPage>(page: Page, name: N, ...args: Parameters<InPage[N]>) =>
  page.evaluate(
    ([fn, given]) =>
      (
        (globalThis as unknown as Record<string, (...all: unknown[]) => unknown>)[fn as string] as (
          ...all: unknown[]
        ) => unknown
      )(...(given as unknown[])),
    [name, args] as const,
  );

async function open(arm: Arm, history: number): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.context.newPage();
  await page.goto(arms[arm]);
  await page.bringToFront();
  if (history > 0) await call(page, 'fill', chat(history));
  await page.locator('[data-composer]').click();
  return { page, session: await page.context().newCDPSession(page) };
}
/** All that stood there has been read: the first message, written last into memory, is known. */
async function settled(arm: Arm, page: Page): Promise<void> {
  if (arm === 'without') return void (await page.waitForTimeout(300));
  const ui = await inPageUi(page);
  await ui.waitFor('[data-act]', 60_000);
  let before = -1;
  for (;;) {
    const all = (await (
      await browser.worker()
    ).evaluate(`chrome.storage.session.get(null).then((all) => JSON.stringify(all).length)`)) as number;
    if (all === before) return;
    before = all;
    await page.waitForTimeout(1500);
  }
}

interface Seen {
  backfill: Task[];
  stream: Task[];
}
async function round(arm: Arm): Promise<Seen> {
  await (await browser.worker()).evaluate('chrome.storage.session.clear()');
  const { page, session } = await open(arm, 0);
  await settled(arm, page);
  const backfill = await tasksDuring(session, async () => {
    await call(page, 'fill', chat(1000));
    await settled(arm, page);
  });
  const list = await page.locator('ol').boundingBox();
  if (!list) throw new Error('The list is not to be seen.');
  await page.mouse.move(list.x + list.width / 2, list.y + 80);
  const stream = await tasksDuring(session, async () => {
    const streaming = call(page, 'stream', chat(STREAM), EVERY);
    let up = true;
    let over = false;
    void streaming.then(() => {
      over = true;
    });
    for (let i = 0; !over; i++) {
      if (i % 25 === 24) up = !up;
      await page.mouse.wheel(0, up ? -240 : 240);
      await page.waitForTimeout(40);
    }
    await page.waitForTimeout(400);
  });
  await page.close();
  return { backfill, stream };
}

const sum = (tasks: readonly Task[], of: (task: Task) => number) => tasks.reduce((all, task) => all + of(task), 0);
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const seen: { [A in Arm]: Seen[] } = { without: [], with: [] };
for (let i = 0; i < ROUNDS; i++) for (const arm of ['without', 'with'] as const) seen[arm].push(await round(arm));

let failed = false;
for (const part of ROUNDS > 0 ? (['backfill', 'stream'] as const) : []) {
  console.log(
    `\n== ${part === 'backfill' ? 'A thousand messages appear at once' : `A thousand messages scroll while one comes every ${EVERY} ms (${STREAM} of them)`}; ms of a task`,
  );
  show(['', 'tasks', 'median', '95th', 'longest', `over ${LONG}`, 'all']);
  for (const arm of ['without', 'with'] as const) {
    const tasks = seen[arm].flatMap((one) => one[part]);
    const cpu = tasks.filter((task) => task.cpu > 0.1).map((task) => task.cpu);
    show([
      arm,
      cpu.length,
      ms(quantile(cpu, 0.5)),
      ms(quantile(cpu, 0.95)),
      ms(Math.max(0, ...cpu)),
      cpu.filter((one) => one > LONG).length,
      ms(sum(tasks, (task) => task.cpu) / ROUNDS),
    ]);
  }
  const ours = seen.with.flatMap((one) => one[part]).filter((task) => task.ours > 0);
  const times = ours.map((task) => task.ours);
  const long = ours.filter((task) => task.cpu > LONG && task.cpu - task.ours <= LONG);
  console.log(
    `Ours: ${times.length} tasks, median ${ms(quantile(times, 0.5))}, 95th ${ms(quantile(times, 0.95))}, longest ${ms(Math.max(0, ...times))} ms; together ${ms(sum(ours, (task) => task.ours) / ROUNDS)} ms a round. Long only because of us: ${long.length}.`,
  );
  const worst = ours.sort((a, b) => b.ours - a.ours).slice(0, 3);
  for (const task of worst)
    console.log(
      `  ${ms(task.ours)} of ${ms(task.cpu)} ms: ${Object.entries(task.inOurs)
        .sort((a, b) => b[1] - a[1])
        .slice(0, 4)
        .map(([name, time]) => `${name} ${ms(time)}`)
        .join(', ')}`,
    );
  failed ||= long.length > 0;
}
if (TYPING_ROUNDS > 0) {
  console.log('\n== Typing, a hard chat of a thousand messages beside it; ms of the main thread for each key');
  const typists: Typists = {};
  const texts = hard(1000);
  for (const arm of ['without', 'with'] as const) {
    const { page, session } = await open(arm, 0);
    await call(page, 'fill', texts);
    await settled(arm, page);
    typists[arm] = { page, session, rounds: [] };
  }
  await typeInTurn(typists, KEYS, TYPING_ROUNDS);
  const added = reportTyping(typists, KEYS);
  console.log(`Added: ${ms(added)} ms a key (aim: under ${KEY_MOST}).`);
  failed ||= added >= KEY_MOST;
  for (const { page } of Object.values(typists)) await page.close();
}

if (only !== '--typing') await rememberAnHour();
await browser.close();
site.close();
process.exitCode = failed ? 1 : 0;

async function rememberAnHour(): Promise<void> {
  console.log('\n== Memory: an hour of chat, a message a second, in a page that keeps the last 200');
  const HOUR = quick ? 1800 : 3600;
  const { page, session } = await open('with', 0);
  await call(page, 'keepLast', 200);
  const heap = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const marks: number[] = [];
  // The first ten minutes warm up and do not count: what still grows then is the engine's own compiled code, two thirds
  // of all growth by a comparison of heap snapshots; of our objects there are no more after than before.
  for (let part = 0; part <= 6; part++) {
    await call(page, 'stream', chat(HOUR / 6), 5);
    await settled('with', page);
    if (part > 0) marks.push(await heap());
  }
  console.log(`MB after each ten minutes: ${marks.map((one) => one.toFixed(1)).join(', ')}`);
  const [first = 0, last = 0] = [marks[0], marks.at(-1)];
  console.log(`Last to first: ${((last / first - 1) * 100).toFixed(1)}% (aim: within 10%).`);
  failed ||= last > first * 1.1;
}
