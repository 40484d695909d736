import { type RefObject, useId } from 'react';
import { useSay } from '../basics/Words';

/** A flag in the draft, with a better wording. */
export interface DraftFlag {
  name: string;
  words: string;
  why: string;
  instead: string;
}

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  onDraft: (text: string) => void;
  onSend: () => void;
  onWait: () => void;
  /** The person is writing: what is written stays until they have. */
  busy: boolean;
  flag: DraftFlag | null;
  onInstead: () => void;
  /** Leaves the flagged words as they are. */
  onLeave: () => void;
}

/** Where the trainee writes: no clock, and waiting is an answer too. */
export function Writing({ field, draft, onDraft, onSend, onWait, busy, flag, onInstead, onLeave }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <form
      className="stack practice-write"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <label htmlFor={`${id}draft`} className="label">
        {say('practice_your_message')}
      </label>
      <textarea
        id={`${id}draft`}
        ref={field}
        className="input"
        value={draft}
        maxLength={2000}
        aria-describedby={`${id}hint`}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onSend();
        }}
      />
      <div aria-live="polite">
        {flag && (
          <div className="practice-flag stack">
            <p>
              <strong>{flag.name}</strong> <q className="quoted">{flag.words}</q> {flag.why}
            </p>
            {flag.instead && <p>{say('panel_own_instead', flag.instead)}</p>}
            <div className="row">
              {flag.instead && (
                <button type="button" className="button" onClick={onInstead}>
                  {say('practice_use_instead')}
                </button>
              )}
              <button type="button" className="button" onClick={onLeave}>
                {say('practice_leave_flag')}
              </button>
            </div>
          </div>
        )}
      </div>
      <div className="row">
        <button type="submit" className="button button-main" aria-disabled={busy || draft.trim() === ''}>
          {say('practice_send')}
        </button>
        <button type="button" className="button" aria-disabled={busy} onClick={onWait}>
          {say('practice_wait')}
        </button>
      </div>
      <p id={`${id}hint`} className="quiet">
        {say('practice_send_hint')}
      </p>
    </form>
  );
}
