import type { StepView } from '@/utils/conversation';
import type { WordKey } from '@/utils/locale';
import type { Step } from '@/utils/packs';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';
import type { MarkStep } from './StepActions';
import { StepRow } from './StepRow';

const PHASES: { [P in Step['phase']]: WordKey } = {
  connect: 'panel_phase_connect',
  ask: 'panel_phase_ask',
  safer: 'panel_phase_safer',
  tell: 'panel_phase_tell',
  after: 'panel_phase_after',
};

interface Props {
  /** In order of urgency; that order decides which phase comes first. */
  views: StepView[];
  steps: Step[];
  next: string | null;
  onMark: MarkStep;
}

/** The rest of the checklist, folded by phase; the phase of the next step stands open. */
export function StepList({ views, steps, next, onMark }: Props) {
  const say = useSay();
  const known = new Map(steps.map((step) => [step.id, step]));
  const phases = new Map<Step['phase'], { step: Step; view: StepView }[]>();
  for (const view of views) {
    const step = known.get(view.id);
    if (step) phases.set(step.phase, [...(phases.get(step.phase) ?? []), { step, view }]);
  }
  const nextPhase = known.get(next ?? '')?.phase;
  const done = (view: StepView) => view.status === 'confirmed' || view.status === 'not_applicable';
  return (
    <section aria-labelledby="steps-heading" className="part">
      <div className="row row-apart">
        <h2 id="steps-heading" className="part-title">
          {say('panel_steps')}
        </h2>
        <span className="quiet">{say('panel_steps_done', views.filter(done).length, views.length)}</span>
      </div>
      <div className="phases">
        {[...phases].map(([phase, rows]) => (
          <Fold
            key={phase}
            className="phase"
            open={phase === nextPhase}
            title={<h3 className="phase-title">{say(PHASES[phase])}</h3>}
            aside={
              <span className="quiet">
                {say('panel_steps_done', rows.filter((row) => done(row.view)).length, rows.length)}
              </span>
            }
          >
            <ul>
              {rows.map(({ step, view }) => (
                <StepRow key={step.id} step={step} view={view} onMark={onMark} />
              ))}
            </ul>
          </Fold>
        ))}
      </div>
    </section>
  );
}
