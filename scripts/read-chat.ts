import {
  type ConversationEvent,
  type ConversationState,
  LastAsked,
  lastBefore,
  open,
  reduce,
  view,
} from '@/utils/conversation';
import type { Engine, Finding, Reading } from '@/utils/engine';
import { type Level, rank, type Speaker } from '@/utils/level';
import type { CompiledPack } from '@/utils/packs';

/** One message of a chat, in the order of the conversation. */
export interface ChatMessage {
  speaker: Speaker;
  text: string;
}

/** What a whole chat reached. */
export interface ChatSummary {
  level: Level | 'none';
  categories: string[];
  /** Ids of the strengths (shared/eval/LABELS.md B) that the specialist covered. */
  steps: string[];
}

/** Ids of the steps that the panel would show after the last message, and of those suggested as done. */
export interface Checklist {
  steps: string[];
  ticked: string[];
}

/** Combinations look this many messages back (shared/domain/01 §2). */
const WINDOW = 10;
const PLACE = { platform: 'scan', host: '' };

/**
 * Reads the messages of one chat as one conversation: an answer (which may come in several messages) is read
 * with what the specialist asked just before it, and what only several messages say together stands with the message that completes it.
 */
export function readChat(
  pack: CompiledPack,
  engine: Engine,
  messages: readonly ChatMessage[],
): { findings: Finding[][]; summary: ChatSummary; checklist: Checklist } {
  const { combinations } = pack.engine;
  const events: ConversationEvent[] = [];
  const findings: Finding[][] = [];
  // Each window is a small conversation of its own, so a chat of any length costs the same a message.
  const completedBy = (order: number, speaker: Speaker, { findings: own, concepts }: Reading): Finding[] =>
    speaker === 'specialist' || (own.length === 0 && concepts.length === 0)
      ? []
      : view(conversationOf(events.slice(-WINDOW)), pack.desk, combinations).noticed.filter(
          ({ by, message }) => by === 'combination' && message === String(order),
        );
  const asked = new LastAsked();
  const said: (ChatMessage & { leaning: number | undefined })[] = [];
  for (const [order, { speaker, text }] of messages.entries()) {
    const reading = engine.read(text, speaker, { asked: asked.ids, before: lastBefore(said, order) });
    said.push({ speaker, text, leaning: reading.leaning });
    asked.hear(speaker, reading.findings);
    const event = messageEvent(order, speaker, reading);
    events.push(event);
    findings.push([...reading.findings, ...completedBy(order, speaker, reading)]);
  }
  const { level, categories, strengths, steps } = view(conversationOf(events), pack.desk, combinations);
  const least = Math.min(rank('ask'), rank(level));
  return {
    findings,
    summary: {
      level: level ?? 'none',
      categories: categories.filter((category) => rank(category.level) >= least).map(({ id }) => id),
      steps: strengths,
    },
    checklist: {
      steps: steps.map(({ id }) => id),
      ticked: steps.filter(({ status }) => status !== 'empty').map(({ id }) => id),
    },
  };
}

function messageEvent(order: number, speaker: Speaker, { findings, concepts, steps }: Reading): ConversationEvent {
  const at = order + 1;
  return {
    type: 'message',
    at,
    message: {
      id: String(order),
      order,
      speaker,
      at,
      findings,
      concepts,
      steps: steps.map(({ step, words }) => ({ step, words })),
    },
  };
}

const conversationOf = (events: readonly ConversationEvent[]): ConversationState =>
  events.reduce(reduce, open('scan', PLACE, 0));
