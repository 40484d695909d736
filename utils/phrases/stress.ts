import { hashWord, TokenFlag, type Tokens } from '@/utils/text';
import type { Automaton } from './determine';
import { openMatcher } from './match';

const LONG = 40;
const MOST_TRIED = 800;

/** Ids, values and letters of made-up tokens: the symbols of one key each. */
const spell = (keys: readonly string[]): Tokens => {
  const count = keys.length;
  const id = new Uint32Array(count);
  const flags = new Uint8Array(count);
  const value = new Float64Array(count).fill(Number.NaN);
  const at = new Uint32Array(count + 1);
  let all = '';
  keys.forEach((key, i) => {
    const rest = key.slice(1);
    id[i] = hashWord(rest);
    if (key[0] === 'n') {
      const [is = '', bound = '0'] = rest.split(' ');
      flags[i] = TokenFlag.Number;
      value[i] = Number(bound) + (is === '>' ? 1 : is === '<' ? -1 : 0);
    } else if (/^\d/.test(rest)) {
      flags[i] = TokenFlag.Number;
      value[i] = Number(rest);
    }
    all += rest;
    at[i + 1] = all.length;
  });
  const letters = Uint16Array.from(all, (letter) => letter.charCodeAt(0));
  const zeros = new Uint32Array(count);
  return {
    original: '',
    count,
    id,
    start: zeros,
    end: zeros,
    flags,
    stop: new Uint8Array(count),
    value,
    letters,
    at,
    word: (i) => keys[i]?.slice(1) ?? '',
  };
};

/**
 * The most threads that the hardest texts we can think of keep alive at one word: every word said over and over, and
 * walks along the phrases in which each step opens as many gaps as it can, over and over. `keys` spell the symbols.
 */
export const peakOf = (buffer: ArrayBuffer, { states, start }: Automaton, keys: readonly string[]): number => {
  const matcher = openMatcher(buffer);
  let peak = 0;
  const tryText = (walk: readonly string[]) => {
    const text: string[] = [];
    while (text.length < LONG) text.push(...walk);
    peak = Math.max(
      peak,
      matcher.match(spell(text), () => {}),
    );
  };
  /** From a first step on: always where most gaps open, through the gaps too. */
  const walkFrom = (symbol: number, to: number): string[] => {
    const walk = [keys[symbol - 1] ?? ''];
    let now = to;
    while (walk.length < LONG) {
      const reachable = [now];
      for (let k = 1; k < (states[now]?.gaps.length ?? 0); k += 2) reachable.push(states[now]?.gaps[k] ?? 0);
      let best = -1;
      let next = 0;
      let by = 0;
      for (const from of reachable) {
        const { edges = [] } = states[from] ?? {};
        for (let k = 0; k < edges.length; k += 2) {
          const opens = states[edges[k + 1] ?? 0]?.gaps.length ?? 0;
          if (opens <= best) continue;
          best = opens;
          by = edges[k] ?? 0;
          next = edges[k + 1] ?? 0;
        }
      }
      if (best < 0) break;
      walk.push(keys[by - 1] ?? '');
      now = next;
    }
    return walk;
  };
  const first = states[start]?.edges ?? [];
  const opening: [number, number][] = [];
  for (let k = 0; k < first.length; k += 2) opening.push([first[k] ?? 0, first[k + 1] ?? 0]);
  // The words that open most come first: only so many are tried.
  const weight = ([, to]: [number, number]) => (states[to]?.gaps.length ?? 0) * 4 + (states[to]?.edges.length ?? 0);
  opening.sort((a, b) => weight(b) - weight(a));
  for (const [symbol, to] of opening.slice(0, MOST_TRIED)) {
    tryText([keys[symbol - 1] ?? '']);
    tryText(walkFrom(symbol, to));
  }
  return peak;
};
