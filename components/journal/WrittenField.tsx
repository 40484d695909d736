import { useId } from 'react';
import { useSay } from '../basics/Words';

export interface Written {
  text: string;
  /** What is known about keeping it. */
  state: 'untouched' | 'saving' | 'saved' | 'back' | 'failed';
  /** Why it is not on the disk, in words. */
  problem: string;
  /** There is something to take back. */
  changed: boolean;
  onType: (text: string) => void;
  onTakeBack: () => void;
}

/** A field that keeps itself: says when what was typed is on the disk, and takes it back when asked. */
export function WrittenField({
  label,
  field,
  most = 2000,
  describedBy,
}: {
  label: string;
  field: Written;
  most?: number;
  describedBy?: string;
}) {
  const say = useSay();
  const id = useId();
  const { text, state, problem, changed, onType, onTakeBack } = field;
  const about = {
    untouched: '',
    saving: say('journal_saving'),
    saved: say('journal_saved'),
    back: say('journal_back'),
    failed: say('journal_unsaved', problem),
  }[state];
  return (
    <div className="field written">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        value={text}
        maxLength={most}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
      />
      <div className="row row-apart written-foot">
        <p role="status" className={state === 'failed' ? 'error' : 'quiet'}>
          {about}
        </p>
        {changed && (
          <button type="button" className="button button-bare" onClick={onTakeBack}>
            {say('journal_take_back')}
            <span className="unseen">: {label}</span>
          </button>
        )}
      </div>
    </div>
  );
}
