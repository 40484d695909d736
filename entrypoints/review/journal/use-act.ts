import { useState } from 'react';
import { changeItem, type ItemReview, type ReviewedItem } from '@/utils/store';
import { useProblem } from './problem';

/** What was last done to an item, with the way back. */
export interface Done {
  text: string;
  undo: (() => void) | null;
}

/** Changes one item and offers the way back. `before` gives what the change replaced, to be written again on undo. */
export function useActs(id: string) {
  const problemOf = useProblem();
  const [done, setDone] = useState<Done | null>(null);
  const write = (change: (item: ReviewedItem) => Partial<ItemReview>) => changeItem(id, change, Date.now());
  const act = async (
    text: string,
    change: (item: ReviewedItem) => Partial<ItemReview>,
    back: ((item: ReviewedItem) => Partial<ItemReview>) | null,
    undone: string,
  ) => {
    const result = await write(change);
    if (!result.ok) return setDone({ text: problemOf(result.error), undo: null });
    const undo = back && (() => void act(undone, back, null, ''));
    setDone({ text, undo });
  };
  return { act, write, done, dismiss: () => setDone(null), tell: (text: string) => setDone({ text, undo: null }) };
}
