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

/** Symbols `from` … `to` by the hash of their letters: a table at most half full. */
const openTable = ({ letters, letterAt, symbols }: Layout, ranges: readonly (readonly [number, number])[]) => {
  let size = 2;
  while (size < 2 * ranges.reduce((sum, [from, to]) => sum + to - from, 1)) size *= 2;
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const values = indexes(size, symbols);
  for (const [from, to] of ranges)
    for (let symbol = from; symbol < to; symbol++) {
      let h = SEED;
      for (let i = letterAt[symbol] as number; i < (letterAt[symbol + 1] as number); i++)
        h = step(h, letters[i] as number);
      const key = finish(h);
      let slot = key & mask;
      while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      if (keys[slot] === key) continue;
      keys[slot] = key;
      values[slot] = symbol;
    }
  return { keys, values, mask };
};

/** What a token is to the automaton: its word, beginnings of words it has, tests of numbers it passes. */
export const openSymbols = (layout: Layout) => {
  const { words, prefixes, tests, symbols: all, letterAt, testKind, testValue } = layout;
  const { keys, values, mask } = openTable(layout, [
    [1, words + 1],
    [tests + 1, all],
  ]);
  const beginnings = openTable(layout, [[words + 1, prefixes + 1]]);
  const { keys: prefixKeys, values: prefixValues, mask: prefixMask } = beginnings;
  let shortest = prefixes > words ? 1 << 16 : 0;
  let longest = 0;
  for (let symbol = words + 1; symbol <= prefixes; symbol++) {
    const length = (letterAt[symbol + 1] as number) - (letterAt[symbol] as number);
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
  }
  /**
   * Symbols of the token read last, its word first. A token has one word, and a beginning of each length or a test each at
   * most; one place more is for the word it was meant to be.
   */
  const symbols = new Uint32Array(3 + longest + testKind.length);
  const checks = Array.from(testKind, (kind, i) => ({ is: TESTS[kind] ?? 'any', value: testValue[i] as number }));
  const word = (id: number): number => {
    let slot = id & mask;
    for (let key = keys[slot] as number; key !== 0; key = keys[slot] as number) {
      if (key === id) return values[slot] as number;
      slot = (slot + 1) & mask;
    }
    return 0;
  };
  /** Adds the beginnings of token `t` that a phrase asks for. */
  const begin = ({ at, letters }: Tokens, t: number, some: number): number => {
    const from = at[t] as number;
    const to = Math.min(at[t + 1] as number, from + longest);
    let h = SEED;
    for (let i = from; i < to; i++) {
      h = step(h, letters[i] as number);
      if (i - from + 1 < shortest) continue;
      const key = finish(h);
      for (let slot = key & prefixMask; prefixKeys[slot] !== 0; slot = (slot + 1) & prefixMask) {
        if (prefixKeys[slot] !== key) continue;
        symbols[some++] = prefixValues[slot] as number;
        break;
      }
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
          if (passes(checks[i] as (typeof checks)[number], amount)) symbols[some++] = prefixes + 1 + i;
      } else {
        const symbol = word(tokens.id[t] as number);
        if (symbol !== 0) symbols[some++] = symbol;
      }
      return longest > 0 ? begin(tokens, t, some) : some;
    },
  };
};
