import { useEffect, useMemo, useRef } from 'react';
import { LevelTag } from '@/components/basics/LevelTag';
import { useSay } from '@/components/basics/Words';
import { CardBack } from '@/components/cards/CardBack';
import { CardFront, Situation } from '@/components/cards/CardFront';
import { CardStanding } from '@/components/cards/CardStanding';
import { RatingBar } from '@/components/cards/RatingBar';
import { GuessList } from '@/components/journal/GuessList';
import type { NameOf } from '@/components/saved/SavedDetail';
import type { Desk, DraftAdvice, PackAbout } from '@/utils/packs';
import { outcomes, type Standing } from '@/utils/review';
import type { ReviewCard } from '@/utils/store';
import { guessesOn } from '../journal/guesses';
import type { useEngine } from '../journal/use-engine';
import type { Session } from './use-session';
import { frontOf, whyOf } from './words';

interface Props {
  card: ReviewCard;
  session: Session;
  desk: Desk | null;
  drafts: readonly DraftAdvice[];
  about: PackAbout | null;
  standing: Standing;
  nameOf: NameOf;
  now: number;
  engine: ReturnType<typeof useEngine>;
  /** Digits and letters work as keys. */
  letters: boolean;
  /** Whether the field may take the focus when the card appears: not while something else has it. */
  onTake: () => void;
  onSupport: () => void;
}

/** One card: write first, then compare and rate. */
export function OneCard({
  card,
  session,
  desk,
  drafts,
  about,
  standing,
  nameOf,
  now,
  letters,
  engine,
  onTake,
  onSupport,
}: Props) {
  const say = useSay();
  const { typed, type, shown, reveal, rate, skip, suspend, undo, canUndo, go } = session;
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const front = frontOf(card, desk, nameOf, say);
  const guesses = useMemo(
    () =>
      shown && typed.trim() && engine && engine !== 'no pack'
        ? guessesOn(typed, card.prompt, engine.engine, engine.drafts)
        : null,
    [shown, typed, engine, card.prompt],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is another place to be
  useEffect(() => {
    if (shown) {
      heading.current?.focus({ preventScroll: true });
      box.current?.scrollIntoView?.({ block: 'nearest' });
      return;
    }
    const at = document.activeElement;
    // What had the focus went with the card before, or nothing had it yet; anything else keeps it.
    if (!at || at === document.body || box.current?.contains(at)) field.current?.focus();
  }, [card.id, shown]);

  return (
    <section ref={box} tabIndex={-1} className="card cards-card" aria-label={front.question}>
      <div className="row row-tight">
        <span className="tag">{nameOf.skill(card.skill)}</span>
        {card.category && <span className="tag">{nameOf.category(card.category)}</span>}
        {card.level && <LevelTag level={card.level} name={nameOf.level(card.level)} />}
      </div>
      <CardStanding
        standing={{ kind: standing.kind, made: card.pack.version, inUse: about?.version ?? '' }}
        onTake={onTake}
      />
      {shown ? (
        <>
          <Situation front={front} />
          <CardBack
            typed={typed}
            weak={card.weak}
            strong={card.strong}
            why={whyOf(card, desk, drafts, say)}
            heading={heading}
          >
            {guesses && (
              <section className="stack" aria-label={say('cards_guesses')}>
                <h4 className="label">{say('cards_guesses')}</h4>
                <p className="quiet">{say(guesses.length ? 'cards_guesses_note' : 'cards_guesses_none')}</p>
                {guesses.length > 0 && <GuessList text={typed} guesses={guesses} />}
              </section>
            )}
          </CardBack>
          <RatingBar choices={outcomes(card, now)} keys={letters} onRate={(rating) => void rate(rating)} />
        </>
      ) : (
        <CardFront key={card.id} {...{ front, typed, field }} onType={type} onReveal={reveal} />
      )}
      <div className="row row-tight cards-acts">
        <button type="button" className="button" onClick={() => void skip()}>
          {say('cards_skip')}
        </button>
        <button type="button" className="button" onClick={() => void suspend()}>
          {say('cards_suspend')}
        </button>
        <button type="button" className="button" onClick={() => go('break')}>
          {say('cards_break')}
        </button>
        <button type="button" className="button" onClick={onSupport}>
          {say('cards_support')}
        </button>
        {canUndo && (
          <button type="button" className="button button-bare" onClick={() => void undo()}>
            {say('cards_undo')}
          </button>
        )}
      </div>
    </section>
  );
}
