import { useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { withoutTags, withTags } from '@/components/saved/selection';
import {
  changeItems,
  type Library,
  putBack,
  type ReviewedItem,
  removeItems,
  type Stored,
  type StoreError,
  suspendCards,
} from '@/utils/store';

/** What was done last, and the way back. */
export interface Done {
  text: string;
  undo?: () => Promise<Stored<unknown>>;
}

/**
 * What can be done with saved items, each with its way back. The list shows it at once; the store tells every other window.
 */
export function useActs(library: Library, changed: () => void) {
  const say = useSay();
  const [done, setDone] = useState<Done | null>(null);
  const why = (error: StoreError) => say(`panel_store_${error}`);
  const failed = (error: StoreError) => setDone({ text: say('review_act_failed', why(error)) });
  const put = (items: readonly ReviewedItem[]) => {
    library.put(items.map((item) => ({ item, due: library.get(item.id)?.due ?? null })));
    changed();
  };

  const remove = async (ids: readonly string[]): Promise<boolean> => {
    const removed = await removeItems(ids);
    if (!removed.ok) {
      failed(removed.error);
      return false;
    }
    library.remove(ids);
    changed();
    setDone({ text: say('review_done_deleted', removed.value.count), undo: () => putBack(removed.value, Date.now()) });
    return true;
  };

  const tag = async (ids: readonly string[], tags: string[], add: boolean) => {
    const before = new Map<string, string[]>();
    const result = await changeItems(
      ids,
      (item) => {
        before.set(item.id, item.tags);
        return { tags: add ? withTags(item.tags, tags) : withoutTags(item.tags, tags) };
      },
      Date.now(),
    );
    if (!result.ok) return failed(result.error);
    const touched = result.value.map(({ id }) => id);
    if (touched.length === 0) return setDone({ text: say('review_done_same') });
    put(result.value);
    setDone({
      text: say(add ? 'review_done_tagged' : 'review_done_untagged', touched.length),
      // Only these tags go back: others may have been put on meanwhile, in another window.
      undo: () =>
        changeItems(
          touched,
          (item) => {
            const had = before.get(item.id) ?? [];
            const back = add
              ? withoutTags(item.tags, withoutTags(tags, had))
              : withTags(
                  item.tags,
                  had.filter((one) => withoutTags([one], tags).length === 0),
                );
            return { tags: back };
          },
          Date.now(),
        ),
    });
  };

  const suspend = async (items: readonly string[], suspended: boolean) => {
    const result = await suspendCards({ items }, suspended, Date.now());
    if (!result.ok) return failed(result.error);
    const ids = result.value;
    if (ids.length === 0) return setDone({ text: say('review_no_cards') });
    setDone({
      text: say(suspended ? 'review_done_suspended' : 'review_done_resumed', ids.length),
      undo: () => suspendCards({ cards: ids }, !suspended, Date.now()),
    });
  };

  /** Takes the last act back; nothing where there is none. What changed is read anew as from any other window. */
  const undo = async () => {
    const back = done?.undo;
    if (!back) return;
    setDone(null);
    const result = await back();
    setDone(
      result.ok ? { text: say('review_undone') } : { text: say('review_undo_failed', why(result.error)), undo: back },
    );
  };

  return { done, remove, tag, suspend, undo, tell: setDone, put };
}
