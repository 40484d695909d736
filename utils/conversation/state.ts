import type { Finding } from '@/utils/engine';
import type { Level, Speaker } from '@/utils/level';

/**
 * The facts of one conversation. Only facts are kept; level, steps and combinations are derived by `view`,
 * so that any order and any repetition of events gives the same state. No text but the matched words.
 */
export interface ConversationState {
  version: 1;
  key: string;
  /** Where it happens, for the heading: platform name and host. Never a name of a person. */
  place: { platform: string; host: string };
  startedAt: number;
  messages: Record<string, MessageFacts>;
  /** Steps as the specialist (or a sent message) left them; newest `at` wins. */
  steps: Record<string, StepMark>;
  /** Findings lowered by hand, by `message/rule`. */
  lowered: Record<string, { reason: LowerReason; at: number }>;
  /** Rules ignored for this conversation. */
  ignored: Record<string, { at: number }>;
  /** Checklists opened by hand, by category id. */
  opened: Record<string, { at: number }>;
  /** Suggestions already inserted or copied. */
  used: Record<string, { at: number }>;
  /** Who was told, by contact role. */
  told: Record<string, { at: number }>;
  country: { code: string; at: number } | null;
  watching: 'on' | 'paused' | 'ended';
  watchingAt: number;
}

export interface MessageFacts {
  /** Stable within the conversation (from the platform, or made from place and content hash). */
  id: string;
  /** Position in the thread as read; later is larger. */
  order: number;
  speaker: Speaker | 'unknown';
  /** When it was first seen, milliseconds since 1970. */
  at: number;
  findings: Finding[];
  concepts: string[];
  /** Steps the words suggest (specialist only). */
  steps: { step: string; words: string }[];
}

export type LowerReason = 'joke' | 'past' | 'lyrics' | 'somebody_else' | 'wrong';
export type StepAnswer = 'yes' | 'no' | 'unsure' | 'no_reply';
export interface StepMark {
  status: 'confirmed' | 'not_applicable' | 'open';
  answer?: StepAnswer;
  reason?: string;
  at: number;
}

export type ConversationEvent =
  | { type: 'opened'; at: number; key: string; place: { platform: string; host: string } }
  | { type: 'message'; at: number; message: MessageFacts }
  | { type: 'message_removed'; at: number; id: string }
  | { type: 'step'; at: number; step: string; status: StepMark['status']; answer?: StepAnswer; reason?: string }
  | { type: 'lower'; at: number; message: string; rule: string; reason: LowerReason }
  | { type: 'unlower'; at: number; message: string; rule: string }
  | { type: 'ignore'; at: number; rule: string }
  | { type: 'open_checklist'; at: number; category: string }
  | { type: 'close_checklist'; at: number; category: string }
  | { type: 'used'; at: number; suggestion: string }
  | { type: 'told'; at: number; role: string }
  | { type: 'country'; at: number; code: string }
  | { type: 'watching'; at: number; watching: ConversationState['watching'] }
  | { type: 'cleared'; at: number };

/** What the panel and the chip show, derived from the facts. */
export interface ConversationView {
  key: string;
  place: { platform: string; host: string };
  watching: ConversationState['watching'];
  /** Highest level reached and not lowered by hand; null when nothing matched. */
  level: Level | null;
  /** Level before anything was lowered by hand. */
  raisedTo: Level | null;
  /** Categories in order of level, then recency. */
  categories: { id: string; level: Level }[];
  /** Findings of the person, newest first, with where they stand. */
  noticed: NoticedFinding[];
  /** Flags and strengths in what the specialist sent, newest first. */
  own: NoticedFinding[];
  /** Checklist steps in order of urgency for this level and these categories. */
  steps: StepView[];
  /** The next step to take: first of `steps` that is neither confirmed nor not applicable. */
  next: string | null;
  /** Strengths that the specialist covered so far. */
  strengths: string[];
  used: string[];
  country: string | null;
  told: Record<string, number>;
  /** When the level was first reached, for the clock. */
  levelSince: number | null;
}

export interface NoticedFinding extends Finding {
  message: string;
  at: number;
  lowered: LowerReason | null;
}

export interface StepView {
  id: string;
  /** `suggested`: sent words seem to have done it. `waiting`: asked, no answer recorded. */
  status: 'empty' | 'suggested' | 'waiting' | 'confirmed' | 'not_applicable';
  answer: StepAnswer | null;
  /** The words of the specialist that suggest it. */
  words: string | null;
  reason: string | null;
  /** Checklist that brought it in: `base` or a category. */
  from: string;
}
