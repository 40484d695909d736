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
  /** When the place was last named; newest wins. */
  placeAt: number;
  /** How much of the page can be read, as its content script last told; newest wins. */
  health: { health: PageHealth; at: number } | null;
  startedAt: number;
  messages: Record<string, KeptMessage>;
  /** Messages that left the page (deleted, scrolled away). What they said still counts. */
  removed: Record<string, { at: number }>;
  /** What is left of messages beyond the cap of 500. */
  folded: Folded;
  /** Steps as the specialist (or a sent message) left them; newest `at` wins. */
  steps: Record<string, StepMark>;
  /** Findings lowered by hand, by `message/rule`. */
  lowered: Record<string, { reason: LowerReason; at: number }>;
  /** The lowering taken back, by `message/rule`; counts when newer than, or as old as, the lowering. */
  unlowered: Record<string, { at: number }>;
  /** Rules ignored for this conversation. */
  ignored: Record<string, { at: number }>;
  /** Checklists opened by hand, by category id. */
  opened: Record<string, { at: number }>;
  /** Checklists closed again; counts when newer than the opening. */
  closed: Record<string, { at: number }>;
  /** Suggestions already inserted or copied. */
  used: Record<string, { at: number }>;
  /** Who was told, by contact role. */
  told: Record<string, { at: number }>;
  /** Marked by mistake; counts when newer than the telling. */
  untold: Record<string, { at: number }>;
  country: { code: string; at: number } | null;
  /** Time zone of the person as chosen by the specialist, an IANA name. */
  zone: { zone: string; at: number } | null;
  /** At which level the specialist ended the conversation; a name and a time, what was said is forgotten. */
  ended: { level: Level | null; at: number } | null;
  watching: 'on' | 'paused' | 'ended';
  watchingAt: number;
  /** Facts of this time and before are forgotten ("clear"). */
  clearedAt: number;
}

/**
 * `own_only`: the page does not tell who said what, so only the draft and what is selected by hand are read.
 * `cannot_read`: the page no longer fits what is known of its platform; messages are not being read.
 */
export type PageHealth =
  | 'reading'
  | 'own_only'
  | 'cannot_read'
  /** Messages are read, but not yet whose they are. */
  | 'learning'
  /** Read as it was learned on the page itself. */
  | 'learned';

/** A message as kept: every version ever read, merged, so that an edit or a deletion never lowers the level. */
export interface KeptMessage extends MessageFacts {
  /** `at` of the newest report; it decides speaker and order. */
  version: number;
  findings: KeptFinding[];
  steps: KeptStep[];
  /** Concepts of the person's words, each with its newest report. */
  conceptsAt: Record<string, number>;
}
export interface KeptFinding extends Finding {
  version: number;
  /** Read as the specialist's words; shown only while the speaker is the specialist. */
  own: boolean;
}
export interface KeptStep {
  step: string;
  words: string;
  version: number;
}

/** Facts of old messages in short: names and numbers only. */
export interface Folded {
  /** Person's rules that fired: highest level and the first time it was seen. */
  rules: Record<string, { category: string; level: Level; at: number }>;
  /** Where a concept, `category:ID` or `level:ID CATEGORY` was met: order and time. */
  met: Record<string, [order: number, at: number, from?: string][]>;
  /** People whose messages were folded, with the first time of each. */
  people?: Record<string, number>;
  /** Strengths and steps of the specialist, with the last time. */
  strengths: Record<string, number>;
  steps: Record<string, { words: string; at: number }>;
}

export interface MessageFacts {
  /** Stable within the conversation (from the platform, or made from place and content hash). */
  id: string;
  /**
   * Position in the thread as read, counted in messages: later is larger, neighbours differ by one. "Within ten
   * messages" is a difference below ten. Messages found above the first one may have negative numbers.
   */
  order: number;
  speaker: Speaker | 'unknown';
  /** Which of several people, by a name that says nothing but whether two are the same; missing where nobody knows. */
  from?: string;
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
  | { type: 'health'; at: number; health: PageHealth }
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
  | { type: 'untold'; at: number; role: string }
  | { type: 'country'; at: number; code: string }
  | { type: 'zone'; at: number; zone: string }
  /** `level`: where an ended conversation stood before anything was lowered; the background adds it. */
  | { type: 'watching'; at: number; watching: ConversationState['watching']; level?: Level | null }
  | { type: 'cleared'; at: number };

/** What the panel and the chip show, derived from the facts. */
export interface ConversationView {
  key: string;
  place: { platform: string; host: string };
  /** Null until a page has told. */
  health: PageHealth | null;
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
  /** The person's time zone, an IANA name; null until it was chosen. */
  zone: string | null;
  told: Record<string, number>;
  /** The level at which it was ended, while it is ended: what comes after the conversation depends on it. */
  endedAt: Level | null;
  /** When the level was first reached, for the clock. */
  levelSince: number | null;
}

export interface NoticedFinding extends Finding {
  message: string;
  at: number;
  lowered: LowerReason | null;
  /** Which of several people said it: 1, 2 … in the order of their first words. Missing where only one speaks. */
  person?: number;
  /** The message is no longer on the page. */
  gone?: true;
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
