import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '@/scripts/driver/chromium';
import { type InPageUi, inPageUi } from '@/scripts/driver/in-page-ui';
import { switchOn } from '@/scripts/driver/switch-on';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';

const scenario = (id: string, ...messages: string[]) => ({
  id,
  title: id,
  level: 'none',
  person: 'Sam',
  messages,
  covers: [],
  example_replies: [],
});
const CHATS = [
  scenario('calm', 'hi there, nice weather', 'my tea is getting cold'),
  scenario('at-ask', 'everything feels hopeless'),
  scenario('at-soon', 'i want to end my life'),
  scenario('at-urgent', 'i have a plan to kill myself tonight'),
  scenario('at-now', 'i took all the pills just now'),
  scenario('two-turns', 'hey', 'i keep thinking about killing myself', 'yeah'),
];

let chat: PracticeChat;
let browser: ExtensionBrowser;
let page: Page;
let ui: InPageUi;

const composer = () => page.locator('[data-composer]');
const draft = () =>
  composer().evaluate((field) =>
    'value' in field ? (field as HTMLTextAreaElement).value : (field as HTMLElement).innerText,
  );

let threads = 0;
/** Each visit is another conversation: one that was read before stays as it was left. */
async function visit(id: string, options?: Parameters<PracticeChat['address']>[1]): Promise<void> {
  await page.goto(chat.address(id, { thread: `${id}-${++threads}`, ...options }));
  await page.locator('li[data-from=person]').first().waitFor();
  ui = await inPageUi(page);
}

async function send(text: string): Promise<void> {
  const before = await page.locator('li[data-from=me]').count();
  await composer().fill(text);
  await composer().press('Enter');
  await page.locator('li[data-from=me]').nth(before).waitFor();
}

/** Opens the card, chooses a stem without blanks or fills its blanks, and inserts it. Gives the text of the stem. */
async function insertFirst(): Promise<void> {
  if (!(await ui.has('[data-act=insert]'))) await ui.click('[data-act=toggle]');
  await ui.waitFor('[data-stem]');
  const blanks = await ui.evaluate<number>(`return root.querySelectorAll('[data-slot]').length;`);
  for (let i = 0; i < blanks; i++) {
    await ui.evaluate(`root.querySelectorAll('[data-slot]')[args[0]].focus(); return true;`, i);
    await page.keyboard.type('today');
  }
  await ui.click('[data-act=insert]');
}

async function openPanel(): Promise<Page> {
  if (await ui.has('[data-act=open-steps]')) await ui.click('[data-act=open-steps]');
  else {
    if (!(await ui.has('[data-act=open-panel]'))) await ui.click('[data-act=toggle]');
    await ui.click('[data-act=open-panel]');
  }
  return browser.sidePanel();
}

beforeAll(async () => {
  chat = await openPracticeChat(CHATS);
  browser = await launchChromium();
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
});
afterAll(async () => {
  await browser?.close();
  await chat?.close();
});

describe('switching a site on and off', () => {
  test('off by default: nothing of the extension is on the page', async () => {
    await page.goto(chat.address('at-soon'));
    await page.locator('li[data-from=person]').first().waitFor();
    expect(await page.locator('steady-hand-ui').count()).toBe(0);
  });

  test('the switch names both things it turns on, and the open page is watched without a reload', async () => {
    const options = await switchOn(browser, chat.origin, true);
    const words = await options.locator('main').innerText();
    expect(words).toContain('My drafts');
    expect(words).toContain('Messages I can see');
    await options.close();
    ui = await inPageUi(page);
    await ui.waitFor('[data-act]');
  });
});

describe('the person’s message at each level', () => {
  test('everyday talk: a quiet mark, nothing opened', async () => {
    await visit('calm');
    await ui.waitFor('[data-act=toggle]');
    expect(await ui.has('[data-stem]')).toBe(false);
    expect(await ui.has('[class*=level-]')).toBe(false);
  });

  test('ask: a collapsed chip', async () => {
    await visit('at-ask');
    await ui.waitFor('.level-ask');
    expect(await ui.has('[data-stem]')).toBe(false);
  });

  test('soon: an opened card with the matched words, a reason and up to three stems', async () => {
    await visit('at-soon');
    await ui.waitFor('.card.level-soon');
    expect(await ui.text('.card')).toContain('end my life');
    const stems = await ui.evaluate<number>(`return root.querySelectorAll('[data-stem]').length;`);
    expect(stems).toBeGreaterThan(0);
    expect(stems).toBeLessThanOrEqual(3);
  });

  test.each(['urgent', 'now'])('%s: a strip that stays, with the safety steps', async (level) => {
    await visit(`at-${level}`);
    await ui.waitFor(`.strip.level-${level}`);
    await ui.waitFor('[data-act=open-steps]');
    await page.keyboard.press('Escape');
    expect(await ui.has('.strip')).toBe(true);
  });

  test('the words are marked by highlights; the page’s DOM is untouched', async () => {
    await visit('at-soon');
    await ui.waitFor('.card');
    // Marks wait until the browser says which messages are in sight.
    const marked = () =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('steady-hand'))
          .flatMap(([, ranges]) => [...ranges].map(String))
          .join(' '),
      );
    await expect.poll(marked, { timeout: 20_000 }).toContain('end my life');
    expect(await page.locator('[data-messages]').innerHTML()).not.toMatch(/steady|mark|span/);
  });
});

test.each([
  ['system', 'dark', 'dark'],
  ['system', 'light', 'light'],
  ['light', 'dark', 'light'],
  ['dark', 'light', 'dark'],
] as const)('theme %s on a %s system: chip and native controls are %s', async (theme, system, shown) => {
  const settings = { version: 1, value: { country: null, theme, retentionDays: 30, folded: {} } };
  await (await browser.worker()).evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
  await page.emulateMedia({ colorScheme: system });
  await visit('at-soon');
  await ui.waitFor('.card');
  const seen = () =>
    ui.evaluate<{ scheme: string; ground: number }>(`
      const ground = getComputedStyle(root.querySelector('.card-place')).backgroundColor.match(/\\d+/)[0];
      const field = root.querySelector('.stand').appendChild(document.createElement('textarea'));
      const scheme = getComputedStyle(field).colorScheme;
      field.remove();
      return { scheme, ground: Number(ground) };`);
  await expect.poll(async () => (await seen()).ground > 128).toBe(shown === 'light');
  expect((await seen()).scheme).toBe(theme === 'system' ? 'light dark' : theme);
  await page.emulateMedia({ colorScheme: null });
  await (await browser.worker()).evaluate(`chrome.storage.local.remove('settings')`);
});

describe('inserting', () => {
  test.each(['textarea', 'input', 'contenteditable'] as const)(
    'into a %s: the page understands it, one undo gives back the draft',
    async (kind) => {
      await visit('at-soon', { composer: kind });
      await composer().click();
      await page.keyboard.type('I hear you. ');
      await ui.waitFor('[data-stem]');
      await insertFirst();
      await expect.poll(async () => (await draft()).length).toBeGreaterThan(20);
      const inserted = await draft();
      expect(inserted.startsWith('I hear you.')).toBe(true);
      expect(inserted).not.toMatch(/[{}]/);
      await composer().focus();
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await draft()).trim()).toBe('I hear you.');
      await page.keyboard.press('Control+Shift+z');
      await composer().press('Enter');
      await page.locator('li[data-from=me]').first().waitFor();
    },
  );

  test('Escape closes the card and gives the caret back', async () => {
    await visit('at-soon');
    await composer().click();
    await page.keyboard.type('one two');
    await page.keyboard.press('ArrowLeft');
    await ui.waitFor('.card');
    await page.keyboard.press('Escape');
    await ui.waitForGone('.card');
    await page.keyboard.type('!');
    expect(await draft()).toBe('one tw!o');
  });

  test('synthetic events of the page get nothing', async () => {
    await visit('at-soon');
    await ui.waitFor('[data-act=insert], [data-stem]');
    // The view of the background may still be on its way.
    let before = '';
    await expect
      .poll(
        async () => {
          const last = before;
          before = await ui.text();
          return before !== '' && before === last;
        },
        { interval: 400 },
      )
      .toBe(true);
    await page.evaluate(() => {
      const host = document.querySelector('steady-hand-ui') as HTMLElement;
      const { x, y } = host.getBoundingClientRect();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'focusin']) {
        for (const target of [host, document.body, document.elementFromPoint(x, y)])
          target?.dispatchEvent(
            type.startsWith('key')
              ? new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true })
              : new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }),
          );
      }
      host.click();
    });
    expect(await page.evaluate(() => (document.querySelector('steady-hand-ui') as HTMLElement).shadowRoot)).toBeNull();
    expect(await draft()).toBe('');
    expect(await ui.text()).toBe(before);
    // Even from inside the closed root, an untrusted click does nothing.
    await ui.evaluate(`root.querySelectorAll('button').forEach((button) => button.click()); return true;`);
    expect(await draft()).toBe('');
  });
});

describe('the panel', () => {
  test('opens on a trusted click, ticks the asked step as suggested, the specialist confirms; a killed worker loses nothing', async () => {
    await visit('two-turns');
    await send('Hello, I am here with you.');
    await page.locator('li[data-from=person]').nth(1).waitFor();
    await ui.waitFor('.level-soon');
    const panel = await openPanel();
    await panel.getByText('killing myself').first().waitFor();

    await browser.killWorker();
    await send('Thank you for telling me. Are you thinking about suicide?');
    const asked = panel.locator('#step-ask-suicide');
    await expect.poll(() => asked.locator('.step-status').textContent()).toBe('Answer?');
    await page.locator('li[data-from=person]').nth(2).waitFor();

    await browser.killWorker();
    if (!(await asked.isVisible())) await panel.locator('summary', { hasText: /^Ask/ }).first().click();
    await asked.locator('summary').click();
    await asked.getByRole('button', { name: /^Yes/ }).click();
    await expect.poll(() => asked.locator('.step-status').textContent()).toBe('Done: yes');

    await browser.killWorker();
    await panel.reload();
    await panel.getByText('killing myself').first().waitFor({ state: 'attached' });
    await expect.poll(() => asked.locator('.step-status').textContent()).toBe('Done: yes');
    await expect.poll(() => panel.locator('main').innerText()).toMatch(/1 of \d+ done/);
  });

  test('with nothing matched it says so, and a checklist can be started by hand', async () => {
    await visit('calm');
    await ui.waitFor('[data-act]');
    const panel = await openPanel();
    await panel.getByText('No phrase matched. This is not a safety check.').first().waitFor();
    await panel.getByLabel('Start a checklist by hand').selectOption({ index: 1 });
    await panel.getByRole('button', { name: 'Start', exact: true }).click();
    await panel.getByRole('heading', { name: 'Checklist', exact: false }).first().waitFor();
  });

  test('a page that changed under it is said to be unreadable, and to be read again when it is', async () => {
    await visit('calm');
    await ui.waitFor('[data-act]');
    const rename = (from: string, to: string) =>
      page.evaluate(
        (names) => {
          for (const [a, b] of names)
            for (const element of document.querySelectorAll(`[${a}]`)) {
              element.setAttribute(b as string, element.getAttribute(a as string) ?? '');
              element.removeAttribute(a as string);
            }
        },
        [
          [`data-${from}messages`, `data-${to}messages`],
          [`data-${from}message-id`, `data-${to}message-id`],
        ],
      );
    await rename('', 'new-');
    await composer().click();
    const panel = await openPanel();
    const notice = panel.getByRole('alert', { name: 'Steady Hand cannot read this page' });
    await notice.waitFor();
    expect(await panel.getByText('No phrase matched').isVisible()).toBe(false);
    await rename('new-', '');
    await notice.waitFor({ state: 'detached' });
  });

  test('the country is asked, never guessed; the emergency number comes first', async () => {
    const panel = await browser.sidePanel();
    const country = panel.getByLabel(/Country|Which country/).first();
    expect(await country.inputValue()).toBe('');
    await country.selectOption({ label: 'United Kingdom' });
    await panel.getByText('999').locator('visible=true').first().waitFor();
  });
});

describe('saved and found again', () => {
  test('from the chip, shown redacted first; there after a restart of the browser; searched and deleted', async () => {
    await visit('at-soon');
    await ui.waitFor('[data-act=save]');
    await ui.click('[data-act=save]');
    await ui.waitFor('[data-act=save-now]');
    await ui.click('[data-act=save-now]');
    await ui.waitForGone('[data-act=save-now]');

    const { profile } = browser;
    await browser.close(true);
    browser = await launchChromium({ profile });
    const review = await browser.open('review.html');
    const items = review.getByRole('list', { name: /Saved, newest first/ }).getByRole('listitem');
    await expect.poll(() => items.count()).toBe(1);
    await review.getByLabel('Search what you saved').fill('no such words anywhere');
    await review.getByText('Nothing saved matches these words.').waitFor();
    await review.getByLabel('Search what you saved').fill('');
    await items.first().getByRole('button').or(items.first().getByRole('link')).first().click();
    await review.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(() => items.count()).toBe(0);
    page = await browser.context.newPage();
  });

  test('the site is still on after the restart', async () => {
    await visit('at-soon');
    await ui.waitFor('.card.level-soon');
  });
});

test('no request of any kind leaves the extension', async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await browser.grant(target);
  const attempt = `(async (to) => {
    const tries = [() => fetch(to + '/fetch'), () => fetch(to + '/no-cors', { mode: 'no-cors' }), () => navigator.sendBeacon?.(to + '/beacon', 'x'), () => new WebSocket(to.replace('http', 'ws') + '/ws'), () => new EventSource(to + '/events'), () => { const x = new XMLHttpRequest(); x.open('GET', to + '/xhr'); x.send(); }, () => { new Image().src = to + '/image'; }, () => { const f = document.createElement('iframe'); f.src = to + '/frame'; document.body.append(f); }, () => { const l = document.createElement('link'); l.rel = 'prefetch'; l.href = to + '/prefetch'; document.head.append(l); }];
    for (const go of tries) { try { await go(); } catch {} }
    await new Promise((done) => setTimeout(done, 500));
  })`;
  for (const path of ['sidepanel.html', 'review.html', 'options.html']) {
    const tab = await browser.open(path);
    await tab.evaluate(`${attempt}(${JSON.stringify(target)})`);
    await tab.close();
  }
  const worker = await browser.worker();
  await worker.evaluate(`${attempt}(${JSON.stringify(target)})`);
  expect(heard).toEqual([]);
  // The listener itself works: a page of the web is heard.
  await page.goto(`${target}/heard`);
  expect(heard).toContain('GET /heard');
  server.close();
  server.closeAllConnections();
});
