import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../basics/Words';

/** A calm page: a moment for oneself, somebody to tell, and who is there. No clock runs. */
export function Pause({ onBack, onStop, children }: { onBack: () => void; onStop: () => void; children: ReactNode }) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card stack stack-wide cards-pause" aria-labelledby="pause-heading">
      <h2 id="pause-heading" ref={heading} tabIndex={-1}>
        {say('cards_pause_title')}
      </h2>
      <p>{say('cards_pause_lead')}</p>
      <ul className="stack cards-care">
        <li>{say('panel_after_breathe')}</li>
        <li>{say('panel_after_tell')}</li>
        <li>{say('panel_after_need')}</li>
      </ul>
      {children}
      <div className="row">
        <button type="button" className="button button-main" onClick={onBack}>
          {say('cards_pause_back')}
        </button>
        <button type="button" className="button" onClick={onStop}>
          {say('cards_pause_stop')}
        </button>
      </div>
    </section>
  );
}

/** After a hard card: offered, never forced. */
export function PauseOffer({ onGoOn, onBreak }: { onGoOn: () => void; onBreak: () => void }) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card stack cards-pause" aria-labelledby="offer-heading">
      <h2 id="offer-heading" ref={heading} tabIndex={-1}>
        {say('cards_hard_done')}
      </h2>
      <p>{say('cards_hard_offer')}</p>
      <div className="row">
        <button type="button" className="button button-main" onClick={onGoOn}>
          {say('cards_go_on')}
        </button>
        <button type="button" className="button" onClick={onBreak}>
          {say('cards_break')}
        </button>
      </div>
    </section>
  );
}
