import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KeyInput, Page } from 'puppeteer-core';
import { bundles } from '@/scripts/editors/build';
import type { EditorLab } from '@/scripts/editors/server';
import type { FirefoxBrowser } from '../drivers/firefox';
import type { Box, LabPage } from './lab-page';

interface Lab {
  lab?: { text(): string; sent: string[] };
}
interface Desk {
  browser: {
    tabs: { query(at: object): Promise<{ id?: number }[]> };
    scripting: { executeScript(what: object): Promise<{ result?: unknown; error?: unknown }[]> };
    runtime: { sendMessage(message: object): Promise<{ answer?: { result: string }; error?: string }> };
  };
}

interface InWorld {
  steadyLab?: { read(): string; insert(...args: unknown[]): Promise<string> };
}

/** The built extension with one file more: the composer room, to be asked from its own world. */
export function extensionWithRoom(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steady-hand-firefox-'));
  cpSync(fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url)), folder, { recursive: true });
  cpSync(`${bundles}in-world.js`, join(folder, 'in-world.js'));
  return folder;
}

/** A tab of Firefox as a page of the lab. `desk` is one of the extension's own pages, kept open in another tab. */
export async function firefoxLab(firefox: FirefoxBrowser, site: EditorLab, desk: Page): Promise<LabPage> {
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  let tab = -1;
  let pace = 0;

  /** Asks in the extension's world of the page: for something of the chip, or of the composer room. */
  const inWorld = async <T>(what: 'box' | 'text' | 'read' | 'insert' | 'loaded', ...args: unknown[]): Promise<T> => {
    const answered = await desk.evaluate(
      async (tabId, which, given) => {
        const { scripting } = (globalThis as unknown as Desk).browser;
        const [{ result, error } = {}] = await scripting.executeScript({
          target: { tabId, frameIds: [0] },
          // It is sent as its source: all that it needs stands in it.
          func: (asked: string, [first, ...rest]: unknown[]) => {
            const { steadyLab: room } = globalThis as InWorld;
            if (asked === 'loaded') return room !== undefined;
            if (asked === 'read') return room?.read();
            if (asked === 'insert') return room?.insert(first, ...rest);
            const host = document.querySelector<Element & { openOrClosedShadowRoot?: ShadowRoot }>('steady-hand-ui');
            const all = [...(host?.openOrClosedShadowRoot?.querySelectorAll<HTMLElement>(String(first)) ?? [])];
            const seen = all.find((element) => element.getClientRects().length > 0);
            if (!seen) return null;
            if (asked === 'text') return seen.innerText;
            const { x, y, width, height } = seen.getBoundingClientRect();
            return { x, y, width, height };
          },
          args: [which, given],
        });
        return { result, error: error === undefined ? undefined : String(error) };
      },
      tab,
      what,
      args,
    );
    if (answered.error !== undefined) throw new Error(answered.error);
    return answered.result as T;
  };
  const room = async <T>(what: 'read' | 'insert', ...args: unknown[]): Promise<T> => {
    if (!(await inWorld<boolean>('loaded')))
      await desk.evaluate(
        (tabId) =>
          (globalThis as unknown as Desk).browser.scripting.executeScript({
            target: { tabId, frameIds: [0] },
            files: ['/in-world.js'],
          }),
        tab,
      );
    return inWorld<T>(what, ...args);
  };
  const chipBox = (selector: string) => inWorld<Box | null>('box', selector);
  const until = async (right: () => Promise<boolean>, what: string) => {
    const deadline = Date.now() + 10_000;
    while (!(await right())) {
      if (Date.now() > deadline) throw new Error(`${what} did not come within 10 s.`);
      await new Promise((done) => setTimeout(done, 50));
    }
  };

  const lab: LabPage = {
    async open(id, delay = 0) {
      pace = delay;
      await page.goto(site.address(id));
      await page.bringToFront();
      await page.waitForFunction(() => (globalThis as Lab).lab !== undefined);
      tab = await desk.evaluate(
        async (at) => (await (globalThis as unknown as Desk).browser.tabs.query({ url: at }))[0]?.id ?? -1,
        `${site.origin.replace(/:\d+$/, '')}/*`,
      );
      await lab.enter();
      await until(async () => (await chipBox('[data-act]')) !== null, 'The chip');
    },
    text: () => page.evaluate(() => (globalThis as Lab).lab?.text() ?? ''),
    sent: () => page.evaluate(() => (globalThis as Lab).lab?.sent ?? []),
    async enter() {
      const { x, y, width, height } = await page.$eval('#place', (place) => {
        const box = place.getBoundingClientRect();
        return { x: box.x, y: box.y, width: box.width, height: box.height };
      });
      await page.mouse.click(x + Math.min(60, width / 2), y + height / 2);
    },
    send: () => page.click('#send'),
    type: (text) => page.keyboard.type(text, { delay: pace }),
    async press(key, times = 1) {
      const keys = key.split('+') as KeyInput[];
      for (let i = 0; i < times; i++) {
        for (const one of keys.slice(0, -1)) await page.keyboard.down(one);
        await page.keyboard.press(keys.at(-1) as KeyInput);
        for (const one of keys.slice(0, -1).reverse()) await page.keyboard.up(one);
      }
    },
    async marked() {
      const inPage = await page.evaluate(() => {
        const name = 'steady-hand-draft';
        const windows = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
        return windows.flatMap((inside) => {
          const view = inside as (Window & typeof globalThis) | null;
          return [...(view?.CSS.highlights.get(name) ?? [])].map((range) => String(range));
        });
      });
      if (inPage.length > 0) return inPage;
      // Form fields: a mirror of ours over the field.
      const mirrored = await inWorld<string | null>('text', '[data-mirror] span');
      return mirrored === null ? [] : [mirrored];
    },
    read: () => room<string>('read'),
    insertFor: (expected, text, how) => room<string>('insert', text, how, expected),
    async insert(text) {
      const answered = await desk.evaluate(
        (tabId, words) =>
          (globalThis as unknown as Desk).browser.runtime.sendMessage({
            name: 'desk.insert',
            ask: { tabId, text: words },
          }),
        tab,
        text,
      );
      return answered.answer?.result ?? answered.error ?? 'no answer';
    },
    async click(selector) {
      await until(async () => (await chipBox(selector)) !== null, selector);
      const box = (await chipBox(selector)) as Box;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    chipHas: async (selector) => (await chipBox(selector)) !== null,
    chipText: async (selector) => (await inWorld<string | null>('text', selector)) ?? '',
    chipBox,
    composerBox: () =>
      page.evaluate(() => {
        let [x, y] = [0, 0];
        let at: Element | null = document.activeElement;
        for (;;) {
          const frame = at?.localName === 'iframe' ? (at as HTMLIFrameElement) : null;
          const inside: Element | null | undefined =
            at?.shadowRoot?.activeElement ?? frame?.contentDocument?.activeElement;
          if (!at || !inside) break;
          if (frame) {
            const box = frame.getBoundingClientRect();
            x += box.left + frame.clientLeft;
            y += box.top + frame.clientTop;
          }
          at = inside;
        }
        const { left, top, width, height } = (at ?? document.body).getBoundingClientRect();
        return { x: x + left, y: y + top, width, height };
      }),
    // Firefox cannot be made to compose from outside: the page tells of a composition, and the words are typed at its end.
    async compose(words, meanwhile) {
      const tell = (type: string) =>
        page.evaluate((what) => document.dispatchEvent(new CompositionEvent(what, { bubbles: true })), type);
      await tell('compositionstart');
      const act = meanwhile();
      await Promise.race([act, new Promise((done) => setTimeout(done, 500))]);
      await page.keyboard.type(words);
      await tell('compositionend');
      await act;
    },
  };
  return lab;
}
