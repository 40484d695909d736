import { Stop, type Tokens } from '@/utils/text';
import { openHits } from './hits';
import { openNear, SHORTEST } from './near';
import { readLayout } from './open';
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

/** Gaps remember where they were opened for so many words. */
const RING = 32;

/**
 * Opens a built matcher for use: its buffer is checked and read into arrays, and not needed afterwards.
 * @throws Error when the buffer is damaged or from another version.
 */
export const openMatcher = (buffer: ArrayBuffer): Matcher => {
  const layout = readLayout(buffer);
  const { startTo, edgeFrom, edgeSymbol, edgeTo, tail, hitFrom, hit: hitOf, openFrom, open, gapMost, gapTo } = layout;
  const { anchored, owners, states, words, tests } = layout;
  const symbolsOf = openSymbols(layout);
  const { symbols } = symbolsOf;
  const nearest = openNear(layout, (id) => symbolsOf.word(id) !== 0);
  const { outcomeLane, outcomeWithin } = layout;
  const hits = openHits(layout);

  // Threads: phrases under way, each in another state, with the earliest first word that leads there.
  let room = 64;
  let state = new Uint32Array(room);
  let first = new Uint32Array(room);
  let nextState = new Uint32Array(room);
  let nextFirst = new Uint32Array(room);
  let alive = 0;
  let coming = 0;
  const recent = new Uint16Array(256);
  // Gaps under way: which, until which word, and for the last 32 words the earliest first word that opened it there.
  let gapRoom = 16;
  let gap = new Uint32Array(gapRoom);
  let gapState = new Uint32Array(gapRoom);
  let until = new Uint32Array(gapRoom);
  /** Which turns of its ring the gap has written itself: the rest is left from another. */
  let opened = new Uint32Array(gapRoom);
  let openedAt = new Int32Array(gapRoom * RING);
  let openedBy = new Uint32Array(gapRoom * RING);
  let waiting = 0;
  const placeOfGap = new Uint32Array(gapMost.length);

  // One bit for each 32nd of the symbols a state goes on with: most questions end here, without a search.
  const hint = new Uint32Array(states);
  for (let from = 0; from < states; from++)
    for (let k = edgeFrom[from] as number; k < (edgeFrom[from + 1] as number); k++)
      hint[from] = (hint[from] as number) | (1 << ((edgeSymbol[k] as number) & 31));

  const edge = (from: number, symbol: number): number => {
    let low = edgeFrom[from] as number;
    let high = edgeFrom[from + 1] as number;
    while (high - low > 6) {
      const middle = (low + high) >>> 1;
      if ((edgeSymbol[middle] as number) <= symbol) low = middle;
      else high = middle;
    }
    for (; low < high; low++) if (edgeSymbol[low] === symbol) return edgeTo[low] as number;
    return 0;
  };

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

  const openGap = (which: number, t: number, from: number) => {
    let place = placeOfGap[which] as number;
    if (place >= waiting || gap[place] !== which) {
      if (waiting === gapRoom) {
        const [oldGap, oldState, oldUntil, oldOpened, oldAt, oldBy] = [
          gap,
          gapState,
          until,
          opened,
          openedAt,
          openedBy,
        ];
        gapRoom *= 2;
        gap = new Uint32Array(gapRoom);
        gapState = new Uint32Array(gapRoom);
        until = new Uint32Array(gapRoom);
        opened = new Uint32Array(gapRoom);
        openedAt = new Int32Array(gapRoom * RING);
        openedBy = new Uint32Array(gapRoom * RING);
        gap.set(oldGap);
        gapState.set(oldState);
        until.set(oldUntil);
        opened.set(oldOpened);
        openedAt.set(oldAt);
        openedBy.set(oldBy);
      }
      place = waiting++;
      placeOfGap[which] = place;
      gap[place] = which;
      gapState[place] = gapTo[which] as number;
      opened[place] = 0;
    }
    until[place] = t + 1 + (gapMost[which] as number);
    const turn = t & (RING - 1);
    const slot = place * RING + turn;
    const again = (((opened[place] as number) >>> turn) & 1) === 1 && openedAt[slot] === t;
    if (!again || from < (openedBy[slot] as number)) openedBy[slot] = from;
    openedAt[slot] = t;
    opened[place] = (opened[place] as number) | (1 << turn);
  };

  /** The earliest first word of those that opened the gap within reach of word `t`. */
  const earliest = (place: number, t: number): number => {
    let best = t;
    for (let k = Math.max(0, t - 1 - (gapMost[gap[place] as number] as number)); k < t; k++) {
      const turn = k & (RING - 1);
      const slot = place * RING + turn;
      if ((((opened[place] as number) >>> turn) & 1) === 0) continue;
      if (openedAt[slot] === k && (openedBy[slot] as number) < best) best = openedBy[slot] as number;
    }
    return best;
  };

  /** Gaps that have run out make room; the last takes their place. */
  const closeGaps = (t: number) => {
    for (let place = 0; place < waiting; ) {
      if ((until[place] as number) > t) {
        place++;
        continue;
      }
      waiting--;
      if (place === waiting) break;
      gap[place] = gap[waiting] as number;
      gapState[place] = gapState[waiting] as number;
      until[place] = until[waiting] as number;
      placeOfGap[gap[place] as number] = place;
      opened[place] = opened[waiting] as number;
      openedAt.copyWithin(place * RING, waiting * RING, waiting * RING + RING);
      openedBy.copyWithin(place * RING, waiting * RING, waiting * RING + RING);
    }
  };

  const match = (tokens: Tokens, onHit: OnHit): number => {
    const { count, id, stop, at, letters } = tokens;
    let peak = 0;
    alive = 0;
    waiting = 0;
    hits.begin();
    for (let t = 0; t < count; t++) {
      const before = stop[t] as number;
      if (before >= Stop.Line) {
        waiting = 0;
        if (before === Stop.Sentence) alive = 0;
      }
      let some = symbolsOf.read(tokens, t);
      // No word of the pack, though it may begin like one; look-alikes are meant as they are.
      const own = some === 0 ? 0 : (symbols[0] as number);
      const unknown = own === 0 || (own > words && own <= tests);
      if (unknown && (at[t + 1] as number) - (at[t] as number) >= SHORTEST) {
        const meant = nearest(letters, at[t] as number, at[t + 1] as number, id[t] as number);
        if (meant !== 0) {
          symbols[some++] = meant;
          hits.mended(t);
        }
      }
      coming = 0;
      const threads = state;
      const waits = gapState;
      for (let s = 0; s < some; s++) {
        const symbol = symbols[s] as number;
        // English words that only look like one of the pack's.
        if (symbol > tests) continue;
        const begin = startTo[symbol] as number;
        if (begin !== 0) go(begin, t);
        if (t === 0 && anchored !== 0) {
          const to = edge(anchored, symbol);
          if (to !== 0) go(to, t);
        }
        const bit = 1 << (symbol & 31);
        for (let k = 0; k < alive; k++) {
          const from = threads[k] as number;
          if (((hint[from] as number) & bit) === 0) continue;
          const to = edge(from, symbol);
          if (to !== 0) go(to, first[k] as number);
        }
        for (let k = 0; k < waiting; k++) {
          const from = waits[k] as number;
          if (((hint[from] as number) & bit) === 0) continue;
          const to = edge(from, symbol);
          if (to !== 0) go(to, earliest(k, t));
        }
      }
      if (waiting > 0) closeGaps(t);
      const oldState = state;
      state = nextState;
      nextState = oldState;
      const oldFirst = first;
      first = nextFirst;
      nextFirst = oldFirst;
      alive = coming;
      for (let k = 0; k < alive; k++) {
        const now = state[k] as number;
        const from = first[k] as number;
        const end = tail[now] as number;
        if (end === 0) continue;
        for (let h = hitFrom[end] as number; h < (hitFrom[end + 1] as number); h++) {
          const outcome = hitOf[h] as number;
          const within = outcomeWithin[outcome] as number;
          if (within === 0 || endsWithin(stop, t, count, within - 1)) hits.add(outcomeLane[outcome] as number, from, t);
        }
        for (let o = openFrom[end] as number; o < (openFrom[end + 1] as number); o++)
          openGap(open[o] as number, t, from);
      }
      if (alive + waiting > peak) peak = alive + waiting;
    }
    hits.tell(tokens, onHit);
    return peak;
  };

  return { owners, match };
};
