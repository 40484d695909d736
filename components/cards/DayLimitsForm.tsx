import { useId, useState } from 'react';
import type { WordKey } from '@/utils/locale';
import { useSay } from '../basics/Words';

/** How many a day, and how many of them hard; kept as soon as a field holds a number that fits. */
export function DayLimitsForm({
  daily,
  hardDaily,
  onDaily,
  onHard,
}: {
  daily: number;
  hardDaily: number;
  onDaily: (count: number) => void;
  onHard: (count: number) => void;
}) {
  const say = useSay();
  return (
    <div className="stack">
      <div className="cards-limits">
        <Count words="cards_limits_daily" value={daily} least={1} onCount={onDaily} />
        <Count words="cards_limits_hard" value={hardDaily} least={0} onCount={onHard} />
      </div>
      <p className="quiet">{say('cards_limits_note')}</p>
    </div>
  );
}

const MOST = 50;

function Count({
  words,
  value,
  least,
  onCount,
}: {
  words: WordKey;
  value: number;
  least: number;
  onCount: (count: number) => void;
}) {
  const say = useSay();
  const id = useId();
  // While something is typed that is no number yet, the field keeps it.
  const [typed, type] = useState<string | null>(null);
  return (
    <div className="field">
      <label htmlFor={id}>{say(words)}</label>
      <input
        id={id}
        type="number"
        className="input"
        min={least}
        max={MOST}
        value={typed ?? value}
        onBlur={() => type(null)}
        onChange={({ target }) => {
          type(target.value);
          const count = Number(target.value);
          if (target.value !== '' && Number.isInteger(count) && count >= least && count <= MOST) onCount(count);
        }}
      />
    </div>
  );
}
