import { type ReactNode, useId, useState } from 'react';
import { useSay } from '../basics/Words';

/** One grave change: what it says before and after, and the reason why it is intended. */
export function MarkChange({
  words,
  before,
  after,
  why,
  place,
  disabled,
  onMark,
}: {
  words: string;
  before: string;
  after: string;
  /** The reason it was marked with; null: not marked. */
  why: string | null;
  place: ReactNode;
  disabled: boolean;
  onMark: (why: string | null) => void;
}) {
  const say = useSay();
  const id = useId();
  const [reason, setReason] = useState(why ?? '');
  return (
    <div className="stack">
      <p>
        <span className="quoted">{words}</span>
      </p>
      <p>
        {say('measure_compare_from_to', before, after)} {place}
      </p>
      {why !== null ? (
        <div className="row">
          <p>{say('measure_compare_intended', why)}</p>
          <button type="button" className="button no-print" disabled={disabled} onClick={() => onMark(null)}>
            {say('measure_compare_unmark')}
          </button>
        </div>
      ) : (
        <form
          className="row no-print"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) onMark(reason.trim());
          }}
        >
          <div className="field mark-reason">
            <label htmlFor={id}>{say('measure_compare_why')}</label>
            <input
              id={id}
              className="input"
              value={reason}
              maxLength={600}
              required
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <button type="submit" className="button" disabled={disabled || !reason.trim()}>
            {say('measure_compare_mark')}
          </button>
        </form>
      )}
    </div>
  );
}
