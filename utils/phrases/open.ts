import { checksum, HEADER, indexes, type Layout, LONGEST_WORD, MAGIC, MOST, MOST_OPEN_GAP } from './layout';
import { TESTS } from './node';
import { openReader, type Reader } from './stream';

const fail = (what: string): never => {
  throw new Error(`This phrase matcher is damaged or from another version: ${what}. Compile the pack again.`);
};

/** Lists of words, one after the other; symbols without letters (tests of numbers) take part as empty words. */
const openLetters = () => {
  let letters = new Uint16Array(1 << 14);
  let at = new Uint32Array(1 << 11);
  let used = 0;
  /** Symbol 0 is none. */
  let count = 1;
  const endWord = () => {
    count++;
    if (count + 1 > at.length) {
      const wider = new Uint32Array(at.length * 2);
      wider.set(at);
      at = wider;
    }
    at[count] = used;
  };
  return {
    blank(words: number) {
      for (let i = 0; i < words; i++) endWord();
    },
    read({ take }: Reader): number {
      const words = take(MOST.symbols);
      for (let i = 0; i < words; i++) {
        const before = i === 0 ? used : (at[count - 1] as number);
        const from = used;
        const same = take(LONGEST_WORD);
        if (same > from - before) fail('a word in it');
        if (used + LONGEST_WORD > letters.length) {
          const wider = new Uint16Array(letters.length * 2);
          wider.set(letters);
          letters = wider;
        }
        for (let k = 0; k < same; k++) letters[used++] = letters[before + k] as number;
        for (let letter = take(65536); letter !== 0; letter = take(65536)) {
          if (used - from >= LONGEST_WORD) fail('a word in it');
          letters[used++] = letter;
        }
        if (used === from) fail('a word in it');
        endWord();
      }
      return words;
    },
    done: () => ({ symbols: count, letters: letters.slice(0, used), letterAt: at.slice(0, count + 1) }),
  };
};

const readTests = ({ take }: Reader): Pick<Layout, 'testKind' | 'testValue'> => {
  const count = take(MOST.symbols);
  const testKind = new Uint8Array(count);
  const testValue = new Float64Array(count);
  const half = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < count; i++) {
    testKind[i] = take(TESTS.length);
    for (let k = 0; k < 8; k++) half.setUint8(k, take(256));
    testValue[i] = half.getFloat64(0);
  }
  return { testKind, testValue };
};

/** Rows of numbers: row r is list[from[r]] … list[from[r + 1]]. */
const openRows = (rows: number) => {
  const from = new Uint32Array(rows + 1);
  const list: number[] = [];
  return {
    from,
    list,
    end: (row: number) => {
      from[row + 1] = list.length;
    },
  };
};

const readLabels = ({ take }: Reader, symbols: number) => {
  const count = take(MOST.edges);
  const rows = openRows(count);
  for (let i = 0; i < count; i++) {
    const size = take(symbols);
    let symbol = 0;
    for (let k = 0; k < size; k++) {
      const more = take(symbols);
      if (more === 0) fail('a label in it');
      symbol += more;
      if (symbol >= symbols) fail('a label in it');
      rows.list.push(symbol);
    }
    rows.end(i);
  }
  return { count, from: rows.from, list: rows.list };
};

/** Roads sorted by symbol within each state, in time that grows with their number only. */
const sortRoads = (edgeFrom: Uint32Array, symbol: ArrayLike<number>, to: ArrayLike<number>, symbols: number) => {
  const states = edgeFrom.length - 1;
  const { length } = symbol;
  const next = new Uint32Array(symbols + 1);
  for (let k = 0; k < length; k++) next[(symbol[k] as number) + 1] = (next[(symbol[k] as number) + 1] as number) + 1;
  for (let s = 0; s < symbols; s++) next[s + 1] = (next[s + 1] as number) + (next[s] as number);
  const state = indexes(length, states);
  const target = indexes(length, states);
  const ends = next.slice(1);
  for (let s = 0; s < states; s++)
    for (let k = edgeFrom[s] as number; k < (edgeFrom[s + 1] as number); k++) {
      const place = next[symbol[k] as number] as number;
      next[symbol[k] as number] = place + 1;
      state[place] = s;
      target[place] = to[k] as number;
    }
  const edgeSymbol = indexes(length, symbols);
  const edgeTo = indexes(length, states);
  const place = edgeFrom.slice();
  for (let s = 0, k = 0; s < symbols; s++)
    for (; k < (ends[s] as number); k++) {
      const at = place[state[k] as number] as number;
      place[state[k] as number] = at + 1;
      edgeSymbol[at] = s;
      edgeTo[at] = target[k] as number;
    }
  return { edgeSymbol, edgeTo };
};

const readStates = (reader: Reader, symbols: number) => {
  const { take } = reader;
  const labels = readLabels(reader, symbols);
  const states = take(MOST.states);
  const edges = take(MOST.edges);
  if (states === 0) fail('it has no states');
  const edgeFrom = new Uint32Array(states + 1);
  const tail = new Uint32Array(states);
  const symbol = indexes(edges, symbols);
  const to = indexes(edges, states);
  /** The last state in which the symbol has its road already. */
  const taken = new Uint32Array(symbols);
  let used = 0;
  let looks = 0;
  for (let s = 0; s < states; s++) {
    const head = take(MOST.edges * 4);
    const like = head & 2 ? s - take(s + 1) : 0;
    if (head & 1) tail[s] = take(MOST.states);
    const road = (one: number, target: number) => {
      // A state has no more symbols than roads: more looks than two for each are no work of the compiler.
      if (++looks > 2 * edges) fail('its roads');
      if (taken[one] === s + 1) return;
      if (used === edges) fail('its roads');
      taken[one] = s + 1;
      symbol[used] = one;
      to[used++] = target;
    };
    for (let own = head >> 2; own > 0; own--) {
      const label = take(labels.count);
      const target = s - take(s + 1);
      for (let k = labels.from[label] as number; k < (labels.from[label + 1] as number); k++)
        road(labels.list[k] as number, target);
    }
    if (like > 0) {
      if (like === s) fail('a state like itself');
      for (let k = edgeFrom[like] as number; k < (edgeFrom[like + 1] as number); k++)
        road(symbol[k] as number, to[k] as number);
    }
    edgeFrom[s + 1] = used;
  }
  if (used !== edges) fail('its roads');
  return { states, edgeFrom, tail, ...sortRoads(edgeFrom, symbol, to, symbols) };
};

const readTails = ({ take }: Reader) => {
  const count = take(MOST.states);
  const hits = openRows(count + 1);
  const opens = openRows(count + 1);
  let mostHit = 0;
  let mostOpen = 0;
  for (let i = 1; i <= count; i++) {
    let hit = 0;
    for (let n = take(MOST.outcomes); n > 0; n--) {
      hit += take(MOST.outcomes);
      mostHit = Math.max(mostHit, hit + 1);
      hits.list.push(hit);
    }
    hits.end(i);
    for (let n = take(MOST.states); n > 0; n--) {
      const gap = take(MOST.states);
      mostOpen = Math.max(mostOpen, gap + 1);
      opens.list.push(gap);
    }
    opens.end(i);
  }
  return { count, hits, opens, mostHit, mostOpen };
};

/** Rows of index numbers as an array of the right width. */
const packed = (list: readonly number[], bound: number) => {
  const array = indexes(list.length, bound);
  array.set(list);
  return array;
};

/**
 * Reads a built matcher into arrays, checking its mark, checksum, and every number in it: what comes out cannot lead out
 * of bounds or in a circle.
 * @throws Error with a plain sentence when anything does not fit.
 */
export const readLayout = (buffer: ArrayBuffer): Layout => {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * HEADER) fail('it is cut off');
  const all = new Uint32Array(buffer);
  if (all[0] !== MAGIC) fail('it does not begin as one');
  if (all[2] !== all.length) fail('its length is wrong');
  if (all[1] !== checksum(all)) fail('its checksum is wrong');
  const reader = openReader(new Uint8Array(buffer, 4 * HEADER), fail);
  const { take } = reader;

  const spelled = openLetters();
  const words = spelled.read(reader);
  const prefixes = words + spelled.read(reader);
  const { testKind, testValue } = readTests(reader);
  const tests = prefixes + testKind.length;
  spelled.blank(testKind.length);
  spelled.read(reader);
  const { symbols, letters, letterAt } = spelled.done();

  const { states, tail, ...roads } = readStates(reader, tests + 1);
  const startTo = indexes(symbols, states);
  for (let symbol = 1; symbol <= tests; symbol++) startTo[symbol] = take(states);
  const anchored = take(states);

  const tails = readTails(reader);
  for (const one of tail) if (one > tails.count) fail('a tail');
  const gaps = take(MOST.states);
  const gapMost = new Uint8Array(gaps);
  const gapTo = indexes(gaps, states);
  for (let i = 0; i < gaps; i++) {
    gapMost[i] = take(MOST_OPEN_GAP);
    gapTo[i] = take(states);
  }
  const outcomes = take(MOST.outcomes);
  const outcomeLane = new Uint32Array(outcomes);
  const outcomeWithin = new Uint32Array(outcomes);
  for (let i = 0; i < outcomes; i++) {
    outcomeLane[i] = take(MOST.outcomes);
    outcomeWithin[i] = take(LONGEST_WORD);
  }
  const lanes = take(MOST.outcomes);
  const laneOwner = new Uint32Array(lanes);
  const laneReach = new Uint16Array(lanes);
  let owners = 0;
  for (let i = 0; i < lanes; i++) {
    const owner = take(MOST.owners);
    laneOwner[i] = owner;
    owners = Math.max(owners, owner + 1);
    laneReach[i] = take(256) | (take(256) << 8);
  }
  if (!reader.ends()) fail('it is too long');
  for (const lane of outcomeLane) if (lane >= lanes) fail('an outcome');
  if (tails.mostHit > outcomes || tails.mostOpen > gaps) fail('a tail');
  return {
    ...{ words, prefixes, tests, symbols, owners, letters, letterAt, testKind, testValue, startTo, anchored, states },
    ...roads,
    tail: packed([...tail], tails.count + 1),
    hitFrom: tails.hits.from,
    hit: packed(tails.hits.list, outcomes),
    openFrom: tails.opens.from,
    open: packed(tails.opens.list, gaps),
    ...{ gapMost, gapTo, outcomeLane, outcomeWithin, laneOwner, laneReach },
  };
};
