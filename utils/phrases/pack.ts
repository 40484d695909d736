import { hashWord } from '@/utils/text';
import type { Automaton } from './determine';
import type { Outcome } from './items';
import { BLOCK, COUNTS, type Counts, checksum, indexes, MAGIC } from './layout';
import { LONGEST, SHORTEST } from './near';
import { type NumberTest, TESTS } from './node';
import { type Row, rowsOf } from './rows';
import { openWriter, type Writer } from './stream';

const isLong = (word: string) => word.length >= SHORTEST && word.length < LONGEST && /^[a-z]+$/.test(word);

/** Hashes in order, with their words; two words of one hash could not be told apart and would be a fault of the pack. */
const keyed = (words: readonly string[]): [number, string][] =>
  words.map((word): [number, string] => [hashWord(word), word]).sort(([a], [b]) => a - b);

const putWords = ({ put }: Writer, words: readonly string[]) => {
  let before = '';
  for (const word of words) {
    let same = 0;
    while (same < word.length && word[same] === before[same]) same++;
    put(same);
    for (let i = same; i < word.length; i++) put(word.charCodeAt(i));
    put(0);
    before = word;
  }
};

const putTests = ({ put }: Writer, tests: readonly string[]) => {
  const half = new DataView(new ArrayBuffer(8));
  for (const test of tests) {
    const [is = 'any', value = '0'] = test.split(' ');
    put(TESTS.indexOf(is as NumberTest['is']));
    half.setFloat64(0, Number(value));
    for (let i = 0; i < 8; i++) put(half.getUint8(i));
  }
};

/** Sets of symbols, the most used first, and the number of each. */
const labelsOf = (rows: readonly Row[]): [number[][], Map<string, number>] => {
  const uses = new Map<string, [number, number[]]>();
  for (const { own } of rows)
    for (const [, symbols] of own) {
      const key = symbols.join();
      const use = uses.get(key);
      if (use) use[0]++;
      else uses.set(key, [1, symbols]);
    }
  const sorted = [...uses].sort(([, [a]], [, [b]]) => b - a);
  return [sorted.map(([, [, symbols]]) => symbols), new Map(sorted.map(([key], i) => [key, i]))];
};

/** Writes rising numbers as the steps between them. */
const putRising = ({ put }: Writer, list: readonly number[]) => {
  let before = 0;
  for (const number of list) {
    put(number - before);
    before = number;
  }
};

const putOutcomes = ({ put }: Writer, outcomes: readonly Outcome[]): number => {
  const lanes: Outcome[] = [];
  const laneOf = new Map<string, number>();
  for (const outcome of outcomes) {
    const { owner, before, after, within } = outcome;
    const key = `${owner},${before},${after}`;
    const lane = laneOf.get(key) ?? lanes.push(outcome) - 1;
    laneOf.set(key, lane);
    put(lane);
    put(within + 1);
  }
  for (const { owner, before, after } of lanes) {
    put(owner);
    put(before);
    put(after);
  }
  return lanes.length;
};

/** Symbols as the buffer numbers them, and what is known of them by name. */
const openNames = (keys: readonly string[], alike: readonly string[]) => {
  const of = (kind: string) => keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(1));
  const words = keyed([...of('w'), ...alike]);
  const prefixes = keyed(of('p'));
  const tests = of('n');
  const number = new Map<string, number>();
  for (const [, word] of words) number.set(`w${word}`, number.size + 1);
  for (const [, prefix] of prefixes) number.set(`p${prefix}`, number.size + 1);
  for (const test of tests) number.set(`n${test}`, number.size + 1);
  return { words, prefixes, tests, number, long: of('w').filter(isLong).sort() };
};

/**
 * Writes an automaton as one buffer; see layout.ts. `symbolOf` gives the symbols their numbers in `states`; `alike` are
 * words that must not be taken for misspellings.
 */
export const pack = (
  { states: given, start, anchored }: Automaton,
  symbolOf: ReadonlyMap<string, number>,
  outcomes: readonly Outcome[],
  alike: readonly string[] = [],
): ArrayBuffer => {
  const { words, prefixes, tests, number, long } = openNames([...symbolOf.keys()], alike);
  const final = new Uint32Array(symbolOf.size + 1);
  for (const [key, symbol] of symbolOf) final[symbol] = number.get(key) ?? 0;
  const states = given.map((state) => {
    const pairs: [number, number][] = [];
    for (let k = 0; k < state.edges.length; k += 2)
      pairs.push([final[state.edges[k] as number] as number, state.edges[k + 1] as number]);
    return { ...state, edges: pairs.sort(([a], [b]) => a - b).flat() };
  });
  const rows = rowsOf(states, start);
  const [labels, labelOf] = labelsOf(rows);

  const writer = openWriter();
  const { put, size } = writer;
  putTests(writer, tests);
  const lanes = putOutcomes(writer, outcomes);
  const labelBlocks: number[] = [];
  labels.forEach((symbols, i) => {
    if (i % BLOCK === 0) labelBlocks.push(size());
    put(symbols.length);
    putRising(writer, symbols);
  });
  const stateBlocks: number[] = [];
  rows.forEach(({ like, own }, i) => {
    if (i % BLOCK === 0) stateBlocks.push(size());
    const { hits = [], gaps = [] } = states[i] ?? {};
    const tail = hits.length + gaps.length > 0;
    put((own.length << 2) | (like > 0 ? 2 : 0) | (tail ? 1 : 0));
    if (like > 0) put(i - like);
    if (tail) {
      put(hits.length);
      putRising(writer, hits);
      put(gaps.length / 2);
      for (const gap of gaps) put(gap);
    }
    for (const [target, symbols] of own) {
      put(labelOf.get(symbols.join()) ?? 0);
      put(i - target);
    }
  });
  const spelledAt = size();
  putWords(writer, long);

  const symbols = number.size + 1;
  const startTo = indexes(symbols, states.length);
  const first = states[start]?.edges ?? [];
  for (let k = 0; k < first.length; k += 2) startTo[first[k] as number] = first[k + 1] as number;
  const counts: Counts = {
    words: words.length,
    prefixes: prefixes.length,
    tests: tests.length,
    shortest: prefixes.reduce((least, [, { length }]) => Math.min(least, length), prefixes[0]?.[1].length ?? 0),
    longest: prefixes.reduce((most, [, { length }]) => Math.max(most, length), 0),
    labels: labels.length,
    states: states.length,
    anchored,
    outcomes: outcomes.length,
    lanes,
    spelledAt,
    spelled: long.length,
  };
  const head = [MAGIC, 0, 0, ...COUNTS.map((name) => counts[name])];
  const tables = [words.map(([key]) => key), prefixes.map(([key]) => key), stateBlocks, labelBlocks];
  const bytes = writer.bytes();
  const startAt = head.length + tables.reduce((sum, { length }) => sum + length, 0);
  const streamAt = startAt + Math.ceil(startTo.byteLength / 4);
  const all = new Uint32Array(streamAt + Math.ceil(bytes.length / 4));
  let at = 0;
  for (const table of [head, ...tables]) {
    all.set(table, at);
    at += table.length;
  }
  new Uint8Array(all.buffer).set(new Uint8Array(startTo.buffer), 4 * startAt);
  new Uint8Array(all.buffer).set(bytes, 4 * streamAt);
  all[2] = all.length;
  all[1] = checksum(all);
  return all.buffer;
};
