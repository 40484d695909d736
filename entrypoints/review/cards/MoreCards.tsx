import { useCallback, useMemo, useState } from 'react';
import { Fold } from '@/components/basics/Fold';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { AddCards } from '@/components/cards/AddCards';
import { DayLimitsForm } from '@/components/cards/DayLimitsForm';
import { KeysList } from '@/components/cards/KeysList';
import type { NameOf } from '@/components/saved/SavedDetail';
import { SKILLS } from '@/components/suggestions/SuggestionCard';
import type { Desk, PackAbout, Skill } from '@/utils/packs';
import { cardFromItem, cardsFromPack, heldBy, refOf } from '@/utils/review';
import {
  addCards,
  type HarmfulMark,
  listItems,
  type NewCard,
  putBack,
  type ReviewCard,
  type ReviewLimits,
  removeCards,
  saveReviewLimits,
  suspendCards,
  watchItems,
} from '@/utils/store';
import { AllCards } from './AllCards';

/** Cards added of a skill at a time. */
const SOME = 5;

interface Props {
  cards: readonly ReviewCard[];
  about: PackAbout | null;
  desk: Desk | null;
  limits: ReviewLimits;
  letters: boolean;
  /** Nothing to review yet: adding stands open. */
  empty: boolean;
  nameOf: NameOf;
  now: number;
  marks: readonly HarmfulMark[];
  onTold: (words: string, undo?: () => void) => void;
}

/** Below the card: where new ones come from, how many a day, those set aside, the keys. */
export function MoreCards({ cards, about, desk, limits, letters, empty, nameOf, now, marks, onTold }: Props) {
  const say = useSay();
  // Stays open while cards of several skills are added, though the review is no longer empty.
  const [adding] = useState(empty);
  const items = useWatched(
    useCallback(() => listItems(), []),
    watchItems,
  );
  const refs = useMemo(() => new Set(cards.map(({ source, ref }) => `${source}:${ref}`)), [cards]);
  const brought = useMemo(() => {
    const packCards = desk?.cards ?? [];
    return (Object.keys(SKILLS) as Skill[]).flatMap((skill) => {
      const all = packCards.filter((card) => card.skill === skill);
      const left = all.filter(({ id }) => about && !refs.has(`pack:${refOf(about.id, id)}`));
      return all.length
        ? [{ skill, name: say(SKILLS[skill]), all: all.length, inReview: all.length - left.length, left }]
        : [];
    });
  }, [desk, about, refs, say]);
  const fromItems = (items?.ok ? items.value : []).flatMap((item) => {
    if (item.from !== null || refs.has(`item:${item.id}`)) return [];
    const card = cardFromItem(item, Date.now());
    return card ? [card] : [];
  });
  const problem = (error: string) => onTold(say('cards_failed', say(`panel_store_${error as 'failed'}`)));
  const add = async (drafts: readonly NewCard[]) => {
    const result = await addCards(drafts, Date.now());
    if (!result.ok) return problem(result.error);
    onTold(result.value.length ? say('cards_added', result.value.length) : say('cards_added_none'));
  };
  // Those that a mark keeps out are named above, with the way to look at it.
  const aside = cards.filter((card) => card.suspended && !heldBy(card, marks));
  const setAside = async (id: string, suspended: boolean) => {
    const result = await suspendCards({ cards: [id] }, suspended, Date.now());
    if (!result.ok) return problem(result.error);
    if (suspended) onTold(say('cards_set_aside'), () => void setAside(id, false));
    else onTold(say('cards_brought_back'));
  };
  const remove = async (id: string) => {
    const result = await removeCards([id]);
    if (!result.ok) return problem(result.error);
    const gone = result.value;
    const undo = async () => {
      const back = await putBack(gone, Date.now());
      if (!back.ok) return problem(back.error);
      onTold(say('cards_undone'));
    };
    onTold(say('cards_removed'), () => void undo());
  };
  const keep = async (changes: Partial<ReviewLimits>) => {
    const result = await saveReviewLimits(changes);
    if (!result.ok) problem(result.error);
  };

  return (
    <div className="stack">
      <Fold title={say('cards_add_title')} open={adding} className="cards-fold">
        <AddCards
          pack={about?.name ?? ''}
          skills={brought}
          items={fromItems.length}
          some={SOME}
          onSkill={(skill) => {
            const left = brought.find((one) => one.skill === skill)?.left ?? [];
            if (about) void add(cardsFromPack(about, spread(left).slice(0, SOME), Date.now()));
          }}
          onItems={() => void add(fromItems)}
        />
      </Fold>
      <Fold title={say('cards_limits_title')} className="cards-fold">
        <DayLimitsForm
          {...limits}
          onDaily={(daily) => void keep({ daily })}
          onHard={(hardDaily) => void keep({ hardDaily })}
        />
      </Fold>
      {aside.length > 0 && (
        <Fold title={say('cards_aside_title', aside.length)} className="cards-fold">
          <ul className="stack">
            {aside.map(({ id, strong }) => (
              <li key={id} className="row row-apart cards-skill">
                <span>{strong}</span>
                <span className="row row-tight">
                  <button type="button" className="button" onClick={() => void setAside(id, false)}>
                    {say('cards_aside_back')}
                  </button>
                  <button type="button" className="button button-bare" onClick={() => void remove(id)}>
                    {say('cards_aside_remove')}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {cards.length > 0 && (
        <AllCards
          {...{ cards, nameOf, now, marks }}
          onAside={({ id }) => void setAside(id, true)}
          onBack={({ id }) => void setAside(id, false)}
          onDelete={({ id }) => void remove(id)}
        />
      )}
      <Fold title={say('cards_keys')} className="cards-fold">
        <KeysList letters={letters} />
      </Fold>
    </div>
  );
}

/** One of each category in turn: the first five of a skill should not all be about the same thing. */
function spread<T extends { category: string }>(all: readonly T[]): T[] {
  const by = new Map<string, T[]>();
  for (const one of all) by.set(one.category, [...(by.get(one.category) ?? []), one]);
  const rows = [...by.values()];
  return Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) =>
    rows.flatMap((row) => row.slice(i, i + 1)),
  ).flat();
}
