/**
 * Measures the engine: labelled or plain messages in, findings out, with the code and the pack of the extension.
 * Exit status 0; 1 when a line was malformed (named on standard error, skipped); 2 for wrong use.
 */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Engine, type Finding, openEngine } from '@/utils/engine';
import type { CompiledPack } from '@/utils/packs';
import { loadPack } from './load-pack';
import { readChat } from './read-chat';

const USAGE = `usage: npm run -s scan -- [FILE.jsonl] [--pack PATH] [--chats]
  FILE.jsonl   one message a line: {id, speaker: "person"|"specialist", text, chat?, n?}; standard input without it
  --pack PATH  another pack: its folder, or a compiled .json
  --chats      after each chat's last message a line {chat, level, categories, steps}`;

const Message = z.object({
  id: z.string().min(1),
  speaker: z.enum(['person', 'specialist']),
  text: z.string(),
  chat: z.string().min(1).optional(),
  n: z.number().optional(),
});
type Message = z.infer<typeof Message>;

interface Slot {
  message: Message;
  /** Null until the whole chat has been read. */
  lines: string[] | null;
}

const main = async (): Promise<number> => {
  let options: { pack?: string | undefined; chats?: boolean | undefined; help?: boolean | undefined };
  let files: string[];
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: { pack: { type: 'string' }, chats: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    options = parsed.values;
    files = parsed.positionals;
  } catch (error) {
    return wrongUse((error as Error).message);
  }
  if (options.help) {
    await write(`${USAGE}\n`);
    return 0;
  }
  if (files.length > 1) return wrongUse(`One file at a time, not ${files.length}.`);

  let pack: CompiledPack;
  let engine: Engine;
  const packPath = options.pack ?? fileURLToPath(new URL('../prompts/packs/core-en', import.meta.url));
  try {
    pack = await loadPack(packPath);
    engine = openEngine(pack.engine);
  } catch (error) {
    complain(`Cannot use the pack ${packPath}: ${(error as Error).message}`);
    return 2;
  }

  const [file] = files;
  const name = file ?? 'standard input';
  const waiting: Slot[] = [];
  let malformed = false;
  let number = 0;
  try {
    for await (const line of linesOf(file === undefined ? process.stdin : createReadStream(file))) {
      number += 1;
      if (!line.trim()) continue;
      const message = parseMessage(line);
      if (typeof message === 'string') {
        malformed = true;
        complain(`${name}:${number}: ${message}`);
        continue;
      }
      // A chat is read when all of it is here. What has no chat is a conversation of one message, as in the extension,
      // and leaves as soon as nothing before it waits.
      const alone = message.chat === undefined;
      const lines = alone ? [printed(message.id, readChat(pack, engine, [message]).findings[0] ?? [])] : null;
      if (lines && waiting.length === 0) await write(`${lines[0]}\n`);
      else waiting.push({ message, lines });
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    complain(`Cannot read ${name}: ${code === 'ENOENT' ? 'there is no such file' : message}`);
    return 2;
  }
  readChats(waiting, pack, engine, options.chats === true);
  for (const { lines } of waiting) for (const line of lines ?? []) await write(`${line}\n`);
  return malformed ? 1 : 0;
};

/** Fills the slots of every chat: findings message by message, and the summary after the last one. */
function readChats(waiting: readonly Slot[], pack: CompiledPack, engine: Engine, summaries: boolean): void {
  const chats = new Map<string, Slot[]>();
  for (const slot of waiting) {
    if (slot.message.chat === undefined) continue;
    const chat = chats.get(slot.message.chat);
    if (chat) chat.push(slot);
    else chats.set(slot.message.chat, [slot]);
  }
  for (const [chat, slots] of chats) {
    const inOrder = slots
      .map((slot, place) => ({ slot, n: slot.message.n ?? place }))
      .sort((a, b) => a.n - b.n)
      .map(({ slot }) => slot);
    const { findings, summary } = readChat(
      pack,
      engine,
      inOrder.map(({ message }) => message),
    );
    inOrder.forEach((slot, i) => {
      slot.lines = [printed(slot.message.id, findings[i] ?? [])];
    });
    // The last one in the input, so that every line of the chat stands before its summary.
    if (summaries) slots.at(-1)?.lines?.push(JSON.stringify({ chat, ...summary }));
  }
}

const printed = (id: string, findings: readonly Finding[]): string =>
  JSON.stringify({
    id,
    findings: findings.map(({ category, level, rule, start, end, words, why, tags }) => ({
      category,
      level,
      rule,
      start,
      end,
      words,
      why,
      tags,
    })),
  });

/** The message of one line, or what is wrong with it. Never quotes the line: it may be somebody's words. */
function parseMessage(line: string): Message | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  const checked = Message.safeParse(value);
  if (checked.success) return checked.data;
  return checked.error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}

/**
 * Lines end at a line feed alone (a carriage return before it is dropped). Not `readline`: it also breaks at U+2028,
 * which JSON allows inside a string.
 */
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder(); // drops a byte order mark
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest) yield rest.replace(/\r$/, '');
}

function wrongUse(message: string): number {
  complain(`${message}\n${USAGE}`);
  return 2;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

// The reader has seen enough (`| head`): nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await main();
