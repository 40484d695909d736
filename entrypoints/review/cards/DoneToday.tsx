import { useEffect, useRef } from 'react';
import { useSay } from '@/components/basics/Words';
import { DAY, dayOf, forecast } from '@/utils/review';
import type { ReviewCard } from '@/utils/store';
import { hashOf } from '../route';
import type { Session } from './use-session';

/** Done or stopped for today: what was done, what comes next, and no pressure. */
export function DoneToday({ session, cards, now }: { session: Session; cards: readonly ReviewCard[]; now: number }) {
  const say = useSay();
  const { today, place, go, more } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The card that had the focus is gone; who is elsewhere stays there.
    const at = document.activeElement;
    if (!at || at === document.body) heading.current?.focus();
  }, []);
  const waiting = Math.max(0, today.due + today.fresh - today.heldBack);
  const next = forecast(cards, now, 180).find(({ day, due }) => due > 0 && day > dayOf(now));
  const tomorrow = next && next.day - dayOf(now) < 1.5 * DAY;
  return (
    <section className="card stack cards-pause" aria-labelledby="done-heading">
      <h2 id="done-heading" ref={heading} tabIndex={-1}>
        {say(place === 'stopped' ? 'cards_stopped_title' : 'cards_done_title')}
      </h2>
      <p>
        {today.done === 0
          ? say('cards_done_none')
          : today.done === 1
            ? say('cards_done_one')
            : say('cards_done_count', today.done)}{' '}
        {waiting > 0 && say('cards_done_waiting', waiting)}
      </p>
      {today.heldBack > 0 && <p className="quiet">{say('cards_done_held', today.heldBack)}</p>}
      {today.skipped > 0 && <p className="quiet">{say('cards_done_skipped', today.skipped)}</p>}
      <p>
        {!next && say('cards_done_next_none')}
        {next && tomorrow && say('cards_done_next_tomorrow', next.due)}
        {next &&
          !tomorrow &&
          say(
            'cards_done_next_day',
            next.due,
            new Date(next.day).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' }),
          )}
      </p>
      <div className="row">
        {place === 'stopped' && today.queue.length > 0 && (
          <button type="button" className="button" onClick={() => go('card')}>
            {say('cards_done_again')}
          </button>
        )}
        {place !== 'stopped' && waiting > 0 && (
          <button type="button" className="button" onClick={more}>
            {say('cards_done_more')}
          </button>
        )}
        <a className="button" href={hashOf('progress')}>
          {say('cards_done_progress')}
        </a>
      </div>
    </section>
  );
}
