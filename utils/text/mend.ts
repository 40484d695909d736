import { entryOf, isKnownWord, starred } from './dictionary';
import { hashWord } from './hash';

/** Letters that digits and signs stand for inside words; the first is taken when no word is known. */
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'il',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'il',
};

const LONGEST = 24;

const known = (word: string) => isKnownWord(hashWord(word));

/** All ways to read a word, at most 16: each place gives its choices in order of likelihood. */
const readings = (places: readonly (readonly string[])[]): string[] => {
  let ways = [''];
  for (const choices of places) {
    const few = ways.length * choices.length > 16 ? choices.slice(0, 1) : choices;
    ways = few.flatMap((choice) => ways.map((way) => way + choice));
  }
  return ways;
};

/** Three or more of one letter: two or one ("killlll" is kill, "soooo" is so). A known word first, else one letter. */
export const squeeze = (word: string): string => {
  if (word.length > 400) return word;
  const places: string[][] = [];
  for (let i = 0; i < word.length; ) {
    let j = i + 1;
    while (word[j] === word[i]) j++;
    const sign = word[i] ?? '';
    const twice = sign + sign;
    if (j - i >= 3) places.push([twice, sign]);
    else places.push([j - i === 2 ? twice : sign]);
    i = j;
  }
  const ways = readings(places);
  return ways.find(known) ?? places.map((choices) => choices[choices.length - 1]).join('');
};

/**
 * Undoes leetspeak in a word: "su1c!de", "k1ll", "k*ll". Null when it can be no word. A word without signs that is not
 * known is still read as letters when every digit stands alone between letters ("mys3lf"); `null` otherwise.
 */
export const unleet = (word: string): string | null => {
  if (word.length < 3 || word.length > LONGEST || !/[a-z]/.test(word)) return null;
  const places: string[][] = [];
  for (const sign of word) places.push([...(LEET[sign] ?? sign)]);
  for (const way of readings(places)) {
    if (!way.includes('*')) {
      if (/[^a-z]/.test(way)) return null;
      const entry = entryOf(hashWord(way));
      if (entry && !entry.apostrophe) return way;
      if (/(.)\1\1/.test(way)) {
        const short = squeeze(way);
        if (known(short)) return short;
      }
    } else {
      const fit = starred(way);
      if (fit) return fit;
    }
  }
  // @ between consonants can be nothing else ("att@ck"); "me@site" is no word.
  if (/^[a-z]+(?:@[a-z]+)+$/.test(word) && !/[aeiou]@|@[aeiou]/.test(word)) return word.replaceAll('@', 'a');
  if (/[^a-z0-9]/.test(word) || !/^[a-z]+(?:\d[a-z]+)+$/.test(word) || word.length < 5) return null;
  return places.map((choices) => choices[0]).join('');
};

/** Short words that letters run together may fall into. */
const SHORT = new Set('i a me my to do it is in on of up so no us we he be am go at an as if or by'.split(' '));

/**
 * Letters written apart, without a wider gap between the words ("k i l l m e"): the known words they fall into, fewest
 * first; null when they do not.
 */
export const fallApart = (letters: string): string[] | null => {
  if (letters.length > 64) return null;
  if (known(letters) && letters.length > 2) return [letters];
  // best[i]: fewest words that spell the first i letters, and the length of the last of them.
  const best = new Float64Array(letters.length + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Uint8Array(letters.length + 1);
  best[0] = 0;
  for (let i = 1; i <= letters.length; i++) {
    for (let size = 1; size <= Math.min(12, i); size++) {
      const before = best[i - size] ?? Number.POSITIVE_INFINITY;
      if (before + 1 >= (best[i] ?? 0)) continue;
      const word = letters.slice(i - size, i);
      if (size < 3 ? !SHORT.has(word) : !known(word)) continue;
      best[i] = before + 1;
      last[i] = size;
    }
  }
  // Many tiny words are chance: a list of letters, not words.
  const fewest = best[letters.length] ?? Number.POSITIVE_INFINITY;
  if (fewest === Number.POSITIVE_INFINITY || letters.length / fewest < 1.5) return null;
  const words: string[] = [];
  for (let i = letters.length; i > 0; i -= last[i] as number) words.unshift(letters.slice(i - (last[i] as number), i));
  return words;
};
