import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports';
import { type ServerProcess, serverProcess } from './server-process';

export interface Prosody extends ServerProcess {
  websocket: string;
  close(): Promise<void>;
}

/**
 * A Prosody of its own on loopback with these accounts (name → password) at `localhost` and rooms at
 * `rooms.localhost`; both keep their archives, and rooms outlive a restart, open to the first who comes back. Throws
 * with its log when it does not start.
 */
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
modules_disabled = { "tls", "s2s", "offline" }
consider_websocket_secure = true
allow_unencrypted_plain_auth = true
c2s_require_encryption = false
run_as_root = true
authentication = "internal_hashed"
storage = "internal"
log = { info = "${folder}/prosody.log" }
VirtualHost "localhost"
Component "rooms.localhost" "muc"
modules_enabled = { "muc_mam" }
muc_log_by_default = true
muc_room_default_persistent = true
muc_room_locking = false
`,
  );
  for (const [name, password] of Object.entries(accounts))
    execFileSync('prosodyctl', ['--root', '--config', config, 'register', name, 'localhost', password], {
      stdio: 'pipe',
    });
  const server = serverProcess('prosody', ['--root', '-F', '--config', config], http);
  await server.start();
  return {
    ...server,
    websocket: `ws://127.0.0.1:${http}/xmpp-websocket`,
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
