/**
 * `npm run bench`: the engine with the core pack against a loop of regular expressions, one big alternation, the npm
 * matchers obscenity and compromise, and the floor (reading each character, folding, hashing, one table probe a word).
 * Arms run in turn within one run; medians; only the ratios mean anything on a shared machine.
 * `npm run bench -- [--quick] [PACK FOLDER]`; `--quick`: few rounds, to see that it runs.
 */
import { openEngine } from '@/utils/engine';
import { compilePack, parsePack } from '@/utils/packs';
import { buildMatcher, openMatcher, parsePhrase } from '@/utils/phrases';
import { tokenise } from '@/utils/text';
import { alternationOf, compromiseOf, floor, loopOf, obscenityOf, regexOf } from './bench/arms';
import { type Arm, measure, type Pace, quantile, ratio, show, sink } from './bench/measure';
import { pick, random, textOf, under } from './bench/texts';
import { readPackFolder } from './read-pack-folder';

const quick = process.argv.includes('--quick');
const pace: Pace = quick ? { rounds: 3, sliceMs: 8, warmMs: 40 } : { rounds: 15, sliceMs: 25, warmMs: 120 };

const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'prompts/packs/core-en';
const parsed = parsePack(readPackFolder(folder));
if (!parsed.ok) throw new Error(`${folder} has problems: npm run -s pack -- check ${folder}`);
const source = parsed.value;
const files = [...Object.values(source.rules), source.concepts, ...source.drafts, source.steps].map(
  ({ value }) => value,
);
const phrases = [...new Set(under(['phrases', 'unless', 'done_when'], files))];
const sentences = under(['fires', 'quiet'], files);
const chat = (length: number) => textOf(length, sentences);
const many = (count: number, length: number) => Array.from({ length: count }, () => chat(length));

const memory = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

console.log(`Node ${process.version}. Times in µs, medians; ratios within one run.`);

console.log('\n== Opening the pack');
const before = performance.now();
const compiled = await compilePack(source);
if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
const pack = compiled.value.engine;
const buffer = Uint8Array.from(Buffer.from(pack.matcher, 'base64')).buffer;
console.log(
  `${folder}: ${phrases.length} phrases, compiled outside the page in ${(performance.now() - before).toFixed(0)} ms.`,
);
console.log(
  `Buffer ${mb(buffer.byteLength)}, ${(buffer.byteLength / phrases.length).toFixed(0)} bytes a phrase; cues ${mb(JSON.stringify(pack.cues ?? null).length)}.`,
);
const used = memory();
const cold = performance.now();
const engine = openEngine(pack);
const coldMs = performance.now() - cold;
const held = memory() - used;
const opening = measure(
  { engine: () => openEngine(pack).scan('ok', 'person').length, matcher: () => openMatcher(buffer).owners },
  [''],
  pace,
);
console.log(
  `Engine opened in ${coldMs.toFixed(0)} ms cold, ${(opening.engine / 1000).toFixed(1)} ms warm (matcher alone ${(opening.matcher / 1000).toFixed(1)}); it holds ${mb(held)}${globalThis.gc ? '' : ' (node --expose-gc tells it exactly)'}.`,
);

const matcher = openMatcher(buffer);
const bare = openEngine(pack, { cues: false });
const patterns = phrases.flatMap((phrase) => {
  const one = parsePhrase(phrase, source.lists.value);
  return one.ok ? [`\\b${regexOf(one.value.body)}`] : [];
});
/** A loop costs the sum of its expressions: one in ten is run, and counted ten times. */
const SHARE = 10;
/** V8 refuses an alternation of all phrases ("Regular expression too large"), obscenity and compromise take minutes: a few. */
const FEW = 400;
const words = phrases.filter((phrase) => /^[a-z ]+$/.test(phrase)).slice(0, FEW);
const arms: Record<string, Arm> = {
  engine: (text) => engine.scan(text, 'person').length,
  bare: (text) => bare.scan(text, 'person').length,
  matcher: (text) => {
    let hits = 0;
    matcher.match(tokenise(text), () => hits++);
    return hits;
  },
  cleanUp: (text) => tokenise(text).count,
  floor,
  loop: loopOf(patterns.filter((_, i) => i % SHARE === 0)),
  alternation: alternationOf(patterns.slice(0, FEW)),
  obscenity: obscenityOf(words),
  compromise: compromiseOf(words),
};
console.log(
  `\n== One message: all ${phrases.length} phrases; alternation, obscenity and compromise with ${FEW} or fewer of them`,
);
show([
  'characters',
  'engine, µs',
  'cues cost',
  'phrases',
  'over floor',
  'clean-up',
  'RegExp loop',
  'alternation',
  'obscenity',
  'compromise',
]);
for (const length of [40, 200, 2000]) {
  const t = measure(arms, many(64, length), pace) as Record<keyof typeof arms, number>;
  const {
    engine = 0,
    bare = 1,
    matcher = 0,
    cleanUp = 0,
    loop = 0,
    alternation = 0,
    obscenity = 0,
    compromise = 0,
  } = t;
  const least = t.floor ?? 1;
  show([
    length,
    engine.toFixed(0),
    ratio(engine, bare),
    matcher.toFixed(1),
    ratio(matcher, least),
    ratio(cleanUp, least),
    ratio(loop * SHARE, matcher),
    ratio(alternation, matcher),
    ratio(obscenity, matcher),
    ratio(compromise, matcher),
  ]);
}
console.log('The last four: how many times as long as our matching of every phrase.');

console.log('\n== Typing: each keystroke reads the whole draft again, up to 200 characters');
const drafts = many(quick ? 4 : 24, 200);
const typed = (read: Arm): number[] => {
  const times: number[] = [];
  for (const draft of drafts)
    for (let end = 1; end <= draft.length; end++) {
      const from = performance.now();
      sink.sum += read(draft.slice(0, end));
      times.push((performance.now() - from) * 1000);
    }
  return times;
};
const drafting: Arm = (text) => engine.scan(text, 'specialist').length;
typed(drafting);
typed(floor);
const [keys, floorKeys] = [typed(drafting), typed(floor)];
console.log(
  `median ${quantile(keys, 0.5).toFixed(0)} µs, 95th percentile ${quantile(keys, 0.95).toFixed(0)} µs; the floor's ${quantile(floorKeys, 0.95).toFixed(1)} µs (${ratio(quantile(keys, 0.95), quantile(floorKeys, 0.95))}).`,
);

console.log('\n== Back-fill: 1,000 messages of 200 characters');
const thread = many(quick ? 200 : 1000, 200);
const filled: number[] = [];
for (let round = 0; round < (quick ? 1 : 5); round++) {
  const from = performance.now();
  let before: { speaker: 'person'; text: string; leaning: number | undefined }[] = [];
  for (const text of thread) {
    const reading = engine.read(text, 'person', { before });
    sink.sum += reading.findings.length;
    before = [{ speaker: 'person' as const, text, leaning: reading.leaning }, ...before].slice(0, 10);
  }
  filled.push(((performance.now() - from) * 1000) / thread.length);
}
console.log(`${((quantile(filled, 0.5) * 1000) / 1000).toFixed(0)} ms for 1,000, with the messages before each.`);

console.log('\n== Growth with phrases: invented ones of two to four words, 200 characters');
const vocabulary = [
  ...new Set(
    sentences
      .join(' ')
      .toLowerCase()
      .match(/[a-z]{3,}/g),
  ),
];
const invented = (count: number) =>
  Array.from({ length: count }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(vocabulary)).join(' '),
  );
show(['phrases', 'build, ms', 'bytes each', 'match, µs', 'alternation', 'obscenity']);
for (const count of quick ? [1000] : [1000, 10_000, 100_000]) {
  const some = invented(count);
  const from = performance.now();
  const built = buildMatcher(
    some.map((phrase, owner) => ({ phrase, owner })),
    {},
  );
  if (!built.ok) throw new Error(built.problems[0]?.message);
  const built_ms = performance.now() - from;
  const opened = openMatcher(built.buffer);
  const match: Arm = (text) => {
    let hits = 0;
    opened.match(tokenise(text), () => hits++);
    return hits;
  };
  const others = count <= 1000 ? { alternation: alternationOf(some), obscenity: obscenityOf(some) } : {};
  const t = measure({ match, ...others } as Record<string, Arm>, many(64, 200), pace) as Record<string, number>;
  show([
    count,
    built_ms.toFixed(0),
    (built.buffer.byteLength / count).toFixed(0),
    (t.match ?? 0).toFixed(1),
    t.alternation ? ratio(t.alternation, t.match ?? 1) : '–',
    t.obscenity ? ratio(t.obscenity, t.match ?? 1) : '–',
  ]);
}

const short = measure({ one: arms.engine as Arm }, many(64, 40), pace).one;
const long = measure({ one: arms.engine as Arm }, [chat(20_000), chat(20_000)], pace).one;
console.log(`\nGrowth with text: 500 times the characters (40 to 20,000) take ${ratio(long, short)} the time.`);
if (sink.sum < 0) console.log(sink.sum);
