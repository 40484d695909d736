import type { CueShift } from './artefact';

/** One labelled message as numbers: its hashed features, what is said of it already, and what it should be. */
export interface TaughtLine {
  bucket: ArrayLike<number>;
  value: ArrayLike<number>;
  /** Log-odds by column; above 0 is yes. */
  said: ArrayLike<number>;
  /** 1 yes, 0 no, by column; NaN where nothing is known. */
  should: ArrayLike<number>;
  /** One of the pack's own sentences: it holds the shift back, and brings in no features of its own. */
  anchor?: boolean;
  /** Counts as so many; 1 where it is left out. */
  weight?: number;
}

/** A feature met in fewer of the organisation's messages teaches nothing, and could give a word of one away. */
const LEAST_MET = 3;
/** A feature of more than this share of the pack's own sentences, and of more than so many, is left as it is. */
const COMMON = 0.005;
const LEAST_COMMON = 5;
/** A column with fewer messages for it, or against it, is left as it is. */
const LEAST_MESSAGES = 5;
/** How hard weights are drawn to 0: so many messages must agree before they move much. */
const DRAW = 4;
const DRAW_BIAS = 400;
const ROUNDS = 12;
const RATE = 0.15;
/** No class counts more than so many times the other. */
const UNEVEN = 3;

/**
 * Learns a shift on top of fixed log-odds: logistic regression with what is said already as offset and weights drawn to
 * 0 (L2), by AdaGrad, line after line in the order given (mix them before). Same lines, same shift. `round` is called
 * after each round with the share that is done.
 */
export function teachShift(
  lines: readonly TaughtLine[],
  columns: number,
  round: (share: number) => void = () => {},
): CueShift {
  const met = new Map<number, number>();
  for (const { bucket, anchor } of lines)
    if (!anchor)
      for (let i = 0; i < bucket.length; i++) met.set(bucket[i] as number, (met.get(bucket[i] as number) ?? 0) + 1);
  for (const bucket of commonOf(lines)) met.delete(bucket);
  const buckets = [...met].flatMap(([bucket, times]) => (times >= LEAST_MET ? [bucket] : [])).sort((a, b) => a - b);
  const place = new Map(buckets.map((bucket, i) => [bucket, i]));
  const seen = lines.map(({ bucket, value }) => known(bucket, value, place));
  const times = new Float64Array(buckets.length);
  for (const { at } of seen) for (const i of at) times[i] = (times[i] as number) + 1;
  const shares = Array.from({ length: columns }, (_, column) => weightsOf(lines, column));
  const learned = shares.flatMap((share, column) => (share ? [column] : []));

  const weights = new Float64Array(buckets.length * columns);
  const slopes = new Float64Array(buckets.length * columns).fill(1e-3);
  const bias = new Float64Array(columns);
  const biasSlopes = new Float64Array(columns).fill(1e-3);
  for (let turn = 0; turn < ROUNDS; turn++) {
    lines.forEach(({ said, should, weight: counts = 1 }, l) => {
      const { at, value } = seen[l] as Known;
      for (const column of learned) {
        const yes = should[column] as number;
        if (Number.isNaN(yes)) continue;
        const { no: forNo, yes: forYes } = shares[column] as Share;
        let odds = (said[column] as number) + (bias[column] as number);
        for (let i = 0; i < at.length; i++)
          odds += (value[i] as number) * (weights[(at[i] as number) * columns + column] as number);
        const error = counts * (1 / (1 + Math.exp(-odds)) - yes) * (yes ? forYes : forNo);
        for (let i = 0; i < at.length; i++) {
          const row = at[i] as number;
          const w = row * columns + column;
          // Each weight's own pull to 0 is dealt over the lines that hold its feature.
          const slope = error * (value[i] as number) + (DRAW * (weights[w] as number)) / (times[row] as number);
          slopes[w] = (slopes[w] as number) + slope * slope;
          weights[w] = (weights[w] as number) - (RATE * slope) / Math.sqrt(slopes[w] as number);
        }
        const slope = error + (DRAW_BIAS * (bias[column] as number)) / lines.length;
        biasSlopes[column] = (biasSlopes[column] as number) + slope * slope;
        bias[column] = (bias[column] as number) - (RATE * slope) / Math.sqrt(biasSlopes[column] as number);
      }
    });
    round((turn + 1) / ROUNDS);
  }
  const shift: CueShift = { bias: [...bias], buckets: [], columns: [], weights: [] };
  buckets.forEach((bucket, row) => {
    for (const column of learned) {
      const weight = weights[row * columns + column] as number;
      if (Math.abs(weight) < 0.005) continue;
      shift.buckets.push(bucket);
      shift.columns.push(column);
      shift.weights.push(weight);
    }
  });
  return shift;
}

/** Features that many of the pack's own sentences have: what everybody's words mean is known already. */
function commonOf(lines: readonly TaughtLine[]): number[] {
  const times = new Map<number, number>();
  let anchors = 0;
  for (const { bucket, anchor } of lines) {
    if (!anchor) continue;
    anchors++;
    for (let i = 0; i < bucket.length; i++) times.set(bucket[i] as number, (times.get(bucket[i] as number) ?? 0) + 1);
  }
  const most = Math.max(LEAST_COMMON, anchors * COMMON);
  return [...times].flatMap(([bucket, n]) => (n > most ? [bucket] : []));
}

interface Known {
  at: number[];
  value: number[];
}
function known(bucket: ArrayLike<number>, value: ArrayLike<number>, place: ReadonlyMap<number, number>): Known {
  const found: Known = { at: [], value: [] };
  for (let i = 0; i < bucket.length; i++) {
    const row = place.get(bucket[i] as number);
    if (row === undefined) continue;
    found.at.push(row);
    found.value.push(value[i] as number);
  }
  return found;
}

interface Share {
  yes: number;
  no: number;
}
/** Both sides of a column count about the same; null where one side is too few to learn from. */
function weightsOf(lines: readonly TaughtLine[], column: number): Share | null {
  let yes = 0;
  let no = 0;
  for (const { should, anchor } of lines) {
    if (anchor) continue;
    if (should[column] === 1) yes++;
    else if (should[column] === 0) no++;
  }
  if (yes < LEAST_MESSAGES || no < LEAST_MESSAGES) return null;
  const tilt = Math.sqrt(Math.max(1 / UNEVEN, Math.min(UNEVEN, no / yes)));
  return { yes: tilt, no: 1 / tilt };
}

/** A line to be dealt. */
interface Dealt {
  text: string;
  chat?: string;
  batch?: string;
  writer?: string;
}

/**
 * Deals lines into hands so that what is said of a line is never learned from its like: by writer where at least as many
 * are named as there are hands, else by batch, else whole chats and equal texts together. Gives the hand of each line.
 */
export function deal(lines: readonly Dealt[], hands: number): { by: 'writer' | 'batch' | 'text'; hand: number[] } {
  const many = (of: (line: Dealt) => string | undefined) =>
    lines.every((line) => of(line) !== undefined) && new Set(lines.map(of)).size >= hands;
  const by = many(({ writer }) => writer) ? 'writer' : many(({ batch }) => batch) ? 'batch' : 'text';
  // Lines of one chat stay together, whoever wrote them.
  const ofChat = new Map<string, string>();
  const groupOf = (line: Dealt): string => {
    const own = by === 'writer' ? line.writer : by === 'batch' ? line.batch : (line.chat ?? plain(line.text));
    if (line.chat === undefined) return own ?? '';
    const first = ofChat.get(line.chat) ?? own ?? '';
    ofChat.set(line.chat, first);
    return first;
  };
  const groups = lines.map(groupOf);
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // Largest first into the emptiest hand; groups of one size by their hash, so that the order of the file is no matter.
  const fullness = new Array<number>(hands).fill(0);
  const handOf = new Map<string, number>();
  for (const [group, size] of [...sizes].sort(
    (a, b) => b[1] - a[1] || hash(a[0]) - hash(b[0]) || (a[0] < b[0] ? -1 : 1),
  )) {
    const hand = fullness.indexOf(Math.min(...fullness));
    handOf.set(group, hand);
    fullness[hand] = (fullness[hand] as number) + size;
  }
  return { by, hand: groups.map((group) => handOf.get(group) as number) };
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Lines in an order that mixes what stands together in the file; the same for the same number of lines. */
export function mixed(count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  let state = 1;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
