/**
 * The built automaton as one buffer: four 32-bit words (mark, checksum of what follows, length in words, a spare 0), then
 * a stream of small numbers (stream.ts), in this order:
 *
 * 1. words: each as the number of letters it has in common with the word before, then its own letters, 0; in order of the
 *    alphabet. Beginnings of words (`hyperventilat*`) after them, in the same way; then tests of numbers; then look-alikes:
 *    English words that are one letter away from a word here and stay what they are. Symbols are counted from 1.
 * 2. labels: sets of symbols that lead from somewhere to one place, the most used first.
 * 3. states, each after all those it leads to: what it is like (another state, or none), which labels lead where
 *    besides, and its tail. A state of many roads is mostly another state and a few roads more.
 * 4. the first step of each symbol; the state for `^`.
 * 5. tails: outcomes of the phrases that end here, gaps that open here. Then gaps, outcomes and lanes.
 *
 * A phrase is read word by word from a state. Two phrases, `end my [own] life` and `end it ~2 tonight`:
 *
 *     start -end-> A -my-> B -life-> (hit 1)        B -own-> C -life-> (hit 1)
 *                  A -it-> D, which opens a gap of 2 to E -tonight-> (hit 2)
 *
 * One token may be several symbols at once. Opened (open.ts), roads stand in plain arrays, sorted for each state.
 */
export const MAGIC = 0x53484d32;
export const HEADER = 4;

/** What a built matcher may hold at most; the compiler refuses more. */
export const MOST = {
  symbols: 1 << 20,
  states: 1 << 21,
  edges: 6_000_000,
  outcomes: 1 << 20,
  owners: 1 << 30,
} as const;
export const MOST_OPEN_GAP = 31;
export const LONGEST_WORD = 2000;

type Index = Uint16Array | Uint32Array;

export interface Layout {
  /** Symbols 1 … words are words, then prefixes up to `prefixes`, tests up to `tests`, look-alikes up to `symbols` - 1. */
  words: number;
  prefixes: number;
  tests: number;
  symbols: number;
  owners: number;
  /** Letters of symbol s: letters[letterAt[s]] … letters[letterAt[s + 1]]. */
  letters: Uint16Array;
  letterAt: Uint32Array;
  /** Tests of numbers, from symbol `prefixes` + 1 on: kind and value. */
  testKind: Uint8Array;
  testValue: Float64Array;
  startTo: Index;
  /** State tried at the first word of a message only (`^`); 0: none. */
  anchored: number;
  states: number;
  /** Edges of state s are edgeFrom[s] … edgeFrom[s + 1], sorted by symbol. */
  edgeFrom: Uint32Array;
  edgeSymbol: Index;
  edgeTo: Index;
  /** Tail of state s; 0: nothing ends or opens there. */
  tail: Index;
  hitFrom: Uint32Array;
  hit: Index;
  openFrom: Uint32Array;
  open: Index;
  gapMost: Uint8Array;
  gapTo: Index;
  /** Outcome: its lane, and the most words up to the end of the message + 1 (0: anywhere). */
  outcomeLane: Index;
  outcomeWithin: Index;
  /** Lane: hits of one owner that are weighed against each other; by how many words their spans grow (before, after * 256). */
  laneOwner: Uint32Array;
  laneReach: Uint16Array;
}

/** Numbers below `bound`, in as few bytes as they need. */
export const indexes = (length: number, bound: number): Index =>
  bound <= 65536 ? new Uint16Array(length) : new Uint32Array(length);

/** Of everything behind the checksum itself. */
export const checksum = (all: Uint32Array): number => {
  let sum = 0x811c9dc5;
  for (let i = 2; i < all.length; i++) sum = Math.imul(sum ^ (all[i] as number), 0x01000193);
  return sum >>> 0;
};
