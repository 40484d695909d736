import { useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../basics/Words';

interface Props {
  text: string;
  /** Redacted line of context to start from; the specialist may change or empty it. */
  context: string;
  /** What else is stored, in words ("Category", "Self-harm"). */
  also: { name: string; value: string }[];
  days: number;
  /** Takes out what tells who and where; applied as soon as a field is left, so that what is stored was seen. */
  redacted: (text: string) => string;
  onSave: (kept: { context: string; sent: string }) => void;
  onCancel: () => void;
}

/** Everything that will be stored, shown before it is stored. Nothing else is. */
export function SavePreview({ text, context, also, days, redacted, onSave, onCancel }: Props) {
  const say = useSay();
  const id = useId();
  const [line, setLine] = useState(context);
  const [sent, setSent] = useState('');
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      className="stack save"
      aria-label={say('panel_save_title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ context: redacted(line).trim(), sent: redacted(sent).trim() });
      }}
    >
      <p className="label">{say('panel_save_title')}</p>
      <blockquote className="quoted-block">{text}</blockquote>
      <div className="field">
        <label htmlFor={`${id}context`}>{say('panel_save_context')}</label>
        <textarea
          id={`${id}context`}
          ref={first}
          className="input"
          value={line}
          maxLength={300}
          aria-describedby={`${id}hint`}
          onChange={(event) => setLine(event.target.value)}
          onBlur={() => setLine(redacted(line))}
        />
        <p id={`${id}hint`} className="quiet">
          {say('panel_save_redacted')}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}sent`}>{say('panel_save_sent')}</label>
        <textarea
          id={`${id}sent`}
          className="input"
          value={sent}
          maxLength={1000}
          onChange={(event) => setSent(event.target.value)}
          onBlur={() => setSent(redacted(sent))}
        />
      </div>
      <dl className="facts">
        {also.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{days > 0 ? say('panel_save_days', days) : say('panel_save_days_zero')}</p>
      <div className="row">
        <button type="submit" className="button button-main">
          {say('panel_save_now')}
        </button>
        <button type="button" className="button button-bare" onClick={onCancel}>
          {say('panel_cancel')}
        </button>
      </div>
    </form>
  );
}
