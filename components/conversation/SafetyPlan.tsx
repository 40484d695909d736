import { useId } from 'react';
import type { Step } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  /** Its parts in order, as the pack words them (Stanley and Brown's six, and how it will be used). */
  parts: Pick<Step, 'id' | 'label' | 'how'>[];
  /** The person's words by part. */
  plan: Record<string, string>;
  onPart: (part: string, words: string) => void;
  onCopy: () => void;
  onSave: () => void;
  /** Left out where there is no composer. */
  onInsert?: () => void;
}

/** A safety plan built with the person, in their words, as the specialist types them. Not a no-suicide contract. */
export function SafetyPlan({ parts, plan, onPart, onCopy, onSave, onInsert }: Props) {
  const say = useSay();
  const id = useId();
  const empty = parts.every((part) => !plan[part.id]?.trim());
  return (
    <div className="stack plan">
      <p className="quiet">{say('panel_plan_intro')}</p>
      {parts.map((part) => (
        <div key={part.id} className="field">
          <label htmlFor={id + part.id}>{part.label}</label>
          <textarea
            id={id + part.id}
            className="input"
            rows={2}
            maxLength={600}
            defaultValue={plan[part.id] ?? ''}
            aria-describedby={part.how ? `${id}${part.id}how` : undefined}
            onBlur={({ target }) => target.value !== (plan[part.id] ?? '') && onPart(part.id, target.value)}
          />
          {part.how && (
            <p id={`${id}${part.id}how`} className="quiet">
              {part.how}
            </p>
          )}
        </div>
      ))}
      <div className="row row-tight">
        {onInsert && (
          <button type="button" className="button button-main" disabled={empty} onClick={onInsert}>
            <Icon name="insert" />
            {say('panel_plan_insert')}
          </button>
        )}
        <button type="button" className="button" disabled={empty} onClick={onCopy}>
          <Icon name="copy" />
          {say('panel_plan_copy')}
        </button>
        <button type="button" className="button" disabled={empty} onClick={onSave}>
          <Icon name="save" />
          {say('panel_plan_save')}
        </button>
      </div>
      <p className="quiet">{say('panel_plan_note')}</p>
    </div>
  );
}
