import { hashWord, isKnownWord } from '@/utils/text';
import { ENGLISH_WORDS } from './english-words';
import { alike, nearKey, openChains, SHORTEST } from './near';

/** The list is read, and indexed as the words of a pack are, once: when a pack is first built. */
const readEnglish = () => {
  const letters: number[] = [];
  const letterAt = [0];
  for (let i = 0; i < ENGLISH_WORDS.length; i++) {
    const unit = ENGLISH_WORDS.charCodeAt(i);
    if (unit > 57) {
      letters.push(unit);
      continue;
    }
    const before = letterAt[letterAt.length - 1] as number;
    letterAt.push(letters.length);
    for (let k = 0; k < unit - 48; k++) letters.push(letters[before + k] as number);
  }
  letterAt.push(letters.length);
  const spelled = {
    letters: Uint16Array.from(letters),
    letterAt: Uint32Array.from(letterAt),
    words: letterAt.length - 2,
  };
  return { ...spelled, ...openChains(spelled) };
};
let english: ReturnType<typeof readEnglish> | undefined;

/**
 * English words that would be taken for a misspelling of one of `words`, though they are words themselves ("wrapped"
 * beside "trapped"). A pack carries them along, so that the page needs no list of English words.
 */
export const lookAlikes = (words: readonly string[]): string[] => {
  english ??= readEnglish();
  const { letters, letterAt, heads, nexts, mask } = english;
  const own = new Set(words.map(hashWord));
  const found: string[] = [];
  for (const word of words) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
    const units = Array.from(word, (letter) => letter.charCodeAt(0));
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      for (let side = 0; side < 2; side++) {
        let link = heads[nearKey(units, 0, units.length, length, side) & mask] as number;
        for (; link !== 0; link = nexts[link] as number) {
          const from = letterAt[link >> 1] as number;
          const to = letterAt[(link >> 1) + 1] as number;
          if (alike(units, 0, units.length, letters, from, to) === 0) continue;
          const other = String.fromCharCode(...letters.subarray(from, to));
          const id = hashWord(other);
          if (own.has(id) || isKnownWord(id)) continue;
          own.add(id);
          found.push(other);
        }
      }
    }
  }
  return found;
};
