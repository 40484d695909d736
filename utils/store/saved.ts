import type { Level } from '@/utils/level';

/** What is saved: chosen by hand, redacted, shown before saving (shared/DESIGN.md promise 3). */
export interface SavedDraft {
  suggestion: string | null;
  /** The wording as suggested. */
  text: string;
  /** What was really sent or inserted, if known. */
  sent: string;
  skill: string;
  category: string;
  level: Level | null;
  rule: string | null;
  pack: { id: string; version: string };
  /** Platform name and host, never a thread or a person. */
  platform: string;
  /** Redacted line of context; empty when none was chosen. */
  context: string;
}
export interface SavedItem extends SavedDraft {
  id: string;
  savedAt: number;
}

/** Points of the five-part rubric for one reflection (shared/domain/05). */
export type Points = 0 | 1 | 2 | 3;
export interface Rubric {
  accuracy: Points;
  depth: Points;
  warmth: Points;
  autonomy: Points;
  safety: Points;
}

/** How it went on, tapped when saving; stored in `outcome` by id. */
export type Outcome = 'said_more' | 'steadier' | 'next_step' | 'pulled_back' | 'no_answer';

/** What the trainee made of a saved item afterwards. All times in milliseconds since 1970. */
export interface ItemReview {
  tags: string[];
  /** Own rating, given before any hint is shown. */
  rating: { rubric: Rubric; at: number } | null;
  /** Three lines: what did they need, what did I do, next time. */
  journal: { needed: string; did: string; next: string; at: number } | null;
  /** Ids of the engine's guesses that were shown, and when. */
  hints: { ids: string[]; at: number } | null;
  rewrite: { text: string; at: number } | null;
  /** What to do with the suggestion itself. */
  verdict: 'keep' | 'edit' | 'retire' | 'harmful' | null;
  /** The outcome tapped when saving (`Outcome`), or a word of another version or installation; empty when none. */
  outcome: string;
  /** Whose item this is, as their file names them; null for one's own. */
  from: string | null;
  changedAt: number;
}

/** A saved item with all that was added to it. */
export interface ReviewedItem extends SavedItem, ItemReview {}

/** The same for a new item: nothing added yet. */
export const freshReview = (at: number): ItemReview => ({
  tags: [],
  rating: null,
  journal: null,
  hints: null,
  rewrite: null,
  verdict: null,
  outcome: '',
  from: null,
  changedAt: at,
});

/** Sum of the rubric, 0 to 15. Nothing makes up for safety: 0 there caps the total at 5 (shared/domain/05). */
export function rubricTotal({ accuracy, depth, warmth, autonomy, safety }: Rubric): number {
  const total = accuracy + depth + warmth + autonomy + safety;
  return safety === 0 ? Math.min(total, 5) : total;
}

/** 0–5 redo with the supervisor, 6–9 developing, 10–12 solid, 13–15 strong. */
export const rubricBand = (rubric: Rubric): 'redo' | 'developing' | 'solid' | 'strong' => {
  const total = rubricTotal(rubric);
  return total <= 5 ? 'redo' : total <= 9 ? 'developing' : total <= 12 ? 'solid' : 'strong';
};
