import { BLOCK, fail, type Index, indexes, type Layout, MOST, MOST_OPEN_GAP } from './layout';
import { openReader } from './stream';

/** Symbol and target of a road as one number, for sorting. */
const ROAD = MOST.states;
const FEW = 24;

const sortRoads = (roads: Float64Array, count: number) => {
  if (count > FEW) return void roads.subarray(0, count).sort();
  for (let i = 1; i < count; i++) {
    const road = roads[i] as number;
    let k = i;
    for (; k > 0 && (roads[k - 1] as number) > road; k--) roads[k] = roads[k - 1] as number;
    roads[k] = road;
  }
};

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
  /** One bit for each 32nd of the symbols a state goes on with. */
  const hint = new Int32Array(states);
  /** Row of state s: edgeSymbol[from[s]] … edgeSymbol[to[s]]; 0: not read. Place 0 is left out. */
  const from = new Uint32Array(states);
  const to = new Uint32Array(states);
  let edgeSymbol = indexes(1 << 11, symbols);
  let edgeTo = indexes(1 << 11, states);
  let used = 1;
  /** Tail of state s: number of outcomes, outcomes, number of gaps, gaps; 0: none. */
  const tail = new Uint32Array(states);
  let ends = new Uint32Array(1 << 9);
  let endsUsed = 1;
  /** Gaps met so far: so many words, to this state. */
  const gapOf = new Map<number, number>();
  const gapMost: number[] = [];
  const gapTo: number[] = [];
  const own = new Float64Array(symbols);

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
      const head = take(ROAD);
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
        if (symbol >= symbols) fail('its roads');
        own[count++] = symbol * ROAD + target;
      }
      go(back);
    }
    sortRoads(own, count);
    return count;
  };

  const read = (state: number) => {
    goToState(state);
    const head = take(ROAD);
    let like = 0;
    if (head & 2) {
      // Earlier, so that there is no circle.
      like = state - take(state);
      if (like === state) fail('a state like itself');
      if (from[like] === 0) {
        const back = place();
        read(like);
        go(back);
      }
    }
    if (head & 1) readTail(state);
    const count = readOwn(state, head >> 2);
    let k = from[like] as number;
    const end = like > 0 ? (to[like] as number) : k;
    const need = used + count + end - k;
    if (need > edgeTo.length) {
      edgeSymbol = widened(edgeSymbol, need);
      edgeTo = widened(edgeTo, need);
    }
    from[state] = used;
    let bits = 0;
    let before = 0;
    for (let i = 0; i < count || k < end; ) {
      const mine = i < count ? Math.floor((own[i] as number) / ROAD) : symbols;
      const theirs = k < end ? (edgeSymbol[k] as number) : symbols;
      const symbol = mine <= theirs ? mine : theirs;
      const target = mine <= theirs ? (own[i] as number) - mine * ROAD : (edgeTo[k] as number);
      if (mine <= theirs) i++;
      if (theirs <= mine) k++;
      if (symbol === before) continue;
      before = symbol;
      edgeSymbol[used] = symbol;
      edgeTo[used++] = target;
      bits |= 1 << (symbol & 31);
    }
    to[state] = used;
    hint[state] = bits;
  };

  return {
    /** Makes sure that a state has been read. */
    meet(state: number) {
      if (from[state] === 0) read(state);
    },
    hint,
    tail,
    /** Arrays that may be replaced when states are read. */
    ends: () => ends,
    gapMost,
    gapTo,
    /** The state that a symbol leads to from a state that has been met; 0: none. Ask `hint` first. */
    follow(state: number, symbol: number): number {
      let low = from[state] as number;
      let high = to[state] as number;
      while (high - low > 8) {
        const middle = (low + high) >>> 1;
        if ((edgeSymbol[middle] as number) <= symbol) low = middle;
        else high = middle;
      }
      for (; low < high; low++) if (edgeSymbol[low] === symbol) return edgeTo[low] as number;
      return 0;
    },
  };
};
