import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A port nobody listens on, given by the system. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const reachable = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });

export interface Prosody {
  websocket: string;
  close(): Promise<void>;
}

/** A Prosody of its own on loopback with these accounts (name → password) at `localhost`. Throws with its log when it does not start. */
export async function startProsody(accounts: Record<string, string>): Promise<Prosody> {
  const folder = mkdtempSync(join(tmpdir(), 'steady-prosody-'));
  const [http, c2s] = [await freePort(), await freePort()];
  const config = join(folder, 'prosody.cfg.lua');
  writeFileSync(
    config,
    `pidfile = "${folder}/prosody.pid"
data_path = "${folder}"
interfaces = { "127.0.0.1" }
http_ports = { ${http} }
http_interfaces = { "127.0.0.1" }
https_ports = { }
c2s_ports = { ${c2s} }
modules_enabled = { "saslauth", "disco", "roster", "carbons", "mam", "smacks", "ping", "pep", "blocklist", "vcard_legacy", "http", "websocket" }
modules_disabled = { "tls", "s2s" }
consider_websocket_secure = true
allow_unencrypted_plain_auth = true
c2s_require_encryption = false
run_as_root = true
authentication = "internal_hashed"
storage = "internal"
log = { info = "${folder}/prosody.log" }
VirtualHost "localhost"
`,
  );
  for (const [name, password] of Object.entries(accounts))
    execFileSync('prosodyctl', ['--root', '--config', config, 'register', name, 'localhost', password], {
      stdio: 'pipe',
    });
  const server: ChildProcess = spawn('prosody', ['--root', '-F', '--config', config], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  server.stdout?.on('data', (chunk) => (words += chunk));
  server.stderr?.on('data', (chunk) => (words += chunk));
  const deadline = Date.now() + 20_000;
  while (!(await reachable(http))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`Prosody did not start: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    websocket: `ws://127.0.0.1:${http}/xmpp-websocket`,
    async close() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
