import { expect, test } from 'vitest';
import { cardFromItem, heldBy, refOf, withHeld } from '@/utils/review';
import type { HarmfulMark, ReviewCard, ReviewedItem } from '@/utils/store';
import { freshReview } from '@/utils/store/saved';

const mark: HarmfulMark = {
  item: 'i1',
  by: 'Ola',
  at: 1,
  pack: 'core-en',
  suggestion: 'hear-1',
  text: 'I promise it will be fine.',
};
const card = (change: Partial<ReviewCard>): ReviewCard => ({
  id: 'c',
  createdAt: 1,
  item: null,
  source: 'pack',
  ref: refOf('core-en', 'suggestion:other'),
  pack: { id: 'core-en', version: '1' },
  rule: null,
  skill: 'active_listening',
  category: 'grief',
  level: null,
  prompt: 'p',
  weak: 'w',
  strong: 's',
  due: 1,
  state: {},
  suspended: false,
  changedAt: 1,
  ...change,
});

test.each<[string, Partial<ReviewCard>, boolean]>([
  ['of the item itself', { source: 'item', item: 'i1', ref: 'i1' }, true],
  ['of the same suggestion in the same pack', { ref: refOf('core-en', 'suggestion:hear-1') }, true],
  ['of another item with the same wording', { source: 'item', item: 'i2', ref: 'i2', strong: mark.text }, true],
  ['of another suggestion', {}, false],
  ['of a suggestion called the same in another pack', { ref: refOf('own', 'suggestion:hear-1') }, false],
  [
    'of practice, whose ref only looks like it',
    { source: 'practice', ref: refOf('core-en', 'suggestion:hear-1') },
    false,
  ],
])('a card %s', (_, change, held) => {
  expect(heldBy(card(change), [mark]) !== null).toBe(held);
  expect(withHeld([card(change)], [mark])[0]?.suspended).toBe(held);
  expect(withHeld([card(change)], [])[0]?.suspended).toBe(false);
});

test('an item written in own words holds no card of a pack', () => {
  expect(heldBy(card({ ref: refOf('core-en', 'suggestion:null') }), [{ ...mark, suggestion: null }])).toBeNull();
});

test('what one calls harmful oneself becomes a card only with own words in its place', () => {
  const item: ReviewedItem = {
    ...freshReview(1),
    ...{ id: 'i1', savedAt: 1, suggestion: 'hear-1', text: mark.text, sent: 'sent', skill: 's', category: 'c' },
    ...{ level: null, rule: null, pack: { id: 'core-en', version: '1' }, platform: '', context: '' },
  };
  expect(cardFromItem(item, 1)?.strong).toBe(mark.text);
  expect(cardFromItem({ ...item, verdict: 'harmful' }, 1)).toBeNull();
  expect(cardFromItem({ ...item, verdict: 'harmful', rewrite: { text: 'mine', at: 1 } }, 1)?.strong).toBe('mine');
});
