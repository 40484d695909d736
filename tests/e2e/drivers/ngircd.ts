import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports';
import { type ServerProcess, serverProcess } from './server-process';

/** Why the IRC server cannot run here; null where it can. */
export const ngircdMissing = (): string | null =>
  spawnSync('ngircd', ['--version']).error ? 'ngircd is not installed (apt-get install ngircd)' : null;

export interface Ngircd extends ServerProcess {
  port: number;
  close(): Promise<void>;
}

/** An ngIRCd of its own on loopback. */
export async function startNgircd(): Promise<Ngircd> {
  const folder = mkdtempSync(join(tmpdir(), 'steady-ngircd-'));
  const port = await freePort();
  const config = join(folder, 'ngircd.conf');
  writeFileSync(
    config,
    `[Global]
  Name = irc.practice.local
  AdminInfo1 = practice
  AdminEMail = nobody@localhost
  Info = practice
  Listen = 127.0.0.1
  Ports = ${port}
  MotdPhrase = practice
[Limits]
  MaxConnectionsIP = 0
  MaxPenaltyTime = 0
  MaxNickLength = 16
[Options]
  DNS = no
  Ident = no
  PAM = no
  IncludeDir = ${folder}
`,
  );
  const server = serverProcess('ngircd', ['-n', '-f', config], port);
  await server.start();
  return {
    ...server,
    port,
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface IrcSpeaker {
  say(to: string, lines: readonly string[]): Promise<void>;
  close(): void;
}

/** Somebody on a bare IRC connection, for histories that nobody wants to type. */
export async function joinIrc(port: number, nick: string, channel: string): Promise<IrcSpeaker> {
  const socket: Socket = createConnection({ host: '127.0.0.1', port });
  socket.setEncoding('utf8');
  socket.setNoDelay();
  let heard = '';
  const until = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!heard.includes(words)) return;
        socket.off('data', look);
        clearTimeout(late);
        resolve();
      };
      const late = setTimeout(() => reject(new Error(`IRC did not say “${words}”: ${heard.slice(-300)}`)), 30_000);
      socket.on('data', look);
      look();
    });
  socket.on('data', (chunk) => {
    heard = (heard + String(chunk)).slice(-20_000);
    const ping = /^PING (.*)$/m.exec(String(chunk));
    if (ping) socket.write(`PONG ${ping[1]}\r\n`);
  });
  socket.on('error', () => undefined);
  socket.write(`NICK ${nick}\r\nUSER ${nick} 0 * :${nick}\r\n`);
  await until(` 001 ${nick}`);
  socket.write(`JOIN ${channel}\r\n`);
  await until(` 366 ${nick}`);
  let asked = 0;
  return {
    async say(to, lines) {
      // A few at a time, each batch answered before the next: the server's buffer for one connection is small.
      for (let i = 0; i < lines.length; i += 20) {
        const batch = lines.slice(i, i + 20).map((line) => `PRIVMSG ${to} :${line}\r\n`);
        const mark = `batch${asked++}`;
        socket.write(`${batch.join('')}PING :${mark}\r\n`);
        await until(mark);
      }
    },
    close: () => socket.destroy(),
  };
}
