import type { Outcome } from '@/utils/store';
import { useSay } from '../basics/Words';
import { OUTCOMES } from './outcomes';

const IDS = Object.keys(OUTCOMES) as Outcome[];

/** How it went on, in one tap; a second tap takes it back. */
export function OutcomePicker({ outcome, onChoose }: { outcome: string; onChoose: (outcome: string) => void }) {
  const say = useSay();
  return (
    <fieldset className="field">
      <legend className="label">{say('review_outcome')}</legend>
      <div className="row row-tight">
        {IDS.map((id) => (
          <button
            key={id}
            type="button"
            className="button"
            aria-pressed={outcome === id}
            onClick={() => onChoose(outcome === id ? '' : id)}
          >
            {say(OUTCOMES[id])}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
