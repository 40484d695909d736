import { type Browser, chromium, type Page } from 'playwright-core';

/** Browsers of the people in a chat: no extension, each in a context of their own. */
export interface People {
  /** A page in a browser context of its own. */
  enter(): Promise<Page>;
  close(): Promise<void>;
}

export async function openPeople(): Promise<People> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
  return {
    enter: async () => (await browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage(),
    close: () => browser.close(),
  };
}
