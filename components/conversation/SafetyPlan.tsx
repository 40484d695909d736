import { useId } from 'react';
import type { Step } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useKept } from '../basics/use-kept';
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
        <PlanPart
          key={part.id}
          {...part}
          id={id + part.id}
          words={plan[part.id] ?? ''}
          onWords={(words) => onPart(part.id, words)}
        />
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

interface PartProps {
  id: string;
  label: string;
  how: string;
  words: string;
  onWords: (words: string) => void;
}

/** One part; what is typed is kept while it is typed. */
function PlanPart({ id, label, how, words, onWords }: PartProps) {
  const { later, drop } = useKept(onWords);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={600}
        defaultValue={words}
        aria-describedby={how ? `${id}how` : undefined}
        onChange={({ target }) => later(target.value)}
        onBlur={({ target }) => {
          drop();
          if (target.value !== words) onWords(target.value);
        }}
      />
      {how && (
        <p id={`${id}how`} className="quiet">
          {how}
        </p>
      )}
    </div>
  );
}
