/**
 * The built automaton as one buffer of 32-bit words: mark, checksum of what follows, length in words, the counts of
 * `COUNTS`; then arrays that are used in place:
 *
 * - `wordKeys`, `prefixKeys`: hashes of words and of beginnings of words (`hyperventilat*`), rising. The place of a word, from
 *   1, is its symbol; beginnings and tests of numbers follow. Words that only look like a misspelling of another one
 *   are words too and lead nowhere.
 * - `stateBlocks`, `labelBlocks`: where every 16th state and label begins in the stream.
 * - `startTo`: the first step of each symbol, as 16-bit words if that is enough.
 *
 * and a stream of small numbers (stream.ts): tests of numbers, outcomes, lanes, labels, states, and the letters of long
 * words, each as the number of letters it has in common with the word before, then its own letters, 0.
 *
 * A label is a set of symbols that lead from somewhere to one place; the most used come first. A state leads to states
 * before it only. It is written as: how many own labels, whether it is like another state and whether something ends or
 * opens there; that state; what ends (outcomes), which gaps open (words, state); its own labels and where they lead. It has
 * the roads of the state it is like too, but for symbols of its own: a state of many roads is mostly another one and a
 * few roads more. States are read when they are first met (roads.ts).
 *
 * A phrase is read word by word from a state. Two phrases, `end my [own] life` and `end it ~2 tonight`:
 *
 *     start -end-> A -my-> B -life-> (hit 1)        B -own-> C -life-> (hit 1)
 *                  A -it-> D, which opens a gap of 2 to E -tonight-> (hit 2)
 *
 * One token may be several symbols at once.
 */
export const MAGIC = 0x53484d32;
export const BLOCK = 16;

export const COUNTS = [
  'words',
  'prefixes',
  'tests',
  /** Shortest and longest beginning of a word; 0: there are none. */
  'shortest',
  'longest',
  'labels',
  'states',
  /** State tried at the first word of a message only (`^`); 0: none. */
  'anchored',
  'outcomes',
  'lanes',
  /** Where the letters of long words begin in the stream, and how many such words there are. */
  'spelledAt',
  'spelled',
] as const;
export type Counts = Record<(typeof COUNTS)[number], number>;
export const HEADER = 3 + COUNTS.length;

/** What a built matcher may hold at most; the compiler refuses more. */
export const MOST = { symbols: 1 << 20, states: 1 << 21, outcomes: 1 << 20, owners: 2 ** 30, prefix: 2000 } as const;
export const MOST_OPEN_GAP = 31;

export type Index = Uint16Array | Uint32Array;

export interface Layout extends Counts {
  symbols: number;
  owners: number;
  wordKeys: Uint32Array;
  prefixKeys: Uint32Array;
  stateBlocks: Uint32Array;
  labelBlocks: Uint32Array;
  startTo: Index;
  bytes: Uint8Array;
  /** Tests of numbers: kind and value. */
  testKind: Uint8Array;
  testValue: Float64Array;
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

export const fail = (what: string): never => {
  throw new Error(`This phrase matcher is damaged or from another version: ${what}. Compile the pack again.`);
};

/** Of everything behind the checksum itself. */
export const checksum = (all: Uint32Array): number => {
  let sum = 0x811c9dc5;
  for (let i = 2; i < all.length; i++) sum = Math.imul(sum ^ (all[i] as number), 0x01000193);
  return sum >>> 0;
};
