import { Stop, type Tokens } from '@/utils/text';
import { openGaps } from './gaps';
import { openHits } from './hits';
import { openNear, SHORTEST } from './near';
import { readLayout } from './open';
import { bitOf, HINT, halfOf, openRoads } from './roads';
import { openSymbols } from './symbols';

/**
 * Called for each match. `firstToken` and `lastToken` are both included. `mended`: a word in the span was read as a
 * misspelling of the pack's word.
 */
export type OnHit = (owner: number, firstToken: number, lastToken: number, mended: boolean) => void;

export interface Matcher {
  /** Owners are below this. */
  readonly owners: number;
  /**
   * Finds the phrases of all owners in the tokens. For one owner the longest spans are reported: of two spans, one
   * inside the other, only the outer. Spans of different owners may overlap as they like. Hits come in order of their
   * last token. A phrase with a gap at its beginning or end is weighed only against phrases with the same, and its span
   * then grows by as many words of the sentence. Words side by side are never matched across the end of a sentence (`Stop.Sentence`), gaps not across any
   * sentence start. Returns the most threads that were alive at one word.
   */
  match(tokens: Tokens, hit: OnHit): number;
}

/** Does the message end at most `words` words after `t`, in the same sentence? */
const endsWithin = (stop: Uint8Array, t: number, count: number, words: number): boolean => {
  if (count - 1 - t > words) return false;
  for (let k = t + 1; k < count; k++) if ((stop[k] as number) >= Stop.Line) return false;
  return true;
};

/**
 * Opens a built matcher for use: its tables are checked at once, the rest of the buffer when it is first read; it
 * must not change afterwards.
 * @throws Error when the buffer is damaged or from another version.
 */
export const openMatcher = (buffer: ArrayBuffer): Matcher => {
  const layout = readLayout(buffer);
  const { startTo, anchored, owners, words, outcomeLane, outcomeWithin } = layout;
  const roads = openRoads(layout);
  const { facts, tail, follow, meet } = roads;
  const symbolsOf = openSymbols(layout);
  const { symbols } = symbolsOf;
  const nearest = openNear(layout, symbolsOf.word);
  const hits = openHits(layout);
  const gaps = openGaps(roads.gapMost, roads.gapTo);

  // Threads: phrases under way, each in another state, with the earliest first word that leads there.
  let room = 64;
  let state = new Uint32Array(room);
  let first = new Uint32Array(room);
  let nextState = new Uint32Array(room);
  let nextFirst = new Uint32Array(room);
  let alive = 0;
  let coming = 0;
  const recent = new Uint16Array(256);

  const go = (to: number, from: number) => {
    const seen = recent[to & 255] as number;
    if (seen < coming && nextState[seen] === to) {
      if (from < (nextFirst[seen] as number)) nextFirst[seen] = from;
      return;
    }
    if (coming === room) {
      room *= 2;
      const grow = (old: Uint32Array) => {
        const fresh = new Uint32Array(room);
        fresh.set(old);
        return fresh;
      };
      [state, first, nextState, nextFirst] = [grow(state), grow(first), grow(nextState), grow(nextFirst)] as const;
    }
    nextState[coming] = to;
    nextFirst[coming] = from;
    recent[to & 255] = Math.min(coming, 65535);
    coming++;
  };

  /** One symbol of word `t`: begins phrases, and takes those under way one step on. */
  const step = (symbol: number, t: number) => {
    const begin = startTo[symbol] as number;
    if (begin !== 0) go(begin, t);
    if (t === 0 && anchored !== 0) {
      meet(anchored);
      const to = follow(anchored, symbol);
      if (to !== 0) go(to, t);
    }
    const bit = bitOf(symbol);
    const hint = HINT + halfOf(symbol);
    for (let k = 0; k < alive; k++) {
      const from = state[k] as number;
      if (((facts[4 * from + hint] as number) & bit) === 0) continue;
      const to = follow(from, symbol);
      if (to !== 0) go(to, first[k] as number);
    }
    const waiting = gaps.waiting();
    for (let k = 0; k < waiting; k++) {
      const slot = gaps.slot(k);
      const from = gaps.state(slot);
      if (((facts[4 * from + hint] as number) & bit) === 0) continue;
      const to = follow(from, symbol);
      if (to !== 0) go(to, gaps.earliest(slot, t));
    }
  };

  /** What ends at word `t`, and the gaps that open behind it. */
  const end = (at: number, from: number, t: number, { stop, count }: Tokens) => {
    const ends = roads.ends();
    let k = at;
    for (let left = ends[k++] as number; left > 0; left--) {
      const outcome = ends[k++] as number;
      const within = outcomeWithin[outcome] as number;
      if (within === 0 || endsWithin(stop, t, count, within - 1)) hits.add(outcomeLane[outcome] as number, from, t);
    }
    for (let left = ends[k++] as number; left > 0; left--) {
      const gap = ends[k++] as number;
      meet(roads.gapTo[gap] as number);
      gaps.open(gap, t, from);
    }
  };

  /** The symbols of word `t`, and of the word it was meant to be; returns how many. */
  const read = (tokens: Tokens, t: number): number => {
    let some = symbolsOf.read(tokens, t);
    const from = tokens.at[t] as number;
    const to = tokens.at[t + 1] as number;
    // No word of the pack, though it may begin like one.
    if (to - from >= SHORTEST && (some === 0 || (symbols[0] as number) > words)) {
      const meant = nearest(tokens.letters, from, to, tokens.id[t] as number);
      if (meant !== 0) {
        symbols[some++] = meant;
        hits.mended(t);
      }
    }
    return some;
  };

  const match = (tokens: Tokens, onHit: OnHit): number => {
    const { count, stop } = tokens;
    let peak = 0;
    alive = 0;
    gaps.closeAll();
    hits.begin();
    for (let t = 0; t < count; t++) {
      const before = stop[t] as number;
      if (before >= Stop.Line) {
        gaps.closeAll();
        if (before === Stop.Sentence) alive = 0;
      }
      const some = read(tokens, t);
      coming = 0;
      for (let s = 0; s < some; s++) step(symbols[s] as number, t);
      if (gaps.waiting() > 0) gaps.close(t);
      const oldState = state;
      state = nextState;
      nextState = oldState;
      const oldFirst = first;
      first = nextFirst;
      nextFirst = oldFirst;
      alive = coming;
      for (let k = 0; k < alive; k++) {
        const now = state[k] as number;
        meet(now);
        const at = tail[now] as number;
        if (at !== 0) end(at, first[k] as number, t, tokens);
      }
      const open = alive + gaps.waiting();
      if (open > peak) peak = open;
    }
    hits.tell(tokens, onHit);
    return peak;
  };

  return { owners, match };
};
