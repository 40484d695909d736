import type { CueModel } from '@/utils/packs';
import { type Model, seeded } from './learn';

/** Numbers a code stands for. */
const EACH = 4;
const CODES = 256;
const ROUNDS = 12;

/**
 * A model as the pack keeps it: each row cut into parts, each part replaced by the nearest of 256 typical ones (product
 * quantisation, Jégou et al. 2011). One row is a byte a part and the gap to its bucket.
 */
export function compact({ bits, width, buckets, rows, start, weights, bias }: Model): CueModel {
  const each = EACH;
  const parts = width / each;
  const largest = rows.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
  const scale = largest / 127;
  const books = new Int8Array(parts * CODES * each);
  const codes = new Uint8Array(buckets.length * parts);
  for (let part = 0; part < parts; part++) {
    const points = new Float32Array(buckets.length * each);
    for (let i = 0; i < buckets.length; i++)
      for (let k = 0; k < each; k++) points[i * each + k] = rows[i * width + part * each + k] as number;
    const book = Float32Array.from(typical(points, each), (x) => Math.round(x / scale) * scale);
    nearest(points, book, each).forEach((code, i) => {
      codes[i * parts + part] = code;
    });
    book.forEach((x, i) => {
      books[part * CODES * each + i] = Math.round(x / scale);
    });
  }
  const bytes: number[] = [];
  let at = -1;
  buckets.forEach((b, i) => {
    let gap = b - at;
    for (; gap >= 255; gap -= 255) bytes.push(255);
    bytes.push(gap, ...codes.subarray(i * parts, (i + 1) * parts));
    at = b;
  });
  return {
    bits,
    width,
    parts,
    scale,
    books: base64(books),
    rows: base64(Uint8Array.from(bytes)),
    start: Array.from(start, short),
    outputs: Array.from(bias, (one, q) => ({
      weights: Array.from(weights.subarray(q * width, (q + 1) * width), short),
      bias: short(one),
    })),
  };
}

/** Typical points among many, by k-means from a fixed seed. The first is nothing at all. */
function typical(points: Float32Array, each: number): Float32Array {
  const count = points.length / each;
  const random = seeded(7);
  const book = new Float32Array(CODES * each);
  for (let code = 1; code < CODES && count > 0; code++) {
    const from = Math.floor(random() * count);
    for (let k = 0; k < each; k++) book[code * each + k] = points[from * each + k] as number;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(CODES * each);
    const met = new Uint32Array(CODES);
    nearest(points, book, each).forEach((code, i) => {
      met[code] = (met[code] as number) + 1;
      for (let k = 0; k < each; k++)
        sums[code * each + k] = (sums[code * each + k] as number) + (points[i * each + k] as number);
    });
    for (let code = 1; code < CODES; code++)
      for (let k = 0; k < each && met[code]; k++)
        book[code * each + k] = (sums[code * each + k] as number) / (met[code] as number);
  }
  return book;
}

function nearest(points: Float32Array, book: Float32Array, each: number): Uint8Array {
  const codes = new Uint8Array(points.length / each);
  for (let i = 0; i < codes.length; i++) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let code = 0; code < CODES; code++) {
      let away = 0;
      for (let k = 0; k < each; k++) {
        const d = (points[i * each + k] as number) - (book[code * each + k] as number);
        away += d * d;
      }
      if (away < least) {
        least = away;
        best = code;
      }
    }
    codes[i] = best;
  }
  return codes;
}

const short = (x: number) => Math.round(x * 1e4) / 1e4;
const base64 = (bytes: Int8Array | Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
