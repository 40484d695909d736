/** `npm run corpus`: checks prompts/corpus: format, doubles, near-doubles across batches, counts of labels. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { LEVELS } from '@/utils/level';
import { parsePack, printProblem } from '@/utils/packs';
import { words } from '@/utils/text';
import { readPackFolder } from './read-pack-folder';

const FOLDER = 'prompts/corpus';
/** Batches that came with the project as they are: told of, not failed for. */
const TAKEN_OVER = 'cdefgh';
/** Two messages are near-doubles when they share so much of their word pairs, and have at least so many. */
const NEAR = 0.8;
const LEAST_PAIRS = 7;

const pack = parsePack(readPackFolder('prompts/packs/core-en'));
if (!pack.ok) throw new Error(pack.problems.map(printProblem).join('\n'));
const category = z.enum(pack.value.categories.value.map(({ id }) => id) as [string, ...string[]]);
const draft = (kind: string) =>
  z.enum(
    pack.value.drafts.filter(({ value }) => value.kind === kind).map(({ value }) => value.id) as [string, ...string[]],
  );
const common = {
  id: z.string(),
  chat: z.string().optional(),
  n: z.number().int().optional(),
  text: z.string().min(1),
  kind: z.string(),
};
const Message = z.discriminatedUnion('speaker', [
  z.strictObject({
    ...common,
    speaker: z.literal('person'),
    categories: z.array(category).max(3),
    level: z.enum(['none', ...LEVELS]),
  }),
  z.strictObject({
    ...common,
    speaker: z.literal('specialist'),
    flags: z.array(draft('flag')),
    strengths: z.array(draft('strength')),
  }),
]);
type Message = z.infer<typeof Message>;

const problems: string[] = [];
const notes: string[] = [];
const seen = new Map<string, string>();
const byPair = new Map<string, number[]>();
const all: { batch: string; message: Message; pairs: Set<string> }[] = [];

for (const file of readdirSync(FOLDER)
  .filter((name) => /^[a-z]\.jsonl$/.test(name))
  .sort()) {
  const batch = file.slice(0, 1);
  const told = TAKEN_OVER.includes(batch) ? notes : problems;
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (!line.trim()) return;
      const place = `${FOLDER}/${file}:${i + 1}`;
      let raw: unknown;
      try {
        raw = JSON.parse(line);
      } catch (error) {
        problems.push(`${place} not JSON: ${(error as Error).message}`);
        return;
      }
      const checked = Message.safeParse(raw);
      if (!checked.success) {
        problems.push(
          `${place} ${checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
        );
        return;
      }
      const message = checked.data;
      if (message.speaker === 'person' && (message.level === 'none') !== (message.categories.length === 0))
        told.push(`${place} a level needs a category, and "none" has none`);
      if (seen.has(message.id)) problems.push(`${place} the id ${message.id} stands twice`);
      seen.set(message.id, place);
      const said = words(message.text);
      const pairs = new Set(said.slice(1).map((word, at) => `${said[at]} ${word}`));
      const index = all.push({ batch, message, pairs }) - 1;
      if (pairs.size < LEAST_PAIRS) return;
      const near = new Map<number, number>();
      for (const pair of pairs) {
        const others = byPair.get(pair) ?? [];
        if (others.length < 200) for (const other of others) near.set(other, (near.get(other) ?? 0) + 1);
        byPair.set(pair, [...others, index]);
      }
      for (const [other, shared] of near) {
        const before = all[other];
        if (before && before.batch !== batch && shared / Math.max(pairs.size, before.pairs.size) >= NEAR)
          told.push(`${place} is nearly ${before.message.id}: "${message.text.slice(0, 60)}"`);
      }
    });
}

const count = (some: readonly { message: Message }[], of: (message: Message) => readonly string[]) => {
  const counts = new Map<string, number>();
  for (const { message } of some) for (const label of of(message)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([label, n]) => `${label} ${n}`)
    .join(', ');
};
const person = all.filter(({ message }) => message.speaker === 'person');
const specialist = all.filter(({ message }) => message.speaker === 'specialist');
const chats = new Set(all.flatMap(({ message }) => message.chat ?? []));
console.log(`${person.length} messages of the person, ${specialist.length} of the specialist, ${chats.size} chats`);
console.log(`levels: ${count(person, (message) => (message.speaker === 'person' ? [message.level] : []))}`);
console.log(`categories: ${count(person, (message) => (message.speaker === 'person' ? message.categories : []))}`);
console.log(`flags: ${count(specialist, (message) => (message.speaker === 'specialist' ? message.flags : []))}`);
console.log(
  `strengths: ${count(specialist, (message) => (message.speaker === 'specialist' ? message.strengths : []))}`,
);
for (const note of notes) console.log(`note: ${note}`);
for (const problem of problems) console.error(problem);
console.log(`${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
