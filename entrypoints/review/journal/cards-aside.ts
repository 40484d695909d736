import { heldBy } from '@/utils/review';
import { cards, type ReviewedItem, type Stored, suspendCards } from '@/utils/store';

/**
 * Sets the cards aside that were made of an item or of its suggestion, or brings them back, when its owner calls the
 * suggestion harmful or takes that back. Undone, exactly those that changed change back.
 */
export function cardsAside(item: ReviewedItem, aside: boolean) {
  const mark = { item: item.id, by: '', at: 0, pack: item.pack.id, suggestion: item.suggestion, text: item.text };
  let changed: readonly string[] = [];
  return {
    go: async (): Promise<Stored<unknown>> => {
      const all = await cards.list();
      if (!all.ok) return all;
      const of = all.value.filter((card) => heldBy(card, [mark])).map(({ id }) => id);
      const done = await suspendCards({ cards: of }, aside, Date.now());
      if (done.ok) changed = done.value;
      return done;
    },
    back: (): Promise<Stored<unknown>> => suspendCards({ cards: changed }, !aside, Date.now()),
  };
}
