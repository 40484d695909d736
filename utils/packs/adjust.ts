import { z } from 'zod';
import { LEVELS } from '@/utils/level';
import * as schema from './schema';

const { Id, Phrase, Sentence, Text, Words } = schema;
const list = <T extends z.ZodType>(item: T, most = 2000) => z.array(item).max(most);
/** Every change says why: whoever reads the pack next was not there. */
const change = { id: Id, because: Text };
const off = z.literal(true).optional();

/** pack.yaml of an overlay: what it stands on, besides what every pack says of itself. */
export const OverlayPackFile = schema.PackFile.extend({
  extends: Id,
  /** Version of the base it was tried with. */
  made_for: schema.PackFile.shape.version.optional(),
});

/** adjust.yaml: changes to parts of the base. New parts stand in files of their own, as in every pack. */
export const AdjustFile = z.strictObject({
  rules: list(
    z.strictObject({
      ...change,
      off,
      level: z.enum(LEVELS).optional(),
      says: Text.optional(),
      why: Text.optional(),
      add_phrases: list(Phrase).default([]),
      add_unless: list(Phrase).default([]),
      add_fires: list(Sentence).default([]),
      add_quiet: list(Sentence).default([]),
      /** Sentences of the base that this change makes untrue. */
      drop_examples: list(Sentence).default([]),
    }),
  ).default([]),
  concepts: list(
    z.strictObject({ ...change, add_phrases: list(Phrase).default([]), add_unless: list(Phrase).default([]) }),
  ).default([]),
  combinations: list(z.strictObject({ ...change, off, raise_to: z.enum(LEVELS).optional() })).default([]),
  drafts: list(
    z.strictObject({
      ...change,
      off,
      name: Text.optional(),
      why: Text.optional(),
      instead: Words.optional(),
      add_phrases: list(Phrase).default([]),
    }),
  ).default([]),
  suggestions: list(
    z.strictObject({
      ...change,
      off,
      text: Text.optional(),
      from: z.enum(LEVELS).optional(),
      to: z.enum(LEVELS).optional(),
      categories: list(Id, 40).optional(),
    }),
  ).default([]),
  steps: list(
    z.strictObject({
      ...change,
      off,
      label: Text.optional(),
      how: Words.optional(),
      manual: z.boolean().optional(),
      add_done_when: list(Phrase).default([]),
    }),
  ).default([]),
  checklists: list(
    z.strictObject({
      ...change,
      title: Text.optional(),
      note: Words.optional(),
      add: list(z.strictObject({ step: Id, before: Id.optional(), after: Id.optional() }), 60).default([]),
      remove: list(Id, 60).default([]),
    }),
  ).default([]),
  categories: list(
    z.strictObject({
      ...change,
      name: Text.optional(),
      says: Text.optional(),
      consider: Words.optional(),
      ask: Words.optional(),
    }),
  ).default([]),
  levels: list(z.strictObject({ ...change, name: Text.optional(), first_move: Text.optional() })).default([]),
  contacts: list(
    z.strictObject({
      level: z.enum(LEVELS),
      because: Text,
      supervisor: Words.optional(),
      supervisor_within: z.number().int().min(0).max(10080).nullable().optional(),
      emergency: Words.optional(),
      others: Words.optional(),
      record: Words.optional(),
    }),
  ).default([]),
  referrals: list(
    z.strictObject({
      ...change,
      off,
      name: Text.optional(),
      voice: list(z.string().max(60), 10).optional(),
      sms: schema.Sms.nullable().optional(),
      chat_url: schema.WebAddress.optional(),
      hours: Words.optional(),
      notes: Words.optional(),
      verified: schema.Day.optional(),
    }),
  ).default([]),
  /** The learned layer: above 0 it asks more often, below 0 less (log-odds added to its threshold). */
  cues: z
    .strictObject({
      because: Text,
      ask: z.number().min(-1.5).max(1.5).default(0),
      soon: z.number().min(-1.5).max(1.5).default(0),
    })
    .optional(),
});
export type Adjust = z.infer<typeof AdjustFile>;
