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
import { practiceTranscripts } from './practice/transcripts';
import { readChat } from './read-chat';
import { compareTicks, sumTicks, type TickedChat } from './ticks';

const USAGE = `usage: npm run -s scan -- [FILE.jsonl] [--pack PATH] [--chats] [--practice]
  FILE.jsonl   one message a line: {id, speaker: "person"|"specialist", text, chat?, n?}; standard input without it
  --pack PATH  another pack: its folder, or a compiled .json
  --chats      after each chat's last message a line {chat, level, categories, steps}; where the specialist's messages
               carry \`strengths\`, a last line {ticks} compares the suggested ticks with them
  --practice   instead of a file: the pack's own practice chats, a line each, and {ticks} against what their data says`;

const Message = z.object({
  id: z.string().min(1),
  speaker: z.enum(['person', 'specialist']),
  text: z.string(),
  chat: z.string().min(1).optional(),
  n: z.number().optional(),
  /** Labels: what a specialist's message covers (shared/eval/LABELS.md B). Read by --chats only. */
  strengths: z.array(z.string()).optional().catch(undefined),
});
type Message = z.infer<typeof Message>;

interface Slot {
  message: Message;
  /** Null until the whole chat has been read. */
  lines: string[] | null;
}

const main = async (): Promise<number> => {
  let options: { pack?: string | undefined; chats?: boolean; practice?: boolean; help?: boolean };
  let files: string[];
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string' },
        chats: { type: 'boolean', default: false },
        practice: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
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
  if (options.practice && files.length > 0) return wrongUse('--practice reads the chats of the pack, not a file.');
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

  if (options.practice) {
    for (const line of practiceLines(packPath, pack, engine)) await write(`${line}\n`);
    return 0;
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
  const labelled = readChats(waiting, pack, engine, options.chats === true);
  for (const { lines } of waiting) for (const line of lines ?? []) await write(`${line}\n`);
  if (options.chats && labelled.length > 0)
    await write(`${JSON.stringify({ ticks: { of: 'labelled chats', ...sumTicks(pack, labelled) } })}\n`);
  return malformed ? 1 : 0;
};

/**
 * Fills the slots of every chat: findings message by message, and the summary after the last one. Gives the ticks of
 * those chats whose data says what was covered.
 */
function readChats(
  waiting: readonly Slot[],
  pack: CompiledPack,
  engine: Engine,
  summaries: boolean,
): (TickedChat & { chat: string })[] {
  const ticked: (TickedChat & { chat: string })[] = [];
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
    const messages = inOrder.map(({ message }) => message);
    const { findings, summary, checklist } = readChat(pack, engine, messages);
    if (messages.some(({ strengths }) => strengths))
      ticked.push({ chat, ...checklist, covered: new Set(messages.flatMap(({ strengths }) => strengths ?? [])) });
    inOrder.forEach((slot, i) => {
      slot.lines = [printed(slot.message.id, findings[i] ?? [])];
    });
    // The last one in the input, so that every line of the chat stands before its summary.
    if (summaries) slots.at(-1)?.lines?.push(JSON.stringify({ chat, ...summary }));
  }
  return ticked;
}

/** A line for each practice chat of the pack, then the sums: chats led well, and what weak ones left out. */
function* practiceLines(path: string, pack: CompiledPack, engine: Engine): Generator<string> {
  const led: TickedChat[] = [];
  const weak = { chats: 0, left_out: 0, ticked_all_the_same: 0 };
  for (const { chat, messages, covered, leftOut } of practiceTranscripts(path, pack, engine)) {
    const { summary, checklist } = readChat(pack, engine, messages);
    if (covered) {
      const one = { ...checklist, covered };
      led.push(one);
      const { extra, missed } = compareTicks(pack, one);
      yield JSON.stringify({ chat, ...summary, extra, missed });
      continue;
    }
    // Of a weak example the data names what was left out: the steps that only such an act can fulfil.
    const open = pack.desk.steps.filter(
      ({ id, strengths }) =>
        checklist.steps.includes(id) && strengths.length > 0 && strengths.every((strength) => leftOut.has(strength)),
    );
    const extra = open.map(({ id }) => id).filter((id) => checklist.ticked.includes(id));
    weak.chats += 1;
    weak.left_out += open.length;
    weak.ticked_all_the_same += extra.length;
    yield JSON.stringify({ chat, ...summary, extra });
  }
  yield JSON.stringify({ ticks: { of: 'practice chats', ...sumTicks(pack, led), weak } });
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
