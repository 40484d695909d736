/**
 * Whole numbers written one after the other, seven bits to a byte, low bits first (300 is 0xac 0x02): most numbers of a
 * matcher are small. The reader trusts nothing: whatever does not fit is told by `fail`.
 */
const LARGEST = 2 ** 31 - 1;

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
    bytes: () => bytes.subarray(0, length),
  };
};
export type Writer = ReturnType<typeof openWriter>;

export interface Reader {
  /** The next number; `below` is what it must stay below. */
  take(below: number): number;
  /** Nothing is left but blank bytes up to the next multiple of four. */
  ends(): boolean;
}

export const openReader = (bytes: Uint8Array, fail: (what: string) => never): Reader => {
  let at = 0;
  return {
    take(below) {
      let byte = at < bytes.length ? (bytes[at++] as number) : fail('it is cut off');
      let number = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        if (shift > 28 || at >= bytes.length) fail('a number in it is too large');
        byte = bytes[at++] as number;
        number |= (byte & 127) << shift;
      }
      if (number < 0 || number > LARGEST || number >= below) fail('a number in it is out of bounds');
      return number;
    },
    ends() {
      if (bytes.length - at > 3) return false;
      for (; at < bytes.length; at++) if (bytes[at] !== 0) return false;
      return true;
    },
  };
};
