import { useCallback, useState } from 'react';
import { ConfirmButton } from '@/components/basics/ConfirmButton';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { SavedDetail } from '@/components/saved/SavedDetail';
import { SavedList } from '@/components/saved/SavedList';
import { SavedSearch } from '@/components/saved/SavedSearch';
import {
  deleteItem,
  listItems,
  readGuidance,
  readSettings,
  type SavedItem,
  type StoreError,
  saveItem,
  searchItems,
  watchItems,
  watchPack,
  watchSettings,
} from '@/utils/store';
import { namesFrom } from './names';

const date = (at: number) => new Date(at).toLocaleDateString([], { year: 'numeric', month: 'short', day: 'numeric' });

/** Saved suggestions: list, search, open, delete with a way back. */
export function LibraryPage() {
  const say = useSay();
  const [words, setWords] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<SavedItem | null>(null);
  const [notice, setNotice] = useState('');
  const settings = useWatched(readSettings, watchSettings);
  const guidance = useWatched(readGuidance, watchPack);
  const all = useWatched(listItems, watchItems);
  const found = useWatched(
    useCallback(() => searchItems(words), [words]),
    watchItems,
  );
  // While a new search runs the last one stays in view: a list that blinks with every letter cannot be read.
  const [shown, show] = useState(found);
  if (found && found !== shown) show(found);

  const nameOf = namesFrom(guidance ?? null, say);
  const items = shown?.ok ? shown.value : [];
  const item = items.find(({ id }) => id === chosen) ?? null;
  const count = all?.ok ? all.value.length : 0;
  const failed = [all, shown].find((result) => result && !result.ok);
  const problem = (error: StoreError) => say('review_failed', say(`panel_store_${error}`));

  const remove = async (gone: SavedItem) => {
    const result = await deleteItem(gone.id);
    if (!result.ok) return setNotice(problem(result.error));
    choose(null);
    setDeleted(gone);
    setNotice(say('review_deleted'));
  };
  const bringBack = async ({ id: _, savedAt, ...draft }: SavedItem) => {
    const result = await saveItem(draft, savedAt);
    setDeleted(null);
    setNotice(result.ok ? '' : problem(result.error));
  };
  const removeAll = async () => {
    if (!all?.ok) return;
    const results = await Promise.all(all.value.map(({ id }) => deleteItem(id)));
    const bad = results.find((result) => !result.ok);
    choose(null);
    setDeleted(null);
    setNotice(bad && !bad.ok ? problem(bad.error) : say('review_deleted_all'));
  };
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setNotice(say('panel_copied')),
      () => setNotice(say('panel_copy_failed')),
    );
  const close = () => {
    const from = chosen;
    choose(null);
    // Back to the line it was opened from, once the list is in view again.
    requestAnimationFrame(() => document.getElementById(`saved-${from}`)?.focus());
  };

  return (
    <div className={item ? 'review review-open' : 'review'}>
      <p className="quiet">
        {say('review_intro')} {settings && say('review_kept_days', settings.retentionDays)}
      </p>
      {failed && !failed.ok && (
        <p role="alert" className="card error">
          {problem(failed.error)}
        </p>
      )}
      {notice && (
        <UndoNotice
          text={notice}
          {...(deleted ? { onUndo: () => void bringBack(deleted) } : {})}
          onDismiss={() => {
            setNotice('');
            setDeleted(null);
          }}
        />
      )}
      {all?.ok && count === 0 && (
        <section className="card stack empty" aria-labelledby="empty-heading">
          <h2 id="empty-heading">{say('review_empty')}</h2>
          <p>{say('review_empty_how')}</p>
        </section>
      )}
      {count > 0 && (
        <div className="review-columns">
          <section className="stack review-list" aria-label={say('review_list')}>
            <SavedSearch words={words} found={items.length} all={count} onSearch={setWords} />
            {shown?.ok && items.length === 0 && <p>{say('review_none_found')}</p>}
            {items.length > 0 && <SavedList {...{ items, chosen, nameOf, date }} onChoose={choose} />}
            <div>
              <ConfirmButton
                label={say('review_delete_all')}
                question={say('review_delete_all_ask', count)}
                confirm={say('review_delete_all')}
                onConfirm={() => void removeAll()}
              />
            </div>
          </section>
          <div className="review-detail">
            {item ? (
              <SavedDetail
                {...{ item, nameOf, date }}
                onDelete={() => void remove(item)}
                onCopy={(text) => void copy(text)}
                onClose={close}
              />
            ) : (
              <p className="quiet review-choose">{say('review_choose')}</p>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
