import type { Automaton } from './determine';
import type { Outcome } from './items';
import { checksum, HEADER, indexes, MAGIC } from './layout';
import { type NumberTest, TESTS } from './node';
import { type Row, rowsOf } from './rows';
import { openWriter, type Writer } from './stream';

/** Keys of symbols in the order of the buffer: words, beginnings, tests of numbers. */
const inOrder = (keys: Iterable<string>): { words: string[]; prefixes: string[]; tests: string[] } => {
  const of: Record<string, string[]> = { w: [], p: [], n: [] };
  for (const key of keys) of[key[0] ?? '']?.push(key.slice(1));
  const { w = [], p = [], n = [] } = of;
  return { words: w.sort(), prefixes: p.sort(), tests: n };
};

const putWords = ({ put }: Writer, words: readonly string[]) => {
  put(words.length);
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
  put(tests.length);
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

/** Numbers things as they are first met. */
const numbering = <T>(first: number) => {
  const all: T[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    of(key: string, thing: T): number {
      let number = numbers.get(key);
      if (number === undefined) {
        number = all.push(thing) - 1 + first;
        numbers.set(key, number);
      }
      return number;
    },
  };
};

/** Writes rising numbers as the steps between them. */
const putRising = ({ put }: Writer, list: readonly number[]) => {
  let before = 0;
  for (const number of list) {
    put(number - before);
    before = number;
  }
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
  const writer = openWriter();
  const { put } = writer;
  const { words, prefixes, tests } = inOrder(symbolOf.keys());
  const final = indexes(symbolOf.size + 1, symbolOf.size + 1);
  let next = 1;
  for (const key of [...words.map((w) => `w${w}`), ...prefixes.map((p) => `p${p}`), ...tests.map((n) => `n${n}`)])
    final[symbolOf.get(key) ?? 0] = next++;
  putWords(writer, words);
  putWords(writer, prefixes);
  putTests(writer, tests);
  putWords(writer, [...alike].sort());

  const states = given.map((state) => {
    const pairs: [number, number][] = [];
    for (let k = 0; k < state.edges.length; k += 2)
      pairs.push([final[state.edges[k] as number] as number, state.edges[k + 1] as number]);
    return { ...state, edges: pairs.sort(([a], [b]) => a - b).flat() };
  });
  const rows = rowsOf(states, start);
  const [labels, labelOf] = labelsOf(rows);
  put(labels.length);
  for (const symbols of labels) {
    put(symbols.length);
    putRising(writer, symbols);
  }

  const tails = numbering<{ hits: number[]; gaps: number[] }>(1);
  const gaps = numbering<[number, number]>(0);
  put(states.length);
  put(states.reduce((sum, { edges }, i) => sum + (i === start ? 0 : edges.length / 2), 0));
  rows.forEach(({ like, own }, number) => {
    const state = states[number];
    const opens = [];
    for (let i = 0; i < (state?.gaps.length ?? 0); i += 2) {
      const gap: [number, number] = [state?.gaps[i] ?? 0, state?.gaps[i + 1] ?? 0];
      opens.push(gaps.of(gap.join(), gap));
    }
    const hits = state?.hits ?? [];
    const tail = hits.length + opens.length > 0 ? tails.of(`${hits.join()}|${opens.join()}`, { hits, gaps: opens }) : 0;
    put((own.length << 2) | (like > 0 ? 2 : 0) | (tail > 0 ? 1 : 0));
    if (like > 0) put(number - like);
    if (tail > 0) put(tail);
    for (const [target, symbols] of own) {
      put(labelOf.get(symbols.join()) ?? 0);
      put(number - target);
    }
  });
  const first = new Map<number, number>();
  const firstEdges = states[start]?.edges ?? [];
  for (let k = 0; k < firstEdges.length; k += 2) first.set(firstEdges[k] as number, firstEdges[k + 1] as number);
  for (let symbol = 1; symbol < next; symbol++) put(first.get(symbol) ?? 0);
  put(anchored);

  put(tails.all.length);
  for (const tail of tails.all) {
    put(tail.hits.length);
    putRising(writer, tail.hits);
    put(tail.gaps.length);
    for (const gap of tail.gaps) put(gap);
  }
  put(gaps.all.length);
  for (const [most, to] of gaps.all) {
    put(most);
    put(to);
  }
  const lanes = numbering<Outcome>(0);
  put(outcomes.length);
  for (const outcome of outcomes) {
    const { owner, before, after, within } = outcome;
    put(lanes.of(`${owner},${before},${after}`, outcome));
    put(within + 1);
  }
  put(lanes.all.length);
  for (const { owner, before, after } of lanes.all) {
    put(owner);
    put(before);
    put(after);
  }

  const bytes = writer.bytes();
  const all = new Uint32Array(HEADER + Math.ceil(bytes.length / 4));
  new Uint8Array(all.buffer).set(bytes, 4 * HEADER);
  all[0] = MAGIC;
  all[2] = all.length;
  all[1] = checksum(all);
  return all.buffer;
};
