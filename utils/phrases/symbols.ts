import { finish, hashWord, SEED, step, TokenFlag, type Tokens } from '@/utils/text';
import type { Layout, Sizes } from './layout';
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

/** What a token is to the automaton: its word, beginnings of words it has, tests of numbers it passes. */
export const openSymbols = (layout: Layout, { shortestPrefix, longestPrefix }: Sizes) => {
  const { slotKey, slotSymbol, prefixKey, prefixSymbol, numberTest } = layout;
  const mask = slotKey.length - 1;
  const prefixMask = prefixKey.length - 1;
  /** Symbols of the token read last. A token has one word, and a beginning of each length or a test each at most. */
  const symbols = new Uint32Array(1 + Math.max(longestPrefix + 1, 0) + numberTest.length / 4);
  const tests = Array.from({ length: numberTest.length / 4 }, (_, i) => {
    const half = new DataView(new ArrayBuffer(8));
    half.setUint32(0, numberTest[4 * i + 2] as number);
    half.setUint32(4, numberTest[4 * i + 3] as number);
    const is = TESTS[numberTest[4 * i + 1] as number] ?? 'any';
    return { symbol: numberTest[4 * i] as number, test: { is, value: half.getFloat64(0) } };
  });
  const word = (id: number): number => {
    let slot = id & mask;
    for (let key = slotKey[slot] as number; key !== 0; key = slotKey[slot] as number) {
      if (key === id) return slotSymbol[slot] as number;
      slot = (slot + 1) & mask;
    }
    return 0;
  };

  const prefix = (id: number): number => {
    let slot = id & prefixMask;
    for (let key = prefixKey[slot] as number; key !== 0; key = prefixKey[slot] as number) {
      if (key === id) return prefixSymbol[slot] as number;
      slot = (slot + 1) & prefixMask;
    }
    return 0;
  };

  return {
    symbols,
    word,
    /** Fills `symbols` for token `t`; returns how many. */
    read({ id, flags, value, at, letters }: Tokens, t: number): number {
      let some = 0;
      if ((flags[t] as number) & TokenFlag.Number) {
        const amount = value[t] as number;
        const symbol = word(numberWord(amount));
        if (symbol !== 0) symbols[some++] = symbol;
        for (const { symbol, test } of tests) if (passes(test, amount)) symbols[some++] = symbol;
      } else {
        const symbol = word(id[t] as number);
        if (symbol !== 0) symbols[some++] = symbol;
      }
      if (longestPrefix > 0) {
        const from = at[t] as number;
        const to = Math.min(at[t + 1] as number, from + longestPrefix);
        if (to - from < shortestPrefix) return some;
        let h = SEED;
        for (let i = from; i < to; i++) {
          h = step(h, letters[i] as number);
          if (i - from + 1 < shortestPrefix) continue;
          const symbol = prefix(finish(h));
          if (symbol !== 0) symbols[some++] = symbol;
        }
      }
      return some;
    },
  };
};
