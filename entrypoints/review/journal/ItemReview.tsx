import { useCallback } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import '@/components/journal/journal.css';
import { comments, readItem, watchItems } from '@/utils/store';
import { OfOther } from './OfOther';
import { OwnItem } from './OwnItem';
import { useProblem } from './problem';

/**
 * What was made of one saved item: journal, own rating, guesses, rewrite, verdict and what a supervisor said; for somebody
 * else's item the supervisor's side. Reads and watches the item itself: whoever shows the facts around it hands in the id.
 */
export function ItemReview({ id }: { id: string }) {
  const say = useSay();
  const problemOf = useProblem();
  const item = useWatched(
    useCallback(() => readItem(id), [id]),
    watchItems,
  );
  const said = useWatched(
    useCallback(() => comments.listOf(id), [id]),
    watchItems,
  );
  if (!item || !said) return null;
  if (!item.ok || !said.ok)
    return (
      <p role="alert" className="error">
        {say('review_failed', problemOf(item.ok ? (said.ok ? '' : said.error) : item.error))}
      </p>
    );
  if (!item.value) return <p>{say('journal_gone')}</p>;
  // A key for each item: nothing typed or half rated for one may ever show up at another.
  return item.value.from === null ? (
    <OwnItem key={id} item={item.value} comments={said.value} />
  ) : (
    <OfOther key={id} item={item.value} comments={said.value} />
  );
}
