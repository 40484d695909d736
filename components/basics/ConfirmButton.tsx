import { useEffect, useRef, useState } from 'react';
import { useSay } from './Words';

/** A button for what cannot be undone: asks once more in place, with the keeping answer first. */
export function ConfirmButton({
  label,
  question,
  confirm,
  onConfirm,
  quiet = false,
}: {
  label: string;
  question: string;
  confirm: string;
  onConfirm: () => void;
  /** Drawn as an ordinary button until it asks. */
  quiet?: boolean;
}) {
  const say = useSay();
  const [asking, ask] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (asked.current) start.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button ref={start} type="button" className={quiet ? 'button' : 'button button-danger'} onClick={() => ask(true)}>
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are two buttons
    <div role="group" aria-label={question} className="stack" onKeyDown={(e) => e.key === 'Escape' && ask(false)}>
      <p>{question}</p>
      <div className="row">
        <button ref={keep} type="button" className="button" onClick={() => ask(false)}>
          {say('panel_keep')}
        </button>
        <button
          type="button"
          className="button button-danger"
          onClick={() => {
            ask(false);
            onConfirm();
          }}
        >
          {confirm}
        </button>
      </div>
    </div>
  );
}
