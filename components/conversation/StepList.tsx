import type { KeyboardEvent } from 'react';
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

const STEPS: { [K in string]?: (at: number, last: number) => number } = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Up and down walk the lines of the checklist that can be seen; Space and Enter open them, as in any browser. */
function arrows(event: KeyboardEvent<HTMLElement>) {
  const go = STEPS[event.key];
  if (!go || !(event.target instanceof HTMLElement) || event.target.localName !== 'summary') return;
  const lines = [...event.currentTarget.querySelectorAll('summary')].filter(
    (line) => !line.parentElement?.parentElement?.closest('details:not([open])'),
  );
  event.preventDefault();
  lines[go(lines.indexOf(event.target), lines.length - 1)]?.focus();
}

interface Props {
  /** In order of urgency; that order decides which phase comes first. */
  views: StepView[];
  steps: Step[];
  next: string | null;
  onMark: MarkStep;
}

/** The rest of the checklist, folded by phase; a folded phase still says what waits to be confirmed in it. */
export function StepList({ views, steps, next, onMark }: Props) {
  const say = useSay();
  const known = new Map(steps.map((step) => [step.id, step]));
  const phases = new Map<Step['phase'], { step: Step; view: StepView }[]>();
  for (const view of views) {
    const step = known.get(view.id);
    if (step) phases.set(step.phase, [...(phases.get(step.phase) ?? []), { step, view }]);
  }
  const waits = (rows: { view: StepView }[]) =>
    rows.filter(({ view }) => view.status === 'suggested' || view.status === 'waiting').length;
  const done = (view: StepView) => view.status === 'confirmed' || view.status === 'not_applicable';
  return (
    <section aria-labelledby="steps-heading" className="part" data-region="">
      <div className="row row-apart">
        <h2 id="steps-heading" className="part-title" tabIndex={-1}>
          {say('panel_steps')}
        </h2>
        <span className="quiet">{say('panel_steps_done', views.filter(done).length, views.length)}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows only add to what Tab and Space already do */}
      <div className="phases" onKeyDown={arrows}>
        {[...phases].map(([phase, rows]) => (
          <Fold
            key={phase}
            className="phase"
            title={
              <h3 className="phase-title">
                {say(PHASES[phase])}
                {rows.some(({ step }) => step.id === next) && <span className="tag">{say('panel_steps_next')}</span>}
              </h3>
            }
            aside={
              <span className="phase-count quiet">
                {waits(rows) > 0 && <strong>{say('panel_steps_check', waits(rows))}</strong>}
                <span>{say('panel_steps_done', rows.filter((row) => done(row.view)).length, rows.length)}</span>
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
