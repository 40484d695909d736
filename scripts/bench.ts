/**
 * `npm run bench`: clean-up and matching against a plain loop of regular expressions, one big alternation, and the floor
 * (reading each character, folding, hashing, one table probe a word). Arms run in turn within one run; medians; only the
 * ratios mean anything on a shared machine. `--quick`: few rounds, to see that it runs.
 */
import { buildMatcher, type Matcher, openMatcher } from '@/utils/phrases';
import { tokenise } from '@/utils/text';

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 15;
const SLICE_MS = quick ? 4 : 25;

/** Seeded numbers (mulberry32): the same packs and texts each time. */
let seed = 20261123;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const COMMON =
  'i you my the to and it is not so just like feel want know think really people nobody always never tired sad night day home work friend mom school sleep eat talk help stop keep going back life time hard better worse gone lost left hurt pain scared alone'.split(
    ' ',
  );
/** Made-up words, so that no list of real ones is favoured. */
const SYLLABLES = [...'bcdfghjklmnprstvwz'].flatMap((c) => [...'aeiou'].map((v) => c + v + (v === 'a' ? 'n' : '')));
const rareWord = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
const word = () => (random() < 0.7 ? pick(COMMON) : rareWord());
const phraseOf = () => Array.from({ length: 2 + Math.floor(random() * 3) }, word).join(' ');

const textOf = (length: number, phrases: readonly string[]): string => {
  let text = '';
  while (text.length < length) text += `${random() < 0.05 ? pick(phrases) : word()}${random() < 0.1 ? '. ' : ' '}`;
  return text.slice(0, length);
};

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

/** Microseconds a call, median over rounds; arms in turn. */
const measure = (arms: Record<string, Arm>, text: string): Record<string, number> => {
  const times: Record<string, number[]> = {};
  for (const name of Object.keys(arms)) times[name] = [];
  // Round -1 only warms the engine up.
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, arm] of Object.entries(arms)) {
      let calls = 0;
      const from = performance.now();
      let now = from;
      do {
        sink += arm(text);
        calls++;
        now = performance.now();
      } while (now - from < (round < 0 ? 4 * SLICE_MS : SLICE_MS));
      if (round >= 0) times[name]?.push(((now - from) * 1000) / calls);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1] ?? 0]),
  );
};

const ours =
  (matcher: Matcher): Arm =>
  (text) => {
    let hits = 0;
    matcher.match(tokenise(text), () => hits++);
    return hits;
  };

const open = (phrases: readonly string[]): [Matcher, number] => {
  const built = buildMatcher(
    phrases.map((phrase, owner) => ({ phrase, owner })),
    {},
  );
  if (!built.ok) throw new Error(built.problems[0]?.message);
  return [openMatcher(built.buffer), built.stats.bytes];
};

const show = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(13)).join(' '));
const ratio = (a: number, b: number) => `${(a / b).toFixed(a / b < 10 ? 1 : 0)}×`;

console.log(`Node ${process.version}. Times in µs a text; ratios within one run.\n`);
show(['phrases', 'characters', 'ours', 'over floor', 'clean-up', 'RegExp loop', 'alternation', 'bytes/phrase']);
const growth: string[] = [];
for (const size of [200, 2000, 20000]) {
  const phrases = [...new Set(Array.from({ length: size }, phraseOf))];
  const [matcher, bytes] = open(phrases);
  const loop = phrases.map((phrase) => new RegExp(`\\b${phrase}\\b`, 'i'));
  const alternation = new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'gi');
  const arms: Record<string, Arm> = {
    ours: ours(matcher),
    floor,
    cleanUp: (text) => tokenise(text).count,
    loop: (text) => loop.reduce((hits, one) => hits + (one.test(text) ? 1 : 0), 0),
    alternation: (text) => text.match(alternation)?.length ?? 0,
  };
  for (const length of [40, 200, 2000]) {
    const text = textOf(length, phrases);
    const { ours = 0, floor = 1, cleanUp = 0, loop = 0, alternation = 0 } = measure(arms, text);
    const cells = [
      ours.toFixed(1),
      ratio(ours, floor),
      ratio(cleanUp, floor),
      ratio(loop, ours),
      ratio(alternation, ours),
    ];
    show([size, length, ...cells, (bytes / phrases.length).toFixed(0)]);
  }
  const [short, long] = [textOf(40, phrases), textOf(20_000, phrases)];
  const arm = { ours: ours(matcher), floor };
  const a = measure(arm, short).ours ?? 0;
  const b = measure(arm, long).ours ?? 0;
  growth.push(`${size} phrases: 500 times the text takes ${ratio(b, a)} the time`);
}
console.log(`\nGrowth from 40 to 20,000 characters\n${growth.join('\n')}`);

const rich = Array.from(
  { length: quick ? 500 : 10_000 },
  () => `(${word()}|${word()}) ${random() < 0.4 ? '~2 ' : ''}[${pick(COMMON)}] (${rareWord()}|${word()} ${word()})`,
);
const [richMatcher, richBytes] = open(rich);
const text = textOf(
  200,
  rich.map((phrase) => phrase.replace(/[^a-z ]/g, '')),
);
const { ours: richOurs = 0, floor: richFloor = 1 } = measure({ ours: ours(richMatcher), floor }, text);
console.log(
  `\n${rich.length} rich phrases (gaps, choices, optional words), 200 characters: ${richOurs.toFixed(1)} µs, ${ratio(richOurs, richFloor)} the floor, ${(richBytes / rich.length).toFixed(0)} bytes a phrase`,
);
if (sink < 0) console.log(sink);
