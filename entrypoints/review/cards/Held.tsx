import { Icon } from '@/components/basics/Icon';
import { useSay } from '@/components/basics/Words';
import { heldBy } from '@/utils/review';
import type { HarmfulMark, ReviewCard } from '@/utils/store';
import { hashOf } from '../route';

/** What somebody called harmful and was not looked at yet: whose word it is, how many cards rest, and the way there. */
export function Held({ marks, cards }: { marks: readonly HarmfulMark[]; cards: readonly ReviewCard[] }) {
  const say = useSay();
  const waiting = marks
    .map((mark) => ({ mark, count: cards.filter((card) => heldBy(card, [mark])).length }))
    .filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <ul className="card stack cards-held">
      {waiting.map(({ mark: { item, by, at }, count }) => (
        <li key={`${item} ${at}`} className="row row-apart">
          <span className="row row-tight">
            <Icon name="urgent" />
            <span>{say('cards_held', by || say('journal_somebody'), count)}</span>
          </span>
          <a className="button" href={hashOf('library', item)}>
            {say('cards_held_look')}
          </a>
        </li>
      ))}
    </ul>
  );
}
