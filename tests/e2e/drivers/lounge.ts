import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { freePort } from './ports';
import { serverProcess } from './server-process';

const packaged = createRequire(createRequire(import.meta.url).resolve('thelounge/package.json'));
const home = dirname(packaged.resolve('./package.json'));

/**
 * Begins The Lounge without its question to github.com for a newer version, which ends it where there is no network,
 * and past its own refusal of Node 20: what that lacks is a database, for logs that are not kept here.
 */
const BEGIN = `
const { Module } = require('node:module');
const load = Module._load;
Module._load = (name, ...rest) => (name === 'node:sqlite' && !Module.isBuiltin(name) ? {} : load(name, ...rest));
const dist = ${JSON.stringify(join(home, 'dist'))};
process.chdir(${JSON.stringify(home)});
require(dist + '/server/plugins/changelog.js').default.checkForUpdates = () => undefined;
process.argv = [process.argv[0], 'thelounge', 'start'];
require(dist + '/server/index.js');
`;

export interface Lounge {
  origin: string;
  /** Logs somebody in; gives once their composer is there. */
  enter(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** The real The Lounge on loopback, with an account (and an IRC connection) for each name, in one channel. */
export async function startLounge(irc: number, names: readonly string[], channel: string): Promise<Lounge> {
  const folder = mkdtempSync(join(tmpdir(), 'steady-lounge-'));
  const port = await freePort();
  const password = 'practice-only';
  const { hashSync } = packaged('bcryptjs') as { hashSync(words: string, rounds: number): string };
  const settings = {
    public: false,
    host: '127.0.0.1',
    port,
    reverseProxy: false,
    maxHistory: 10_000,
    https: { enable: false },
    theme: 'default',
    prefetch: false,
    fileUpload: { enable: false },
    transports: ['websocket', 'polling'],
    messageStorage: [],
    leaveMessage: 'bye',
    identd: { enable: false, port: 113 },
    defaults: { name: 'practice', host: '127.0.0.1', port: irc, tls: false, nick: 'x', username: 'x', realname: 'x' },
  };
  writeFileSync(join(folder, 'config.js'), `module.exports = ${JSON.stringify(settings)};`);
  mkdirSync(join(folder, 'users'));
  for (const name of names) {
    const network = {
      uuid: crypto.randomUUID(),
      name: 'practice',
      host: '127.0.0.1',
      port: irc,
      tls: false,
      rejectUnauthorized: false,
      nick: name,
      username: name,
      realname: name,
      channels: [{ name: channel }],
    };
    const user = { password: hashSync(password, 4), log: false, clientSettings: {}, sessions: {}, networks: [network] };
    writeFileSync(join(folder, 'users', `${name}.json`), JSON.stringify(user));
  }
  const server = serverProcess(process.execPath, ['-e', BEGIN], port, {
    ...process.env,
    NODE_ENV: 'production',
    THELOUNGE_HOME: folder,
  });
  await server.start();
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    async enter(page, name) {
      await page.goto(origin);
      const user = page.locator('#signin-username');
      const list = page.locator('.channel-list-item').first();
      await user.or(list).first().waitFor({ timeout: 40_000 });
      if (await user.isVisible()) {
        await user.fill(name);
        await page.locator('#signin-password').fill(password);
        await page.getByRole('button', { name: 'Sign in' }).click();
      }
      await page.locator(`.channel-list-item[data-name="${channel}"]`).click({ timeout: 40_000 });
      await page.locator('textarea#input').waitFor({ timeout: 40_000 });
    },
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
