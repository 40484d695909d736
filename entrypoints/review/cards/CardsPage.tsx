import { useMemo, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { Pause, PauseOffer } from '@/components/cards/Pause';
import { type Lines, SupportDialog, SupportLines } from '@/components/cards/SupportLines';
import { standingOf } from '@/utils/review';
import {
  cards as cardShelf,
  type ReviewLimits,
  readAbout,
  readDesk,
  readEnginePack,
  readGuidance,
  readHabits,
  readOrganisation,
  readReviewLimits,
  readSettings,
  saveSettings,
  watchHabits,
  watchOrganisation,
  watchPack,
  watchReviewLimits,
  watchSettings,
} from '@/utils/store';
import { useEngine } from '../journal/use-engine';
import { namesFrom } from '../library/names';
import { DoneToday } from './DoneToday';
import { Held } from './Held';
import { MoreCards } from './MoreCards';
import { OneCard } from './OneCard';
import { useCardKeys } from './use-card-keys';
import { type Deck, useDeck, useNow } from './use-deck';
import { useSession } from './use-session';
import { toldWords } from './words';
import '@/components/cards/cards.css';
import '@/components/journal/journal.css';

/** The ids of the pack's rules, to say when a card's rule is gone; read only for cards that name one. */
const readRules = async () => new Set((await readEnginePack())?.rules.map(({ id }) => id) ?? []);
const readNoRules = async () => null;

/** The spaced review: today's cards one at a time, in one's own pace. */
export function CardsPage() {
  const say = useSay();
  const { deck, mended, reload } = useDeck();
  const limits = useWatched(readReviewLimits, watchReviewLimits);
  return (
    <div className="cards">
      {deck && !deck.ok && (
        <p role="alert" className="card error">
          {say('cards_unreadable', say(`panel_store_${deck.error}`))}
        </p>
      )}
      {deck?.ok && limits && <Today deck={deck.value} {...{ limits, mended, reload }} />}
    </div>
  );
}

interface TodayProps {
  deck: Deck;
  limits: ReviewLimits;
  mended: number;
  reload: () => Promise<void>;
}

function Today({ deck, limits, mended, reload }: TodayProps) {
  const say = useSay();
  const now = useNow();
  const session = useSession(deck, limits, now, reload);
  const about = useWatched(readAbout, watchPack) ?? null;
  const desk = useWatched(readDesk, watchPack) ?? null;
  const guidance = useWatched(readGuidance, watchPack) ?? null;
  const habits = useWatched(readHabits, watchHabits);
  const settings = useWatched(readSettings, watchSettings);
  const organisation = useWatched(readOrganisation, watchOrganisation);
  const [lines, showLines] = useState(false);
  const tellWords = (words: string, undo?: () => void) =>
    session.tell({ what: 'other', words, ...(undo ? { undo } : {}) });
  const letters = habits?.letters ?? true;
  const { today, current, shown, place, go, told } = session;
  const rules = useWatched(current?.rule && current.source !== 'pack' ? readRules : readNoRules, watchPack) ?? null;
  // Opened with the first comparison, and kept.
  const [compared, compare] = useState(false);
  if (shown && !compared) compare(true);
  const engine = useEngine(compared);
  const nameOf = useMemo(() => {
    const names = namesFrom(guidance, say);
    // A card about a kind of sentence has the flag's id for a category.
    const flag = (id: string) => guidance?.drafts.find((draft) => draft.id === id)?.name;
    return { ...names, category: (id: string) => flag(id) ?? names.category(id) };
  }, [guidance, say]);
  const standing = useMemo(
    () =>
      current && about
        ? standingOf(current, about, desk?.cards ?? [], rules?.size ? rules : null)
        : ({ kind: 'current' } as const),
    [current, about, desk, rules],
  );
  const reviewing = place === 'card' && current !== null;

  useCardKeys(
    {
      ...Object.fromEntries(
        ([1, 2, 3, 4] as const).map((rating) => [
          String(rating),
          reviewing && shown ? () => void session.rate(rating) : undefined,
        ]),
      ),
      s: reviewing ? () => void session.skip() : undefined,
      a: reviewing ? () => void session.suspend() : undefined,
      b: reviewing || place === 'offer' ? () => go('break') : undefined,
      u: told?.what === 'other' && told.undo ? told.undo : session.canUndo ? () => void session.undo() : undefined,
      F2: () => showLines(true),
    },
    letters,
  );

  const take = async () => {
    if (!current || standing.kind !== 'changed' || !about) return;
    const { said, weak, strong, skill, category, level } = standing.now;
    const at = Date.now();
    const result = await cardShelf.change(
      current.id,
      (card) => ({
        ...card,
        ...{ prompt: said, weak, strong, skill, category, level },
        pack: { id: about.id, version: about.version },
        changedAt: Math.max(at, card.changedAt + 1),
      }),
      at,
    );
    if (result.ok) tellWords(say('cards_taken'));
    else session.tell({ what: 'failed', error: result.error });
  };

  const support: Lines & { onCountry: (code: string) => void } = {
    directory: desk?.referrals ?? [],
    country: settings?.country ?? null,
    staff: [...(organisation?.staff ?? []), ...supervisorOf(organisation?.contacts)],
    own: organisation?.referrals ?? [],
    onCountry: (country) => void saveSettings({ country }),
  };
  const [clockSeen, seeClock] = useState(false);
  const notice = told ? toldWords(told, say) : mended > 0 && !clockSeen ? say('cards_clock', mended) : '';
  const undoable =
    (told?.what === 'rated' || told?.what === 'skipped' || told?.what === 'suspended') && session.canUndo;
  const takeBack = undoable ? () => void session.undo() : told?.what === 'other' ? told.undo : undefined;
  const of = Math.max(today.done + today.queue.length, 0);

  return (
    <>
      <div className="stack">
        <div className="row row-apart cards-top">
          <h2>{say('cards_title')}</h2>
          {of > 0 && (
            <span className="row row-tight">
              <progress
                className="cards-meter"
                max={of}
                value={today.done}
                aria-label={say('cards_today', today.done, of)}
              />
              <span>{say('cards_today', today.done, of)}</span>
            </span>
          )}
        </div>
        <p className="quiet">
          {say('cards_intro')} {about && about.reviewed === null && say('cards_not_reviewed')}
        </p>
      </div>
      {notice && (
        <UndoNotice
          text={notice}
          {...(takeBack ? { onUndo: takeBack } : {})}
          onDismiss={() => {
            session.tell(null);
            seeClock(true);
          }}
        />
      )}
      <Held marks={deck.marks} cards={deck.cards} />
      {place === 'break' && (
        <Pause onBack={() => go('card')} onStop={() => go('stopped')}>
          <SupportLines {...support} />
        </Pause>
      )}
      {place === 'offer' && <PauseOffer onGoOn={() => go('card')} onBreak={() => go('break')} />}
      {reviewing && (
        <OneCard
          card={current}
          {...{ session, desk, about, standing, nameOf, now, letters, engine }}
          drafts={guidance?.drafts ?? []}
          onTake={() => void take()}
          onSupport={() => showLines(true)}
        />
      )}
      {deck.cards.length > 0 && (place === 'stopped' || (place === 'card' && current === null)) && (
        <DoneToday session={session} cards={deck.cards} now={now} />
      )}
      {deck.cards.length === 0 && (
        <section className="card stack cards-pause" aria-labelledby="empty-heading">
          <h2 id="empty-heading">{say('cards_empty_title')}</h2>
          <p>{say('cards_empty_lead')}</p>
        </section>
      )}
      {place !== 'break' && (
        <MoreCards
          cards={deck.cards}
          marks={deck.marks}
          {...{ about, desk, limits, letters, nameOf, now }}
          empty={deck.cards.length === 0}
          onTold={tellWords}
        />
      )}
      <SupportDialog {...support} open={lines} onClose={() => showLines(false)} />
    </>
  );
}

const supervisorOf = (contacts: Record<string, { name: string; reach: string }> = {}) =>
  contacts.supervisor?.name || contacts.supervisor?.reach ? [contacts.supervisor] : [];
