/**
 * The built automaton as one buffer: a header, then sections of 32-bit words (letters as bytes at the end).
 *
 * A phrase is read word by word from a state. Two phrases, `end my [own] life` and `end it ~2 tonight`:
 *
 *     start -end-> A -my-> B -life-> (hit 1)        B -own-> C -life-> (hit 1)
 *                  A -it-> D, which opens a gap of 2 to E -tonight-> (hit 2)
 *
 * Words are symbols, found by hash in `slotKey`/`slotSymbol`. Beginnings of words and tests of numbers are symbols too;
 * one token may be several symbols at once. `startTo[symbol]` is the first step.
 */
export const MAGIC = 0x53484d31;
export const HEADER = 24;

export const SECTIONS = [
  /** Hash table of words; a power of two long. */
  'slotKey',
  'slotSymbol',
  /** Hash table of beginnings of words. */
  'prefixKey',
  'prefixSymbol',
  /** Tests of numbers, four words each: symbol, kind, value as two halves of a float. */
  'numberTest',
  'startTo',
  /** Edges of state s are edgeFrom[s] … edgeFrom[s + 1], sorted by symbol. */
  'edgeFrom',
  'edgeSymbol',
  'edgeTo',
  /** Outcomes of the phrases that end at state s. */
  'hitFrom',
  'hit',
  /** Outcome: its lane, and the most words up to the end of the message + 1 (0: anywhere). */
  'outcomeLane',
  'outcomeWithin',
  /** Lane: hits of one owner that are weighed against each other; by how many words their spans grow (before, after * 256). */
  'laneOwner',
  'laneReach',
  /** Gaps that open at state s: indexes of gapMost, gapTo. */
  'openFrom',
  'open',
  'gapMost',
  'gapTo',
  /** Long words, for misspellings: symbol, place of their letters; and an index by three letters, sorted by key. */
  'longSymbol',
  'longAt',
  'nearKey',
  'nearWord',
  /** Bytes, four to a word. */
  'longLetters',
] as const;

export type Section = (typeof SECTIONS)[number];
export type Layout = Record<Section, Uint32Array>;

export interface Sizes {
  states: number;
  symbols: number;
  owners: number;
  /** Shortest and longest beginning of a word; 0: there are none. */
  shortestPrefix: number;
  longestPrefix: number;
  /** State tried at the first word of a message only (`^`); 0: none. */
  anchored: number;
}

export const SIZES = ['states', 'symbols', 'owners', 'shortestPrefix', 'longestPrefix', 'anchored'] as const;

/** Of everything behind the checksum itself. */
export const checksum = (all: Uint32Array): number => {
  let sum = 0x811c9dc5;
  for (let i = 2; i < all.length; i++) sum = Math.imul(sum ^ (all[i] as number), 0x01000193);
  return sum >>> 0;
};
