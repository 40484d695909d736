import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../basics/Words';

/** The chat rests: a moment for oneself, somebody to tell, and who is there. No clock runs, nothing is lost. */
export function Break({ onBack, onStop, children }: { onBack: () => void; onStop: () => void; children: ReactNode }) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card stack stack-wide practice-break" aria-labelledby="practice-break">
      <h2 id="practice-break" ref={heading} tabIndex={-1}>
        {say('practice_paused')}
      </h2>
      <p>{say('practice_paused_lead')}</p>
      <ul className="stack">
        <li>{say('panel_after_breathe')}</li>
        <li>{say('panel_after_tell')}</li>
        <li>{say('panel_after_need')}</li>
      </ul>
      {children}
      <div className="row">
        <button type="button" className="button button-main" onClick={onBack}>
          {say('practice_paused_back')}
        </button>
        <button type="button" className="button" onClick={onStop}>
          {say('practice_paused_stop')}
        </button>
      </div>
    </section>
  );
}
