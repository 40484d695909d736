import { finish, hashWord, SEED, step } from '@/utils/text';
import type { Automaton } from './determine';
import type { Outcome } from './items';
import { checksum, HEADER, type Layout, MAGIC, SECTIONS, SIZES, type Sizes } from './layout';
import { nearKey } from './near';
import { type NumberTest, TESTS } from './node';

const LONG = /^[a-z]{6,24}$/;

const prefixHash = (letters: string): number => {
  let h = SEED;
  for (let i = 0; i < letters.length; i++) h = step(h, letters.charCodeAt(i));
  return finish(h);
};

/** A hash table at most half full. */
const hashTable = (pairs: readonly (readonly [number, number])[]): [number[], number[]] => {
  let size = 2;
  while (size < 2 * pairs.length) size *= 2;
  const keys = new Array<number>(size).fill(0);
  const values = new Array<number>(size).fill(0);
  for (const [key, value] of pairs) {
    let slot = key & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    values[slot] = value;
  }
  return [keys, values];
};

/** Writes an automaton as one buffer; see layout.ts. */
export const pack = (
  { states, start, anchored }: Automaton,
  symbolOf: Map<string, number>,
  outcomes: readonly Outcome[],
): ArrayBuffer => {
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, [] as number[]])) as Record<keyof Layout, number[]>;
  const words: [number, number][] = [];
  const prefixes: [number, number][] = [];
  const lengths: number[] = [];
  const near: [number, number][] = [];
  const letters: number[] = [];
  const half = new DataView(new ArrayBuffer(8));
  for (const [key, symbol] of symbolOf) {
    const rest = key.slice(1);
    if (key[0] === 'w') {
      words.push([hashWord(rest), symbol]);
      if (!LONG.test(rest)) continue;
      const index = sections.longSymbol.push(symbol) - 1;
      sections.longAt.push(letters.length);
      for (const letter of rest) letters.push(letter.charCodeAt(0));
      near.push([nearKey(letters, letters.length - rest.length, letters.length, rest.length, 0), index]);
      near.push([nearKey(letters, letters.length - rest.length, letters.length, rest.length, 1), index]);
    } else if (key[0] === 'p') {
      prefixes.push([prefixHash(rest), symbol]);
      lengths.push(rest.length);
    } else {
      const [is = 'any', value = '0'] = rest.split(' ');
      half.setFloat64(0, Number(value));
      sections.numberTest.push(symbol, TESTS.indexOf(is as NumberTest['is']), half.getUint32(0), half.getUint32(4));
    }
  }
  sections.longAt.push(letters.length);
  [sections.slotKey, sections.slotSymbol] = hashTable(words);
  [sections.prefixKey, sections.prefixSymbol] = hashTable(prefixes);
  near.sort(([a], [b]) => a - b);
  sections.nearKey = near.map(([key]) => key);
  sections.nearWord = near.map(([, word]) => word);
  for (let i = 0; i < letters.length; i += 4)
    sections.longLetters.push(
      ((letters[i] ?? 0) |
        ((letters[i + 1] ?? 0) << 8) |
        ((letters[i + 2] ?? 0) << 16) |
        ((letters[i + 3] ?? 0) << 24)) >>>
        0,
    );

  sections.startTo = new Array<number>(symbolOf.size + 1).fill(0);
  const first = states[start]?.edges ?? [];
  for (let i = 0; i < first.length; i += 2) sections.startTo[first[i] ?? 0] = first[i + 1] ?? 0;
  const gapIndex = new Map<string, number>();
  states.forEach((state, number) => {
    sections.edgeFrom.push(sections.edgeTo.length);
    sections.hitFrom.push(sections.hit.length);
    sections.openFrom.push(sections.open.length);
    // The first step has its own table.
    for (let i = 0; i < state.edges.length && number !== start; i += 2) {
      sections.edgeSymbol.push(state.edges[i] ?? 0);
      sections.edgeTo.push(state.edges[i + 1] ?? 0);
    }
    for (const hit of state.hits) sections.hit.push(hit);
    for (let i = 0; i < state.gaps.length; i += 2) {
      const key = `${state.gaps[i]},${state.gaps[i + 1]}`;
      let gap = gapIndex.get(key);
      if (gap === undefined) {
        gap = sections.gapMost.push(state.gaps[i] ?? 0) - 1;
        sections.gapTo.push(state.gaps[i + 1] ?? 0);
        gapIndex.set(key, gap);
      }
      sections.open.push(gap);
    }
  });
  sections.edgeFrom.push(sections.edgeTo.length);
  sections.hitFrom.push(sections.hit.length);
  sections.openFrom.push(sections.open.length);

  const laneOf = new Map<string, number>();
  for (const { owner, before, after, within } of outcomes) {
    const key = `${owner},${before},${after}`;
    let lane = laneOf.get(key);
    if (lane === undefined) {
      lane = sections.laneOwner.push(owner) - 1;
      sections.laneReach.push(before | (after << 8));
      laneOf.set(key, lane);
    }
    sections.outcomeLane.push(lane);
    sections.outcomeWithin.push(within + 1);
  }

  const sizes: Sizes = {
    states: states.length,
    symbols: symbolOf.size + 1,
    owners: outcomes.reduce((most, { owner }) => Math.max(most, owner + 1), 0),
    shortestPrefix: lengths.reduce((least, length) => Math.min(least, length), lengths.length > 0 ? 99 : 0),
    longestPrefix: lengths.reduce((most, length) => Math.max(most, length), 0),
    anchored,
  };
  const total = SECTIONS.reduce((sum, name) => sum + sections[name].length, HEADER + SECTIONS.length);
  const all = new Uint32Array(total);
  all[0] = MAGIC;
  all[2] = total;
  SIZES.forEach((name, i) => {
    all[3 + i] = sizes[name];
  });
  let at = HEADER + SECTIONS.length;
  SECTIONS.forEach((name, i) => {
    all[HEADER + i] = sections[name].length;
    all.set(sections[name], at);
    at += sections[name].length;
  });
  all[1] = checksum(all);
  return all.buffer;
};
