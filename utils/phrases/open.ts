import { BLOCK, COUNTS, type Counts, checksum, fail, HEADER, indexes, type Layout, MAGIC, MOST } from './layout';
import { TESTS } from './node';
import { openReader } from './stream';

const checkRising = (name: string, keys: Uint32Array) => {
  let before = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key <= before) fail(name);
    before = key;
  }
};
const checkBelow = (name: string, values: ArrayLike<number>, bound: number) => {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) >= bound) fail(name);
};

/**
 * Opens a built matcher after checking its mark, checksum, counts and tables. States, labels and letters stay where they
 * are and are checked when they are first read: none can lead out of bounds or in a circle.
 * @throws Error with a plain sentence when anything does not fit.
 */
export const readLayout = (buffer: ArrayBuffer): Layout => {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * HEADER) fail('it is cut off');
  const all = new Uint32Array(buffer);
  if (all[0] !== MAGIC) fail('it does not begin as one');
  if (all[2] !== all.length) fail('its length is wrong');
  if (all[1] !== checksum(all)) fail('its checksum is wrong');
  const counts = Object.fromEntries(COUNTS.map((name, i) => [name, all[3 + i]])) as unknown as Counts;
  const { words, prefixes, tests, shortest, longest, labels, states, anchored, outcomes, lanes } = counts;
  const symbols = words + prefixes + tests + 1;
  if (states === 0 || states > MOST.states || anchored >= states || symbols > MOST.symbols) fail('its header');
  if (shortest > longest || longest > MOST.prefix || (prefixes > 0 && shortest === 0)) fail('its header');
  if (lanes > MOST.outcomes || outcomes > MOST.outcomes) fail('its header');

  let at = HEADER;
  const section = (length: number): Uint32Array => {
    if (length > all.length - at) fail('it is cut off');
    at += length;
    return all.subarray(at - length, at);
  };
  const wordKeys = section(words);
  const prefixKeys = section(prefixes);
  const stateBlocks = section(Math.ceil(states / BLOCK));
  const labelBlocks = section(Math.ceil(labels / BLOCK));
  const narrow = states <= 65536;
  const starts = section(narrow ? (symbols + 1) >> 1 : symbols);
  const startTo = narrow ? new Uint16Array(buffer, starts.byteOffset, symbols) : starts;
  const bytes = new Uint8Array(buffer, 4 * at);
  checkRising('its words', wordKeys);
  checkRising('its beginnings of words', prefixKeys);
  checkBelow('its first steps', startTo, states);

  if (counts.spelled > bytes.length) fail('its header');
  const { take } = openReader(bytes);
  if (tests * 9 > bytes.length || 2 * outcomes + 3 * lanes > bytes.length) fail('it is cut off');
  const testKind = new Uint8Array(tests);
  const testValue = new Float64Array(tests);
  const half = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < tests; i++) {
    testKind[i] = take(TESTS.length);
    for (let k = 0; k < 8; k++) half.setUint8(k, take(256));
    testValue[i] = half.getFloat64(0);
  }
  const outcomeLane = indexes(outcomes, lanes);
  const outcomeWithin = new Uint16Array(outcomes);
  for (let i = 0; i < outcomes; i++) {
    outcomeLane[i] = take(lanes);
    outcomeWithin[i] = take(65536);
  }
  const laneOwner = new Uint32Array(lanes);
  const laneReach = new Uint16Array(lanes);
  let owners = 0;
  for (let i = 0; i < lanes; i++) {
    const owner = take(MOST.owners);
    laneOwner[i] = owner;
    if (owner >= owners) owners = owner + 1;
    laneReach[i] = take(256) | (take(256) << 8);
  }
  return {
    ...counts,
    ...{ symbols, owners, wordKeys, prefixKeys, stateBlocks, labelBlocks, startTo, bytes, testKind, testValue },
    ...{ outcomeLane, outcomeWithin, laneOwner, laneReach },
  };
};
