import type { CueShift } from '@/utils/packs';
import type { Features } from './cue-features';

/**
 * What an organisation taught on top of the learned weights: for some features a small number a column, added to what
 * the weights say. Column 0 is "ask", 1 is "soon", then the categories; of drafts each column is a flag or strength.
 * The table below stays as it is, so that a pack without a shift reads bit by bit as before.
 *
 * Example: "the lantern is lit" was labelled a risk in twenty messages; the features lantern, lit and lantern+lit get
 * some tenths each towards "ask", and a message with all three rises above the threshold.
 */
export interface Shift {
  /** One number a column for a text, or for what stands wholly within its tokens `from` to `to`. */
  of(features: Features, from?: number, to?: number): Float64Array;
  /** Adds what each token contributed to "ask" to `into`. */
  blame(features: Features, into: Float64Array): void;
}

/** Opens a shift; null where there is none. Whatever does not fit is left out: damaged data can only lose weight. */
export function openShift(bits: number, shift: CueShift | undefined): Shift | null {
  if (!shift) return null;
  const { bias, buckets, columns, weights } = shift;
  /** Most features of a text are not in here; one bit says so. */
  const there = new Uint32Array(Math.max(1, (2 ** bits) >>> 5));
  const entries = new Map<number, number[]>();
  buckets.forEach((bucket, i) => {
    if (bucket >= 2 ** bits || (columns[i] ?? bias.length) >= bias.length) return;
    there[bucket >>> 5] = ((there[bucket >>> 5] as number) | (1 << (bucket & 31))) >>> 0;
    const known = entries.get(bucket);
    if (known) known.push(i);
    else entries.set(bucket, [i]);
  });
  const entriesOf = (bucket: number): readonly number[] | undefined =>
    (there[bucket >>> 5] as number) & (1 << (bucket & 31)) ? entries.get(bucket) : undefined;
  /** As the weights themselves are divided (cue-model.ts). */
  const norm = (squares: number) => (squares > 0 ? 1 / Math.sqrt(Math.sqrt(squares)) : 0);
  return {
    of({ count, bucket, value, first, last }, from = -1, to = Number.POSITIVE_INFINITY) {
      const sum = new Float64Array(bias.length);
      let squares = 0;
      for (let i = 0; i < count; i++) {
        if (from >= 0 && ((last[i] as number) < from || (first[i] as number) < from || (last[i] as number) > to))
          continue;
        const x = value[i] as number;
        squares += x * x;
        for (const entry of entriesOf(bucket[i] as number) ?? []) {
          const column = columns[entry] as number;
          sum[column] = (sum[column] as number) + x * (weights[entry] ?? 0);
        }
      }
      const by = norm(squares);
      return sum.map((moved, column) => moved * by + (bias[column] as number));
    },
    blame({ count, bucket, value, first, last }, into) {
      let squares = 0;
      for (let i = 0; i < count; i++) squares += (value[i] as number) ** 2;
      const by = norm(squares);
      for (let i = 0; i < count; i++) {
        const [from, to] = [first[i] as number, last[i] as number];
        if (from < 0 && to < 0) continue;
        for (const entry of entriesOf(bucket[i] as number) ?? []) {
          if (columns[entry] !== 0) continue;
          let part = (value[i] as number) * by * (weights[entry] ?? 0);
          if (from >= 0 && to !== from) part /= 2;
          if (from >= 0) into[from] = (into[from] as number) + part;
          if (to !== from && to < into.length) into[to] = (into[to] as number) + part;
        }
      }
    },
  };
}
