import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/scripts/driver/chromium';
import { inPageUi } from '@/scripts/driver/in-page-ui';
import { bundles } from '@/scripts/editors/build';
import type { EditorLab } from '@/scripts/editors/server';
import type { Box, LabPage } from './lab-page';

interface Lab {
  lab?: { text(): string; sent: string[] };
}

/** In Chromium anything can be asked in the extension's world. */
export interface ChromiumLab extends LabPage {
  world<T>(expression: string): Promise<T>;
}

/** A tab of Chromium as a page of the lab. */
export async function chromiumLab(browser: ExtensionBrowser, site: EditorLab, page: Page): Promise<ChromiumLab> {
  const session = await page.context().newCDPSession(page);
  const world = await ownWorld(browser, session, page);
  const ui = await inPageUi(page);
  const chipBox = async (selector: string) =>
    (await ui.evaluate<Box | null>(
      `const seen = [...root.querySelectorAll(args[0])].find((el) => el.getClientRects().length > 0);
       if (!seen) return null;
       const { x, y, width, height } = seen.getBoundingClientRect();
       return { x, y, width, height };`,
      selector,
    )) ?? null;
  let pace = 0;
  const lab: ChromiumLab = {
    world,
    async open(id, delay = 0) {
      pace = delay;
      await page.goto(site.address(id));
      await page.waitForFunction(() => (globalThis as Lab).lab !== undefined);
      await lab.enter();
      await ui.waitFor('[data-act]');
    },
    text: () => page.evaluate(() => (globalThis as Lab).lab?.text() ?? ''),
    sent: () => page.evaluate(() => (globalThis as Lab).lab?.sent ?? []),
    async enter() {
      const { x, y, width, height } = await placeOf(page);
      await page.mouse.click(x + Math.min(60, width / 2), y + height / 2);
    },
    send: () => page.locator('#send').click(),
    type: (text) => page.keyboard.type(text, { delay: pace }),
    async press(key, times = 1) {
      for (let i = 0; i < times; i++) await page.keyboard.press(key, { delay: pace });
      if (pace > 0) await page.waitForTimeout(3 * pace);
    },
    marked: () =>
      page.evaluate(() => {
        const name = 'steady-hand-draft';
        const windows = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
        return windows.flatMap((inside) => {
          const view = inside as (Window & typeof globalThis) | null;
          return [...(view?.CSS.highlights.get(name) ?? [])].map((range) => {
            const node: Node | null = range.startContainer ?? null;
            // A range inside a form field tells its offsets only.
            const field = () => ((globalThis as Lab).lab?.text() ?? '').slice(range.startOffset, range.endOffset);
            const words = node ? String(range) : field();
            const style = node?.parentElement && view?.getComputedStyle(node.parentElement, `::highlight(${name})`);
            return !style || style.textDecorationLine === 'underline' ? words : `${words} (not drawn)`;
          });
        });
      }),
    read: () => world('steadyLab.read()'),
    insertFor: (expected, text, how) =>
      world(`steadyLab.insert(${[text, how, expected].map((value) => JSON.stringify(value)).join(', ')})`),
    async insert(text) {
      const worker = await browser.worker();
      return worker.evaluate(
        async ([origin, words]) => {
          const { tabs } = (globalThis as unknown as { chrome: WorkerApi }).chrome;
          const [tab] = await tabs.query({ url: `${origin}/*` });
          const answered = await tabs.sendMessage(tab?.id ?? -1, { name: 'tab.insert', ask: { text: words } });
          return answered.answer?.result ?? answered.error ?? 'no answer';
        },
        [site.origin.replace(/:\d+$/, ''), text] as const,
      );
    },
    click: (selector) => ui.click(selector),
    chipHas: (selector) => ui.has(selector),
    chipText: (selector) => ui.text(selector),
    chipBox,
    composerBox: () => composerBox(page),
    async compose(words, meanwhile) {
      await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
      const act = meanwhile();
      // What it looks at while composing comes first; its end may need the composition's end.
      await Promise.race([act, new Promise((done) => setTimeout(done, 500))]).finally(() =>
        session.send('Input.insertText', { text: words }),
      );
      await act;
    },
  };
  return lab;
}

interface WorkerApi {
  tabs: {
    query(at: object): Promise<{ id?: number }[]>;
    sendMessage(id: number, message: object): Promise<{ answer?: { result: string }; error?: string }>;
  };
}

const placeOf = async (page: Page): Promise<Box> =>
  (await page.locator('#place').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

/** The box of the element that has the focus, through frames and shadow roots. */
const composerBox = (page: Page): Promise<Box> =>
  page.evaluate(() => {
    let [x, y] = [0, 0];
    let at: Element | null = document.activeElement;
    for (;;) {
      const frame = at?.localName === 'iframe' ? (at as HTMLIFrameElement) : null;
      const inside: Element | null | undefined = at?.shadowRoot?.activeElement ?? frame?.contentDocument?.activeElement;
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
  });

/** Evaluates in the extension's world of the page, where the composer room is put once more by its own bundle. */
async function ownWorld(browser: ExtensionBrowser, session: CDPSession, page: Page) {
  const code = readFileSync(`${bundles}in-world.js`, 'utf8');
  let worlds: { id: number; origin: string; frame: string | undefined }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    worlds.push({ id: context.id, origin: context.origin, frame: context.auxData?.frameId as string | undefined });
  });
  session.on('Runtime.executionContextsCleared', () => {
    worlds = [];
  });
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const main = frameTree.frame.id;
  return async <T>(expression: string): Promise<T> => {
    const own = worlds.find(({ origin, frame }) => origin === browser.base && frame === main);
    if (!own) throw new Error(`The extension has no world on ${page.url()}.`);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: own.id,
      expression: `${code}; ${expression}`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
}
