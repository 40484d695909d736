import type { Level } from '@/utils/level';
import type { Rubric } from './saved';

/** Any JSON value that a scheduler keeps about a card; times as milliseconds since 1970. */
export type CardState = Record<string, number | string | boolean | null>;

/** A card of the spaced review. `state` belongs to the scheduler (FSRS), the store does not look into it. */
export interface ReviewCard {
  id: string;
  createdAt: number;
  /** The saved item it was made of; null for cards of packs and of practice. Goes with the item. */
  item: string | null;
  source: 'item' | 'pack' | 'practice';
  /** Suggestion, phrase or run it was made of, unique within its source: the same one is not made twice. */
  ref: string;
  pack: { id: string; version: string };
  rule: string | null;
  skill: string;
  category: string;
  level: Level | null;
  /** What is shown first. */
  prompt: string;
  weak: string;
  strong: string;
  /** When it comes next. */
  due: number;
  state: CardState;
  suspended: boolean;
  changedAt: number;
}

/**
 * One review of one card: no words in it, so it outlives its card (180 days; none is kept with a retention of 0 days).
 * `before` is the card's schedule before, for undo.
 */
export interface ReviewEntry {
  id: string;
  card: string;
  at: number;
  /** The scheduler's rating: 1 again, 2 hard, 3 good, 4 easy. */
  rating: 1 | 2 | 3 | 4;
  skill: string;
  category: string;
  before: { due: number; state: CardState };
}

/** One exercise in the practice chat. The other side is simulated, so its words may be kept. */
export interface PracticeRun {
  id: string;
  startedAt: number;
  endedAt: number | null;
  scenario: string;
  pack: { id: string; version: string };
  /** Whether live prompts were on. */
  prompts: boolean;
  turns: { who: 'person' | 'specialist'; text: string; at: number; marks: string[] }[];
  steps: { done: string[]; missed: string[] };
  /** Figures of the debrief by name. */
  measures: Record<string, number>;
  changedAt: number;
}

/** What a supervisor wrote about an item. Goes with the item. */
export interface ItemComment {
  id: string;
  item: string;
  at: number;
  /** As the supervisor names themself. */
  by: string;
  text: string;
  rubric: Rubric | null;
  /** They say that the suggestion itself could hurt somebody. */
  harmful?: true | undefined;
  /** When the one whose item it is looked at that mark; theirs alone, and asked anew when the comment changes. */
  looked?: number | undefined;
  changedAt: number;
}
