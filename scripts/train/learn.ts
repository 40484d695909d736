import type { Row } from './corpus';

/** A learned table of rows and the answers that weigh them (utils/engine/cue-model.ts says what it means). */
export interface Model {
  bits: number;
  width: number;
  /** Buckets that have a row, ascending. */
  buckets: Uint32Array;
  /** `width` numbers a row, in the order of `buckets`. */
  rows: Float32Array;
  start: Float32Array;
  /** `width` numbers an answer. */
  weights: Float32Array;
  bias: Float32Array;
  /** Log-odds of every answer. */
  answers(row: Pick<Row, 'bucket' | 'value'>): Float64Array;
}

/** An answer to learn: who says yes, and how much it counts beside the others. */
export interface Question {
  yes(row: Row): boolean;
  weight: number;
}

export interface Plan {
  bits: number;
  width: number;
  rounds: number;
  /** At most so many features keep a row (`learnMost`). */
  most: number;
}

const RATE = 0.05;
/** This share of a message's features is hidden in each round, so that no single word carries all. */
const HIDDEN = 0.2;
/** A feature met in fewer messages than this teaches nothing. */
const LEAST_MET = 3;
const TOO_SMALL = 0.002;

/**
 * Logistic regression on many answers at once through one narrow table (as in Joulin et al. 2016, "Bag of tricks",
 * with one answer a label), by AdaGrad, message after message in an order a fixed seed shuffles. Same rows, same model.
 * @param buckets the features that get a row; without it all that are met often enough
 */
export function learn(
  rows: readonly Row[],
  questions: readonly Question[],
  plan: Plan,
  buckets = metOften(rows, plan.bits),
): Model {
  const { bits, width } = plan;
  const random = seeded(1);
  const place = placesOf(buckets, bits);
  // Only what is used has a place: a table with room for every bucket would be walked through slow memory.
  const table = new Float32Array(width * buckets.length);
  for (let i = 0; i < table.length; i++) table[i] = (random() - 0.5) * 0.1;
  const known = rows.map((row) => onlyKept(row, place));
  const wanted = rows.map((row) => Float32Array.from(questions, ({ yes }) => (yes(row) ? 1 : 0)));
  const answers = questions.length;
  const model: Model = {
    bits,
    width,
    buckets,
    rows: table,
    start: new Float32Array(width),
    weights: Float32Array.from({ length: answers * width }, () => normal(random) * 0.3),
    bias: new Float32Array(answers).fill(-2),
    answers(row) {
      return answersOf(model, onlyKept(row, place));
    },
  };
  const steps = {
    rows: new Float32Array(buckets.length).fill(1e-4),
    start: new Float32Array(width).fill(1e-4),
    weights: new Float32Array(answers * width).fill(1e-4),
    bias: new Float32Array(answers).fill(1e-4),
  };
  const order = rows.map((_, i) => i);
  const back = new Float32Array(width);
  for (let round = 0; round < plan.rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at] as Row;
      const seen = hide(known[at] as Seen, random);
      const sum = sumOf(model, seen);
      back.fill(0);
      for (let q = 0; q < answers; q++) {
        let odds = model.bias[q] as number;
        for (let k = 0; k < width; k++) odds += (model.weights[q * width + k] as number) * (sum[k] as number);
        const error =
          row.weight *
          (questions[q] as Question).weight *
          (1 / (1 + Math.exp(-odds)) - ((wanted[at] as Float32Array)[q] as number));
        if (Math.abs(error) < TOO_SMALL) continue;
        for (let k = 0; k < width; k++) {
          const i = q * width + k;
          back[k] = (back[k] as number) + error * (model.weights[i] as number);
          step(model.weights, steps.weights, i, error * (sum[k] as number));
        }
        step(model.bias, steps.bias, q, error);
      }
      let length = 0;
      for (let k = 0; k < width; k++) {
        length += (back[k] as number) ** 2;
        step(model.start, steps.start, k, back[k] as number);
      }
      for (let i = 0; i < seen.count; i++) {
        const x = seen.value[i] as number;
        const b = seen.bucket[i] as number;
        steps.rows[b] = (steps.rows[b] as number) + (x * x * length) / width;
        const by = (RATE * x) / Math.sqrt(steps.rows[b] as number);
        for (let k = 0; k < width; k++)
          table[b * width + k] = (table[b * width + k] as number) - by * (back[k] as number);
      }
    }
  }
  return model;
}

/** Features of a text by their places in the table. */
type Seen = { count: number; bucket: Uint32Array; value: Float32Array };

const placesOf = (buckets: Uint32Array, bits: number): Int32Array => {
  const place = new Int32Array(1 << bits).fill(-1);
  buckets.forEach((b, i) => {
    place[b] = i;
  });
  return place;
};

function onlyKept({ bucket, value }: Pick<Row, 'bucket' | 'value'>, place: Int32Array): Seen {
  const seen: Seen = { count: 0, bucket: new Uint32Array(bucket.length), value: new Float32Array(bucket.length) };
  for (let i = 0; i < bucket.length; i++) {
    const there = place[bucket[i] as number] as number;
    if (there < 0) continue;
    seen.bucket[seen.count] = there;
    seen.value[seen.count++] = value[i] as number;
  }
  return seen;
}

function hide({ count, bucket, value }: Seen, random: () => number): Seen {
  const seen: Seen = { count: 0, bucket: new Uint32Array(count), value: new Float32Array(count) };
  for (let i = 0; i < count; i++) {
    if (random() < HIDDEN) continue;
    seen.bucket[seen.count] = bucket[i] as number;
    seen.value[seen.count++] = (value[i] as number) / (1 - HIDDEN);
  }
  return seen;
}

function sumOf({ rows, start, width }: Model, { count, bucket, value }: Seen): Float64Array {
  const sum = Float64Array.from(start);
  for (let i = 0; i < count; i++) {
    const x = value[i] as number;
    const at = (bucket[i] as number) * width;
    for (let k = 0; k < width; k++) sum[k] = (sum[k] as number) + x * (rows[at + k] as number);
  }
  return sum;
}

function answersOf(model: Model, seen: Seen): Float64Array {
  const sum = sumOf(model, seen);
  return Float64Array.from(model.bias, (bias, q) => {
    let odds = bias;
    for (let k = 0; k < model.width; k++) odds += (model.weights[q * model.width + k] as number) * (sum[k] as number);
    return odds;
  });
}

function step(of: Float32Array, seen: Float32Array, i: number, slope: number): void {
  seen[i] = (seen[i] as number) + slope * slope;
  of[i] = (of[i] as number) - (RATE * slope) / Math.sqrt(seen[i] as number);
}

/** The features met in enough messages to teach anything. */
function metOften(rows: readonly Row[], bits: number): Uint32Array {
  const met = countMet(rows, bits);
  return Uint32Array.from(met.keys()).filter((b) => (met[b] as number) >= LEAST_MET);
}
function countMet(rows: readonly Row[], bits: number): Uint32Array {
  const met = new Uint32Array(1 << bits);
  for (const { bucket } of rows) for (const b of bucket) met[b] = (met[b] as number) + 1;
  return met;
}

/**
 * A model with at most `plan.most` rows, for each costs bytes in everybody's browser. Learned twice: once with all
 * features, to see which tell most (the square of a row's length by the root of how often it is met), then with these
 * alone. Cutting rows away without learning again lost up to ten of a hundred messages on unseen batches; this, one.
 */
export function learnMost(rows: readonly Row[], questions: readonly Question[], plan: Plan): Model {
  const all = learn(rows, questions, plan);
  const { width, buckets } = all;
  if (buckets.length <= plan.most) return all;
  const met = countMet(rows, plan.bits);
  const tells = Float64Array.from(buckets, (b, i) => {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += (all.rows[i * width + k] as number) ** 2;
    return sum * Math.sqrt(met[b] as number);
  });
  const least = tells.toSorted()[tells.length - plan.most] as number;
  return learn(
    rows,
    questions,
    plan,
    buckets.filter((_, i) => (tells[i] as number) >= least),
  );
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
