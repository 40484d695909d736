import { useEffect, useId, useRef, useState } from 'react';
import type { StepAnswer, StepMark, StepView } from '@/utils/conversation';
import type { WordKey } from '@/utils/locale';
import type { Step } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

export const ANSWERS: { [A in StepAnswer]: WordKey } = {
  yes: 'panel_answer_yes',
  no: 'panel_answer_no',
  unsure: 'panel_answer_unsure',
  no_reply: 'panel_answer_no_reply',
};

export type MarkStep = (
  step: string,
  status: StepMark['status'],
  more?: { answer?: StepAnswer; reason?: string },
) => void;

/** What can be said about one step: done, the answer, not applicable with a reason, open again. */
export function StepActions({ step, view, onMark }: { step: Step; view: StepView; onMark: MarkStep }) {
  const say = useSay();
  const [excusing, excuse] = useState(false);
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const field = useRef<HTMLInputElement>(null);
  const excuseButton = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (excusing) field.current?.focus();
    else if (asked.current) excuseButton.current?.focus();
    asked.current = excusing;
  }, [excusing]);
  if (view.status === 'confirmed' || view.status === 'not_applicable') {
    return (
      <button type="button" className="button" onClick={() => onMark(step.id, 'open')}>
        <Icon name="undo" />
        {say('panel_step_reopen')}
        <span className="unseen">{step.label}</span>
      </button>
    );
  }
  if (excusing) {
    return (
      <form
        className="stack"
        onKeyDown={(event) => event.key === 'Escape' && excuse(false)}
        onSubmit={(event) => {
          event.preventDefault();
          onMark(step.id, 'not_applicable', reason.trim() ? { reason: reason.trim() } : {});
        }}
      >
        <div className="field">
          <label htmlFor={reasonId}>{say('panel_step_reason')}</label>
          <input
            id={reasonId}
            ref={field}
            className="input"
            value={reason}
            maxLength={120}
            onChange={(e) => setReason(e.target.value)}
          />
        </div>
        <div className="row">
          <button type="submit" className="button button-main">
            {say('panel_step_not_applicable')}
          </button>
          <button type="button" className="button button-bare" onClick={() => excuse(false)}>
            {say('panel_cancel')}
          </button>
        </div>
      </form>
    );
  }
  return (
    <div className="stack">
      {view.words && (
        <p className="quiet">
          {say('panel_step_words')} <q className="quoted">{view.words}</q>
        </p>
      )}
      <div className="row">
        {step.answer ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons
          <div className="row row-tight answers" role="group" aria-label={say('panel_answer_group', step.label)}>
            <span className="label">{say(view.status === 'waiting' ? 'panel_answer_waiting' : 'panel_answer')}</span>
            {(Object.keys(ANSWERS) as StepAnswer[]).map((answer) => (
              <button
                key={answer}
                type="button"
                className="button"
                onClick={() => onMark(step.id, 'confirmed', { answer })}
              >
                {say(ANSWERS[answer])}
              </button>
            ))}
          </div>
        ) : (
          <button type="button" className="button" onClick={() => onMark(step.id, 'confirmed')}>
            <Icon name="check" />
            {say(view.status === 'suggested' ? 'panel_step_confirm' : 'panel_step_done')}
            <span className="unseen">{step.label}</span>
          </button>
        )}
        <button ref={excuseButton} type="button" className="button button-bare" onClick={() => excuse(true)}>
          {say('panel_step_not_applicable')}
          <span className="unseen">{step.label}</span>
        </button>
      </div>
    </div>
  );
}
