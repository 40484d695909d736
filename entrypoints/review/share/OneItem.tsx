import { useCallback } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { readGuidance, readItem, watchItems, watchPack } from '@/utils/store';
import { ItemReview } from '../journal/ItemReview';
import { dateOf } from '../journal/problem';
import { namesFrom } from '../library/names';
import { hashOf } from '../route';

/** One item with what was said about it, within sharing: what was said to the person and what stood before it. */
export function OneItem({ id }: { id: string }) {
  const say = useSay();
  const guidance = useWatched(readGuidance, watchPack);
  const item = useWatched(
    useCallback(() => readItem(id), [id]),
    watchItems,
  );
  if (!item) return null;
  if (!item.ok) return <p role="alert">{say('share_failed', say(`panel_store_${item.error}`))}</p>;
  if (!item.value) return <p>{say('share_item_gone')}</p>;
  const { context, text, sent, skill, category, savedAt } = item.value;
  const nameOf = namesFrom(guidance ?? null, say);
  return (
    <div className="share-page">
      {item.value.from !== null && (
        <p>
          <a href={hashOf('share', 'others')}>{say('share_all_others')}</a>
        </p>
      )}
      <article className="card stack stack-wide saved-detail">
        <p className="quiet">
          {[dateOf(savedAt), nameOf.skill(skill), category && nameOf.category(category)].filter(Boolean).join(' · ')}
        </p>
        {context && (
          <div className="stack">
            <h3 className="label">{say('share_field_context')}</h3>
            <blockquote className="quoted-block">{context}</blockquote>
          </div>
        )}
        {sent && sent !== text && (
          <div className="stack">
            <h3 className="label">{say('share_field_text')}</h3>
            <p>{text}</p>
          </div>
        )}
        <ItemReview id={id} />
      </article>
    </div>
  );
}
