import { useMemo, useState } from 'react';
import { Fold } from '@/components/basics/Fold';
import { useSay } from '@/components/basics/Words';
import type { NameOf } from '@/components/saved/SavedDetail';
import { dayOf, heldBy } from '@/utils/review';
import type { HarmfulMark, ReviewCard } from '@/utils/store';
import { hashOf } from '../route';

/** So many lines at once. */
const STEP = 20;

interface Props {
  cards: readonly ReviewCard[];
  nameOf: NameOf;
  now: number;
  marks: readonly HarmfulMark[];
  onAside: (card: ReviewCard) => void;
  onBack: (card: ReviewCard) => void;
  onDelete: (card: ReviewCard) => void;
}

const day = (at: number) => new Date(at).toLocaleDateString([], { day: 'numeric', month: 'short', year: 'numeric' });
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Every card there is, the next one first: to find one again, set it aside, or delete it. */
export function AllCards({ cards, nameOf, now, marks, onAside, onBack, onDelete }: Props) {
  const say = useSay();
  const [words, setWords] = useState('');
  const [most, setMost] = useState(STEP);
  const found = useMemo(() => {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    return cards
      .filter(({ prompt, weak, strong, skill, category }) => {
        const text = plain([prompt, weak, strong, nameOf.skill(skill), nameOf.category(category)].join('\n'));
        return wanted.every((word) => text.includes(word));
      })
      .sort((a, b) => Number(a.suspended) - Number(b.suspended) || a.due - b.due);
  }, [cards, words, nameOf]);
  return (
    <Fold title={say('cards_all_title', cards.length)} className="cards-fold" late>
      <label className="field">
        <span className="label">{say('cards_all_search')}</span>
        <input
          type="search"
          className="input"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <p role="status" className="quiet">
        {say('cards_all_found', found.length, cards.length)}
      </p>
      <ul className="stack">
        {found.slice(0, most).map((card) => {
          const { id, prompt, weak, strong, skill, category, due, suspended } = card;
          const front = prompt || weak || strong;
          const held = heldBy(card, marks);
          return (
            <li key={id} className="cards-one-of">
              <p>{front}</p>
              <p className="quiet">
                {[
                  nameOf.skill(skill),
                  category && nameOf.category(category),
                  held
                    ? say('cards_all_held', held.by || say('journal_somebody'))
                    : suspended
                      ? say('cards_all_aside')
                      : dayOf(due) <= dayOf(now)
                        ? say('cards_all_due')
                        : say('cards_all_next', day(due)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <div className="row row-tight">
                {held ? (
                  <a
                    className="button"
                    href={hashOf('library', held.item)}
                    aria-label={say('cards_all_named', say('cards_held_look'), front)}
                  >
                    {say('cards_held_look')}
                  </a>
                ) : (
                  <button
                    type="button"
                    className="button"
                    aria-label={say('cards_all_named', say(suspended ? 'cards_aside_back' : 'cards_suspend'), front)}
                    onClick={() => (suspended ? onBack : onAside)(card)}
                  >
                    {say(suspended ? 'cards_aside_back' : 'cards_suspend')}
                  </button>
                )}
                <button
                  type="button"
                  className="button button-bare"
                  aria-label={say('cards_all_named', say('cards_aside_remove'), front)}
                  onClick={() => onDelete(card)}
                >
                  {say('cards_aside_remove')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {found.length > most && (
        <div>
          <button type="button" className="button" onClick={() => setMost(most + STEP)}>
            {say('cards_all_more', Math.min(STEP, found.length - most))}
          </button>
        </div>
      )}
    </Fold>
  );
}
