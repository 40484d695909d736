import { z } from 'zod';
import type { CompiledCues, CueShift } from './artefact';
import { mostOf, type Parsed } from './problem';
import type { CuesSource } from './schema';

/** The file that holds what an organisation taught: hashed features and small numbers, no words. */
export const TAUGHT_FILE = 'cues-taught.json';
/** Weights are kept in hundredths: what is smaller counts for nothing. */
const STEP = 100;
const MOST_ENTRIES = 60_000;
const WIDEST = 400;

const whole = (least: number, most: number) => z.array(z.int().min(least).max(most)).max(MOST_ENTRIES);
const ShiftFile = z
  .strictObject({
    /** `ask`, `soon` and ids of categories; of the specialist ids of flags and strengths. */
    columns: z.array(z.string().max(80)).max(200),
    bias: whole(-WIDEST, WIDEST),
    buckets: whole(0, 2 ** 24),
    of: whole(0, 199),
    weights: whole(-WIDEST, WIDEST),
  })
  .refine(
    ({ columns, bias, buckets, of, weights }) =>
      bias.length === columns.length &&
      buckets.length === of.length &&
      buckets.length === weights.length &&
      of.every((column) => column < columns.length),
    'The lists do not belong together.',
  );
export const TaughtFile = z.strictObject({
  /** How many messages it was taught with, and when. */
  messages: z.int().min(0).max(1_000_000),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** The weights it stands on (`cuesPrint`). */
  base: z.string().max(40),
  person: ShiftFile,
  specialist: ShiftFile,
});
export type Taught = z.infer<typeof TaughtFile>;
export type TaughtShift = z.infer<typeof ShiftFile>;

/** Reads cues-taught.json. Written by the workbench, so a mistake in it is told as one. */
export function parseTaught(text: string): Parsed<Taught> {
  const fix = 'Teach the cues again, or take the file out.';
  try {
    const checked = TaughtFile.safeParse(JSON.parse(text));
    if (checked.success) return { ok: true, value: checked.data };
    return {
      ok: false,
      problems: mostOf(
        TAUGHT_FILE,
        checked.error.issues.map(({ path, message }) => ({ file: TAUGHT_FILE, path: path.join('.'), message, fix })),
      ),
    };
  } catch (error) {
    return {
      ok: false,
      problems: [{ file: TAUGHT_FILE, path: '', message: `Not JSON: ${(error as Error).message}.`, fix }],
    };
  }
}

/** The file of what was taught. */
export const printTaught = (taught: Taught): string => `${JSON.stringify(taught)}\n`;

/** A short name for learned weights, so that one can tell on which a shift was taught. */
export function cuesPrint({ person, specialist }: Pick<CuesSource, 'person' | 'specialist'>): string {
  let hash = 0x811c9dc5;
  for (const text of [person.rows, specialist.rows])
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Columns by name become columns by place; what the weights do not know (any more) is left out. */
export function compileTaught(
  taught: Taught,
  { categories, drafts }: Pick<CompiledCues, 'categories' | 'drafts'>,
): NonNullable<CompiledCues['taught']> {
  return {
    person: shiftOf(taught.person, ['ask', 'soon', ...categories.map(({ id }) => id)]),
    specialist: shiftOf(
      taught.specialist,
      drafts.map(({ id }) => id),
    ),
  };
}

function shiftOf({ columns, bias, buckets, of, weights }: TaughtShift, names: readonly string[]): CueShift {
  const place = columns.map((id) => names.indexOf(id));
  const shift: CueShift = { bias: names.map(() => 0), buckets: [], columns: [], weights: [] };
  place.forEach((column, i) => {
    if (column >= 0) shift.bias[column] = (bias[i] as number) / STEP;
  });
  buckets.forEach((bucket, i) => {
    const column = place[of[i] as number] as number;
    if (column < 0) return;
    shift.buckets.push(bucket);
    shift.columns.push(column);
    shift.weights.push((weights[i] as number) / STEP);
  });
  return shift;
}

/** A shift as it is kept: in hundredths, without what is too small to count; `strength` weakens all of it alike. */
export function keepShift(shift: CueShift, columns: readonly string[], strength: number): TaughtShift {
  const inSteps = (weight: number) => Math.max(-WIDEST, Math.min(WIDEST, Math.round(weight * strength * STEP)));
  const kept: TaughtShift = { columns: [...columns], bias: shift.bias.map(inSteps), buckets: [], of: [], weights: [] };
  const order = shift.weights
    .map((weight, i) => ({ i, size: Math.abs(inSteps(weight)) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.i - b.i)
    .slice(0, MOST_ENTRIES)
    .sort((a, b) => a.i - b.i);
  for (const { i } of order) {
    kept.buckets.push(shift.buckets[i] as number);
    kept.of.push(shift.columns[i] as number);
    kept.weights.push(inSteps(shift.weights[i] as number));
  }
  return kept;
}
