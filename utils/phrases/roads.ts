import { BLOCK, fail, type Index, indexes, type Layout, MOST, MOST_OPEN_GAP } from './layout';
import { openReader } from './stream';

/** Places of a state's facts; see `openRoads`. FROM is the first. */
const MASK = 1;
export const HINT = 2;
/** Which half of the hint a symbol has its bit in, and the bit. Not the bits that choose its place in the table. */
export const halfOf = (symbol: number): number => (symbol >>> 7) & 1;
export const bitOf = (symbol: number): number => 1 << ((symbol >>> 8) & 31);

/** An array twice as wide with the same beginning. */
const widened = <A extends Index>(old: A, least: number): A => {
  const wider = new (old.constructor as new (length: number) => A)(Math.max(2 * old.length, least));
  wider.set(old);
  return wider;
};

/**
 * Where symbols lead from a state, and what ends and opens there. A state is read from the stream when it is first met,
 * and kept: of the thirty thousand of a large pack, a conversation meets some hundreds. What does not fit throws.
 */
export const openRoads = (layout: Layout) => {
  const { bytes, states, stateBlocks, labels, labelBlocks, symbols, outcomes } = layout;
  const { take, skip, place, go } = openReader(bytes);
  /**
   * Four numbers for each state, side by side because they are asked for together: FROM, MASK, HINT and one more. Its roads are a
   * hash table of MASK + 1 places, at most two thirds full, from place FROM of the arrays below; FROM is 0 while the state
   * has not been read. HINT: one bit for each 64th of the symbols it goes on with; most questions end there.
   */
  const facts = new Int32Array(4 * states);
  /** Symbol 0 stands where there is no road. */
  let edgeSymbol = indexes(1 << 12, symbols);
  let edgeTo = indexes(1 << 12, states);
  let used = 1;
  /** Place in `ends` of a state's number of outcomes, outcomes, number of gaps, gaps; 0: none. */
  const tail = new Uint32Array(states);
  let ends = new Uint32Array(1 << 9);
  let endsUsed = 1;
  /** Gaps met so far: so many words, to this state. */
  const gapOf = new Map<number, number>();
  const gapMost: number[] = [];
  const gapTo: number[] = [];
  /** Own roads of the state that is being read. */
  const ownSymbol = indexes(symbols, symbols);
  const ownTo = indexes(symbols, states);

  /** Goes to state or label `number`: from the block's beginning over those before it. */
  const goToLabel = (number: number) => {
    go(labelBlocks[Math.floor(number / BLOCK)] as number);
    for (let i = number % BLOCK; i > 0; i--) skip(take(symbols));
  };
  const skipTail = () => {
    skip(take(outcomes + 1));
    skip(2 * take(states));
  };
  const goToState = (number: number) => {
    go(stateBlocks[Math.floor(number / BLOCK)] as number);
    for (let i = number % BLOCK; i > 0; i--) {
      const head = take(MOST.states);
      if (head & 2) skip(1);
      if (head & 1) skipTail();
      skip(2 * (head >> 2));
    }
  };

  const readTail = (state: number) => {
    tail[state] = endsUsed;
    const add = (number: number) => {
      if (endsUsed === ends.length) ends = widened(ends, 0);
      ends[endsUsed++] = number;
    };
    const hits = take(outcomes + 1);
    add(hits);
    let outcome = 0;
    for (let i = 0; i < hits; i++) {
      outcome += take(outcomes);
      if (outcome >= outcomes) fail('an outcome');
      add(outcome);
    }
    const gaps = take(states);
    add(gaps);
    for (let i = 0; i < gaps; i++) {
      const most = take(MOST_OPEN_GAP);
      const target = take(states);
      const key = target * MOST_OPEN_GAP + most;
      let gap = gapOf.get(key);
      if (gap === undefined) {
        gap = gapMost.push(most) - 1;
        gapTo.push(target);
        gapOf.set(key, gap);
      }
      add(gap);
    }
  };

  /** Own roads of the state whose labels come next; returns how many. */
  const readOwn = (state: number, labelled: number): number => {
    let count = 0;
    for (let left = labelled; left > 0; left--) {
      const label = take(labels);
      const target = state - take(state + 1);
      const back = place();
      goToLabel(label);
      let symbol = 0;
      const size = take(symbols);
      if (count + size > symbols) fail('its roads');
      for (let k = 0; k < size; k++) {
        symbol += take(symbols);
        if (symbol === 0 || symbol >= symbols) fail('its roads');
        ownSymbol[count] = symbol;
        ownTo[count++] = target;
      }
      go(back);
    }
    return count;
  };

  const read = (state: number) => {
    goToState(state);
    const head = take(MOST.states);
    let like = 0;
    if (head & 2) {
      // Earlier, so that there is no circle.
      like = state - take(state);
      if (like === state) fail('a state like itself');
      if (facts[4 * like] === 0) {
        const back = place();
        read(like);
        go(back);
      }
    }
    if (head & 1) readTail(state);
    const count = readOwn(state, head >> 2);
    const model = facts[4 * like] as number;
    const modelEnd = like > 0 ? model + (facts[4 * like + MASK] as number) + 1 : model;
    // Roads of the model, not places of its table: along a row of states like one another the tables would double each time.
    let copied = 0;
    for (let k = model; k < modelEnd; k++) if (edgeSymbol[k] !== 0) copied++;
    let size = 1;
    while (2 * size < 3 * (count + copied)) size *= 2;
    if (used + size > edgeTo.length) {
      edgeSymbol = widened(edgeSymbol, used + size);
      edgeTo = widened(edgeTo, used + size);
    }
    facts[4 * state] = used;
    facts[4 * state + MASK] = size - 1;
    // Own roads first: they go before those of the model.
    for (let i = 0; i < count; i++) put(state, ownSymbol[i] as number, ownTo[i] as number);
    for (let k = model; k < modelEnd; k++)
      if (edgeSymbol[k] !== 0) put(state, edgeSymbol[k] as number, edgeTo[k] as number);
    used += size;
  };

  const put = (state: number, symbol: number, target: number) => {
    const row = facts[4 * state] as number;
    const wrap = facts[4 * state + MASK] as number;
    let slot = symbol & wrap;
    for (; edgeSymbol[row + slot] !== 0; slot = (slot + 1) & wrap) if (edgeSymbol[row + slot] === symbol) return;
    edgeSymbol[row + slot] = symbol;
    edgeTo[row + slot] = target;
    const hint = 4 * state + HINT + halfOf(symbol);
    facts[hint] = (facts[hint] as number) | bitOf(symbol);
  };

  return {
    /** Makes sure that a state has been read. */
    meet(state: number) {
      if (facts[4 * state] === 0) read(state);
    },
    facts,
    tail,
    /** Arrays that may be replaced when states are read. */
    ends: () => ends,
    gapMost,
    gapTo,
    /** The state that a symbol leads to from a state that has been met; 0: none. Ask its HINT first. */
    follow(state: number, symbol: number): number {
      const row = facts[4 * state] as number;
      const wrap = facts[4 * state + MASK] as number;
      for (let slot = symbol & wrap; ; slot = (slot + 1) & wrap) {
        const met = edgeSymbol[row + slot];
        if (met === symbol) return edgeTo[row + slot] as number;
        if (met === 0) return 0;
      }
    },
  };
};
