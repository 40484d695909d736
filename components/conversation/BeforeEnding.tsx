import { useEffect, useRef } from 'react';
import { useSay } from '../basics/Words';

interface Props {
  /** What is still open, in words, the most urgent first. */
  open: string[];
  /** A note was not copied or saved yet, and what it is made from will be forgotten. */
  noteLost: boolean;
  onEnd: () => void;
  onKeep: () => void;
  onNote: () => void;
}

/** Before a conversation at `soon` or above is ended: what should not be left open. It asks, it never forbids. */
export function BeforeEnding({ open, noteLost, onEnd, onKeep, onNote }: Props) {
  const say = useSay();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons
    <div
      className="card stack ending"
      role="group"
      aria-labelledby="ending-heading"
      onKeyDown={(event) => event.key === 'Escape' && onKeep()}
    >
      <h2 id="ending-heading" className="part-title">
        {say('panel_ending')}
      </h2>
      {open.length > 0 && (
        <ul className="ending-list">
          {open.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <p className="quiet">{say(noteLost ? 'panel_ending_note' : 'panel_ending_forgets')}</p>
      <div className="row">
        <button ref={keep} type="button" className="button" onClick={onKeep}>
          {say('panel_keep')}
        </button>
        {noteLost && (
          <button type="button" className="button button-main" onClick={onNote}>
            {say('panel_ending_to_note')}
          </button>
        )}
        <button type="button" className="button button-danger" onClick={onEnd}>
          {say('panel_ending_end')}
        </button>
      </div>
    </div>
  );
}
