import { type ConversationEvent, type ConversationState, type MessageFacts, open, reduce } from '@/utils/conversation';
import type { Finding } from '@/utils/engine';
import type { Level } from '@/utils/level';
import type { Checklist, CompiledCombination, Desk, Step } from '@/utils/packs';

export const PLACE = { platform: 'Practice chat', host: 'chat.example' };

export const finding = (category: string, level: Level, extra: Partial<Finding> = {}): Finding => ({
  category,
  level,
  rule: `${category}.rule`,
  start: 0,
  end: 5,
  words: 'words',
  says: `says ${category}`,
  why: `why ${category}`,
  tags: [],
  by: 'phrase',
  ...extra,
});

export const message = (order: number, extra: Partial<MessageFacts> = {}): MessageFacts => ({
  id: `m${order}`,
  order,
  speaker: 'person',
  at: 1000 + order,
  findings: [],
  concepts: [],
  steps: [],
  ...extra,
});

/** A message event; it is reported when it is seen, unless said otherwise. */
export const told = (facts: MessageFacts, at = facts.at): ConversationEvent => ({
  type: 'message',
  at,
  message: facts,
});

export const stateOf = (...events: ConversationEvent[]): ConversationState =>
  events.reduce(reduce, open('k', PLACE, 1000));

const step = (id: string, extra: Partial<Step> = {}): Step => ({
  id,
  label: id,
  how: '',
  phase: 'ask',
  strengths: [],
  answer: false,
  manual: false,
  locked: true,
  ...extra,
});
const list = (id: string, steps: string[]): Checklist => ({ id, title: id, steps, note: '' });

export const DESK: Desk = {
  steps: [
    step('connect', { phase: 'connect', strengths: ['reflection', 'affirmation'] }),
    step('ask-suicide', { strengths: ['asked_suicide'], answer: true }),
    step('already-acted', { strengths: ['asked_acted'], answer: true }),
    step('ask-plan', { strengths: ['asked_plan'], answer: true }),
    step('who-and-where', { phase: 'safer', strengths: ['asked_safe_now'], answer: true }),
    step('emergency-line', { phase: 'safer', strengths: ['shared_line'] }),
    step('distance', { phase: 'safer', strengths: ['means_safety'] }),
    step('tell-supervisor', { phase: 'tell', strengths: ['told_team'] }),
    step('ground', { phase: 'safer' }),
    step('write-note', { phase: 'after', manual: true }),
  ],
  checklists: [
    list('base', ['connect', 'ask-suicide', 'already-acted', 'ask-plan', 'tell-supervisor', 'write-note']),
    list('panic', ['ground', 'ask-suicide']),
    list('suicide_active', ['ask-suicide', 'ask-plan', 'distance', 'tell-supervisor']),
    list('suicide_plan_intent', ['already-acted', 'tell-supervisor', 'ask-plan', 'write-note']),
    list('suicide_attempt_now', ['emergency-line', 'who-and-where', 'already-acted', 'tell-supervisor', 'write-note']),
  ],
  contacts: [],
  referrals: [],
};

export const COMBINATIONS: CompiledCombination[] = [
  { id: 'thought-and-means', all: ['thought', 'means'], raiseTo: 'urgent', says: 'Together', why: 'Both' },
  { id: 'two-signs', all: ['level:ask', 'level:ask'], raiseTo: 'soon', says: 'Two signs', why: 'Two' },
];

/** Mulberry32: the same seed gives the same run. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
