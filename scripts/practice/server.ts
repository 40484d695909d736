import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parsePack, printProblem } from '@/utils/packs';
import { readPackFolder } from '../read-pack-folder';

const here = fileURLToPath(new URL('.', import.meta.url));
const pack = fileURLToPath(new URL('../../prompts/packs/core-en', import.meta.url));
const files: Record<string, string> = {
  '/': 'text/html',
  '/practice.css': 'text/css',
  '/practice.js': 'text/javascript',
};

export interface PracticeChat {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** Address of one scenario. */
  address(
    scenario: string,
    options?: { composer?: 'textarea' | 'contenteditable' | 'input'; pace?: number; thread?: string },
  ): string;
  scenarios: readonly PracticeScenario[];
  close(): Promise<void>;
}
export interface PracticeScenario {
  id: string;
  title: string;
  level: string;
  person: string;
  messages: string[];
  covers: string[];
  example_replies: string[];
}

/** Serves the practice chat on loopback, on a free port; `extra` scenarios are for tests. Throws where the pack's scenarios are broken. */
export async function openPracticeChat(extra: readonly PracticeScenario[] = []): Promise<PracticeChat> {
  const parsed = parsePack(readPackFolder(pack));
  if (!parsed.ok) throw new Error(parsed.problems.map(printProblem).join('\n'));
  // This page's person writes the same whatever is answered; chats that answer are practised in the review.
  const fixed = parsed.value.scenarios.map((file) => file.value).filter(({ messages }) => messages.length > 0);
  const scenarios = [...fixed, ...extra];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const type = files[path];
    response.setHeader('cache-control', 'no-store');
    if (path === '/scenarios.json')
      response.setHeader('content-type', 'application/json').end(JSON.stringify(scenarios));
    else if (type)
      response
        .setHeader('content-type', `${type}; charset=utf-8`)
        .end(readFileSync(`${here}${path === '/' ? '/index.html' : path}`));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    scenarios,
    address: (scenario, { composer = 'textarea', pace = 0, thread } = {}) =>
      `${origin}/?${new URLSearchParams({ scenario, composer, pace: String(pace), ...(thread ? { thread } : {}) })}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
