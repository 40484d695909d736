import { useCallback, useMemo, useState } from 'react';
import { type CardRating, dayOf, dayQueue, isHard, outcomes } from '@/utils/review';
import {
  cards as cardShelf,
  type ReviewCard,
  type ReviewEntry,
  type ReviewLimits,
  reviewCard,
  type StoreError,
  undoReview,
} from '@/utils/store';

/** Something done to a card, with what is needed to take it back. */
type Act =
  | { did: 'rated'; card: string; entry: string; typed: string }
  | { did: 'skipped'; card: string; typed: string }
  | { did: 'suspended'; card: string; typed: string };

/** What happened last, for the notice. */
export type Told =
  | { what: 'rated'; rating: CardRating; days: number }
  | { what: 'skipped' | 'suspended' | 'undone' | 'nothing to undo' | 'elsewhere' }
  | { what: 'failed'; error: StoreError }
  /** Something besides the card, already in words. */
  | { what: 'other'; words: string; undo?: () => void };

/** Where one is: a card, the pause after a hard one, a break, or done for today. */
export type Place = 'card' | 'offer' | 'break' | 'stopped';

/**
 * One sitting: which card is on the screen, what was typed, what was done and how to take it back. Every act is written
 * to the store at once; the page can be closed at any moment. `log` and `cards` are as stored, and read anew by `reload`
 * before the next card is shown.
 */
export function useSession(
  { cards, log }: { cards: readonly ReviewCard[]; log: readonly ReviewEntry[] },
  limits: ReviewLimits,
  now: number,
  reload: () => Promise<void>,
) {
  const [held, hold] = useState<string | null>(null);
  const [typed, type] = useState('');
  const [shown, show] = useState(false);
  const [place, go] = useState<Place>('card');
  const [more, setMore] = useState(0);
  const [acts, setActs] = useState<Act[]>([]);
  const [told, tell] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);

  const today = useMemo(
    () => dayQueue(cards, log, { ...limits, daily: limits.daily + more }, now),
    [cards, log, limits, more, now],
  );
  // The card on the screen stays there, whatever changes around it, as long as it may be reviewed.
  const current = today.queue.find(({ id }) => id === held) ?? today.queue[0] ?? null;
  if (current && held !== current.id) {
    hold(current.id);
    if (held !== null) {
      type('');
      show(false);
    }
  }

  const turn = () => {
    hold(null);
    type('');
    show(false);
  };
  /** One write at a time: a key held down must not rate two cards. */
  const once = async (write: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await write();
    } finally {
      setBusy(false);
    }
  };
  const did = async (act: Act, words: Told) => {
    setActs((before) => [...before, act]);
    tell(words);
    await reload();
    turn();
  };

  const rate = (rating: CardRating) =>
    once(async () => {
      if (!current || !shown) return;
      const at = Date.now();
      const outcome = outcomes(current, at)[rating - 1];
      if (!outcome) return;
      const result = await reviewCard(current.id, current.changedAt, outcome, at);
      if (!result.ok) return tell({ what: 'failed', error: result.error });
      if (result.value === null) {
        tell({ what: 'elsewhere' });
        await reload();
        return turn();
      }
      // Before the next card can be seen.
      if (isHard(current)) go('offer');
      await did(
        { did: 'rated', card: current.id, entry: result.value, typed },
        { what: 'rated', rating, days: outcome.days },
      );
    });

  const mark = (change: (card: ReviewCard, at: number) => ReviewCard, act: 'skipped' | 'suspended') =>
    once(async () => {
      if (!current) return;
      const at = Date.now();
      const result = await cardShelf.change(
        current.id,
        (card) => ({ ...change(card, at), changedAt: Math.max(at, card.changedAt + 1) }),
        at,
      );
      if (!result.ok) return tell({ what: 'failed', error: result.error });
      await did({ did: act, card: current.id, typed }, { what: act });
    });
  const skip = () => mark((card, at) => ({ ...card, state: { ...card.state, skipped: dayOf(at) } }), 'skipped');
  const suspend = () => mark((card) => ({ ...card, suspended: true }), 'suspended');

  const undo = () =>
    once(async () => {
      const last = acts.at(-1);
      if (!last) return tell({ what: 'nothing to undo' });
      const at = Date.now();
      const result =
        last.did === 'rated'
          ? await undoReview(last.entry, at)
          : await cardShelf.change(
              last.card,
              (card) => ({ ...unmarked(card, last.did), changedAt: Math.max(at, card.changedAt + 1) }),
              at,
            );
      if (!result.ok) return tell({ what: 'failed', error: result.error });
      setActs((before) => before.slice(0, -1));
      await reload();
      if (!result.value) return tell({ what: 'nothing to undo' });
      tell({ what: 'undone' });
      hold(last.card);
      type(last.typed);
      show(last.did === 'rated');
      go('card');
    });

  return {
    today,
    current,
    typed,
    type,
    shown,
    reveal: useCallback(() => show(true), []),
    place,
    go,
    rate,
    skip,
    suspend,
    undo,
    canUndo: acts.length > 0,
    told,
    tell,
    more: () => {
      setMore((before) => before + MORE);
      go('card');
    },
  };
}
export type Session = ReturnType<typeof useSession>;

/** How many "more today" gives. */
const MORE = 5;

function unmarked(card: ReviewCard, did: 'skipped' | 'suspended'): ReviewCard {
  if (did === 'suspended') return { ...card, suspended: false };
  const { skipped: _, ...state } = card.state;
  return { ...card, state };
}
