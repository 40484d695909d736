import type { Page } from 'puppeteer-core';
import type { FirefoxBrowser } from './firefox';

/** What a test needs of the extension's in-page interface in Firefox, beside `scripts/driver/in-page-ui` for Chromium. */
export interface FirefoxInPageUi {
  has(selector: string): Promise<boolean>;
  text(selector: string): Promise<string>;
  value(selector: string): Promise<string>;
  /** Waits for the first match that is shown and presses it with the browser's own mouse: a trusted click. */
  click(selector: string): Promise<void>;
}

interface Seen {
  x: number;
  y: number;
  text: string;
  value: string;
}
interface WebExtension {
  tabs: { query(at: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
}

/**
 * Reaches the closed shadow root through a content script's own right (`openOrClosedShadowRoot`, Firefox only), asked for
 * by one of the extension's pages. The page itself sees no more than before.
 */
export async function firefoxInPageUi(
  firefox: FirefoxBrowser,
  page: Page,
  origin: string,
  host = 'steady-hand-ui',
): Promise<FirefoxInPageUi> {
  const asker = await firefox.open('options.html');
  const look = async (selector: string, scroll = false): Promise<Seen | null> =>
    asker.evaluate(
      async (pattern, wanted, name, intoView) => {
        const { tabs, scripting } = (globalThis as unknown as { browser: WebExtension }).browser;
        const [tab] = await tabs.query({ url: pattern });
        if (!tab) return null;
        const [answer] = await scripting.executeScript({
          target: { tabId: tab.id, frameIds: [0] },
          args: [wanted, name, intoView],
          func: (wantedHere: string, hostName: string, show: boolean) => {
            const found = document.querySelector(hostName) as
              | (Element & { openOrClosedShadowRoot?: ShadowRoot })
              | null;
            const seen = [...(found?.openOrClosedShadowRoot?.querySelectorAll<HTMLElement>(wantedHere) ?? [])].find(
              (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden',
            );
            if (!seen) return null;
            if (show) seen.scrollIntoView({ block: 'nearest' });
            const { x, y, width, height } = seen.getBoundingClientRect();
            const value = (seen as HTMLTextAreaElement).value ?? '';
            return { x: x + width / 2, y: y + height / 2, text: seen.innerText, value };
          },
        });
        return (answer?.result ?? null) as Seen | null;
      },
      `${new URL(origin).protocol}//${new URL(origin).hostname}/*`,
      selector,
      host,
      scroll,
    );
  const until = async (selector: string): Promise<Seen> => {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const seen = await look(selector, true);
      if (seen) return seen;
      if (Date.now() > deadline) throw new Error(`In the page's interface, ${selector} did not appear within 30 s.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  return {
    has: async (selector) => (await look(selector)) !== null,
    text: async (selector) => (await until(selector)).text,
    value: async (selector) => (await until(selector)).value,
    async click(selector) {
      await until(selector);
      await page.bringToFront();
      // What still moves (a card that opens, a thread that scrolls) is waited for: the mouse presses a place, not a thing.
      const deadline = Date.now() + 30_000;
      let before = await until(selector);
      for (let still = 0; still < 3; ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const now = await until(selector);
        still = now.x === before.x && now.y === before.y ? still + 1 : 0;
        before = now;
        if (Date.now() > deadline) throw new Error(`In the page's interface, ${selector} did not come to rest.`);
      }
      await page.mouse.click(before.x, before.y);
    },
  };
}
