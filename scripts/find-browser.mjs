// Finds a Chromium-like browser or Firefox: named by the environment, on PATH, in Playwright's cache, in the usual places.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (names) =>
  names.flatMap((name) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
  );

function playwrightCache(browser, inside) {
  const cache =
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'),
    }[process.platform] ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.startsWith(`${browser}-`))
    .sort()
    .reverse()
    .flatMap((name) => inside.map((path) => join(cache, name, path)));
}

const places = {
  chromium: () => [
    process.env.CHROME_PATH,
    ...onPath([
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge',
      'brave-browser',
    ]),
    ...playwrightCache('chromium', [
      'chrome-linux64/chrome',
      'chrome-linux/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
      'chrome-win/chrome.exe',
      'chrome-win64/chrome.exe',
    ]),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: () => [
    process.env.FIREFOX_PATH,
    ...onPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Path of a browser that can be run, or undefined. `kind` is `chromium` or `firefox`. */
export const findBrowser = (kind) => places[kind]().find((path) => path && runs(path));

/** On Debian as root: installs Debian packages, and says so. False where that cannot be done. */
export function installDebianPackages(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath(['apt-get']).some(runs)) return false;
  console.log(`Installing with apt-get: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0
  );
}

/** A Chromium, found or installed; throws with what to do when there is none. */
export function needChromium() {
  const found = findBrowser('chromium') ?? (installDebianPackages(['chromium']) ? findBrowser('chromium') : undefined);
  if (found) return found;
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to its program.');
}
