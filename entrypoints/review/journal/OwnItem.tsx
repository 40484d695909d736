import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import type { ItemComment, ReviewedItem } from '@/utils/store';
import { HeldMark } from './HeldMark';
import { Hints } from './Hints';
import { JournalLines } from './JournalLines';
import { OwnRating } from './OwnRating';
import { Rewrite } from './Rewrite';
import { Said } from './Said';
import { useActs } from './use-act';
import { Verdict } from './Verdict';

/** One's own item, in the order that it is worked through: journal, rating, hints, rewrite, verdict, supervisor. */
export function OwnItem({ item, comments }: { item: ReviewedItem; comments: ItemComment[] }) {
  const say = useSay();
  const { act, write, done, dismiss, tell, show } = useActs(item.id);
  const parts = { item, act, write };
  return (
    <div className="journal">
      <p className="quiet">{say('journal_not_clinical')}</p>
      {done && <UndoNotice text={done.text} {...(done.undo ? { onUndo: done.undo } : {})} onDismiss={dismiss} />}
      <HeldMark item={item} comments={comments} onDone={show} />
      <JournalLines {...parts} />
      <OwnRating {...parts} />
      <Hints {...parts} />
      <Rewrite {...parts} />
      <Verdict {...parts} tell={tell} />
      <Said item={item} comments={comments} />
    </div>
  );
}
