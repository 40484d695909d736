import * as z from 'zod/mini';
import { LEVELS } from '@/utils/level';
import type { ItemComment, PracticeRun, ReviewCard, ReviewEntry } from './learned';
import type { ReviewedItem } from './saved';

/** The file's own version: raise it, and read the older one too, when a field changes its meaning. */
export const FILE_VERSION = 1;

/** What a file holds, by kind. Every record keeps its id for life: that is how the same one is known again. */
export interface RecordValues {
  item: ReviewedItem;
  comment: ItemComment;
  card: ReviewCard;
  review: ReviewEntry;
  run: PracticeRun;
}
export type RecordKind = keyof RecordValues;
export type FileRecord = { [K in RecordKind]: { kind: K; value: RecordValues[K] } }[RecordKind];

/** A file, read and checked. */
export interface ReviewFile {
  exportedAt: number;
  /** As the exporter names themself; may be empty. */
  by: string;
  records: FileRecord[];
}

// Made when first needed: this file also lies in bundles that never read one.
let schemas: { [K in RecordKind]: z.ZodMiniType<RecordValues[K]> } | null = null;

/** The schema of each kind of record. */
export function recordSchemas() {
  schemas ??= make();
  return schemas;
}

function make(): NonNullable<typeof schemas> {
  const id = z.string().check(z.minLength(1), z.maxLength(300));
  const words = z.string().check(z.maxLength(300));
  const text = z.string().check(z.maxLength(20_000));
  const time = z.number().check(z.gte(0), z.lte(8.64e15));
  const count = z.number().check(z.gte(-1e15), z.lte(1e15));
  const level = z.nullable(z.enum(LEVELS));
  const pack = z.object({ id: words, version: words });
  const points = z.literal([0, 1, 2, 3]);
  const rubric = z.object({ accuracy: points, depth: points, warmth: points, autonomy: points, safety: points });
  const few = <T extends z.ZodMiniType>(one: T, most: number) => z.array(one).check(z.maxLength(most));
  const state = z.record(words, z.union([count, text, z.boolean(), z.null()]));
  return {
    item: z.object({
      id,
      savedAt: time,
      suggestion: z.nullable(words),
      text,
      sent: text,
      skill: words,
      category: words,
      level,
      rule: z.nullable(words),
      pack,
      platform: words,
      context: text,
      tags: few(words, 100),
      rating: z.nullable(z.object({ rubric, at: time })),
      journal: z.nullable(z.object({ needed: text, did: text, next: text, at: time })),
      hints: z.nullable(z.object({ ids: few(words, 100), at: time })),
      rewrite: z.nullable(z.object({ text, at: time })),
      verdict: z.nullable(z.enum(['keep', 'edit', 'retire', 'harmful'])),
      outcome: words,
      from: z.nullable(words),
      changedAt: time,
    }),
    comment: z.object({
      id,
      item: id,
      at: time,
      by: words,
      text,
      rubric: z.nullable(rubric),
      harmful: z.optional(z.literal(true)),
      looked: z.optional(time),
      changedAt: time,
    }),
    card: z.object({
      id,
      createdAt: time,
      item: z.nullable(id),
      source: z.enum(['item', 'pack', 'practice']),
      ref: id,
      pack,
      rule: z.nullable(words),
      skill: words,
      category: words,
      level,
      prompt: text,
      weak: text,
      strong: text,
      due: time,
      state,
      suspended: z.boolean(),
      changedAt: time,
    }),
    review: z.object({
      id,
      card: id,
      at: time,
      rating: z.literal([1, 2, 3, 4]),
      skill: words,
      category: words,
      before: z.object({ due: time, state }),
    }),
    run: z.object({
      id,
      startedAt: time,
      endedAt: z.nullable(time),
      scenario: words,
      pack,
      prompts: z.boolean(),
      turns: few(z.object({ who: z.enum(['person', 'specialist']), text, at: time, marks: few(words, 100) }), 2000),
      steps: z.object({ done: few(words, 200), missed: few(words, 200) }),
      measures: z.record(words, count),
      changedAt: time,
    }),
  };
}
