/**
 * Levels say what to do next, never how likely harm is (shared/domain/01 §2):
 * `note` (S0) < `ask` (S1) < `soon` (S2, this shift) < `urgent` (S3) < `now` (S4).
 */
export const LEVELS = ['note', 'ask', 'soon', 'urgent', 'now'] as const;
export type Level = (typeof LEVELS)[number];

/** Who wrote a text. Own words of the specialist never raise a level. */
export type Speaker = 'person' | 'specialist';

/** Place of a level on the ladder: 0 for none, 1 for `note` … 5 for `now`. */
export const rank = (level: Level | null | undefined): number => (level ? LEVELS.indexOf(level) + 1 : 0);

/** The higher of two levels; `null` is lower than every level. */
export const higher = <A extends Level | null, B extends Level | null>(a: A, b: B): A | B =>
  rank(a) >= rank(b) ? a : b;

/** The level one step below, or `note` at the bottom. */
export const oneBelow = (level: Level): Level => LEVELS[Math.max(0, LEVELS.indexOf(level) - 1)] as Level;

/** The level one step above, or `now` at the top. */
export const oneAbove = (level: Level): Level =>
  LEVELS[Math.min(LEVELS.length - 1, LEVELS.indexOf(level) + 1)] as Level;
