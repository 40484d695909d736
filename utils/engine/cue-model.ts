import type { CueBlend, CueModel } from '@/utils/packs';
import type { Features } from './cue-features';

/**
 * The learned layer's one table. Each feature has a row of a few numbers (its place among meanings); a text is the sum
 * of its features' rows, and each answer ("ask?", "which category?") is a weighing of that sum. All answers share the
 * rows, so that what is learned about one category helps the others. It stays additive: what a word adds to an answer
 * can be read off (`blame`).
 */
export interface CueReader {
  /** The sum of the rows of a text, or of the features that stand wholly within its tokens `from` to `to`. */
  gather(features: Features, from?: number, to?: number): Float64Array;
  /** Log-odds of each answer, in the order of the model's outputs. */
  answers(sum: Float64Array): Float64Array;
  /** Adds what each token contributed along a direction (one number a column) to `into` (one number a token). */
  blame(features: Features, direction: Float64Array, into: Float64Array): void;
  /** The direction of a mix of answers: one weight an output. */
  direction(weights: ArrayLike<number>): Float64Array;
}

/** Rows are found in a table of this many slots at least twice their number. */
const ROOM = 2;

/**
 * Opens a model. A row is stored as a gap to its bucket (255 only moves on) and one code a part; each code names an
 * entry of that part's book. Whatever lies outside the tables is left out: damaged data can only lose weight.
 */
export function openModel({ bits, width, parts, scale, books, rows, start, outputs }: CueModel): CueReader {
  const each = width / parts;
  const book = Float32Array.from(bytesOf(books), (byte) => ((byte << 24) >> 24) * scale);
  const read = bytesOf(rows);
  const most = Math.ceil(read.length / (parts + 1));
  const buckets = new Uint32Array(most);
  const codes = new Uint8Array(most * parts);
  let count = 0;
  let bucket = -1;
  for (let at = 0; at + parts < read.length; ) {
    bucket += read[at] as number;
    if (read[at++] === 255) continue;
    if (bucket >= 2 ** bits) break;
    buckets[count] = bucket;
    for (let part = 0; part < parts; part++) codes[count * parts + part] = read[at++] as number;
    count++;
  }
  const slotBits = Math.max(4, Math.ceil(Math.log2(count * ROOM + 1)));
  const slots = new Uint32Array(1 << slotBits);
  const last = slots.length - 1;
  const home = (of: number) => (slotBits >= bits ? of : of >>> (bits - slotBits));
  for (let row = 0; row < count; row++) {
    let slot = home(buckets[row] as number) & last;
    while (slots[slot]) slot = (slot + 1) & last;
    slots[slot] = row + 1;
  }
  const rowOf = (of: number): number => {
    let slot = home(of) & last;
    for (let row = slots[slot] as number; row; row = slots[slot] as number) {
      if (buckets[row - 1] === of) return row - 1;
      slot = (slot + 1) & last;
    }
    return -1;
  };
  const add = (row: number, value: number, sum: Float64Array) => {
    for (let part = 0; part < parts; part++) {
      const entry = (part * 256 + (codes[row * parts + part] as number)) * each;
      for (let i = 0; i < each; i++)
        sum[part * each + i] = (sum[part * each + i] as number) + value * (book[entry + i] ?? 0);
    }
  };
  /** Long messages count more than short ones, but not in full: divided by the fourth root of the sum of squares. */
  const norm = (squares: number) => (squares > 0 ? 1 / Math.sqrt(Math.sqrt(squares)) : 0);

  return {
    gather({ count: n, bucket: of, value, first, last: end }, from = -1, to = Number.POSITIVE_INFINITY) {
      const sum = new Float64Array(width);
      let squares = 0;
      for (let i = 0; i < n; i++) {
        if (from >= 0 && ((end[i] as number) < from || (first[i] as number) < from || (end[i] as number) > to))
          continue;
        const x = value[i] as number;
        squares += x * x;
        const row = rowOf(of[i] as number);
        if (row >= 0) add(row, x, sum);
      }
      const by = norm(squares);
      for (let k = 0; k < width; k++) sum[k] = (sum[k] as number) * by + (start[k] ?? 0);
      return sum;
    },
    answers(sum) {
      const told = new Float64Array(outputs.length);
      outputs.forEach(({ weights, bias }, o) => {
        let answer = bias;
        for (let k = 0; k < width; k++) answer += (weights[k] ?? 0) * (sum[k] as number);
        told[o] = answer;
      });
      return told;
    },
    direction(mix) {
      const direction = new Float64Array(width);
      outputs.forEach(({ weights }, o) => {
        for (let k = 0; k < width; k++) direction[k] = (direction[k] as number) + (mix[o] ?? 0) * (weights[k] ?? 0);
      });
      return direction;
    },
    blame({ count: n, bucket: of, value, first, last: end }, direction, into) {
      let squares = 0;
      for (let i = 0; i < n; i++) squares += (value[i] as number) ** 2;
      const by = norm(squares);
      const row = new Float64Array(width);
      for (let i = 0; i < n; i++) {
        const from = first[i] as number;
        const to = end[i] as number;
        if (from < 0 && to < 0) continue;
        const found = rowOf(of[i] as number);
        if (found < 0) continue;
        row.fill(0);
        add(found, (value[i] as number) * by, row);
        let part = 0;
        for (let k = 0; k < width; k++) part += (row[k] as number) * (direction[k] as number);
        if (from >= 0 && to !== from) part /= 2;
        if (from >= 0) into[from] = (into[from] as number) + part;
        if (to !== from && to < into.length) into[to] = (into[to] as number) + part;
      }
    },
  };
}

/** Outputs of the person's model before those of the categories. */
export const LEVEL_OUTPUTS = ['ask', 'soon', 'urgent'] as const;

/** What the messages before say together: the last one of the person, the strongest, the middle. */
export interface Earlier {
  last: number;
  most: number;
  mean: number;
}
/** Where the person has said nothing yet. */
const NOTHING_YET = -2;
const WIDEST_LEAN = 5;

/** Leanings of the person's earlier messages, nearest first, as three numbers. */
export function earlier(leanings: readonly number[]): Earlier {
  if (leanings.length === 0) return { last: NOTHING_YET, most: NOTHING_YET, mean: NOTHING_YET };
  const kept = leanings.map((lean) => Math.max(-WIDEST_LEAN, Math.min(WIDEST_LEAN, lean)));
  return {
    last: kept[0] as number,
    most: Math.max(...kept),
    mean: kept.reduce((sum, lean) => sum + lean, 0) / kept.length,
  };
}

/** Any of the categories, as log-odds: the log of the sum of their odds. */
export function anyOf(answers: ArrayLike<number>): number {
  let sum = 0;
  for (let o = LEVEL_OUTPUTS.length; o < answers.length; o++) sum += Math.exp(answers[o] as number);
  return Math.log(sum || Number.MIN_VALUE);
}

/** What a blend looks at, in the order of its weights. */
export function blended(answers: ArrayLike<number>, before?: Earlier): number[] {
  const own = [answers[0] ?? 0, answers[1] ?? 0, answers[2] ?? 0, anyOf(answers)];
  return before ? [...own, before.last, before.most, before.mean] : own;
}

/** One number out of many: above 0 is yes. */
export function blend({ weights, bias }: CueBlend, seen: readonly number[]): number {
  return seen.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), bias);
}

/** How much each output moves a blend just here: for saying which words counted. */
export function pull({ weights }: CueBlend, answers: ArrayLike<number>): Float64Array {
  const any = anyOf(answers);
  return Float64Array.from({ length: answers.length }, (_, o) =>
    o < LEVEL_OUTPUTS.length ? (weights[o] ?? 0) : (weights[3] ?? 0) * Math.exp((answers[o] as number) - any),
  );
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
