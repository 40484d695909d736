import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tasksDuring } from '@/scripts/bench/main-thread';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { type ConverseSite, serveConverse } from './drivers/converse';
import { countOf, keepPlatforms, messagesOf, noted, noticedIn, platformsOf } from './drivers/noted';
import { openPeople, type People } from './drivers/people';
import { type Prosody, startProsody } from './drivers/prosody';

/** Converse.js with Prosody: a long history that is fetched from the archive, and the same client as nobody described it. */
const PASSWORD = 'practice-only';
const FIELD = 'textarea.chat-textarea:visible';
const SLOW = { timeout: 60_000 };
let prosody: Prosody;
let site: ConverseSite;
let browser: ExtensionBrowser;
let people: People;
let casey: Page;
let robin: Page;
let ui: InPageUi;

const messages = (page: Page) => page.locator('converse-chat-message .chat-msg__text');
async function say(page: Page, text: string): Promise<void> {
  await page.locator(FIELD).fill(text);
  await page.locator(FIELD).press('Enter');
}
async function enter(page: Page, name: string, to: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(site.address({ name, password: PASSWORD, to }));
  await page.locator('converse-chat textarea.chat-textarea').first().waitFor({ timeout: 60_000 });
}
const where = async (words: string) =>
  (await noted(browser)).find((state) => noticedIn(state).some((one) => one.includes(words)));

beforeAll(async () => {
  prosody = await startProsody({ robin: PASSWORD, casey: PASSWORD, drew: PASSWORD });
  site = await serveConverse(prosody.websocket);
  browser = await launchChromium();
  await switchOn(browser, site.origin);
  people = await openPeople();
  casey = await people.enter();
  await enter(casey, 'casey', 'robin');
});
afterAll(async () => {
  await people?.close();
  await browser?.close();
  await site?.close();
  await prosody?.close();
});

test('with its entry switched off, the page is learned from the specialist’s own sends', async () => {
  await keepPlatforms(browser, { off: ['converse'] });
  robin = await browser.context.newPage();
  await enter(robin, 'robin', 'casey');
  ui = await inPageUi(robin);
  await robin.locator(FIELD).click();
  await ui.waitFor('[data-act]', 30_000);
  const learned = async () => Object.values((await platformsOf(browser)).learned).flat();
  expect(await learned()).toEqual([]);
  for (let round = 0; round < 6 && (await learned()).length === 0; round++) {
    await say(casey, `it was a grey week, part ${round}`);
    await messages(robin).getByText(`part ${round}`).first().waitFor();
    await say(robin, `I am listening to part ${round} of it.`);
    await messages(casey).getByText(`listening to part ${round} of`).waitFor();
    // The learner waits for an echo that may still be replaced.
    await robin.waitForTimeout(1500);
  }
  const [entry] = await learned();
  expect(entry?.learned?.own).toBeGreaterThanOrEqual(2);
  // Own words that a rule would flag are the specialist's; the person's are flagged, in the right browser only.
  await say(robin, 'Do you mean: i want to end my life?');
  await messages(casey).getByText('Do you mean: i want to end').waitFor();
  await say(casey, 'the kettle is on');
  await messages(robin).getByText('the kettle is on').waitFor();
  await expect.poll(async () => (await noted(browser)).map(countOf).at(0)?.person ?? 0, SLOW).toBeGreaterThanOrEqual(1);
  expect(await where('end my life')).toBeUndefined();
  expect(await ui.has('[class*=level-]')).toBe(false);
  await say(casey, 'i keep thinking about killing myself');
  await ui.waitFor('.card.level-soon', 30_000);
  expect(await ui.text('.card')).toContain('killing myself');
  expect(await casey.locator('steady-hand-ui').count()).toBe(0);
  const state = await where('killing myself');
  const own = messagesOf(state).filter(({ findings }) => findings.some(({ words }) => words.includes('end my life')));
  expect(own.filter(({ speaker }) => speaker !== 'specialist')).toEqual([]);
  expect(countOf(state).unknown).toBeUndefined();
  await robin.close();
  await keepPlatforms(browser, { off: [], learned: {} });
}, 180_000);

test('five hundred messages that came meanwhile are read as the specialist scrolls, and the page stays smooth', async () => {
  interface Client {
    sendMany(to: string, type: string, lines: string[]): void;
    sayIn(jid: string, lines: string[]): Promise<void>;
    knownIn(jid: string): Promise<number>;
  }
  const send = (lines: string[]) =>
    drew.evaluate((all) => (globalThis as unknown as Client).sendMany('robin@localhost', 'chat', all), lines);
  const has = (count: number) =>
    expect
      .poll(() => robin.evaluate(() => (globalThis as unknown as Client).knownIn('drew@localhost')), SLOW)
      .toBe(count);
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `line ${from + i} of a long and ordinary talk`);
  robin = await browser.context.newPage();
  await enter(robin, 'robin', 'casey');
  const drew = casey;
  await enter(drew, 'drew', 'robin');
  // While the specialist looks at another chat the client takes all of it, and draws none.
  await send(['i cut myself again last night']);
  await has(1);
  // The client sorts by the second: what comes in one with others stands anywhere among them.
  await new Promise((done) => setTimeout(done, 1100));
  await send(lines(1, 240));
  await has(240);
  const own = Array.from({ length: 20 }, (_, i) => `I am with you, ${i}.`);
  await robin.evaluate(
    (all) => (globalThis as unknown as Client).sayIn('drew@localhost', all),
    [...own, 'when you say you want to end your life, how close is that?'],
  );
  await send(lines(240, 479));
  await has(500);
  expect(await where('cut myself')).toBeUndefined();
  await robin.bringToFront();
  await robin.locator('a.open-chat[data-jid="drew@localhost"]').first().click();
  await messages(robin).getByText('line 478 ').waitFor({ timeout: 60_000 });
  expect(await messages(robin).getByText('i cut myself again').count()).toBe(0);
  // The client draws a hundred rows at a time, and a few others for each scrolling near an end.
  const scroll = (steps: number, up: boolean) =>
    robin
      .locator('.chat-content__messages:visible')
      .first()
      .evaluate(
        async (list, [count, upwards]) => {
          const seen = new Set<string>();
          const look = () => {
            for (const one of document.querySelectorAll('converse-chat-message .chat-msg__text'))
              seen.add(one.textContent?.trim() ?? '');
          };
          look();
          for (let i = 0; i < count; i++) {
            const far = upwards ? -list.scrollHeight : -1;
            list.scrollTo(0, i % 2 === 0 ? far : far + (upwards ? 60 : -60));
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 15)));
            look();
          }
          return [...seen];
        },
        [steps, up] as const,
      );
  const shown = new Set<string>();
  const until = (words: string, up: boolean) =>
    expect
      .poll(
        async () => {
          for (const one of await scroll(16, up)) shown.add(one);
          return messages(robin).getByText(words).count();
        },
        { timeout: 60_000, interval: 20 },
      )
      .toBe(1);
  const session = await robin.context().newCDPSession(robin);
  const tasks = await tasksDuring(session, async () => {
    await until('i cut myself again', true);
  });
  expect(shown.size).toBe(500);
  await expect.poll(async () => noticedIn(await where('cut myself')).join(), SLOW).toContain('cut myself');
  // All that was drawn is known, once, and as whose it is.
  const known = async () => {
    const all = messagesOf(await where('cut myself'));
    return [all.length, new Set(all.map(({ order }) => order)).size];
  };
  await expect.poll(known, SLOW).toEqual([500, 500]);
  const state = await where('cut myself');
  expect(countOf(state)).toEqual({ person: 479, specialist: 21 });
  // Once, wherever the client puts it among what came in the same second.
  expect(
    messagesOf(state).filter(({ findings }) => findings.some(({ words }) => words.includes('cut myself'))),
  ).toHaveLength(1);
  expect(noticedIn(state).join()).not.toContain('end your life');
  const ours = tasks.map((task) => task.ours);
  const all = ours.reduce((sum, one) => sum + one, 0);
  console.log(`Scrolling: longest task of ours ${Math.max(...ours).toFixed(1)} ms, ${all.toFixed(0)} ms together.`);
  // The client itself takes that long now and then; no task may be so for us.
  expect(Math.max(...ours)).toBeLessThan(50);
}, 180_000);
