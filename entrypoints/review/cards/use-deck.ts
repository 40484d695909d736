import { useCallback, useEffect, useRef, useState } from 'react';
import { dayOf, mendClock, withHeld } from '@/utils/review';
import {
  cards as cardShelf,
  type HarmfulMark,
  listReviews,
  type ReviewCard,
  type ReviewEntry,
  readHarmful,
  type StoreError,
  watchItems,
} from '@/utils/store';

export interface Deck {
  cards: ReviewCard[];
  log: ReviewEntry[];
  /** What others called harmful and nobody looked at yet: its cards count as set aside. */
  marks: HarmfulMark[];
}
type Read = { ok: true; value: Deck } | { ok: false; error: StoreError };

async function readDeck(): Promise<Read> {
  const [cards, log, marks] = await Promise.all([cardShelf.list(), listReviews(), readHarmful()]);
  if (!cards.ok) return cards;
  if (!log.ok) return log;
  if (!marks.ok) return marks;
  return { ok: true, value: { cards: withHeld(cards.value, marks.value), log: log.value, marks: marks.value } };
}

/**
 * Cards and log as they are stored, read anew after every change here or in another window; `reload` is done when what
 * was just written is on the screen. Cards that were planned by a clock which ran ahead are counted from today, once;
 * `mended` says how many.
 */
export function useDeck(): { deck: Read | undefined; mended: number; reload: () => Promise<void> } {
  const [deck, setDeck] = useState<Read>();
  const [mended, setMended] = useState(0);
  const turn = useRef(0);
  const newest = useRef(Promise.resolve());
  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const done = readDeck().then((read) => {
      if (mine === turn.current) return setDeck(read);
      // A read that was overtaken is thrown away, and over when the newer one is: who waits for it sees what was written.
      return newest.current;
    });
    newest.current = done;
    return done;
  }, []);
  useEffect(() => {
    const over = new AbortController();
    watchItems(() => void reload(), over.signal);
    void (async () => {
      const now = Date.now();
      const read = await readDeck();
      if (read.ok) setMended(await mend(read.value.cards, now));
      await reload();
    })();
    return () => over.abort();
  }, [reload]);
  return { deck, mended, reload };
}

async function mend(cards: readonly ReviewCard[], now: number): Promise<number> {
  let count = 0;
  for (const { id } of mendClock(cards, now)) {
    const result = await cardShelf.change(
      id,
      (card) => {
        // Judged by what is stored now: another window may have mended it already.
        const [right] = mendClock([card], now);
        return right ? { ...card, ...right, changedAt: Math.max(now, card.changedAt + 1) } : card;
      },
      now,
    );
    if (result.ok && result.value) count += 1;
  }
  return count;
}

/** The present moment, looked at again every minute and whenever the page is come back to; cards of a new day appear. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () =>
      setNow((before) => (dayOf(Date.now()) === dayOf(before) && Date.now() >= before ? before : Date.now()));
    const every = setInterval(look, 60_000);
    addEventListener('focus', look);
    return () => {
      clearInterval(every);
      removeEventListener('focus', look);
    };
  }, []);
  return now;
}
