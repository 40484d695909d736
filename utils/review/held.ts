import type { HarmfulMark, ReviewCard } from '@/utils/store';
import { refOf } from './make';

/**
 * The mark that keeps a card out of the review: it was made of the item that was marked, or of the same suggestion, by its
 * pack or by its wording. Null: nothing keeps it.
 */
export const heldBy = (
  { item, source, ref, strong }: Pick<ReviewCard, 'item' | 'source' | 'ref' | 'strong'>,
  marks: readonly HarmfulMark[],
): HarmfulMark | null =>
  marks.find(
    (mark) =>
      item === mark.item ||
      (mark.suggestion !== null && source === 'pack' && ref === refOf(mark.pack, `suggestion:${mark.suggestion}`)) ||
      strong.trim() === mark.text.trim(),
  ) ?? null;

/**
 * Cards as the review takes them: those that a mark keeps out count as set aside until it was looked at. Nothing is
 * written, so they are back by themselves with their schedule as it was.
 */
export const withHeld = (cards: readonly ReviewCard[], marks: readonly HarmfulMark[]): ReviewCard[] =>
  cards.map((card) =>
    marks.length > 0 && !card.suspended && heldBy(card, marks) ? { ...card, suspended: true } : card,
  );
