import { useId, useState } from 'react';
import { Icon } from '../basics/Icon';
import { useKept } from '../basics/use-kept';
import { useSay } from '../basics/Words';

interface Props {
  /** As made from the facts, redacted. */
  made: string;
  /** As the specialist edited it; null while it is not edited. */
  edited: string | null;
  /** Takes out what tells who and where from the lines that were typed, and says how many things it took out. */
  redacted: (text: string) => { text: string; replaced: number };
  onEdit: (text: string | null) => void;
  onCopy: (text: string) => void;
  onSave: (text: string) => void;
}

/** The hand-off note: short, redacted, in the specialist's hands. What is copied or saved is what stands there. */
export function HandOffNote({ made, edited, redacted, onEdit, onCopy, onSave }: Props) {
  const say = useSay();
  const id = useId();
  const [typing, type] = useState<string | null>(null);
  const [before, keepBefore] = useState<{ text: string; replaced: number } | null>(null);
  const shown = typing ?? edited ?? made;
  const keep = (text: string) => onEdit(text === made ? null : text);
  // Never as it was typed: where the panel is closed in the middle, nobody redacts it later.
  const { later, drop } = useKept((text) => keep(redacted(text).text));
  const settle = () => {
    drop();
    if (typing === null) return shown;
    const { text, replaced } = redacted(typing);
    keepBefore(replaced > 0 ? { text: typing, replaced } : null);
    type(null);
    keep(text);
    return text;
  };
  return (
    <div className="stack note">
      <div className="field">
        <label htmlFor={id}>{say('panel_note_label')}</label>
        <textarea
          id={id}
          className="input note-text"
          rows={Math.min(18, shown.split('\n').length + 1)}
          value={shown}
          maxLength={8000}
          aria-describedby={`${id}hint`}
          onChange={(event) => {
            type(event.target.value);
            later(event.target.value);
          }}
          onBlur={settle}
        />
        <p id={`${id}hint`} className="quiet">
          {say('panel_note_hint')}
        </p>
      </div>
      {before && (
        <p className="row row-tight quiet" role="status">
          {say('panel_note_replaced', before.replaced)}
          <button
            type="button"
            className="button button-bare"
            onClick={() => {
              onEdit(before.text);
              keepBefore(null);
            }}
          >
            <Icon name="undo" />
            {say('panel_undo')}
          </button>
        </p>
      )}
      <div className="row row-tight">
        <button type="button" className="button button-main" onClick={() => onCopy(settle())}>
          <Icon name="copy" />
          {say('panel_note_copy')}
        </button>
        <button type="button" className="button" onClick={() => onSave(settle())}>
          <Icon name="save" />
          {say('panel_note_save')}
        </button>
        {edited !== null && (
          <button type="button" className="button button-bare" onClick={() => onEdit(null)}>
            {say('panel_note_anew')}
          </button>
        )}
      </div>
    </div>
  );
}
