import { z } from 'zod';
import { LEVELS } from '@/utils/level';
import { Id, Sentence, SkillName, Text, Words } from './schema';

const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most);
/** One message, or several in a row. */
const Lines = z.union([Sentence, list(Sentence, 4).min(1, 'Needs at least one line.')]);
const Names = list(Id, 20);
const Trust = z.number().int().min(-9).max(9);

/** What the person does when the trainee's message fits; the first one that fits is taken. */
const ScenarioAnswer = z.strictObject({
  /** At least one of these is in the message. */
  when: Names.default([]),
  /** All of these are. */
  all: Names.default([]),
  /** None of these is. */
  not: Names.default([]),
  /** Each of these was done by now (this message counts), or told (a turn's id). */
  after: Names.default([]),
  /** None of these was, before this message. */
  not_yet: Names.default([]),
  /** Only while trust is at least this. */
  from_trust: Trust.optional(),
  /** Only in the trainee's first so many messages. */
  within: z.number().int().min(1).max(60).optional(),
  /** Added to trust. */
  trust: Trust.default(0),
  /** Said at once. Without `to` one line a time, each once; then this answer no longer fits. */
  says: Lines.optional(),
  /** The turn that follows; without it the person stays where they are. */
  to: Id.optional(),
});

const ScenarioTurn = z.strictObject({
  id: Id,
  says: Lines,
  /** The level that these words reach; checked with the engine. */
  level: z.enum(LEVELS).optional(),
  answers: list(ScenarioAnswer, 20).default([]),
  /** When no answer fits: these lines in order, each once, then the turn `to`. */
  otherwise: z.strictObject({ says: list(Sentence, 6).default([]), trust: Trust.default(0), to: Id }).optional(),
  /** The chat is over. `good`: well; `partly`: something open is left; `left`: the person went. */
  ends: z.enum(['good', 'partly', 'left']).optional(),
  /** Told to the trainee with the ending: what led here. */
  because: Text.optional(),
});

/** A chat as a trainee might lead it; the pack's tests play it. */
const ScenarioExample = z.strictObject({
  replies: list(z.string().max(2000), 60).min(1),
  /** The turn it ends at. */
  ends: Id,
  /** What it leaves out of `covers`. */
  misses: Names.default([]),
  /** Flags that it is told of. */
  flags: Names.default([]),
});

export const ScenarioFile = z.strictObject({
  id: Id,
  title: Text,
  level: z.enum(['none', ...LEVELS]),
  person: Text,
  messages: list(Sentence, 60).default([]),
  covers: Names.default([]),
  example_replies: list(Sentence, 60).default([]),
  about: Words.default(''),
  trains: list(SkillName, 5).default([]),
  difficulty: z.enum(['gentle', 'middling', 'hard']).optional(),
  /** What it touches, for whoever would rather not today. */
  content: Words.default(''),
  minutes: z.number().int().min(1).max(60).optional(),
  source: Words.optional(),
  trust: Trust.default(0),
  turns: list(ScenarioTurn, 60).default([]),
  examples: z.strictObject({ good: ScenarioExample, weak: ScenarioExample }).optional(),
});

export type Scenario = z.output<typeof ScenarioFile>;
