import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marionette } from './marionette';

const build = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));
const GECKO_ID = 'steady-hand@steady-hand.example';
const UUID = '6f0c1a52-8a54-4c2b-9a2e-3f0f5f1c7b11';

/** One document of this Firefox: the tab, or the extension's page inside the real sidebar. */
export interface Place {
  /** Runs the body of a function there; gives its JSON result. */
  run<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Presses keys there, as a person's keyboard does. */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
}

export interface FirefoxWithSidebar {
  tab: Place;
  sidebar: Place;
  go(address: string): Promise<void>;
  /**
   * What Firefox does at the key of a command: the key element that it made of the manifest's `commands` is told so.
   * (A synthetic press does not reach the window's own keys.) Throws where the browser has no such key.
   */
  command(letter: string): Promise<void>;
  /** Title and address of what the sidebar shows; null while it is closed. */
  shown(): Promise<{ title: string; address: string } | null>;
  close(): Promise<void>;
}

const PREFERENCES = {
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  'extensions.webextOptionalPermissionPrompts': false,
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',
};

/**
 * Starts Firefox with the built extension in a way that reaches into its sidebar. WebDriver knows tabs only; what the
 * sidebar holds is a browser element of the window, which a script of the window hands to the session.
 */
export async function launchFirefoxWithSidebar(path: string, extension = build): Promise<FirefoxWithSidebar> {
  const profile = mkdtempSync(join(tmpdir(), 'steady-hand-sidebar-'));
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(PREFERENCES)
      .map((pair) => `user_pref(${pair.map((one) => JSON.stringify(one)).join(', ')});\n`)
      .join(''),
  );
  const firefox = spawn(
    path,
    [
      ...['--headless', '--no-remote', '--profile', profile, '--width', '1200', '--height', '800'],
      ...['--marionette', '--remote-debugging-port=0', '-remote-allow-system-access'],
    ],
    { stdio: 'ignore' },
  );
  const close = async (session?: Marionette) => {
    session?.close();
    await ended(firefox);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = await Marionette.connect(await portOf(profile));
    await session.send('WebDriver:NewSession');
    await session.send('Addon:Install', { path: extension, temporary: true });
    const { value: handle } = await session.send<{ value: string }>('WebDriver:GetWindowHandle');

    let at: 'tab' | 'sidebar' | 'window' | null = null;
    const inWindow = async () => {
      at = 'window';
      await session.send('Marionette:SetContext', { value: 'chrome' });
    };
    const goTo = async (place: 'tab' | 'sidebar') => {
      if (at === place) return;
      if (place === 'sidebar') {
        await inWindow();
        await session.run(
          `const { RemoteAgent } = ChromeUtils.importESModule('chrome://remote/content/components/RemoteAgent.sys.mjs');
           ${PAGE}
           RemoteAgent.webDriverBiDi.session.contentBrowsingContext = page.browsingContext;`,
          [],
          { sandbox: 'system' },
        );
        await session.send('Marionette:SetContext', { value: 'content' });
      } else {
        await session.send('Marionette:SetContext', { value: 'content' });
        await session.send('WebDriver:SwitchToWindow', { handle, focus: false });
      }
      at = place;
    };
    /** Keys go where the focus of the window is, as a person's would; looking somewhere does not move it. */
    const focus = async (place: 'tab' | 'sidebar') => {
      const deadline = Date.now() + 20_000;
      for (;;) {
        await goTo(place);
        if (await session.run<boolean>('return document.hasFocus();')) return;
        if (Date.now() > deadline) throw new Error(`The ${place} did not take the focus within 20 s.`);
        await inWindow();
        await session.run(
          place === 'tab'
            ? 'gBrowser.selectedBrowser.focus();'
            : `${PAGE} document.getElementById('sidebar').contentWindow.focus(); page.focus();`,
        );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const place = (name: 'tab' | 'sidebar'): Place => ({
      run: async (body, ...args) => goTo(name).then(() => session.run(body, args)),
      press: async (chord) => focus(name).then(() => session.press(chord)),
      type: async (text) => focus(name).then(() => session.type(text)),
    });
    return {
      tab: place('tab'),
      sidebar: place('sidebar'),
      async go(address) {
        await goTo('tab');
        await session.send('WebDriver:Navigate', { url: address });
      },
      async command(letter) {
        await inWindow();
        const pressed = await session.run<boolean>(
          `const key = [...document.querySelectorAll('keyset[id^=ext-keyset] key')].find((one) =>
             one.getAttribute('key') === arguments[0] && one.getAttribute('modifiers') === 'alt,shift');
           key?.doCommand();
           return Boolean(key);`,
          [letter],
        );
        if (!pressed) throw new Error(`Firefox has no key Alt+Shift+${letter} for the extension.`);
      },
      async shown() {
        await inWindow();
        return session.run(
          `${PAGE}
           const ready = SidebarController.isOpen && page?.currentURI.spec.startsWith('moz-extension:');
           return ready ? { title: SidebarController.title, address: page.currentURI.spec } : null;`,
        );
      },
      close: () => close(session),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In a script of the window: the browser element that holds the extension's page. */
const PAGE = `const page = document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser');`;

async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  const deadline = Date.now() + 60_000;
  for (;;) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    if (Date.now() > deadline) throw new Error('Firefox did not open its remote port within 60 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function ended(firefox: ChildProcess): Promise<void> {
  if (firefox.exitCode !== null) return;
  const gone = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  firefox.kill();
  await gone;
}
