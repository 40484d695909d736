import { fail } from './layout';

/**
 * Whole numbers written one after the other, seven bits to a byte, low bits first (300 is 0xac 0x02): most numbers of a
 * matcher are small.
 */
export const openWriter = () => {
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  return {
    put(number: number) {
      if (length + 5 > bytes.length) {
        const wider = new Uint8Array(bytes.length * 2);
        wider.set(bytes);
        bytes = wider;
      }
      let rest = number;
      for (; rest > 127; rest >>>= 7) bytes[length++] = (rest & 127) | 128;
      bytes[length++] = rest;
    },
    size: () => length,
    bytes: () => bytes.subarray(0, length),
  };
};
export type Writer = ReturnType<typeof openWriter>;

/** Reads numbers from any place on; trusts nothing. */
export const openReader = (bytes: Uint8Array) => {
  const { length } = bytes;
  let at = 0;
  return {
    /** The next number, which must be below `below`. */
    take(below: number): number {
      let byte = at < length ? (bytes[at++] as number) : fail('it is cut off');
      let number = byte;
      if (byte > 127) {
        number = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          if (shift > 28 || at >= length) fail('a number in it is too large');
          byte = bytes[at++] as number;
          number |= (byte & 127) << shift;
        }
      }
      if (number < 0 || number >= below) fail('a number in it is out of bounds');
      return number;
    },
    /** Passes over `numbers` numbers. */
    skip(numbers: number) {
      for (let left = numbers; left > 0; left--) {
        while (at < length && (bytes[at] as number) > 127) at++;
        at++;
      }
    },
    place: () => at,
    go(place: number) {
      at = place;
    },
  };
};
export type Reader = ReturnType<typeof openReader>;
