import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';

const build = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Quiet, offline, unprivileged where it can be (shared/lab/TOOLCHAIN.md). */
const flags = (extension: string) => [
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

/** A Chromium with the extension loaded, driven as a person would. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** Extension id. */
  id: string;
  /** `chrome-extension://ID` */
  base: string;
  profile: string;
  /** The service worker, started again when it sleeps or was killed. */
  worker(): Promise<Worker>;
  killWorker(): Promise<void>;
  /** Grants one host the way the browser's own settings page does (its dialog cannot be answered headless). */
  grant(origin: string): Promise<void>;
  /** Opens one of the extension's pages in a tab. */
  open(path: string): Promise<Page>;
  /** The side panel that is really open beside a page; Playwright alone does not list it. */
  sidePanel(): Promise<Page>;
  close(keepProfile?: boolean): Promise<void>;
}

export interface LaunchOptions {
  headless?: boolean;
  /** A profile folder to use again; a fresh one otherwise. */
  profile?: string;
  extension?: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  args?: string[];
}

/** Starts Chromium (CHROME_PATH) with the built extension. Throws when it does not start or the extension does not load. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const extension = options.extension ?? build;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'steady-hand-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    args: [...flags(extension), ...(options.args ?? [])],
    viewport: options.viewport === undefined ? { width: 1200, height: 800 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    ...(options.headless === false ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const id = new URL(first.url()).host;
  const base = `chrome-extension://${id}`;
  let second: Browser | undefined;

  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`${base}/${path}`);
    return page;
  };
  return {
    context,
    id,
    base,
    profile,
    open,
    async worker() {
      const live = context.serviceWorkers().find((worker) => worker.url().startsWith(base));
      return live ?? context.waitForEvent('serviceworker', { timeout: 30_000 });
    },
    async killWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async grant(origin) {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        ([extensionId, host]) =>
          (
            globalThis as unknown as {
              chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
            }
          ).chrome.developerPrivate.addHostPermission(extensionId as string, host as string),
        [id, `${new URL(origin).protocol}//${new URL(origin).hostname}/*`],
      );
      await page.close();
    },
    async sidePanel() {
      const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
      const deadline = Date.now() + 20_000;
      for (;;) {
        second ??= await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const found = second
          .contexts()
          .flatMap((each) => each.pages())
          .find((page) => page.url().startsWith(`${base}/sidepanel.html`));
        if (found) return found;
        if (Date.now() > deadline) throw new Error('The side panel did not open within 20 s.');
        await second.close();
        second = undefined;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    async close(keepProfile = false) {
      await second?.close().catch(() => {});
      await context.close();
      if (!keepProfile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
