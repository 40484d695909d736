import type { ReactNode } from 'react';
import type { StepView } from '@/utils/conversation';
import type { Step } from '@/utils/packs';
import { useSay } from '../basics/Words';
import { type MarkStep, StepActions } from './StepActions';

interface Props {
  step: Step;
  view: StepView;
  onMark: MarkStep;
  /** Two or three ways to say it. */
  children?: ReactNode;
}

/** The next step only, large: what to do, how, and ways to say it. */
export function NextStep({ step, view, onMark, children }: Props) {
  const say = useSay();
  return (
    <section className="part card next" aria-labelledby="next-heading" data-region="">
      <p className="next-eyebrow">{say('panel_next_step')}</p>
      <h2 id="next-heading" className="next-title" tabIndex={-1}>
        {step.label}
      </h2>
      <p>{step.how}</p>
      {children}
      <StepActions key={step.id} step={step} view={view} onMark={onMark} />
    </section>
  );
}
