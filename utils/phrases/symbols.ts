import { finish, hashWord, SEED, step, TokenFlag, type Tokens } from '@/utils/text';
import { indexes, type Layout } from './layout';
import { passes, TESTS } from './node';

/** Words of the numbers met most, so that "eight" and "8" are one word without making strings. */
const numberWords = new Map<number, number>();
const numberWord = (value: number): number => {
  const known = numberWords.get(value);
  if (known !== undefined) return known;
  const id = hashWord(String(value));
  if (numberWords.size < 2000) numberWords.set(value, id);
  return id;
};

/** Finds the place of a key, from 1 on, in a hash table at most half full; 0: it is not there. */
const openTable = (keys: Uint32Array) => {
  let size = 4;
  while (size < 2 * keys.length) size *= 2;
  const mask = size - 1;
  const places = indexes(size, keys.length + 1);
  for (let i = 0; i < keys.length; i++) {
    let slot = (keys[i] as number) & mask;
    while (places[slot] !== 0) slot = (slot + 1) & mask;
    places[slot] = i + 1;
  }
  return (key: number): number => {
    let slot = key & mask;
    for (let place = places[slot] as number; place !== 0; place = places[slot] as number) {
      if (keys[place - 1] === key) return place;
      slot = (slot + 1) & mask;
    }
    return 0;
  };
};

/** What a token is to the automaton: its word, beginnings of words it has, tests of numbers it passes. */
export const openSymbols = (layout: Layout) => {
  const { words, prefixes, shortest, longest, testKind, testValue } = layout;
  const firstTest = words + prefixes + 1;
  const word = openTable(layout.wordKeys);
  const beginning = openTable(layout.prefixKeys);
  /**
   * Symbols of the token read last, its word first. A token has one word, and a beginning of each length or a test each at
   * most; one place more is for the word it was meant to be.
   */
  const symbols = new Uint32Array(3 + longest + testKind.length);
  const checks = Array.from(testKind, (kind, i) => ({ is: TESTS[kind] ?? 'any', value: testValue[i] as number }));
  /** Adds the beginnings of token `t` that a phrase asks for. */
  const begin = ({ at, letters }: Tokens, t: number, some: number): number => {
    const from = at[t] as number;
    const to = Math.min(at[t + 1] as number, from + longest);
    let h = SEED;
    for (let i = from; i < to; i++) {
      h = step(h, letters[i] as number);
      if (i - from + 1 < shortest) continue;
      const found = beginning(finish(h));
      if (found !== 0) symbols[some++] = words + found;
    }
    return some;
  };

  return {
    symbols,
    word,
    /** Fills `symbols` for token `t`; returns how many. */
    read(tokens: Tokens, t: number): number {
      let some = 0;
      if ((tokens.flags[t] as number) & TokenFlag.Number) {
        const amount = tokens.value[t] as number;
        const symbol = word(numberWord(amount));
        if (symbol !== 0) symbols[some++] = symbol;
        for (let i = 0; i < checks.length; i++)
          if (passes(checks[i] as (typeof checks)[number], amount)) symbols[some++] = firstTest + i;
      } else {
        const symbol = word(tokens.id[t] as number);
        if (symbol !== 0) symbols[some++] = symbol;
      }
      return longest > 0 ? begin(tokens, t, some) : some;
    },
  };
};
