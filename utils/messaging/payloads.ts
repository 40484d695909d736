import * as z from 'zod/mini';
import type { Tag } from '@/utils/engine';
import { LEVELS } from '@/utils/level';
import type { PlatformEntry } from '@/utils/platforms';
import type { Ask } from './answer';
import type { Check, Checks } from './hear';
import type { Protocol } from './protocol';

// Names become keys of records; these three would reach into every object.
const NEVER = ['__proto__', 'constructor', 'prototype'];
const name = () =>
  z.string().check(
    z.minLength(1),
    z.maxLength(400),
    z.refine((text) => !NEVER.includes(text)),
  );
const words = (most: number) => z.string().check(z.maxLength(most));
const time = () => z.number().check(z.gte(0));
const offset = () => z.int().check(z.gte(0));
/** Too long is cut, not refused: a finding with many words is still a finding. */
const cut = (most: number) =>
  z.pipe(
    z.string(),
    z.transform((text: string) => text.slice(0, most)),
  );
/** Every tag there is; one that is missing here does not compile. */
const TAGS: { [T in Tag]: T } = {
  negated: 'negated',
  past: 'past',
  third_person: 'third_person',
  question: 'question',
  quoted: 'quoted',
  hypothetical: 'hypothetical',
  joking: 'joking',
  guarded: 'guarded',
  answer: 'answer',
  combined: 'combined',
  weak: 'weak',
  doubtful: 'doubtful',
};
const place = () => z.object({ platform: words(100), host: words(260) });
const atMost = <T extends z.ZodMiniType>(items: T, most: number) => z.array(items).check(z.maxLength(most));

function messageFacts() {
  const finding = z.object({
    category: name(),
    level: z.enum(LEVELS),
    rule: name(),
    start: offset(),
    end: offset(),
    words: cut(300),
    says: cut(600),
    why: cut(600),
    tags: atMost(z.enum(TAGS), 50),
    by: z.enum(['phrase', 'cues', 'answer', 'combination']),
  });
  return z.object({
    id: name(),
    order: z.number(),
    speaker: z.enum(['person', 'specialist', 'unknown']),
    from: z.exactOptional(name()),
    at: time(),
    findings: atMost(finding, 20_000),
    concepts: atMost(name(), 20_000),
    steps: atMost(z.object({ step: name(), words: cut(300) }), 20_000),
  });
}

const pageEvents = () =>
  [
    z.object({ type: z.literal('opened'), at: time(), key: name(), place: place() }),
    z.object({
      type: z.literal('health'),
      at: time(),
      health: z.enum(['reading', 'own_only', 'cannot_read', 'learning', 'learned']),
    }),
    z.object({ type: z.literal('message'), at: time(), message: messageFacts() }),
    z.object({ type: z.literal('message_removed'), at: time(), id: name() }),
    z.object({
      type: z.literal('lower'),
      at: time(),
      message: name(),
      rule: name(),
      reason: z.enum(['joke', 'past', 'lyrics', 'somebody_else', 'wrong']),
    }),
    z.object({ type: z.literal('unlower'), at: time(), message: name(), rule: name() }),
    z.object({ type: z.literal('ignore'), at: time(), rule: name() }),
    z.object({ type: z.literal('open_checklist'), at: time(), category: name() }),
    z.object({ type: z.literal('used'), at: time(), suggestion: name() }),
  ] as const;

const deskEvents = () =>
  [
    ...pageEvents(),
    z.object({
      type: z.literal('step'),
      at: time(),
      step: name(),
      status: z.enum(['confirmed', 'not_applicable', 'open']),
      answer: z.exactOptional(z.enum(['yes', 'no', 'unsure', 'no_reply'])),
      reason: z.exactOptional(cut(600)),
    }),
    z.object({ type: z.literal('close_checklist'), at: time(), category: name() }),
    z.object({ type: z.literal('told'), at: time(), role: name() }),
    z.object({ type: z.literal('untold'), at: time(), role: name() }),
    z.object({ type: z.literal('country'), at: time(), code: words(10) }),
    z.object({ type: z.literal('zone'), at: time(), zone: words(60) }),
    z.object({ type: z.literal('watching'), at: time(), watching: z.enum(['on', 'paused', 'ended']) }),
    z.object({ type: z.literal('cleared'), at: time() }),
  ] as const;

function savedDraft() {
  return z.object({
    suggestion: z.nullable(name()),
    text: words(4000),
    sent: words(20_000),
    skill: words(60),
    category: words(100),
    level: z.nullable(z.enum(LEVELS)),
    rule: z.nullable(name()),
    pack: z.object({ id: words(100), version: words(100) }),
    platform: words(300),
    context: words(4000),
    outcome: z.exactOptional(words(200)),
  });
}

/** Its fields are checked by the handler, with the one schema of the platforms room; here only its size. */
const anEntry = () =>
  z.custom<PlatformEntry>(
    (value) => typeof value === 'object' && value !== null && JSON.stringify(value).length <= 20_000,
  );

/**
 * What the background takes: payloads as agreed, nothing longer than it can sensibly be. Fields nobody agreed on are
 * dropped, so that a newer engine's extra field never costs a report.
 */
export function backgroundChecks(): Checks<keyof Protocol> {
  return {
    'page.report': by(
      z.object({
        key: name(),
        events: atMost(z.discriminatedUnion('type', pageEvents()), 20_000),
      }),
    ),
    'page.openPanel': by(z.object({ step: z.exactOptional(name()) })),
    'page.save': by(z.object({ draft: savedDraft(), id: z.exactOptional(words(60)) })),
    'page.hello': by(z.object({ key: name() })),
    'page.ignoreOnSite': by(z.object({ rule: name() })),
    'page.needRedaction': by(z.object({})),
    'page.platforms': by(z.object({})),
    'page.learned': by(z.object({ entry: anEntry() })),
    'page.pointed': by(z.object({ entry: anEntry() })),
    'page.forgetLearned': by(z.object({ id: words(60) })),
    'page.needTools': by(z.object({})),
    'desk.inspect': by(z.object({ tabId: z.int() })),
    'desk.point': by(z.object({ tabId: z.int() })),
    'desk.dispatch': by(z.object({ key: name(), event: z.discriminatedUnion('type', deskEvents()) })),
    'desk.insert': by(z.object({ tabId: z.int(), text: words(20_000), suggestion: z.exactOptional(name()) })),
    'desk.site': by(z.object({ origin: words(300), on: z.boolean() })),
  };
}

const by =
  <N extends keyof Protocol>(schema: z.ZodMiniType<Ask<N>>): Check<N> =>
  (ask) => {
    const parsed = schema.safeParse(ask);
    return parsed.success ? parsed.data : null;
  };
