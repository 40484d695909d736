import type { PackCard } from '@/utils/packs';
import type { NewCard, ReviewedItem } from '@/utils/store';
import { freshState } from './schedule';

/** Cards of a pack, ready for `addCards`. Their `ref` is the pack's id and the card's: one pack's cards are made once. */
export const cardsFromPack = (
  pack: { id: string; version: string },
  cards: readonly PackCard[],
  now: number,
): NewCard[] =>
  cards
    .filter(({ strong }) => strong.trim() !== '')
    .map(({ id, skill, category, level, rule, said, weak, strong }) => ({
      item: null,
      source: 'pack',
      ref: refOf(pack.id, id),
      pack: { id: pack.id, version: pack.version },
      rule,
      skill,
      category,
      level,
      prompt: said,
      weak,
      strong,
      due: now,
      state: freshState(),
    }));

/** The `ref` of a pack's card. */
export const refOf = (pack: string, card: string): string => `${pack}/${card}`;

/**
 * A card from a saved item, ready for `addCards`: its line of context first; weak is what was sent, strong the rewrite
 * in own words, or else the wording as suggested. Null where the two are the same, as there is nothing to compare, and
 * where the suggestion was called harmful and nothing stands in its place.
 */
export function cardFromItem(item: ReviewedItem, now: number): NewCard | null {
  if (item.verdict === 'harmful' && !item.rewrite?.text.trim()) return null;
  const strong = item.rewrite?.text.trim() || item.text;
  const weak = item.sent.trim();
  if (strong.trim() === '' || strong.trim() === weak) return null;
  return {
    item: item.id,
    source: 'item',
    ref: item.id,
    pack: item.pack,
    rule: item.rule,
    skill: item.skill,
    category: item.category,
    level: item.level,
    prompt: item.context,
    weak,
    strong,
    due: now,
    state: freshState(),
  };
}
