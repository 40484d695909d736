import { useSay } from '../basics/Words';

/** A stretch of two texts beside each other, in reading order. */
export interface ShownChange {
  did: 'kept' | 'added' | 'removed';
  text: string;
}

/**
 * Two wordings side by side: what was left out is struck through on the left, what is new is underlined on the right.
 * Colour only helps; for a screen reader each stretch is named.
 */
export function SideBySide({ changes }: { changes: ShownChange[] }) {
  const say = useSay();
  if (changes.every(({ did }) => did === 'kept')) return <p className="quiet">{say('journal_same')}</p>;
  const side = (own: 'removed' | 'added') => (
    <p>
      {changes
        .filter(({ did }) => did === 'kept' || did === own)
        // Stretches have no name of their own; their order is what they are.
        .map(({ did, text }, index) => {
          const key = `${index}${did}`;
          if (did === 'kept') return <span key={key}>{text}</span>;
          const Mark = own === 'removed' ? 'del' : 'ins';
          return (
            <Mark key={key}>
              <span className="unseen"> {say(`journal_${own}`)} </span>
              {text}
              <span className="unseen">{say('journal_mark_end')} </span>
            </Mark>
          );
        })}
    </p>
  );
  return (
    <div className="beside">
      <section aria-label={say('journal_compare_sent')} className="stack">
        <h4 className="label">{say('journal_compare_sent')}</h4>
        {side('removed')}
      </section>
      <section aria-label={say('journal_compare_now')} className="stack">
        <h4 className="label">{say('journal_compare_now')}</h4>
        {side('added')}
      </section>
    </div>
  );
}
