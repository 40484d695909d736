import type { Speaker } from '@/utils/level';
import type { Tokens } from '@/utils/text';
import type { Features } from './cue-features';
import type { CueParts, Known } from './cues';
import type { ScanContext } from './finding';

/**
 * What an organisation teaches from: the hashed features of a message, weighed as the shift weighs them, and what is
 * said of it already, by column: ask, soon, then the categories; of drafts each flag and strength.
 */
export interface Lesson {
  bucket: Uint32Array;
  value: Float32Array;
  said: Float64Array;
}

/** What counted in a message, for whoever tunes a pack. Log-odds; above 0 is yes. Never shown to a specialist. */
export interface Weighing {
  asks: number;
  soon: number;
  words: { start: number; end: number; words: string; weight: number }[];
  /** The likeliest categories, best first. */
  categories: { id: string; odds: number }[];
}

/** How a message of the person weighs, word by word. */
export function weigh({ judge }: CueParts, tokens: Tokens, context: ScanContext, known: Known): Weighing {
  const { asks, soon, categories, counted } = judge(tokens, context, known);
  return {
    asks,
    soon,
    words: Array.from(counted(), (weight, i) => {
      const start = tokens.start[i] as number;
      const end = tokens.end[i] as number;
      return { start, end, words: tokens.original.slice(start, end), weight };
    }),
    categories: categories.slice(0, 5).map(({ id, odds }) => ({ id, odds })),
  };
}

/** A message as teaching sees it. */
export function lessonOf(
  { featuresOf, judge, specialist, categories }: CueParts,
  tokens: Tokens,
  speaker: Speaker,
  context: ScanContext,
  known: Known,
): Lesson {
  if (speaker === 'specialist') {
    const features = featuresOf(tokens, speaker, context, known);
    return { ...normed(features), said: specialist.answers(specialist.gather(features)) };
  }
  const { features, asks, soon, categories: judged } = judge(tokens, context, known);
  const byId = new Map(judged.map(({ id, odds }) => [id, odds]));
  return { ...normed(features), said: Float64Array.from([asks, soon, ...categories.map((id) => byId.get(id) ?? 0)]) };
}

/** Copies: the collector's arrays are used again for the next text. */
function normed({ count, bucket, value }: Features): Pick<Lesson, 'bucket' | 'value'> {
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (value[i] as number) ** 2;
  const by = squares > 0 ? 1 / Math.sqrt(Math.sqrt(squares)) : 0;
  return { bucket: bucket.slice(0, count), value: value.slice(0, count).map((x) => x * by) };
}
