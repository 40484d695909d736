import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../node_modules/converse.js/dist', import.meta.url));
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};

export interface ConverseSite {
  origin: string;
  /** Address that logs in and opens a chat with somebody, and a room besides. */
  address(login: { name: string; password: string; to: string; room?: string }): string;
  close(): Promise<void>;
}

/** Serves the real Converse.js from its package, talking to an XMPP server on loopback. */
export async function serveConverse(websocket: string): Promise<ConverseSite> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/') {
      const login = Object.fromEntries(url.searchParams);
      const options = {
        websocket_url: websocket,
        authentication: 'login',
        auto_login: true,
        jid: `${login.name}@localhost`,
        password: login.password,
        view_mode: 'fullscreen',
        assets_path: '/dist/',
        i18n: 'en',
        discover_connection_methods: false,
        play_sounds: false,
        show_desktop_notifications: 'never',
        omemo_default: false,
        allow_non_roster_messaging: true,
        persistent_store: 'sessionStorage',
        muc_instant_rooms: true,
        muc_nickname_from_jid: true,
        muc_show_logs_before_join: false,
        auto_join_on_invite: true,
        archived_messages_page_size: 100,
        whitelisted_plugins: ['open-chat'],
      };
      const to = JSON.stringify(`${login.to}@localhost`);
      const room = JSON.stringify(login.room ? `${login.room}@rooms.localhost` : '');
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Converse</title>
<link rel="stylesheet" href="/dist/converse.min.css"></head><body class="converse-fullscreen"><div id="conversejs-bg"></div>
<script type="module">await import('/dist/converse.min.js');
converse.plugins.add('open-chat', { initialize() {
  const { api } = this._converse;
  api.listen.on('chatBoxesFetched', async () => {
    await api.chats.open(${to}, {}, true);
    if (${room}) await api.rooms.open(${room}, {}, true);
  });
  // What the client's own link to connect again does: it gives up by itself when the server was not ready in time.
  window.connectAgain = () => api.connection.connected() || api.connection.reconnect();
  // What the client knows of a chat: it draws only some of it.
  window.knownIn = async (jid) => (await api.chats.get(jid))?.messages.filter((one) => one.get('body')).length ?? 0;
  window.sayIn = async (jid, lines) => { const chat = await api.chats.get(jid); for (const body of lines) await chat.sendMessage({ body }); };
  // A history that nobody wants to type, on the wire as it would be.
  const { $msg } = converse.env;
  window.sendMany = (to, type, lines) => { for (const line of lines) api.send($msg({ to, type, id: crypto.randomUUID() }).c('body').t(line)); };
} });
converse.initialize(${JSON.stringify(options)});</script></body></html>`);
      return;
    }
    const file = normalize(join(dist, url.pathname.replace(/^\/dist/, '')));
    if (!file.startsWith(dist) || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => response.end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address: (login) => `${origin}/?${new URLSearchParams(login)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
