/**
 * `npm run bench`: clean-up and matching with the core pack, against a loop of regular expressions, one big alternation, and
 * the floor (reading each character, folding, hashing, one table probe a word). Texts are the pack's own example
 * sentences among neutral ones. Arms run in turn within one run; medians; only the ratios mean anything on a shared machine.
 * `npm run bench -- [--quick] [PACK FOLDER]`; `--quick`: few rounds, to see that it runs.
 */
import { compilePack, parsePack } from '@/utils/packs';
import { type Node, openMatcher, parsePhrase } from '@/utils/phrases';
import { tokenise } from '@/utils/text';
import { readPackFolder } from './read-pack-folder';

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 15;
const SLICE_MS = quick ? 10 : 25;
const WARM_MS = 120;

/** Seeded numbers (mulberry32): the same texts each time. */
let seed = 20261123;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const NEUTRAL =
  `ok thanks for writing back|my phone is at 20% so i might drop off|lol yeah the bus was late again|i had cereal and
went to class|we moved here in march, it's fine i guess|what time do you finish work?|the cat is asleep on my keyboard|not sure how
to explain it|idk, it was just a long week|she said she'd call me after dinner|can you see this message|sorry, wifi died for a
second|i watched two episodes and then cleaned my room|it's raining so we stayed in|he texted me about the homework|my sister has
a recital on friday|anyway that's what happened|i like drawing and old games|gonna get some water brb|do you do this every
day?`.split(/\s*\|\s*/);

const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'prompts/packs/core-en';
const parsed = parsePack(readPackFolder(folder));
if (!parsed.ok) throw new Error(`${folder} has problems: npm run -s pack -- check ${folder}`);
const source = parsed.value;

/** All strings under the named keys, wherever they stand. */
const under = (names: readonly string[], value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => under(names, one));
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    names.includes(name) && Array.isArray(inner) ? inner.filter((one) => typeof one === 'string') : under(names, inner),
  );
};
const files = [...Object.values(source.rules), source.concepts, ...source.drafts, source.steps].map(
  ({ value }) => value,
);
const phrases = [...new Set(under(['phrases', 'unless', 'done_when'], files))];
const sentences = under(['fires', 'quiet'], files);
const lists = source.lists.value;

const textOf = (length: number): string => {
  let text = '';
  while (text.length < length)
    text += `${random() < 0.15 && sentences.length ? pick(sentences) : pick(NEUTRAL)}${pick(['. ', '\n', ' '])}`;
  return text.slice(0, length);
};

/** A phrase as a regular expression; near enough to compare speed. */
const regexOf = (node: Node): string => {
  switch (node.kind) {
    case 'word':
      return `${node.word}\\W+`;
    case 'prefix':
      return `${node.letters}\\w*\\W+`;
    case 'number':
      return '\\d+\\W+';
    case 'gap':
      return `(?:\\w+\\W+){0,${node.most}}?`;
    case 'end':
      return '$';
    case 'optional':
      return `(?:${regexOf(node.part)})?`;
    case 'choice':
      return `(?:${node.options.map(regexOf).join('|')})`;
    case 'sequence':
      return node.parts.map(regexOf).join('');
  }
};
const patterns = phrases.flatMap((phrase) => {
  const one = parsePhrase(phrase, lists);
  return one.ok ? [`\\b${regexOf(one.value.body)}`] : [];
});

const table = new Uint32Array(4096).map((_, i) => (i % 3 === 0 ? i + 1 : 0));
const fold = Uint8Array.from({ length: 256 }, (_, c) => (c >= 65 && c <= 90 ? c | 32 : c >= 97 && c <= 122 ? c : 0));
const starts = new Uint32Array(200_000);
const ends = new Uint32Array(200_000);
const ids = new Uint32Array(200_000);
/** The least that any matcher over words must do. */
const floor = (text: string): number => {
  let found = 0;
  let hash = 0;
  let from = -1;
  let count = 0;
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? (fold[text.charCodeAt(i) & 255] as number) : 0;
    if (letter !== 0) {
      if (from < 0) {
        from = i;
        hash = 0x811c9dc5 | 0;
      }
      hash = Math.imul(hash ^ letter, 0x01000193);
    } else if (from >= 0) {
      starts[count] = from;
      ends[count] = i;
      ids[count++] = hash;
      if (table[(hash ^ (hash >>> 15)) & 4095] === hash >>> 0) found++;
      from = -1;
    }
  }
  return found + count;
};

let sink = 0;
type Arm = (text: string) => number;

/** Microseconds a call, median over rounds; arms in turn, each over all texts, so that none is learnt by heart. */
const measure = (arms: Record<string, Arm>, texts: readonly string[]): Record<string, number> => {
  const times: Record<string, number[]> = {};
  for (const name of Object.keys(arms)) times[name] = [];
  // Round -1 only warms the engine up.
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, arm] of Object.entries(arms)) {
      let calls = 0;
      const from = performance.now();
      let now = from;
      do {
        sink += arm(texts[calls % texts.length] as string);
        calls++;
        now = performance.now();
      } while (now - from < (round < 0 ? WARM_MS : SLICE_MS));
      if (round >= 0) times[name]?.push(((now - from) * 1000) / calls);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1] ?? 0]),
  );
};

const show = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(13)).join(' '));
const ratio = (a: number, b: number) => `${(a / b).toFixed(a / b < 10 ? 1 : 0)}×`;

const before = performance.now();
const compiled = await compilePack(source);
if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
const buffer = Uint8Array.from(Buffer.from(compiled.value.engine.matcher, 'base64')).buffer;
console.log(`Node ${process.version}. Times in µs; ratios within one run.\n`);
console.log(`${folder}: ${phrases.length} phrases, compiled in ${(performance.now() - before).toFixed(0)} ms.`);
console.log(`Buffer ${buffer.byteLength} bytes, ${(buffer.byteLength / phrases.length).toFixed(0)} a phrase.`);
const opening = performance.now();
openMatcher(buffer);
const cold = performance.now() - opening;
const { open: openTime = 0 } = measure({ open: () => openMatcher(buffer).owners }, ['']);
console.log(`Opened in ${cold.toFixed(1)} ms the first time, ${(openTime / 1000).toFixed(2)} ms after.\n`);

const matcher = openMatcher(buffer);
const ours: Arm = (text) => {
  let hits = 0;
  matcher.match(tokenise(text), () => hits++);
  return hits;
};
/** A loop costs the sum of its expressions: one in ten is run. */
const SHARE = 10;
const loop = patterns.filter((_, i) => i % SHARE === 0).map((pattern) => new RegExp(pattern, 'i'));
/** V8 refuses an alternation of all phrases ("Regular expression too large"): this is one of the first few. */
const FEW = 400;
const alternation = new RegExp(patterns.slice(0, FEW).join('|'), 'gi');
const plain = (text: string) => text.toLowerCase().replaceAll("'", '');
const arms: Record<string, Arm> = {
  ours,
  floor,
  cleanUp: (text) => tokenise(text).count,
  loop: (text) => loop.reduce((hits, one) => hits + (one.test(plain(text)) ? 1 : 0), 0),
  alternation: (text) => plain(text).match(alternation)?.length ?? 0,
};
show(['characters', 'ours, µs', 'over floor', 'clean-up', 'RegExp loop', `one of ${FEW}`]);
for (const length of [40, 200, 2000]) {
  const texts = Array.from({ length: 64 }, () => textOf(length));
  const { ours = 0, floor = 1, cleanUp = 0, loop = 0, alternation = 0 } = measure(arms, texts);
  show([
    length,
    ours.toFixed(1),
    ratio(ours, floor),
    ratio(cleanUp, floor),
    ratio(loop, ours),
    ratio(alternation, ours),
  ]);
}
const short =
  measure(
    { ours },
    Array.from({ length: 64 }, () => textOf(40)),
  ).ours ?? 0;
const long = measure({ ours }, [textOf(20_000), textOf(20_000)]).ours ?? 0;
console.log(`\nGrowth: 500 times the text (40 to 20,000 characters) takes ${ratio(long, short)} the time.`);
if (sink < 0) console.log(sink);
