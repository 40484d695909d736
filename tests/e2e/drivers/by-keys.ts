import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/scripts/driver/chromium';
import type { InPageUi } from '@/scripts/driver/in-page-ui';

/** What has the focus, as a person would name it. */
export const focused = (where: Page) =>
  where.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLElement && 'labels' in at ? (at as HTMLInputElement).labels?.[0]?.textContent : '';
    return (at?.getAttribute('aria-label') || label || at?.textContent || '').trim().replace(/\s+/g, ' ');
  });

/** Presses Tab until what has the focus is named so; throws where it is never met. */
export async function tabTo(where: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let i = 0; i < 120; i += 1) {
    await where.keyboard.press(key);
    const at = await focused(where);
    if (name.test(at)) return;
    met.push(at.slice(0, 40));
  }
  throw new Error(`${key} never came to ${name}; it met: ${met.slice(0, 60).join(' | ')}`);
}

/** Counts every press of a mouse, pen or finger from now on, those in closed shadow roots too. */
export const countMice = (where: Page) =>
  where.evaluate(() => {
    const counter = globalThis as unknown as { mice: number };
    counter.mice = 0;
    for (const type of ['mousedown', 'pointerdown', 'touchstart'])
      addEventListener(type, () => (counter.mice += 1), { capture: true });
  });
export const mice = (where: Page) => where.evaluate(() => (globalThis as unknown as { mice: number }).mice);

/** From the composer into the extension's strip with its own key, and on to the button that opens the panel. */
export async function openStepsByKeys(browser: ExtensionBrowser, page: Page, ui: InPageUi): Promise<Page> {
  await page.keyboard.press('Alt+Shift+S');
  for (let i = 0; i < 40; i += 1) {
    if (await ui.evaluate<boolean>(`return root.activeElement?.dataset?.act === 'open-steps';`)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  return browser.sidePanel();
}

/** The panel as a page of its own beside one tab: the same page, which any number of tabs can have open. */
export async function panelBeside(browser: ExtensionBrowser, beside: Page): Promise<Page> {
  const tab = await (await browser.worker()).evaluate(
    (address) =>
      (
        globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } } }
      ).chrome.tabs
        .query({})
        .then((tabs) => tabs.find(({ url }) => url === address)?.id),
    beside.url(),
  );
  return browser.open(`sidepanel.html?tab=${tab}`);
}
