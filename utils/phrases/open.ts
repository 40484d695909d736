import { checksum, HEADER, type Layout, MAGIC, SECTIONS, SIZES, type Sizes } from './layout';

const fail = (what: string): never => {
  throw new Error(`This phrase matcher is damaged or from another version: ${what}. Compile the pack again.`);
};

const powerOfTwo = (n: number) => n > 0 && (n & (n - 1)) === 0;

/** Starts of rows: rising, from 0 to the length of what they point into. */
const checkRows = (name: string, rows: Uint32Array, count: number, length: number) => {
  if (rows.length !== count + 1 || rows[0] !== 0 || rows[count] !== length) fail(name);
  for (let i = 0; i < count; i++) if ((rows[i] as number) > (rows[i + 1] as number)) fail(name);
};
const checkBelow = (name: string, values: Uint32Array, bound: number) => {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) >= bound) fail(name);
};

/**
 * Reads the sections of a built matcher after checking its header, checksum, and every size and offset in it.
 * @throws Error with a plain sentence when anything does not fit.
 */
export const readLayout = (buffer: ArrayBuffer): { layout: Layout; sizes: Sizes; bytes: Uint8Array } => {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * (HEADER + SECTIONS.length)) fail('it is cut off');
  const all = new Uint32Array(buffer);
  if (all[0] !== MAGIC) fail('it does not begin as one');
  if (all[2] !== all.length) fail('its length is wrong');
  if (all[1] !== checksum(all)) fail('its checksum is wrong');
  const sizes = Object.fromEntries(SIZES.map((name, i) => [name, all[3 + i]])) as unknown as Sizes;
  const layout = {} as Layout;
  let at = HEADER + SECTIONS.length;
  SECTIONS.forEach((name, i) => {
    const length = all[HEADER + i] as number;
    if (at + length > all.length) fail(name);
    layout[name] = all.subarray(at, at + length);
    at += length;
  });
  if (at !== all.length) fail('its sections do not fill it');

  const { states, symbols, owners } = sizes;
  const { slotKey, prefixKey, longAt, longLetters, gapMost, longSymbol } = layout;
  for (const [name, keys, values] of [
    ['slotKey', slotKey, layout.slotSymbol],
    ['prefixKey', prefixKey, layout.prefixSymbol],
  ] as const) {
    // A full table would be searched for ever.
    if (!powerOfTwo(keys.length) || keys.length !== values.length || !keys.includes(0)) fail(name);
    checkBelow(name, values, symbols);
  }
  if (layout.startTo.length !== symbols) fail('startTo');
  checkBelow('startTo', layout.startTo, states);
  checkRows('edgeFrom', layout.edgeFrom, states, layout.edgeTo.length);
  if (layout.edgeSymbol.length !== layout.edgeTo.length) fail('edgeSymbol');
  checkBelow('edgeSymbol', layout.edgeSymbol, symbols);
  checkBelow('edgeTo', layout.edgeTo, states);
  checkRows('hitFrom', layout.hitFrom, states, layout.hit.length);
  checkBelow('hit', layout.hit, layout.outcomeLane.length);
  checkBelow('outcomeLane', layout.outcomeLane, layout.laneOwner.length);
  if (layout.outcomeWithin.length !== layout.outcomeLane.length) fail('outcomeWithin');
  checkBelow('laneOwner', layout.laneOwner, owners);
  if (layout.laneReach.length !== layout.laneOwner.length) fail('laneReach');
  checkBelow('laneReach', layout.laneReach, 65536);
  checkRows('openFrom', layout.openFrom, states, layout.open.length);
  checkBelow('open', layout.open, gapMost.length);
  if (layout.gapTo.length !== gapMost.length) fail('gapTo');
  checkBelow('gapTo', layout.gapTo, states);
  checkBelow('gapMost', gapMost, 31);
  if (layout.numberTest.length % 4 !== 0) fail('numberTest');
  for (let i = 0; i < layout.numberTest.length; i += 4)
    if ((layout.numberTest[i] as number) >= symbols || (layout.numberTest[i + 1] as number) > 5) fail('numberTest');
  checkBelow('longSymbol', longSymbol, symbols);
  checkRows('longAt', longAt, longSymbol.length, longAt[longAt.length - 1] as number);
  if ((longAt[longSymbol.length] as number) > longLetters.length * 4) fail('longLetters');
  if (layout.nearKey.length !== layout.nearWord.length) fail('nearKey');
  checkBelow('nearWord', layout.nearWord, longSymbol.length);
  if (sizes.anchored >= states || sizes.shortestPrefix > sizes.longestPrefix) fail('its header');
  const bytes = new Uint8Array(buffer, longLetters.byteOffset, longLetters.byteLength);
  return { layout, sizes, bytes };
};
