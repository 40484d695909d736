import { useId } from 'react';
import type { ItemReview } from '@/utils/store';
import { useSay } from '../basics/Words';

const VERDICTS = ['keep', 'edit', 'retire', 'harmful'] as const;
export type Verdict = NonNullable<ItemReview['verdict']>;

/** What to do with the suggestion itself. Chosen again, the mark goes. */
export function VerdictChoice({
  verdict,
  onChoose,
}: {
  verdict: Verdict | null;
  onChoose: (verdict: Verdict | null) => void;
}) {
  const say = useSay();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons that are on or off
    <div role="group" aria-labelledby={id} className="stack">
      <h3 id={id} className="part-title">
        {say('journal_verdict')}
      </h3>
      <div className="row">
        {VERDICTS.map((one) => (
          <button
            key={one}
            type="button"
            className={one === 'harmful' ? 'button button-danger' : 'button'}
            aria-pressed={verdict === one}
            onClick={() => onChoose(verdict === one ? null : one)}
          >
            {say(`journal_verdict_${one}`)}
          </button>
        ))}
      </div>
      {verdict && <p className="quiet">{say(`journal_verdict_${verdict}_how`)}</p>}
    </div>
  );
}
