import { finish, isKnownWord, SEED, step } from '@/utils/text';
import { fail, indexes, type Layout } from './layout';
import { openReader } from './stream';

/**
 * Misspellings: one letter wrong, missing, added, or two neighbours swapped, in words of six letters and more. The first
 * letter is right, and either the next two or the last three are: words are found by those and their length.
 */
type Letters = ArrayLike<number>;
/** Words 1 … `words`: letters[letterAt[w]] up to letters[letterAt[w + 1]]. */
interface Spelled {
  letters: Uint16Array;
  letterAt: Uint32Array;
  words: number;
}

const MOST_TRIED = 24;
export const SHORTEST = 6;
export const LONGEST = 25;

/** Key of a word of `length` letters by its first three (`side` 0), or by its first one and last three (1). */
export const nearKey = (letters: Letters, from: number, to: number, length: number, side: number): number => {
  const at = side ? to - 3 : from;
  let h = step(SEED, letters[at] as number);
  h = step(h, letters[at + 1] as number);
  h = step(h, letters[at + 2] as number);
  if (side) h = step(h, letters[from] as number);
  return finish(step(h, length * 2 + side));
};

/**
 * How alike two different words are: 3 two letters swapped, 2 a letter missing or added, 1 a letter wrong, 0 not one
 * edit apart. A different first letter makes another word, and so does a different end: "trapper" is not "trapped".
 * Short words have too many neighbours that are words themselves ("stated", "started"): a letter missing counts from
 * seven letters on, a wrong one from eight. English words that are still one edit from a pack's word are listed with it when it is built (see build.ts).
 */
export const alike = (a: Letters, aFrom: number, aTo: number, b: Letters, bFrom: number, bTo: number): number => {
  const long = aTo - aFrom;
  const other = bTo - bFrom;
  if (long < other) return alike(b, bFrom, bTo, a, aFrom, aTo);
  let i = 0;
  while (i < other && a[aFrom + i] === b[bFrom + i]) i++;
  let k = 0;
  while (k < other - i && a[aTo - 1 - k] === b[bTo - 1 - k]) k++;
  if (i === 0) return 0;
  if (long === other) {
    const differ = long - i - k;
    if (differ === 1) return i === long - 1 || long < 8 ? 0 : 1;
    const swapped = a[aFrom + i] === b[bFrom + i + 1] && a[aFrom + i + 1] === b[bFrom + i];
    return differ === 2 && swapped ? 3 : 0;
  }
  if (long !== other + 1 || long < 7 || i + k < other) return 0;
  return i === other && a[aTo - 1] !== a[aTo - 2] ? 0 : 2;
};

const ENDINGS = ['s', 'es', 'd', 'ed', 'r', 'er', 'ing', 'ly', 'ness', 'ful', 'less', 'able', 'y'].map((ending) =>
  [...ending].map((letter) => letter.charCodeAt(0)),
);
const E = 101;
const isVowel = (letter: number) => letter === 97 || letter === E || letter === 105 || letter === 121;

/** Is the word a known one with a usual ending? Then it is spelled as it was meant. "swallowd" and "panicing" are not. */
const wellFormed = (letters: Letters, from: number, to: number, isWord: (id: number) => boolean): boolean => {
  for (const ending of ENDINGS) {
    const stem = to - ending.length;
    if (stem - from < 3 || ending.some((letter, i) => letters[stem + i] !== letter)) continue;
    const first = ending[0] as number;
    const last = letters[stem - 1] as number;
    // A d or r alone stands behind an e; behind a c the vowel needs a k.
    if ((ending.length === 1 && (first === 100 || first === 114) && last !== E) || (last === 99 && isVowel(first)))
      continue;
    let h = SEED;
    for (let i = from; i < stem; i++) h = step(h, letters[i] as number);
    if (isWord(finish(h))) return true;
    if (!isVowel(first)) continue;
    // "hoping", "hopping": the e that went, the letter that was doubled.
    if (isWord(finish(step(h, E)))) return true;
    if (last === letters[stem - 2]) {
      let short = SEED;
      for (let i = from; i < stem - 1; i++) short = step(short, letters[i] as number);
      if (isWord(finish(short))) return true;
    }
  }
  return false;
};

/** Words that may be misspelled: plain letters, long enough. Chains of symbols by key, for the first and the last letters. */
export const openChains = ({ letters, letterAt, words }: Spelled) => {
  let size = 64;
  while (size < words * 4) size *= 2;
  const mask = size - 1;
  const heads = indexes(size, 2 * words + 2);
  const nexts = indexes(2 * words + 2, 2 * words + 2);
  for (let symbol = words; symbol > 0; symbol--) {
    const from = letterAt[symbol] as number;
    const to = letterAt[symbol + 1] as number;
    if (to - from < SHORTEST || to - from >= LONGEST || !isPlain(letters, from, to)) continue;
    for (let side = 0; side < 2; side++) {
      const slot = nearKey(letters, from, to, to - from, side) & mask;
      nexts[2 * symbol + side] = heads[slot] as number;
      heads[slot] = 2 * symbol + side;
    }
  }
  return { heads, nexts, mask };
};

const isPlain = (letters: Letters, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if ((letters[i] as number) < 97 || (letters[i] as number) > 122) return false;
  return true;
};

/** The letters of a pack's long words, from its stream; no letters can do harm, so they are read as they come. */
const readLetters = ({ bytes, spelledAt, spelled }: Layout): Spelled => {
  const { take, go } = openReader(bytes);
  go(spelledAt);
  const letters = new Uint16Array(LONGEST * spelled);
  const letterAt = new Uint32Array(spelled + 2);
  let used = 0;
  for (let word = 1; word <= spelled; word++) {
    const before = letterAt[word - 1] as number;
    letterAt[word] = used;
    const from = used;
    const same = take(LONGEST);
    for (let k = 0; k < same; k++) letters[used++] = letters[before + k] as number;
    for (let letter = take(128); letter !== 0; letter = take(128)) {
      if (used - from >= LONGEST) fail('a word in it');
      letters[used++] = letter;
    }
    letterAt[word + 1] = used;
  }
  return { letters, letterAt, words: spelled };
};

/**
 * The symbol of the pack's word that an unknown word was meant to be, or 0. `symbolOf` gives the pack's own words by
 * id. At most 24 candidates of each kind are tried, so that no pack makes this slow. The index is made when first needed.
 */
export const openNear = (layout: Layout, symbolOf: (id: number) => number) => {
  const { spelled } = layout;
  const known = (id: number) => isKnownWord(id) || symbolOf(id) !== 0;
  let index: (Spelled & ReturnType<typeof openChains>) | undefined;
  const open = () => {
    const words = readLetters(layout);
    return { ...words, ...openChains(words) };
  };
  return (letters: Letters, from: number, to: number, id: number): number => {
    const length = to - from;
    if (length < SHORTEST || length > LONGEST || spelled === 0 || isKnownWord(id)) return 0;
    if (!isPlain(letters, from, to)) return 0;
    index ??= open();
    const { letters: own, letterAt, heads, nexts, mask } = index;
    let best = 0;
    let found = 0;
    for (let near = length - 1; near <= length + 1; near++) {
      for (let side = 0; side < 2; side++) {
        let link = heads[nearKey(letters, from, to, near, side) & mask] as number;
        for (let tried = 0; link !== 0 && tried < MOST_TRIED; tried++, link = nexts[link] as number) {
          const word = link >> 1;
          const likeness = alike(letters, from, to, own, letterAt[word] as number, letterAt[word + 1] as number);
          if (likeness <= best) continue;
          best = likeness;
          found = word;
        }
      }
    }
    if (best === 0 || wellFormed(letters, from, to, known)) return 0;
    let h = SEED;
    for (let i = letterAt[found] as number; i < (letterAt[found + 1] as number); i++) h = step(h, own[i] as number);
    return symbolOf(finish(h));
  };
};
