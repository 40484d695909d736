import { useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../basics/Words';
import type { MendedLine, Mending } from './mending';
import { OutcomePicker } from './OutcomePicker';
import { RedactedLine } from './RedactedLine';

/** What is kept of a suggestion beyond its wording. All of it was seen, redacted. */
export interface Kept {
  context: string;
  sent: string;
  /** Id of the outcome tapped; empty for none. */
  outcome: string;
  /** Names this save: asked for twice it is kept once. */
  id: string;
}

interface Props<L extends MendedLine> {
  text: string;
  /** Lines of theirs to choose from, as they were written; shown redacted. None is kept unless it is chosen. */
  contexts: readonly string[];
  /** What was really sent, where that is known. */
  sent?: string;
  /** What else is stored, in words ("Category", "Self-harm"). */
  also: { name: string; value: string }[];
  days: number;
  /** Redacts, and mends what it redacted. */
  mending: Mending<L>;
  /** Gives why it could not be saved, in words with the remedy; null when it was. The form stays open until then. */
  onSave: (kept: Kept) => Promise<string | null>;
  onCancel: () => void;
}

/** Everything that will be stored, shown before it is stored. Nothing else is. */
export function SavePreview<L extends MendedLine>({
  text,
  contexts,
  sent = '',
  also,
  days,
  mending,
  onSave,
  onCancel,
}: Props<L>) {
  const say = useSay();
  const id = useId();
  const [offers, setOffers] = useState(() => contexts.map(mending.open));
  const [chosen, choose] = useState<number | null>(null);
  const [own, setOwn] = useState(() => mending.open(sent));
  const [outcome, setOutcome] = useState('');
  const [saving, setSaving] = useState<'no' | 'now' | string>('no');
  const [save] = useState(() => crypto.randomUUID());
  const first = useRef<HTMLInputElement | HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    (first.current ?? form.current?.querySelector('textarea'))?.focus();
  }, []);
  const shown = chosen === null ? null : (offers[chosen] ?? null);
  const setShown = (next: L) => setOffers(offers.map((one, at) => (at === chosen ? next : one)));
  const submit = async () => {
    if (saving === 'now') return;
    setSaving('now');
    const kept = {
      context: shown ? mending.again(shown).text.trim() : '',
      sent: mending.again(own).text.trim(),
      outcome,
      id: save,
    };
    setSaving((await onSave(kept)) ?? 'no');
  };
  return (
    <form
      ref={form}
      className="stack save"
      aria-label={say('panel_save_title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="label">{say('panel_save_title')}</p>
      <blockquote className="quoted-block">{text}</blockquote>
      {contexts.length > 0 && (
        <fieldset className="field">
          <legend className="label">{say('review_save_choose')}</legend>
          <p className="quiet">{say('review_save_choose_hint')}</p>
          {[null, ...offers.keys()].map((at) => (
            <label key={String(at)} className="tick">
              <input
                ref={at === null ? (first as React.RefObject<HTMLInputElement>) : undefined}
                type="radio"
                name={`${id}context`}
                checked={chosen === at}
                onChange={() => choose(at)}
              />
              <span>{at === null ? say('review_save_none') : `“${offers[at]?.text}”`}</span>
            </label>
          ))}
        </fieldset>
      )}
      {shown && (
        <RedactedLine
          key={chosen}
          label={say('review_save_line')}
          hint={say('review_save_line_hint')}
          line={shown}
          longest={300}
          mending={mending}
          onChange={setShown}
        />
      )}
      <RedactedLine
        label={say('panel_save_sent')}
        hint={say('review_save_sent_hint')}
        line={own}
        longest={1000}
        mending={mending}
        onChange={setOwn}
      />
      <OutcomePicker outcome={outcome} onChoose={setOutcome} />
      <dl className="facts">
        {also.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{days > 0 ? say('panel_save_days', days) : say('panel_save_days_zero')}</p>
      {saving !== 'no' && saving !== 'now' && (
        <p role="alert" className="error">
          {saving} {say('review_save_stays')}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button button-main" aria-disabled={saving === 'now'}>
          {say('panel_save_now')}
        </button>
        <button type="button" className="button button-bare" onClick={onCancel}>
          {say('panel_cancel')}
        </button>
      </div>
    </form>
  );
}
