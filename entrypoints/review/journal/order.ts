import type { ItemReview, ReviewedItem, Rubric } from '@/utils/store';

/**
 * The order that makes a self-rating worth something (shared/domain/05): rate first, then see guesses. Each function gives
 * the change to write, or nothing (`{}`) when it is not its turn; nobody else writes these fields.
 */

/** Rates, or rates anew, as long as no guess was seen: after that it would no longer be one's own. */
export const rate = (item: ReviewedItem, rubric: Rubric, at: number): Partial<ItemReview> =>
  item.hints === null ? { rating: { rubric, at } } : {};

/** Takes the rating back, under the same condition. */
export const unrate = (item: ReviewedItem): Partial<ItemReview> => (item.hints === null ? { rating: null } : {});

/** Notes that guesses were shown. Refused while there is no rating. */
export const showHints = (item: ReviewedItem, ids: string[], at: number): Partial<ItemReview> =>
  item.rating === null || item.hints !== null ? {} : { hints: { ids, at } };

export const ratingOpen = (item: ReviewedItem): boolean => item.hints === null;
export const hintsOpen = (item: ReviewedItem): boolean => item.rating !== null;

export const JOURNAL = ['needed', 'did', 'next'] as const;
export type JournalLine = (typeof JOURNAL)[number];

/** Writes one line of the journal. Its time is that of the first line; all three empty is no journal. */
export function writeLine(item: ReviewedItem, line: JournalLine, text: string, at: number): Partial<ItemReview> {
  const before = item.journal ?? { needed: '', did: '', next: '', at };
  if (before[line] === text) return {};
  const journal = { ...before, [line]: text };
  return { journal: JOURNAL.some((one) => journal[one] !== '') ? journal : null };
}

/** Writes the rewrite; empty is none. */
export const rewriteAs = (item: ReviewedItem, text: string, at: number): Partial<ItemReview> =>
  (item.rewrite?.text ?? '') === text ? {} : { rewrite: text === '' ? null : { text, at } };

const HOUR = 3_600_000;
/**
 * Where in the day after saving it stands: hours left (at least 1), or late. With a journal begun it is when that was, so
 * a page opened weeks later does not call it late.
 */
export function journalTime(item: ReviewedItem, now: number): { late: boolean; hours: number } {
  const passed = Math.max(0, (item.journal?.at ?? now) - item.savedAt);
  return { late: passed > 24 * HOUR, hours: Math.max(1, Math.ceil((24 * HOUR - passed) / HOUR)) };
}
