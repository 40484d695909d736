import { useCallback, useMemo } from 'react';
import { Icon } from '@/components/basics/Icon';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { type NameOf, SavedDetail } from '@/components/saved/SavedDetail';
import { TagsEdit } from '@/components/saved/TagsEdit';
import { changeItem, readItem, watchItems } from '@/utils/store';
import { ItemReview } from '../journal/ItemReview';
import { hashOf } from '../route';
import { queryOf } from './query';
import type { useActs } from './use-acts';
import type { Loaded } from './use-library';
import { date, type View } from './view';

interface Props {
  id: string;
  loaded: Loaded;
  acts: ReturnType<typeof useActs>;
  view: View;
  nameOf: NameOf;
  onClose: () => void;
}

/** One saved thing by itself: what was saved, then what was made of it. */
export function ItemPage({ id, loaded, acts, view, nameOf, onClose }: Props) {
  const say = useSay();
  const { library, version } = loaded;
  const read = useWatched(
    useCallback(() => readItem(id), [id]),
    watchItems,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list as it was left
  const ids = useMemo(
    () => library.find(queryOf(view.words, view.filters, view.sort, Date.now())).map((item) => item.id),
    [library, version],
  );
  const at = ids.indexOf(id);
  const to = (index: number, words: string, icon: 'back' | 'arrow') => {
    const other = ids[index];
    return (
      other !== undefined && (
        <a className="button button-bare" href={hashOf('library', other)}>
          {icon === 'back' && <Icon name={icon} />}
          {words}
          {icon === 'arrow' && <Icon name={icon} />}
        </a>
      )
    );
  };
  const back = (
    <div className="row row-apart item-top">
      <button type="button" className="button button-bare" onClick={onClose}>
        <Icon name="back" />
        {say('review_back')}
      </button>
      {at >= 0 && (
        <nav className="row row-tight" aria-label={say('review_place', at + 1, ids.length)}>
          {to(at - 1, say('review_previous'), 'back')}
          <span className="quiet">{say('review_place', at + 1, ids.length)}</span>
          {to(at + 1, say('review_next'), 'arrow')}
        </nav>
      )}
    </div>
  );
  if (!read) return back;
  if (!read.ok)
    return (
      <>
        {back}
        <p role="alert" className="card error">
          {say('review_failed', say(`panel_store_${read.error}`))}
        </p>
      </>
    );
  const item = read.value;
  if (!item)
    return (
      <>
        {back}
        <p>{say('review_gone')}</p>
      </>
    );
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => acts.tell({ text: say('panel_copied') }),
      () => acts.tell({ text: say('panel_copy_failed') }),
    );
  return (
    <>
      {back}
      <SavedDetail
        {...{ item, nameOf, date }}
        onCopy={(text) => void copy(text)}
        onDelete={() => void acts.remove([id]).then((gone) => gone && onClose())}
        tags={
          <TagsEdit
            tags={item.tags}
            known={[...library.facets({}).tag.keys()]}
            onChange={(tags) =>
              void changeItem(id, () => ({ tags }), Date.now()).then((result) => {
                if (result.ok) {
                  if (result.value) acts.put([result.value]);
                } else acts.tell({ text: say('review_act_failed', say(`panel_store_${result.error}`)) });
              })
            }
          />
        }
      />
      <ItemReview id={id} />
    </>
  );
}
