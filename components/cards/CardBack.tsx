import type { ReactNode, RefObject } from 'react';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  typed: string;
  weak: string;
  strong: string;
  why: string;
  /** Takes the focus when the back is shown. */
  heading: RefObject<HTMLHeadingElement | null>;
  /** Guesses about what was typed. */
  children?: ReactNode;
}

/** Own words, and the weaker and the stronger version side by side, told apart by word and sign as well as colour. */
export function CardBack({ typed, weak, strong, why, heading, children }: Props) {
  const say = useSay();
  return (
    <div className="stack cards-back">
      <h3 ref={heading} tabIndex={-1} className="unseen">
        {say('cards_compared')}
      </h3>
      <section className="stack" aria-label={say('cards_your_words')}>
        <h4 className="label">{say('cards_your_words')}</h4>
        {typed.trim() ? (
          <p className="cards-own">{typed.trim()}</p>
        ) : (
          <p className="quiet">{say('cards_nothing_written')}</p>
        )}
      </section>
      <div className="cards-beside">
        <section className="cards-version cards-weak" aria-label={say('cards_weak')}>
          <h4 className="label">
            <Icon name="not_applicable" /> {say('cards_weak')}
          </h4>
          {weak ? <p>{weak}</p> : <p className="quiet">{say('cards_weak_none')}</p>}
        </section>
        <section className="cards-version cards-strong" aria-label={say('cards_strong')}>
          <h4 className="label">
            <Icon name="confirmed" /> {say('cards_strong')}
          </h4>
          <p>{strong}</p>
          <p className="quiet">{say('cards_one_way')}</p>
        </section>
      </div>
      {why && (
        <p>
          <strong className="label">{say('cards_why')}</strong> {why}
        </p>
      )}
      {children}
    </div>
  );
}
