import type { Level, Speaker } from '@/utils/level';

/** How the words stand in their clause; tags change the level or the subject, they never hide a finding. */
export const TAGS = [
  'negated',
  'past',
  'third_person',
  'question',
  'quoted',
  'hypothetical',
  'joking',
  /** A guard (false friend) overlaps: lowered to `note`. */
  'guarded',
  /** The finding is an answer to what the specialist just asked. */
  'answer',
  /** Raised because of what else was said within ten messages. */
  'combined',
  /** A weak rule, counted because other cues stand beside it. */
  'weak',
  /** The rest of the sentence clearly speaks against the phrase: lowered. */
  'doubtful',
] as const;
export type Tag = (typeof TAGS)[number];

/**
 * A span of text with a category, a level and the rule that says why.
 * `start` and `end` are UTF-16 offsets of the original text; `words` is `text.slice(start, end)`.
 */
export interface Finding {
  /** Category id (person), or flag or strength id (specialist). */
  category: string;
  /** For flags and strengths of the specialist always `note`. */
  level: Level;
  /** Rule id, unique within the pack. */
  rule: string;
  start: number;
  end: number;
  words: string;
  /** What the words can mean, in plain words. */
  says: string;
  /** One reason, for the specialist. */
  why: string;
  tags: Tag[];
  /** Other rules of this category that met the same words, for whoever tunes a pack. */
  also?: string[];
  /** Which stage found it. */
  by: 'phrase' | 'cues' | 'answer' | 'combination';
}

/** A checklist step that the specialist's words seem to have done. */
export interface StepHint {
  step: string;
  start: number;
  end: number;
  words: string;
}

/** What one text gave. */
export interface Reading {
  /** In text order. */
  findings: Finding[];
  /** Concepts met (means, near_time, goodbye…), used by combinations; names only, never words. */
  concepts: string[];
  /** Steps the specialist's words suggest (empty for the person). */
  steps: StepHint[];
  /**
   * How the learned layer leans on this message of the person alone (log-odds, above 0 asks). Given back in
   * `ScanContext.before`, so that a conversation that leans one way is read as one. A number for the machine: never shown.
   */
  leaning?: number;
}

/** What the engine may know besides the text. */
export interface ScanContext {
  /**
   * Strength ids of the specialist's last turn: what was just asked. An answer may come in several messages, so it
   * stands for all of the person's messages until the specialist writes again.
   */
  asked?: readonly string[];
  /** The last messages of the conversation before this one, nearest first (ten are enough), with how they leaned. */
  before?: readonly { speaker: Speaker; text: string; leaning?: number | undefined }[];
}
