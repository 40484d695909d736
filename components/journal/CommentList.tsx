import type { ReactNode } from 'react';
import type { ItemComment } from '@/utils/store';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

/** Comments in the order they were written; `after` adds acts or a note below one. */
export function CommentList({
  comments,
  date,
  after,
}: {
  comments: ItemComment[];
  date: (at: number) => string;
  after?: (comment: ItemComment) => ReactNode;
}) {
  const say = useSay();
  return (
    <ul className="stack">
      {comments.map((comment) => (
        <li key={comment.id} className="stack comment">
          <p className="quiet">{say('journal_by_on', comment.by || say('journal_somebody'), date(comment.at))}</p>
          {comment.harmful && (
            <p className="row row-tight comment-harmful">
              <Icon name="urgent" />
              <strong>{say('journal_harmful_said')}</strong>
            </p>
          )}
          {comment.text && <blockquote className="quoted-block comment-text">{comment.text}</blockquote>}
          {after?.(comment)}
        </li>
      ))}
    </ul>
  );
}
