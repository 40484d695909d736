import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const build = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));
const GECKO_ID = 'steady-hand@steady-hand.example';
const UUID = '6f0c1a52-8a54-4c2b-9a2e-3f0f5f1c7b11';

/** A Firefox with the extension loaded. */
export interface FirefoxBrowser {
  browser: Browser;
  base: string;
  /** Opens one of the extension's pages; waits until its document is there (the navigation itself never settles). */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts Firefox (FIREFOX_PATH) with the built extension (shared/lab/TOOLCHAIN.md), or with another folder. `prefs` are
 * added to its own.
 */
export async function launchFirefox(
  executablePath: string,
  extension = build,
  prefs: Record<string, string | number | boolean> = {},
): Promise<FirefoxBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      ...prefs,
    },
  });
  await browser.installExtension(extension);
  const base = `moz-extension://${UUID}`;
  return {
    browser,
    base,
    async open(path) {
      const page = await browser.newPage();
      page.goto(`${base}/${path}`).catch(() => {});
      const deadline = Date.now() + 20_000;
      for (;;) {
        const ready = await page.evaluate(() => document.readyState === 'complete' && location.href).catch(() => false);
        if (typeof ready === 'string' && ready.startsWith(base)) return page;
        if (Date.now() > deadline) throw new Error(`${path} did not open in Firefox within 20 s.`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    close: () => browser.close(),
  };
}
