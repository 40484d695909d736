import { memo } from 'react';
import type { ReviewedItem } from '@/utils/store';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';
import type { NameOf } from './SavedDetail';

interface Props {
  item: ReviewedItem;
  /** Its card is due. */
  due: boolean;
  href: string;
  chosen: boolean;
  /** The one line that Tab reaches; the arrows move it. */
  active: boolean;
  nameOf: NameOf;
  date: (at: number) => string;
  onPick: (id: string, range: boolean) => void;
}

/** One saved thing in the list: a box to choose it, a link to open it. */
export const SavedLine = memo(function SavedLine({ item, due, href, chosen, active, nameOf, date, onPick }: Props) {
  const say = useSay();
  const words = item.sent || item.text;
  const facts = [date(item.savedAt), nameOf.skill(item.skill), item.category && nameOf.category(item.category)];
  return (
    <div className={chosen ? 'saved-line saved-chosen' : 'saved-line'}>
      <label className="saved-pick">
        <input
          type="checkbox"
          checked={chosen}
          tabIndex={active ? 0 : -1}
          aria-label={say('review_pick', words)}
          onClick={(event) => onPick(item.id, event.shiftKey)}
          // Chosen by the click above, which knows the Shift key.
          onChange={() => undefined}
        />
      </label>
      <a id={`saved-${item.id}`} href={href} tabIndex={active ? 0 : -1} className="saved-open">
        <span className="saved-text">{words}</span>
        {item.context && <span className="saved-context">{say('review_after', item.context)}</span>}
        <span className="saved-facts">
          <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
          {item.level && <LevelTag level={item.level} name={nameOf.level(item.level)} />}
          {due && <span className="tag saved-due">{say('review_due')}</span>}
          {item.verdict === 'harmful' && <span className="tag saved-harmful">{say('journal_verdict_harmful')}</span>}
          {item.tags.map((tag) => (
            <span key={tag} className="tag">
              #{tag}
            </span>
          ))}
        </span>
      </a>
    </div>
  );
});
