import { useId, useRef, useState } from 'react';
import { useSay } from '../basics/Words';
import { COVERS, type Cover, type MendedLine, type Mending } from './mending';

const KINDS = Object.keys(COVERS) as Cover[];

interface Props<L extends MendedLine> {
  label: string;
  hint: string;
  line: L;
  longest: number;
  /** Looks again as soon as the field is left, so that what is stored was seen. */
  mending: Mending<L>;
  onChange: (line: L) => void;
}

/**
 * A redacted line to look over: what was replaced stands below and can be put back; words that were missed are covered
 * by selecting them. Always "redacted", never more.
 */
export function RedactedLine<L extends MendedLine>({ label, hint, line, longest, mending, onChange }: Props<L>) {
  const say = useSay();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, tell] = useState('');
  // A selection ends when the text under it changes; the field's own would jump to the end by itself.
  const selected = useRef<{ start: number; end: number } | null>(null);
  const change = (next: L) => {
    selected.current = null;
    tell('');
    onChange(next);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        className="input"
        value={line.text}
        maxLength={longest}
        aria-describedby={`${id}hint`}
        onChange={(event) => change(mending.typed(line, event.target.value))}
        onSelect={(event) => {
          const { selectionStart: start, selectionEnd: end } = event.currentTarget;
          selected.current = start < end ? { start, end } : null;
        }}
        onBlur={() => {
          const next = mending.again(line);
          if (next.text !== line.text) change(next);
        }}
      />
      <p id={`${id}hint`} className="quiet">
        {hint}
      </p>
      {line.text !== '' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons
        <div role="group" aria-label={say('review_mend_cover')} className="row row-tight mend">
          <span className="quiet" aria-hidden="true">
            {say('review_mend_cover')}
          </span>
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="button mend-cover"
              // By mouse the focus stays in the field, with its selection.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                if (!selected.current) return tell(say('review_mend_nothing'));
                change(mending.cover(line, selected.current.start, selected.current.end, kind));
                area.current?.focus();
              }}
            >
              {say(COVERS[kind])}
            </button>
          ))}
        </div>
      )}
      <p role="status" className="quiet">
        {told}
      </p>
      {line.placeholders.length > 0 && (
        <ul className="mend-list" aria-label={say('review_mend_replaced')}>
          {line.placeholders.map((one, index) => (
            <li key={`${one.start} ${one.was}`} className="row row-apart">
              <span className="quiet">{say('review_mend_was', line.text.slice(one.start, one.end), one.was)}</span>
              <button
                type="button"
                className="button button-bare"
                aria-label={say('review_mend_back_named', one.was)}
                onClick={() => {
                  change(mending.takeBack(line, index));
                  area.current?.focus();
                }}
              >
                {say('review_mend_back')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
