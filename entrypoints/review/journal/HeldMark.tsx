import { Icon } from '@/components/basics/Icon';
import { useSay } from '@/components/basics/Words';
import { type ItemComment, lookAt, type ReviewedItem, unlookAt } from '@/utils/store';
import { useProblem } from './problem';
import type { Done } from './use-act';

interface Props {
  item: ReviewedItem;
  comments: readonly ItemComment[];
  onDone: (done: Done) => void;
}

/** Somebody called the suggestion harmful and it was not looked at since: before anything else, with their words. */
export function HeldMark({ item, comments, onDone }: Props) {
  const say = useSay();
  const problemOf = useProblem();
  const held = comments.filter(({ harmful, looked }) => harmful && looked === undefined);
  if (held.length === 0) return null;
  const look = async () => {
    const done = await lookAt(item.id, Date.now());
    if (!done.ok) return onDone({ text: problemOf(done.error), undo: null });
    const back = async () => {
      const undone = await unlookAt(done.value, Date.now());
      onDone({ text: undone.ok ? say('journal_taken_back') : problemOf(undone.error), undo: null });
    };
    onDone({ text: say('journal_held_done'), undo: () => void back() });
  };
  return (
    <section className="card stack comment-held" aria-labelledby="held-heading">
      <h3 id="held-heading" className="part-title row row-tight comment-harmful">
        <Icon name="urgent" />
        <span>{say('journal_held', [...new Set(held.map(({ by }) => by || say('journal_somebody')))].join(', '))}</span>
      </h3>
      {held
        .filter(({ text }) => text !== '')
        .map(({ id, text }) => (
          <blockquote key={id} className="quoted-block comment-text">
            {text}
          </blockquote>
        ))}
      <div>
        <button type="button" className="button" onClick={() => void look()}>
          {say('journal_held_look')}
        </button>
      </div>
      <p className="quiet">{say('journal_held_how')}</p>
    </section>
  );
}
