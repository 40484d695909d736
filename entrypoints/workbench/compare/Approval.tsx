import { useId, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { type Changes, sameName } from '@/utils/packs';

/** The second person's word: asked for when nothing is left to mark, gone when the pack changes. */
export function Approval({
  said,
  open,
  stale,
  changed,
  valid,
  madeBy,
  onReady,
  onApprove,
  onAgain,
}: {
  said: Changes | null;
  /** Grave changes without a mark. */
  open: number;
  /** The pack was changed after it was compared. */
  stale: boolean;
  /** There is anything to approve at all. */
  changed: boolean;
  /** What was said is about this content. */
  valid: boolean;
  madeBy: string;
  onReady: () => void;
  onApprove: (by: string) => void;
  onAgain: () => void;
}) {
  const say = useSay();
  const id = useId();
  const [by, setBy] = useState('');
  const same = by.trim() !== '' && sameName(by, said?.made_by ?? madeBy);
  const approved = valid && !stale ? said?.approved : null;
  const lapsed = Boolean(said?.approved) && !approved;
  return (
    <section className="card stack" aria-labelledby={id}>
      <h3 id={id}>{say('measure_approval')}</h3>
      {approved && said && <p role="status">{say('measure_approved', approved.by, approved.on, said.made_by)}</p>}
      {lapsed && said?.approved && (
        <p role="alert">{say('measure_approval_lapsed', said.approved.by, said.approved.on)}</p>
      )}
      {!changed && <p>{say('measure_approval_nothing')}</p>}
      {stale && (
        <div className="row no-print">
          <p>{say('measure_compare_stale')}</p>
          <button type="button" className="button" onClick={onAgain}>
            {say('measure_compare_start')}
          </button>
        </div>
      )}
      {changed && !stale && !approved && open > 0 && <p>{say('measure_approval_open', open)}</p>}
      {changed && !stale && !approved && open === 0 && !valid && (
        <div className="row no-print">
          <p>{say('measure_approval_first')}</p>
          <button type="button" className="button button-main" disabled={!madeBy} onClick={onReady}>
            {say('measure_approval_ready')}
          </button>
        </div>
      )}
      {changed && !stale && !approved && open === 0 && valid && said && (
        <form
          className="stack no-print"
          onSubmit={(event) => {
            event.preventDefault();
            if (by.trim() && !same) onApprove(by.trim());
          }}
        >
          <p>{say('measure_approval_second', said.made_by)}</p>
          <div className="field">
            <label htmlFor={`${id}-by`}>{say('measure_approval_by')}</label>
            <input
              id={`${id}-by`}
              className="input narrow-input"
              value={by}
              maxLength={120}
              aria-invalid={same}
              aria-describedby={same ? `${id}-same` : undefined}
              onChange={(event) => setBy(event.target.value)}
            />
            {same && (
              <p id={`${id}-same`} className="error" role="alert">
                {say('measure_approval_same')}
              </p>
            )}
          </div>
          <div className="row">
            <button type="submit" className="button button-main" disabled={!by.trim() || same}>
              {say('measure_approve')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
