import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { type ConverseSite, serveConverse } from './drivers/converse';
import { countOf, messagesOf, noted, noticedIn } from './drivers/noted';
import { openPeople, type People } from './drivers/people';
import { type Prosody, startProsody } from './drivers/prosody';
import { insertReflection, openCard } from './drivers/reflect';

/** Converse.js and Prosody, which nobody here wrote: people in browsers of their own, a specialist in another. */
const PASSWORD = 'practice-only';
const FIELD = 'textarea.chat-textarea:visible';
const SLOW = { timeout: 30_000 };
let prosody: Prosody;
let site: ConverseSite;
let browser: ExtensionBrowser;
let people: People;
let casey: Page;
let drew: Page;
let robin: Page;
let ui: InPageUi;

const messages = (page: Page) => page.locator('converse-chat-message .chat-msg__text');
async function say(page: Page, text: string): Promise<void> {
  await page.locator(FIELD).fill(text);
  await page.locator(FIELD).press('Enter');
}
const openChat = (page: Page, name: string) => page.locator(`a.open-chat[data-jid="${name}@localhost"]`).click();
const openRoom = (page: Page) => page.locator('a.open-room').first().click({ timeout: 60_000 });
async function enter(page: Page, name: string, to: string, room?: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(site.address({ name, password: PASSWORD, to, ...(room ? { room } : {}) }));
  if (room) await openRoom(page);
  await page
    .locator(room ? 'converse-muc textarea.chat-textarea' : 'converse-chat textarea.chat-textarea')
    .first()
    .waitFor({ timeout: 60_000 });
}
/** The conversation in which these words were noticed. */
const where = async (words: string) =>
  (await noted(browser)).find((state) => noticedIn(state).some((one) => one.includes(words)));

beforeAll(async () => {
  prosody = await startProsody({ robin: PASSWORD, casey: PASSWORD, drew: PASSWORD });
  site = await serveConverse(prosody.websocket);
  browser = await launchChromium();
  await switchOn(browser, site.origin);
  people = await openPeople();
  [casey, drew] = [await people.enter(), await people.enter()];
  robin = await browser.context.newPage();
  await enter(casey, 'casey', 'robin');
  await enter(robin, 'robin', 'casey');
  ui = await inPageUi(robin);
  await ui.waitFor('[data-act]', 30_000);
});
afterAll(async () => {
  await people?.close();
  await browser?.close();
  await site?.close();
  await prosody?.close();
});

test('everyday talk raises nothing', async () => {
  await say(casey, 'hello, is anyone there');
  await messages(robin).getByText('is anyone there').waitFor();
  await ui.waitFor('[data-act]');
  expect(await ui.has('[class*=level-]')).toBe(false);
});

test('the person’s message is flagged, in the specialist’s browser only', async () => {
  await say(casey, 'i dont want to be alive anymore, i keep thinking about killing myself');
  await ui.waitFor('.card.level-soon');
  expect(await ui.text('.card')).toContain('killing myself');
  expect(await casey.locator('steady-hand-ui').count()).toBe(0);
});

test('a draft that tells what to do gets its note; nothing of it is sent', async () => {
  await robin.bringToFront();
  await robin.locator(FIELD).click();
  await robin.keyboard.type('you should really try yoga');
  await ui.waitFor('[data-draft=unsolicited_advice]');
  await robin.locator(FIELD).fill('');
  await ui.waitForGone('[data-draft]');
  expect(await messages(casey).getByText('yoga').count()).toBe(0);
});

test('a reflection inserted into Converse’s composer is edited, sent, and arrives', async () => {
  const text = await insertReflection(robin, ui, FIELD);
  await robin.locator(FIELD).press('End');
  await robin.keyboard.type(' I am here.');
  expect(await robin.locator(FIELD).inputValue()).toBe(`${text} I am here.`);
  await robin.locator(FIELD).press('Enter');
  await messages(casey).getByText('I am here.').last().waitFor();
  expect(await messages(casey).last().innerText()).toContain(text.slice(0, 30));
});

test('the specialist’s own words never raise a level; the asked question is suggested as a step', async () => {
  await say(robin, 'Thank you for telling me. Are you thinking about suicide right now?');
  await messages(casey).getByText('Are you thinking about suicide').waitFor();
  await expect.poll(async () => countOf(await where('killing myself')), SLOW).toEqual({ person: 2, specialist: 2 });
  const opener = (await ui.has('[data-act=open-panel]')) ? '[data-act=open-panel]' : '[data-act=toggle]';
  await ui.click(opener);
  if (opener.includes('toggle')) await ui.click('[data-act=open-panel]');
  const panel = await browser.sidePanel();
  await expect.poll(() => panel.locator('#step-ask-suicide .step-status').textContent(), SLOW).toBe('Answer?');
  expect(await panel.getByText('killing myself').count()).toBeGreaterThan(0);
  const noticed = await panel.locator('main').innerText();
  expect(noticed).not.toMatch(/“[^”]*thinking about suicide right now[^”]*” ?can mean/);
});

test('a room of three, opened inside the client, is a conversation of its own', async () => {
  const chat = (await where('killing myself'))?.key;
  await enter(robin, 'robin', 'casey', 'support');
  await enter(casey, 'casey', 'robin', 'support');
  await enter(drew, 'drew', 'robin', 'support');
  await say(casey, 'hi both');
  await say(drew, 'hello you two');
  await messages(robin).getByText('hello you two').waitFor();
  await ui.waitForGone('[class*=level-]');
  await say(drew, 'my partner hit me again last night and i am scared to go home');
  await ui.waitFor('.card [data-stem], .strip');
  expect(await ui.text('.stand')).not.toContain('killing myself');
  await say(robin, 'That was not your fault. Did he hit you before? i want to die is a thing people say then');
  await messages(casey).getByText('not your fault').waitFor();
  await expect.poll(async () => countOf(await where('hit me')), SLOW).toEqual({ person: 3, specialist: 1 });
  const room = await where('hit me');
  expect(room?.key).not.toBe(chat);
  expect(noticedIn(room).join()).not.toMatch(/killing|want to die/);
  for (const page of [casey, drew]) expect(await page.locator('steady-hand-ui').count()).toBe(0);

  await openChat(robin, 'casey');
  await messages(robin).getByText('killing myself').first().waitFor();
  await expect
    .poll(async () => {
      await openCard(ui);
      return ui.text('.stand');
    }, SLOW)
    .toContain('killing myself');
  expect(await ui.text('.stand')).not.toContain('hit me');
  await openRoom(robin);
  await messages(robin).getByText('hello you two').waitFor();
  await expect
    .poll(async () => {
      await openCard(ui);
      return ui.text('.stand');
    }, SLOW)
    .toContain('hit me');
  // Nothing was read twice, nor into the other conversation.
  expect(countOf(await where('hit me'))).toEqual({ person: 3, specialist: 1 });
  expect(countOf(await where('killing myself'))).toEqual({ person: 2, specialist: 2 });
});

test('when Prosody goes and comes back, what was known stays and what is new is read', async () => {
  const before = await where('hit me');
  await prosody.stop();
  await prosody.start();
  let tries = 0;
  await expect
    .poll(
      async () => {
        await say(casey, `are you there ${tries++}`);
        // Both connect again by themselves, unless the server was not ready when they tried.
        if (tries % 8 === 0) for (const page of [casey, robin]) await page.evaluate('void window.connectAgain()');
        return messages(robin).getByText('are you there').count();
      },
      { timeout: 90_000, interval: 2000 },
    )
    .toBeGreaterThan(0);
  await say(casey, 'i want to end my life');
  await messages(robin).getByText('i want to end my life').waitFor();
  await expect.poll(async () => noticedIn(await where('hit me')).join(), SLOW).toContain('end my life');
  const after = await where('hit me');
  expect(after?.key).toBe(before?.key);
  expect(countOf(after).specialist).toBe(1);
  expect(countOf(after).unknown).toBeUndefined();
  expect(
    messagesOf(after).filter(({ findings }) => findings.some(({ words }) => words.includes('hit me'))),
  ).toHaveLength(1);
});
