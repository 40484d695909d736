import { useEffect, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { CommentList } from '@/components/journal/CommentList';
import { RatingsTable } from '@/components/journal/RatingsTable';
import {
  comments as commentShelf,
  type ItemComment,
  putBack,
  type ReviewedItem,
  type Rubric,
  readExchangeName,
  removeComments,
  saveExchangeName,
} from '@/utils/store';
import { type CommentDraft, CommentForm } from './CommentForm';
import { dateOf, useProblem } from './problem';
import { sumOf } from './rubric-sum';
import { TheirWords } from './TheirWords';
import type { Done } from './use-act';

/** Somebody else's item, for whoever supervises: what they made of it, one's own comment and rating, then the gap. */
export function OfOther({ item, comments }: { item: ReviewedItem; comments: ItemComment[] }) {
  const say = useSay();
  const problemOf = useProblem();
  const [name, setName] = useState<string | null>(null);
  const [editing, edit] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    readExchangeName().then(setName, () => setName(''));
  }, []);
  if (name === null) return null;
  const who = item.from || say('journal_somebody');
  const mine = comments.filter(({ by }) => name !== '' && by === name);
  const rated = mine.findLast((one): one is ItemComment & { rubric: Rubric } => one.rubric !== null);
  const others = comments.filter(
    (one): one is ItemComment & { rubric: Rubric } => one.rubric !== null && one !== rated,
  );

  const keep = async ({ by, text, rubric, harmful: hurts }: CommentDraft): Promise<boolean> => {
    const now = Date.now();
    const before = comments.find(({ id }) => id === editing);
    const id = before?.id ?? crypto.randomUUID();
    const harmful = hurts ? (true as const) : undefined;
    const result = before
      ? await commentShelf.change(id, (one) => ({ ...one, by, text, rubric, harmful, changedAt: now }), now)
      : await commentShelf.add([{ id, item: item.id, at: now, by, text, rubric, harmful, changedAt: now }], now);
    if (!result.ok) {
      setDone({ text: problemOf(result.error), undo: null });
      return false;
    }
    setName(by);
    void saveExchangeName(by);
    edit(null);
    const undo = async () => {
      await (before ? commentShelf.change(id, () => before, Date.now()) : removeComments([id]));
      setDone({ text: say('journal_taken_back'), undo: null });
    };
    setDone({ text: say(before ? 'journal_comment_changed' : 'journal_comment_kept'), undo: () => void undo() });
    return true;
  };
  const remove = async (id: string) => {
    const gone = await removeComments([id]);
    if (!gone.ok) return setDone({ text: problemOf(gone.error), undo: null });
    const undo = () => void putBack(gone.value, Date.now()).then(() => setDone(null));
    setDone({ text: say('journal_comment_removed'), undo });
  };

  const form = comments.find(({ id }) => id === editing) ?? null;
  return (
    <div className="journal">
      <section aria-labelledby="of-other-heading">
        <h3 id="of-other-heading" className="part-title">
          {say('journal_of_other', who)}
        </h3>
        <p className="quiet">{say('journal_of_other_how', who)}</p>
        <p className="label">{say('journal_rating_of')}</p>
        <blockquote className="quoted-block">{item.sent || item.text}</blockquote>
        <TheirWords item={item} />
      </section>
      {done && (
        <UndoNotice text={done.text} {...(done.undo ? { onUndo: done.undo } : {})} onDismiss={() => setDone(null)} />
      )}
      {comments.length > 0 && (
        <section aria-labelledby="comments-heading">
          <h3 id="comments-heading" className="part-title">
            {say('journal_comments')}
          </h3>
          <CommentList
            comments={comments}
            date={dateOf}
            after={(one) =>
              mine.includes(one) && (
                <div className="row">
                  <button type="button" className="button" onClick={() => edit(one.id)}>
                    {say('journal_comment_edit')}
                  </button>
                  <button type="button" className="button button-bare" onClick={() => void remove(one.id)}>
                    {say('journal_comment_delete')}
                  </button>
                </div>
              )
            }
          />
        </section>
      )}
      {(mine.length === 0 || editing) && (
        <CommentForm key={editing ?? 'new'} item={item.id} name={name} start={form} onKeep={keep} />
      )}
      <section aria-labelledby="ratings-heading">
        <h3 id="ratings-heading" className="part-title">
          {say('journal_ratings')}
        </h3>
        {!rated && <p className="quiet">{say('journal_their_rating')}</p>}
        {rated && !item.rating && <p className="quiet">{say('journal_no_rating')}</p>}
        {rated && (
          <RatingsTable
            caption={say('journal_ratings')}
            titled
            own={item.rating && { name: who, rubric: item.rating.rubric }}
            others={[{ id: rated.id, name: say('journal_own'), rubric: rated.rubric }].concat(
              others.map(({ id, by, rubric }) => ({ id, name: by || say('journal_somebody'), rubric })),
            )}
            sumOf={sumOf}
            reader="other"
          />
        )}
      </section>
    </div>
  );
}
