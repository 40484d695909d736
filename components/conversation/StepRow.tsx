import type { StepView } from '@/utils/conversation';
import type { WordKey } from '@/utils/locale';
import type { Step } from '@/utils/packs';
import { Fold } from '../basics/Fold';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { ANSWERS, type MarkStep, StepActions } from './StepActions';

const STATUS: { [S in StepView['status']]: WordKey } = {
  empty: 'panel_status_empty',
  suggested: 'panel_status_suggested',
  waiting: 'panel_status_waiting',
  confirmed: 'panel_status_confirmed',
  not_applicable: 'panel_status_not_applicable',
};

/** One step in the list: one status in words (GOV.UK task list), everything else a fold away. */
export function StepRow({ step, view, onMark }: { step: Step; view: StepView; onMark: MarkStep }) {
  const say = useSay();
  // The button that was pressed goes away with the press: focus stays on the row.
  const markHere: MarkStep = (...marked) => {
    document.getElementById(`step-${step.id}`)?.querySelector('summary')?.focus();
    onMark(...marked);
  };
  return (
    <li id={`step-${step.id}`} className={`step step-${view.status}`}>
      <Fold
        late
        title={step.label}
        aside={
          <span className="step-status">
            <Icon name={view.status} />
            {say(STATUS[view.status])}
            {view.answer && `: ${say(ANSWERS[view.answer]).toLowerCase()}`}
          </span>
        }
      >
        <div className="step-body stack">
          <p className="quiet">{step.how}</p>
          {view.reason && <p className="quiet">{say('panel_step_because', view.reason)}</p>}
          <StepActions step={step} view={view} onMark={markHere} />
        </div>
      </Fold>
    </li>
  );
}
