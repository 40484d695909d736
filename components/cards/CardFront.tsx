import { type RefObject, useId, useState } from 'react';
import { useSay } from '../basics/Words';

/** What is shown first of a card. */
export interface Front {
  /** What kind of words these are ("They write"); empty where none are known. */
  lead: string;
  words: string;
  question: string;
  /** What the answer is for; may be empty. */
  aim: string;
}

interface Props {
  front: Front;
  typed: string;
  field: RefObject<HTMLTextAreaElement | null>;
  onType: (text: string) => void;
  onReveal: () => void;
}

/** The situation and the field to answer in. Comparing asks for a try first, and does not insist. */
export function CardFront({ front, typed, field, onType, onReveal }: Props) {
  const say = useSay();
  const id = useId();
  const [urged, urge] = useState(false);
  const empty = typed.trim() === '';
  const reveal = () => {
    if (!empty) return onReveal();
    urge(true);
    field.current?.focus();
  };
  return (
    <>
      <Situation front={front} />
      <div className="field">
        <label htmlFor={id} className="cards-question">
          {front.question}
        </label>
        {front.aim && <p id={`${id}aim`}>{front.aim}</p>}
        <textarea
          ref={field}
          id={id}
          className="input cards-answer"
          rows={3}
          maxLength={2000}
          value={typed}
          aria-describedby={`${front.aim ? `${id}aim ` : ''}${id}hint`}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
            event.preventDefault();
            reveal();
          }}
        />
        <p id={`${id}hint`} className="quiet">
          {say('cards_answer_hint')}
        </p>
        <div role="status">{urged && empty && <p>{say('cards_write_first')}</p>}</div>
      </div>
      <div className="row">
        <button type="button" className="button button-main" onClick={reveal}>
          {say('cards_reveal')}
          <kbd>{say('cards_reveal_key')}</kbd>
        </button>
        {urged && empty && (
          <button type="button" className="button button-bare" onClick={onReveal}>
            {say('cards_reveal_anyway')}
          </button>
        )}
      </div>
    </>
  );
}

/** What was said, as on the front; stays in view while comparing. */
export function Situation({ front: { lead, words } }: { front: Front }) {
  if (!words) return lead ? <p className="label">{lead}</p> : null;
  return (
    <figure className="stack">
      <figcaption className="label">{lead}</figcaption>
      <blockquote className="quoted-block cards-said">{words}</blockquote>
    </figure>
  );
}
