import { useSay } from '@/components/basics/Words';
import { CommentList } from '@/components/journal/CommentList';
import { RatingsTable } from '@/components/journal/RatingsTable';
import type { ItemComment, ReviewedItem, Rubric } from '@/utils/store';
import { hashOf } from '../route';
import { dateOf } from './problem';
import { sumOf } from './rubric-sum';

/** What supervisors said about one's own item. Their ratings come after one's own, so that it is one's own. */
export function Said({ item, comments }: { item: ReviewedItem; comments: ItemComment[] }) {
  const say = useSay();
  const marks = comments.filter(({ harmful }) => harmful);
  const seen = Math.max(0, ...marks.map(({ looked }) => looked ?? 0));
  const rated = comments.filter((one): one is ItemComment & { rubric: Rubric } => one.rubric !== null);
  const named = (by: string) => by || say('journal_somebody');
  return (
    <section aria-labelledby="said-heading">
      <h3 id="said-heading" className="part-title">
        {say('journal_supervisor')}
      </h3>
      {comments.length === 0 && (
        <p className="quiet">
          {say('journal_supervisor_none')} <a href={hashOf('share', item.id)}>{say('journal_supervisor_send')}</a>
        </p>
      )}
      {marks.every(({ looked }) => looked) && seen > 0 && (
        <p className="quiet">{say('journal_looked', dateOf(seen))}</p>
      )}
      {comments.length > 0 && <CommentList comments={comments} date={dateOf} />}
      {rated.length > 0 && !item.rating && (
        <p>{say('journal_supervisor_after', [...new Set(rated.map(({ by }) => named(by)))].join(', '))}</p>
      )}
      {rated.length > 0 && item.rating && (
        <>
          <RatingsTable
            caption={say('journal_ratings')}
            own={{ name: say('journal_own'), rubric: item.rating.rubric }}
            others={rated.map(({ id, by, rubric }) => ({ id, name: named(by), rubric }))}
            sumOf={sumOf}
          />
          <p className="quiet">{say('journal_gap_note')}</p>
        </>
      )}
    </section>
  );
}
