import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { type Lounge, startLounge } from './drivers/lounge';
import { joinIrc, type Ngircd, ngircdMissing, startNgircd } from './drivers/ngircd';
import { countOf, keepPlatforms, messagesOf, noted, noticedIn, platformsOf } from './drivers/noted';
import { openPeople, type People } from './drivers/people';
import { insertReflection, openCard } from './drivers/reflect';

const missing = ngircdMissing();
if (missing) console.warn(`The Lounge is not tested: ${missing}.`);

/** The Lounge with ngIRCd, which nobody here wrote: two people in browsers of their own, a specialist in another. */
describe.skipIf(missing)('The Lounge', () => {
  const CHANNEL = '#support';
  const FIELD = 'textarea#input';
  const SLOW = { timeout: 20_000 };
  let irc: Ngircd;
  let lounge: Lounge;
  let browser: ExtensionBrowser;
  let people: People;
  let casey: Page;
  let drew: Page;
  let robin: Page;
  let ui: InPageUi;

  const messages = (page: Page) => page.locator('#chat .msg[data-type=message] .content');
  async function say(page: Page, text: string): Promise<void> {
    await page.locator(FIELD).fill(text);
    await page.locator(FIELD).press('Enter');
  }
  const open = (page: Page, name: string) => page.locator(`.channel-list-item[data-name="${name}"]`).click();
  /** The conversation in which these words were noticed. */
  const where = async (words: string) =>
    (await noted(browser)).find((state) => noticedIn(state).some((one) => one.includes(words)));
  /** How many messages of whom, for each conversation of an entry. */
  const countsOf = async (entry: string) =>
    (await noted(browser)).filter(({ key }) => key.startsWith(`${entry}:`)).map(countOf);

  beforeAll(async () => {
    irc = await startNgircd();
    lounge = await startLounge(irc.port, ['robin', 'casey', 'drew'], CHANNEL);
    browser = await launchChromium();
    await switchOn(browser, lounge.origin);
    people = await openPeople();
    [casey, drew] = [await people.enter(), await people.enter()];
    robin = await browser.context.newPage();
    await lounge.enter(robin, 'robin');
    await lounge.enter(casey, 'casey');
    await lounge.enter(drew, 'drew');
    ui = await inPageUi(robin);
    await ui.waitFor('[data-act]', 30_000);
  });
  afterAll(async () => {
    await people?.close();
    await browser?.close();
    await lounge?.close();
    await irc?.close();
  });

  test('everyday talk of two people raises nothing, and is known as theirs', async () => {
    await say(casey, 'hello, is anyone there');
    await messages(robin).getByText('is anyone there').waitFor();
    await say(drew, 'hi all, just listening along');
    await messages(robin).getByText('just listening').waitFor();
    await expect.poll(() => countsOf('thelounge'), SLOW).toEqual([{ person: 2 }]);
    expect(await ui.has('[class*=level-]')).toBe(false);
  });

  test('the person’s message is flagged, in the specialist’s browser only', async () => {
    await say(casey, 'i dont want to be alive anymore, i keep thinking about killing myself');
    await ui.waitFor('.card.level-soon');
    expect(await ui.text('.card')).toContain('killing myself');
    for (const page of [casey, drew]) expect(await page.locator('steady-hand-ui').count()).toBe(0);
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

  test('a reflection is inserted, edited, sent, and arrives', async () => {
    const text = await insertReflection(robin, ui, FIELD);
    await robin.locator(FIELD).press('End');
    await robin.keyboard.type(' I am here.');
    expect(await robin.locator(FIELD).inputValue()).toBe(`${text} I am here.`);
    await robin.locator(FIELD).press('Enter');
    await messages(casey).getByText('I am here.').last().waitFor();
    expect(await messages(casey).last().innerText()).toContain(text.slice(0, 30));
  });

  test('the specialist’s own words are never taken for the person’s', async () => {
    await expect.poll(async () => countOf(await where('killing myself')).specialist, SLOW).toBe(1);
    const before = await where('killing myself');
    await say(robin, 'Thank you for telling me. Are you thinking about killing yourself right now?');
    await say(robin, 'when you say i want to end my life, how close is that?');
    await messages(drew).getByText('how close is that').waitFor();
    await expect.poll(async () => countOf(await where('killing myself')).specialist, SLOW).toBe(3);
    const after = await where('killing myself');
    expect(noticedIn(after)).toEqual(noticedIn(before));
    expect(countOf(after).person).toBe(countOf(before).person);
    expect(countOf(after).unknown).toBeUndefined();
  });

  test('words of two people do not combine; those of one do', async () => {
    const urgent = () => ui.has('[class*=level-urgent]');
    const words = async () => countOf(await where('killing myself')).person ?? 0;
    const before = await words();
    await say(drew, 'i am at home today');
    await expect.poll(words, SLOW).toBe(before + 1);
    await say(drew, 'the kettle is on');
    await expect.poll(words, SLOW).toBe(before + 2);
    expect(await urgent()).toBe(false);
    const people = new Set(messagesOf(await where('killing myself')).flatMap(({ from }) => from ?? []));
    expect(people.size).toBe(2);
    expect(JSON.stringify(await where('killing myself'))).not.toMatch(/casey|drew/);
    await say(casey, 'i am at home today');
    await expect.poll(urgent, SLOW).toBe(true);
    // Answered, the card folds away from what is beneath it.
    await say(robin, 'I hear you both.');
    await ui.waitForGone('.card');
  });

  test('a query opened inside the client is a conversation of its own', async () => {
    const channel = (await where('killing myself'))?.key;
    await say(casey, '/msg robin can i write to you here instead');
    await robin.locator('.channel-list-item[data-name="casey"]').waitFor();
    await open(robin, 'casey');
    await messages(robin).getByText('can i write to you here').waitFor();
    await ui.waitForGone('[class*=level-]');
    await say(casey, '/msg robin he hit me again last night and i am scared to go home');
    await ui.waitFor('.card [data-stem], .strip');
    expect(await ui.text('.stand')).not.toContain('killing myself');
    await expect.poll(async () => (await where('hit me'))?.key, SLOW).toBeDefined();
    const query = await where('hit me');
    expect(query?.key).not.toBe(channel);
    expect(noticedIn(query).join()).not.toContain('killing');
    expect(noticedIn((await noted(browser)).find(({ key }) => key === channel)).join()).not.toContain('hit me');

    await open(robin, CHANNEL);
    await messages(robin).getByText('just listening').waitFor();
    await expect
      .poll(async () => {
        await openCard(ui);
        return ui.text('.stand');
      }, SLOW)
      .toMatch(/killing myself|Thoughts of dying/);
    expect(await ui.text('.stand')).not.toContain('hit me');
    expect(await countsOf('thelounge')).toHaveLength(2);
  });

  test('when the IRC server goes and comes back, what was known stays and what is new is read', async () => {
    const before = await where('killing myself');
    await irc.stop();
    await robin
      .locator('.msg .content', { hasText: /irc|Disconnected|quit/ })
      .last()
      .waitFor();
    await irc.start();
    for (const page of [robin, casey]) {
      await expect
        .poll(
          () =>
            page.locator(`.channel-list-item[data-name="${CHANNEL}"]:not(.parted-channel):not(.not-connected)`).count(),
          { timeout: 60_000 },
        )
        .toBe(1);
    }
    await expect
      .poll(
        async () => {
          await say(casey, 'i am back. i want to end my life');
          return messages(robin).getByText('i am back').count();
        },
        { timeout: 60_000, interval: 2000 },
      )
      .toBeGreaterThan(0);
    await expect
      .poll(async () => noticedIn(await where('end my life')).length)
      .toBeGreaterThan(noticedIn(before).length);
    const after = await where('end my life');
    expect(after?.key).toBe(before?.key);
    expect(countOf(after).specialist).toBe(countOf(before).specialist);
    expect(countOf(after).unknown).toBeUndefined();
  });

  test('five hundred messages of history are read as the specialist scrolls up', async () => {
    const speaker = await joinIrc(irc.port, 'jude', CHANNEL);
    const lines = Array.from({ length: 500 }, (_, i) =>
      i === 0 ? 'i cut myself again last night' : `line ${i} of a long and ordinary talk`,
    );
    await speaker.say(CHANNEL, lines);
    speaker.close();
    await messages(robin).getByText('line 499 ').waitFor();
    await (await browser.worker()).evaluate('chrome.storage.session.clear()');
    await lounge.enter(robin, 'robin');
    await messages(robin).getByText('line 499 ').waitFor();
    expect(await messages(robin).getByText('i cut myself again').count()).toBe(0);
    await expect
      .poll(
        async () => {
          await robin.locator('#chat .chat').evaluate((list) => list.scrollTo(0, list.scrollTop > 0 ? 0 : 1));
          return messages(robin).getByText('i cut myself again').count();
        },
        { timeout: 60_000, interval: 300 },
      )
      .toBe(1);
    await expect.poll(async () => noticedIn(await where('cut myself')).join(), SLOW).toContain('cut myself');
    // Nothing between was left out, and nothing was read twice: what the page shows is what is known.
    const shown = await messages(robin).count();
    expect(shown).toBeGreaterThanOrEqual(500);
    const known = async () => {
      const orders = messagesOf(await where('cut myself')).map(({ order }) => order);
      return [orders.length, new Set(orders).size];
    };
    // The background keeps five hundred messages whole.
    await expect.poll(known, { timeout: 30_000 }).toEqual([500, 500]);
  });

  test('with its entry switched off, the page is learned from the specialist’s own sends', async () => {
    await (await browser.worker()).evaluate('chrome.storage.session.clear()');
    await keepPlatforms(browser, { off: ['thelounge'] });
    await lounge.enter(robin, 'robin');
    await robin.locator(FIELD).click();
    await ui.waitFor('[data-act]');
    // Until it is learned nobody's message is flagged by guessing.
    const learned = async () => Object.values((await platformsOf(browser)).learned).flat();
    expect(await learned()).toEqual([]);
    for (let round = 0; round < 6 && (await learned()).length === 0; round++) {
      await say(casey, `it was a grey week, part ${round}`);
      await messages(robin).getByText(`part ${round}`).waitFor();
      await say(robin, `I am listening to part ${round} of it.`);
      await messages(robin).getByText(`listening to part ${round} of`).waitFor();
      // The learner waits for an echo that may still be replaced.
      await robin.waitForTimeout(1500);
    }
    const [entry] = await learned();
    expect(entry?.learned?.own).toBeGreaterThanOrEqual(2);
    await say(robin, 'Do you mean: i want to end my life?');
    await messages(robin).getByText('Do you mean: i want to end').waitFor();
    await say(drew, 'the kettle is on');
    await messages(robin).getByText('the kettle is on').waitFor();
    await say(casey, 'i keep thinking about killing myself');
    await ui.waitFor('.card.level-soon');
    expect(await ui.text('.card')).toContain('killing myself');
    const state = await where('thinking about killing myself');
    const own = messagesOf(state).filter(({ findings }) => findings.some(({ words }) => words.includes('end my life')));
    expect(own.filter(({ speaker }) => speaker === 'person')).toEqual([]);
    await keepPlatforms(browser, { off: [], learned: {} });
  });
});
