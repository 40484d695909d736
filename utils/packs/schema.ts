/**
 * What the files of a pack may hold. These schemas are the single source: types, checks and the words of
 * problems come from them (prompts/README.md describes them for authors).
 */
import { z } from 'zod';
import { LEVELS } from '@/utils/level';

export const Text = z.string().trim().min(1, 'Must not be empty.').max(600, 'Longer than 600 characters.');
export const Words = z.string().trim().max(600, 'Longer than 600 characters.');
export const Phrase = z
  .string()
  .trim()
  .min(1, 'Must not be empty.')
  .max(1200, 'Longer than 1,200 characters: split it, or make a list.');
export const Sentence = z.string().min(1, 'Must not be empty.').max(2000, 'Longer than 2,000 characters.');
export const Id = z
  .string()
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, 'Use small letters, digits, dots and dashes, e.g. suicide-active.end-my-life.')
  .max(80);
export const Day = z
  .string()
  .regex(/^(\d{4}(-\d{2}){0,2})?$/, 'Write a day as 2026-11-23 in quotation marks (or leave it empty).');
const list = <T extends z.ZodType>(item: T, most = 5000) => z.array(item).max(most);

export const LevelName = z.enum(LEVELS);
export const SkillName = z.enum([
  'active_listening',
  'empathy_in_action',
  'practical_support',
  'safety_first',
  'trust_and_rapport',
]);
const SuggestionKindName = z.enum([
  'simple_reflection',
  'complex_reflection',
  'double_sided',
  'summary',
  'affirmation',
  'open_question',
  'safety_question',
  'plan',
  'information',
]);
const TagName = z.enum(['negated', 'past', 'third_person', 'question', 'quoted', 'hypothetical', 'joking']);

export const PackFile = z.strictObject({
  id: Id,
  name: Text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Write a version as 1.2.3 in quotation marks.'),
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Write a locale as en or en-GB.'),
  licence: Text,
  owner: Text,
  reviewed: z.strictObject({ by: Text, on: Day }).nullable(),
  review_by: Day.optional(),
  sources: z.record(z.string().max(20), Text).default({}),
});

/** Words by idea, for the learned layer. */
export const IdeasFile = z.record(
  z.string().regex(/^[a-z][a-z0-9_]*$/, 'Name an idea in small letters.'),
  list(z.string().max(40), 400),
);

const Base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Not base64.')
  .max(3_000_000);
const Numbers = list(z.number(), 200);
const Model = z
  .strictObject({
    bits: z.number().int().min(4).max(24),
    width: z.number().int().min(1).max(64),
    parts: z.number().int().min(1).max(64),
    scale: z.number(),
    books: Base64,
    rows: Base64,
    start: Numbers,
    outputs: list(z.strictObject({ weights: Numbers, bias: z.number() }), 200),
  })
  .refine(({ width, parts }) => width % parts === 0, 'The width of a model must be a multiple of its parts.');
const Blend = z.strictObject({ weights: Numbers, bias: z.number() });
const Blends = z.strictObject({ alone: Blend, in_chat: Blend });
/** What `npm run pack:train` writes; not for editing by hand. */
export const CuesFile = z.strictObject({
  trained: z.strictObject({
    on: Day,
    messages: z.number().int(),
    batches: list(z.string().max(20), 200),
    false_alarms: z.number(),
  }),
  ideas: list(z.string().max(60), 400),
  ask: Blends,
  soon: Blends,
  urgent: z.number().optional(),
  doubted: z.array(z.string()).optional(),
  person: Model,
  categories: list(Id, 60),
  specialist: Model,
  drafts: list(Id, 80),
});

export const ListsFile = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'Name a list in small letters.'), list(Phrase));

const rule = {
  id: Id,
  source: Words.optional(),
  phrases: list(Phrase).min(1, 'A rule needs at least one phrase.'),
  unless: list(Phrase).optional(),
  fires: list(Sentence).default([]),
  quiet: list(Sentence).default([]),
  owner: Words.optional(),
  reviewed_on: Day.optional(),
  locale: Words.optional(),
};
export const RuleEntry = z.strictObject({
  ...rule,
  level: LevelName,
  says: Text,
  why: Text,
  speaker: z.enum(['person', 'specialist']).default('person'),
  weak: z.boolean().optional(),
  after: list(Id, 20).optional(),
  concepts: list(Id, 20).optional(),
  ignores: list(TagName, 7).optional(),
});
export const GuardEntry = z.strictObject({
  id: Id,
  guard: z.literal('all'),
  /** Rules of the file that this guard leaves alone. */
  except: list(Id, 5000).optional(),
  why: Text,
  source: Words.optional(),
  phrases: rule.phrases,
  quiet: rule.quiet,
  owner: rule.owner,
  reviewed_on: rule.reviewed_on,
});
export const RulesFile = list(z.union([RuleEntry, GuardEntry]), 20000);

export const ConceptsFile = list(
  z.strictObject({
    id: Id,
    phrases: rule.phrases,
    unless: rule.unless,
    fires: rule.fires,
    quiet: rule.quiet,
    speaker: z.enum(['person', 'specialist']).default('person'),
  }),
);
export const CombinationsFile = list(
  z.strictObject({
    id: Id,
    all: list(z.string().max(80), 6).min(2, 'Name at least two.'),
    raise_to: LevelName,
    says: Text,
    why: Text,
    source: Words.optional(),
  }),
);

export const DraftFile = z.strictObject({
  id: Id,
  kind: z.enum(['flag', 'strength']),
  name: Text,
  why: Text,
  instead: Words.default(''),
  /** Skill that its review cards practise; left out: empathy_in_action. */
  skill: SkillName.optional(),
  source: Words.optional(),
  rules: list(z.strictObject({ ...rule, why: Text.optional() })).min(1, 'Needs at least one rule.'),
});

export const SuggestionsFile = list(
  z.strictObject({
    id: Id,
    skill: SkillName,
    kind: SuggestionKindName,
    categories: list(Id, 40).optional(),
    from: LevelName.optional(),
    to: LevelName.optional(),
    step: Id.optional(),
    text: Text,
    /** For the review cards: what somebody might write, a weak answer to it, and the text with its blanks filled. */
    practice: z.strictObject({ said: Text, weak: Text, strong: Text.optional() }).optional(),
    source: Words.optional(),
  }),
);

const step = {
  id: Id,
  label: Text,
  how: Words.default(''),
  phase: z.enum(['connect', 'ask', 'safer', 'tell', 'after']),
  strengths: list(Id, 20).default([]),
  done_when: list(Phrase).default([]),
  unless: list(Phrase).optional(),
  answer: z.boolean().default(false),
  manual: z.boolean().default(false),
  locked: z.boolean().default(false),
  source: Words.optional(),
  fires: rule.fires,
  quiet: rule.quiet,
};
export const StepsFile = list(z.strictObject(step));
export const ChecklistFile = z.strictObject({
  title: Text,
  steps: list(Id, 60).min(1, 'A checklist needs at least one step.'),
  note: Words.default(''),
  source: Words.optional(),
});

export const CategoriesFile = list(
  z.strictObject({ id: Id, name: Text, says: Text, consider: Words.default(''), ask: Words.default('') }),
);
export const LevelsFile = list(z.strictObject({ id: LevelName, name: Text, first_move: Text }));
export const ContactsFile = list(
  z.strictObject({
    level: LevelName,
    supervisor: Words,
    supervisor_within: z.number().int().min(0).max(10080).nullable(),
    emergency: Words,
    others: Words,
    record: Words,
  }),
);

export const Sms = z.strictObject({ number: z.string().max(60), keyword: z.string().max(30).default('') });
export const WebAddress = z
  .string()
  .max(300)
  .regex(/^($|https:\/\/)/, 'Start the address with https:// (or leave it empty).');
export const ReferralsFile = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, e.g. GB.'),
  name: Text,
  entries: list(
    z.strictObject({
      id: Id,
      name: Text,
      emergency: z.boolean().default(false),
      categories: list(Id, 40).default([]),
      audience: Words.default(''),
      voice: list(z.string().max(60), 10).default([]),
      sms: Sms.nullable().default(null),
      chat_url: WebAddress.default(''),
      hours: Words.default(''),
      languages: list(z.string().max(40), 60).default([]),
      cost: Words.default(''),
      notes: Words.default(''),
      sources: list(z.string().max(120), 20).default([]),
      verified: Day.default(''),
      confidence: z.enum(['A', 'B', 'C']),
    }),
  ).min(1, 'Needs at least one entry.'),
});

export type RuleSource = z.infer<typeof RuleEntry>;
export type GuardSource = z.infer<typeof GuardEntry>;
export type CuesSource = z.infer<typeof CuesFile>;
export type DraftSource = z.infer<typeof DraftFile>;
