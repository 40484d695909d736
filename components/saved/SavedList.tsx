import type { SavedItem } from '@/utils/store';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';
import type { NameOf } from './SavedDetail';

interface Props {
  /** Newest first. */
  items: SavedItem[];
  chosen: string | null;
  nameOf: NameOf;
  date: (at: number) => string;
  onChoose: (id: string) => void;
}

/** What was saved, newest first. Each line opens one. */
export function SavedList({ items, chosen, nameOf, date, onChoose }: Props) {
  const say = useSay();
  return (
    <ul className="saved-list" aria-label={say('review_list')}>
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            id={`saved-${item.id}`}
            className="saved-line"
            aria-current={item.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(item.id)}
          >
            <span className="saved-text">{item.sent || item.text}</span>
            {item.context && <span className="saved-context">{say('review_after', item.context)}</span>}
            <span className="row row-tight">
              <span className="quiet">
                {[date(item.savedAt), nameOf.skill(item.skill), item.category && nameOf.category(item.category)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {item.level && <LevelTag level={item.level} name={nameOf.level(item.level)} />}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
