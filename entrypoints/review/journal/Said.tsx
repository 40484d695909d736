import { Icon } from '@/components/basics/Icon';
import { useSay } from '@/components/basics/Words';
import { CommentList } from '@/components/journal/CommentList';
import { RatingsTable } from '@/components/journal/RatingsTable';
import { type ItemComment, lookAt, type ReviewedItem, type Rubric, unlookAt } from '@/utils/store';
import { hashOf } from '../route';
import { dateOf, useProblem } from './problem';
import { sumOf } from './rubric-sum';
import type { Done } from './use-act';

interface Props {
  item: ReviewedItem;
  comments: ItemComment[];
  onDone: (done: Done) => void;
}

/** What supervisors said about one's own item. Their ratings come after one's own, so that it is one's own. */
export function Said({ item, comments, onDone }: Props) {
  const say = useSay();
  const problemOf = useProblem();
  const marks = comments.filter(({ harmful }) => harmful);
  const held = marks.filter(({ looked }) => looked === undefined);
  const seen = Math.max(0, ...marks.map(({ looked }) => looked ?? 0));
  const look = async () => {
    const done = await lookAt(item.id, Date.now());
    if (!done.ok) return onDone({ text: problemOf(done.error), undo: null });
    const back = async () => {
      const undone = await unlookAt(done.value, Date.now());
      onDone({ text: undone.ok ? say('journal_taken_back') : problemOf(undone.error), undo: null });
    };
    onDone({ text: say('journal_held_done'), undo: () => void back() });
  };
  const rated = comments.filter((one): one is ItemComment & { rubric: Rubric } => one.rubric !== null);
  const named = (by: string) => by || say('journal_somebody');
  return (
    <section aria-labelledby="said-heading">
      <h3 id="said-heading" className="part-title">
        {say('journal_supervisor')}
      </h3>
      {comments.length === 0 && (
        <p className="quiet">
          {say('journal_supervisor_none')} <a href={hashOf('share', item.id)}>{say('review_page_share')}</a>
        </p>
      )}
      {held.length > 0 && (
        <div className="card stack comment-held">
          <p className="row row-tight comment-harmful">
            <Icon name="urgent" />
            <strong>{say('journal_held', [...new Set(held.map(({ by }) => named(by)))].join(', '))}</strong>
          </p>
          <div>
            <button type="button" className="button" onClick={() => void look()}>
              {say('journal_held_look')}
            </button>
          </div>
          <p className="quiet">{say('journal_held_how')}</p>
        </div>
      )}
      {held.length === 0 && seen > 0 && <p className="quiet">{say('journal_looked', dateOf(seen))}</p>}
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
