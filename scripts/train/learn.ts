import type { Row } from './corpus';

export interface Model {
  weights: Float64Array;
  bias: number;
  /** Log-odds of yes. */
  score(row: Row): number;
}

const RATE = 0.1;
const DECAY = 1e-5;
const ROUNDS = 6;
const FEATURE_BITS = 18;

/**
 * Logistic regression over hashed features that keeps only the `most` heaviest: learned once over all, then again over
 * those alone, so that what is left out is made up for. Same rows, same weights.
 */
export function learn(rows: readonly Row[], yes: (row: Row) => boolean, bits: number, most: number): Model {
  const whole = descend(rows, yes, bits);
  if (most >= whole.weights.length) return whole;
  const sizes = whole.weights.map(Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - most)] ?? 0;
  const kept = new Uint8Array(whole.weights.length);
  for (let i = 0; i < kept.length; i++) kept[i] = Math.abs(whole.weights[i] as number) >= Math.max(least, 1e-9) ? 1 : 0;
  return descend(rows, yes, bits, kept);
}

/** AdaGrad: in each round every row once, in an order that a fixed seed shuffles. */
function descend(rows: readonly Row[], yes: (row: Row) => boolean, bits: number, kept?: Uint8Array): Model {
  const down = FEATURE_BITS - bits;
  const weights = new Float64Array(1 << bits);
  const seen = new Float64Array(1 << bits).fill(1e-6);
  let bias = 0;
  let biasSeen = 1e-6;
  const score = ({ bucket, value }: Row) => {
    let sum = bias;
    for (let i = 0; i < bucket.length; i++)
      sum += (weights[(bucket[i] as number) >>> down] as number) * (value[i] as number);
    return sum;
  };
  const order = rows.map((_, i) => i);
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) {
      const row = rows[at] as Row;
      const error = row.weight * (1 / (1 + Math.exp(-score(row))) - (yes(row) ? 1 : 0));
      for (let i = 0; i < row.bucket.length; i++) {
        const place = (row.bucket[i] as number) >>> down;
        if (kept && !kept[place]) continue;
        const slope = error * (row.value[i] as number) + DECAY * (weights[place] as number);
        seen[place] = (seen[place] as number) + slope * slope;
        weights[place] = (weights[place] as number) - (RATE * slope) / Math.sqrt(seen[place] as number);
      }
      biasSeen += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSeen);
    }
  }
  return { weights, bias, score };
}
