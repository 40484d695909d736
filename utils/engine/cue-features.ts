import { finish, hashWord, TokenFlag, type Tokens } from '@/utils/text';

/**
 * What the cue layer looks at in one text, as hashed features: each word, its stem, pairs of neighbours (also one word
 * apart), pieces of letters, the idea a word belongs to and which ideas stand near each other. "cant carry this" gives
 * the words can, not, carry, this; the pairs can+not, not+carry…; the pieces ^ca, car, arr…; the ideas denial, tired…
 * The words before (what the specialist asked, what the person said last) give features of their own kind, because
 * "yeah" means what was asked.
 */
export interface Features {
  count: number;
  /** Bucket of each feature, distinct. */
  bucket: Uint32Array;
  value: Float32Array;
  /** First and last token of the features that stand in this text; -1 for those of the words before. */
  first: Int32Array;
  last: Int32Array;
}

/** Ideas by word id: `ideas.get(id)` is a list of idea numbers. */
export type Ideas = ReadonlyMap<number, readonly number[]>;

/** Ideas by word id, from lists of words; ideas are numbered from 1 in the order given. */
export function ideasByWord(lists: Iterable<readonly string[]>): Ideas {
  const byWord = new Map<number, number[]>();
  let idea = 0;
  for (const words of lists) {
    idea++;
    for (const word of words) {
      const id = hashWord(word);
      const known = byWord.get(id);
      if (known) known.push(idea);
      else byWord.set(id, [idea]);
    }
  }
  return byWord;
}

/** What the stages before already know of a text, by name. */
export interface Told {
  /** Concepts, categories and scope that phrases met in it. */
  here: readonly string[];
  /** What the specialist asked just before. */
  asked: readonly string[];
}
const NOTHING_TOLD: Told = { here: [], asked: [] };

/** Words before the text, nearest first, of the same conversation. */
export interface Before {
  tokens: Tokens;
  speaker: 'person' | 'specialist';
}

const KIND = {
  word: 1,
  stem: 2,
  pair: 3,
  skip: 4,
  stemPair: 5,
  piece: 6,
  idea: 7,
  ideaWord: 8,
  wordIdea: 9,
  ideas: 10,
  end: 11,
  length: 12,
  asked: 13,
  askedPair: 14,
  said: 15,
  saidPair: 16,
  askedAnswer: 17,
  askedIdea: 18,
  saidIdea: 19,
  stemSkip: 20,
  told: 50,
  toldOpening: 51,
  toldLength: 52,
  questions: 60,
  asks: 61,
  opens: 62,
} as const;
const START = hashWord('^');
const END = hashWord('$');
const NUMBER = ['#one', '#ten', '#hundred', '#many'].map(hashWord);
const NEAR = 8;
/** Features of one text are kept apart in a table of this many places, and are never more than half of it. */
const PLACES = 1 << 15;
const MOST_FEATURES = PLACES / 2;
/** Features are taken from so many tokens of a text at most. */
export const MOST_TOKENS = 400;

const mix = (kind: number, a: number, b = 0): number =>
  finish(Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35));

/** Collects features of texts; one collector serves many texts, its arrays grow and are used again. */
export function openFeatures(
  bits: number,
  ideas: Ideas,
): (tokens: Tokens, before: readonly Before[], told?: Told) => Features {
  const shift = 32 - bits;
  const places = new Int32Array(PLACES).fill(-1);
  const used = new Uint16Array(MOST_FEATURES);
  let bucket = new Uint32Array(1024);
  let value = new Float32Array(1024);
  let first = new Int32Array(1024);
  let last = new Int32Array(1024);
  let count = 0;
  const words = new Int32Array(MOST_TOKENS);
  const stems = new Int32Array(MOST_TOKENS);
  const near: (readonly number[])[] = [];

  const grow = () => {
    const wider = <T extends Uint32Array | Float32Array | Int32Array>(old: T): T => {
      const next = new (old.constructor as new (n: number) => T)(old.length * 2);
      next.set(old);
      return next;
    };
    bucket = wider(bucket);
    value = wider(value);
    first = wider(first);
    last = wider(last);
  };
  const add = (hash: number, weight: number, from: number, to: number) => {
    const b = hash >>> shift;
    let place = b & (PLACES - 1);
    for (let there = places[place] as number; there >= 0; there = places[place] as number) {
      if (bucket[there] === b) return;
      place = (place + 1) & (PLACES - 1);
    }
    if (count === MOST_FEATURES) return;
    if (count === bucket.length) grow();
    places[place] = count;
    used[count] = place;
    bucket[count] = b;
    value[count] = weight;
    first[count] = from;
    last[count] = to;
    count++;
  };
  const wordOf = (tokens: Tokens, i: number): number => {
    if (i < 0) return START;
    if (i >= tokens.count) return END;
    if (!((tokens.flags[i] as number) & TokenFlag.Number)) return tokens.id[i] as number;
    const number = tokens.value[i] as number;
    return NUMBER[number < 2 ? 0 : number < 20 ? 1 : number < 100 ? 2 : 3] as number;
  };

  return (tokens, before, told = NOTHING_TOLD) => {
    for (let i = 0; i < count; i++) places[used[i] as number] = -1;
    count = 0;
    const n = Math.min(tokens.count, MOST_TOKENS);
    for (let i = 0; i < n; i++) {
      words[i] = wordOf(tokens, i);
      stems[i] = stemOf(tokens, i, words[i] as number);
      near[i] = ideas.get(tokens.id[i] as number) ?? NONE;
    }
    let questions = 0;
    for (let i = 0; i < n; i++) {
      const word = words[i] as number;
      const flags = tokens.flags[i] as number;
      if (flags & TokenFlag.SentenceStart) {
        if (flags & TokenFlag.Question) questions++;
        add(mix(flags & TokenFlag.Question ? KIND.asks : KIND.opens, word), 1, i, i);
      }
      const stem = stems[i] as number;
      const previous = i > 0 ? (words[i - 1] as number) : START;
      add(mix(KIND.word, word), 1, i, i);
      add(mix(KIND.stem, stem), 1, i, i);
      add(mix(KIND.pair, previous, word), 1, i - 1, i);
      if (i > 0) add(mix(KIND.stemPair, stems[i - 1] as number, stem), 1, i - 1, i);
      if (i > 1) {
        add(mix(KIND.skip, words[i - 2] as number, word), 1, i - 2, i);
        add(mix(KIND.stemSkip, stems[i - 2] as number, stem), 1, i - 2, i);
      }
      pieces(tokens, i);
      const here = near[i] as readonly number[];
      if (here.length === 0) continue;
      const next = i + 1 < n ? (words[i + 1] as number) : wordOf(tokens, i + 1);
      for (const idea of here) {
        add(mix(KIND.idea, idea), 1, i, i);
        add(mix(KIND.wordIdea, previous, idea), 1, i - 1, i);
        add(mix(KIND.ideaWord, idea, next), 1, i, Math.min(i + 1, n - 1));
        for (let j = Math.max(0, i - NEAR); j < i; j++)
          for (const other of near[j] as readonly number[])
            add(mix(KIND.ideas, Math.min(idea, other), Math.max(idea, other)), 1, j, i);
      }
    }
    add(mix(KIND.questions, Math.min(4, questions)), 1, -1, -1);
    if (n > 0) add(mix(KIND.end, wordOf(tokens, n - 1)), 1, n - 1, n - 1);
    add(mix(KIND.length, Math.min(6, Math.floor(Math.log2(n + 1)))), 1, -1, -1);
    context(before, tokens, n);
    for (const name of told.here) add(mix(KIND.told, hashWord(name)), 1, -1, -1);
    const opening = n > 0 ? wordOf(tokens, 0) : END;
    for (const name of told.asked) {
      const asked = hashWord(name);
      add(mix(KIND.told, asked, 1), 1, -1, -1);
      add(mix(KIND.toldLength, asked, Math.min(4, Math.floor(Math.log2(n + 1)))), 1, -1, -1);
      if (n <= 8) add(mix(KIND.toldOpening, asked, opening), 1, -1, -1);
    }
    return { count, bucket, value, first, last };
  };

  /** Three to five letters side by side; the word stands as ^word$: one sign before and one behind. */
  function pieces(tokens: Tokens, i: number) {
    const from = tokens.at[i] as number;
    const to = tokens.at[i + 1] as number;
    for (let start = from - 1; start + 3 <= to + 1; start++) {
      let piece = 0x811c9dc5 | 0;
      const end = Math.min(start + 5, to + 1);
      for (let k = start; k < end; k++) {
        piece = Math.imul(piece ^ (k < from ? 94 : k >= to ? 36 : (tokens.letters[k] as number)), 0x01000193);
        if (k - start >= 2) add(mix(KIND.piece, piece), PIECE, i, i);
      }
    }
  }
  function context(before: readonly Before[], tokens: Tokens, n: number) {
    const asked = before.find(({ speaker }) => speaker === 'specialist');
    const opening = n > 0 ? wordOf(tokens, 0) : END;
    if (asked) eachWord(asked.tokens, KIND.asked, KIND.askedPair, KIND.askedIdea, n <= 6 ? opening : 0);
    for (const { tokens: said } of before.filter(({ speaker }) => speaker === 'person').slice(0, 2))
      eachWord(said, KIND.said, KIND.saidPair, KIND.saidIdea, 0);
  }
  function eachWord(tokens: Tokens, kind: number, pairKind: number, ideaKind: number, opening: number) {
    const n = Math.min(tokens.count, 120);
    for (let i = 0; i < n; i++) {
      const word = wordOf(tokens, i);
      add(mix(kind, word), BEFORE, -1, -1);
      if (i > 0) add(mix(pairKind, wordOf(tokens, i - 1), word), BEFORE, -1, -1);
      if (opening) add(mix(KIND.askedAnswer, word, opening), BEFORE, -1, -1);
      for (const idea of ideas.get(tokens.id[i] as number) ?? []) {
        add(mix(ideaKind, idea), BEFORE, -1, -1);
        if (opening) add(mix(ideaKind + 20, idea, opening), BEFORE, -1, -1);
      }
    }
  }
}

const NONE: readonly number[] = [];
const PIECE = 0.4;
const BEFORE = 0.5;

/** Rough English stem by its hash: endings cut, doubled letter undone. "cutting" and "cut" share it. */
function stemOf(tokens: Tokens, i: number, word: number): number {
  if (i < 0 || i >= tokens.count || (tokens.flags[i] as number) & TokenFlag.Number) return word;
  const from = tokens.at[i] as number;
  let to = tokens.at[i + 1] as number;
  const letter = (k: number) => tokens.letters[k] as number;
  if (to - from >= 5) {
    for (const ending of ENDINGS) {
      if (to - from < ending.length + 3) continue;
      let same = true;
      for (let k = 0; k < ending.length && same; k++) same = letter(to - ending.length + k) === ending.charCodeAt(k);
      if (!same) continue;
      to -= ending.length;
      break;
    }
    if (to - from > 3 && letter(to - 1) === letter(to - 2)) to--;
    const final = letter(to - 1);
    if (to - from > 3 && (final === 101 || final === 105 || final === 121)) to--;
  }
  let hash = 0x811c9dc5 | 0;
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ letter(k), 0x01000193);
  return finish(hash);
}
const ENDINGS = ['ings', 'ing', 'ers', 'ed', 'es', 'er', 'ly', 'in', 's'];
