import { useState } from 'react';
import { changeItem, type ItemReview, type ReviewedItem, type Stored } from '@/utils/store';
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
    /** Done once the change is on the disk, and its way back. */
    beside?: { go: () => Promise<Stored<unknown>>; back: () => Promise<Stored<unknown>> },
  ) => {
    const result = await write(change);
    if (!result.ok) return setDone({ text: problemOf(result.error), undo: null });
    const followed = await beside?.go();
    if (followed && !followed.ok) return setDone({ text: problemOf(followed.error), undo: null });
    const undo = back && (() => void act(undone, back, null, '', beside && { go: beside.back, back: beside.go }));
    setDone({ text, undo });
  };
  return {
    act,
    write,
    done,
    dismiss: () => setDone(null),
    tell: (text: string) => setDone({ text, undo: null }),
    show: setDone,
  };
}
