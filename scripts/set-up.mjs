// Installs the project's packages when they are missing or older than the lock file.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command in the project and gives its exit status; its output is shown. */
export const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options }).status ??
  1;

/** Makes node_modules fit package-lock.json; throws when npm fails or Node is too old. */
export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  if (fits()) return;
  console.log('Installing packages (npm ci) …');
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };
  if (run(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { env }) !== 0)
    throw new Error('npm ci failed; its words are above.');
}

/** npm leaves a copy of the lock file with what it installed: every package must be there in its version. */
function fits() {
  try {
    const want = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
    const have = JSON.parse(readFileSync(`${root}node_modules/.package-lock.json`, 'utf8')).packages;
    return Object.entries(want).every(
      ([path, { version, optional }]) => path === '' || optional || have[path]?.version === version,
    );
  } catch {
    return false;
  }
}
