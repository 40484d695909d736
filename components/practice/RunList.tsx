import type { PracticeRun } from '@/utils/store';
import { useSay } from '../basics/Words';

interface Props {
  runs: PracticeRun[];
  titleOf: (run: PracticeRun) => string;
  date: (at: number) => string;
  hrefOf: (run: PracticeRun) => string;
  onDelete: (run: PracticeRun) => void;
  /** Days they are kept. */
  days: number;
}

/** Chats practised before, the newest first; those not finished can go on. */
export function RunList({ runs, titleOf, date, hrefOf, onDelete, days }: Props) {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="practice-runs">
      <h3 id="practice-runs">{say('practice_runs')}</h3>
      <p className="quiet">{runs.length === 0 ? say('practice_runs_none') : say('practice_kept_days', days)}</p>
      <ul className="stack">
        {runs.map((run) => (
          <li key={run.id} className="card row row-apart practice-run">
            <div>
              <a
                href={hrefOf(run)}
                aria-label={say(
                  run.endedAt === null ? 'practice_run_continue' : 'practice_run_look',
                  titleOf(run),
                  date(run.startedAt),
                )}
              >
                {titleOf(run)}
              </a>
              <p className="quiet">
                {date(run.startedAt)} ·{' '}
                {run.endedAt === null
                  ? say('practice_run_open')
                  : say('practice_run_missed', run.steps.done.length, run.steps.done.length + run.steps.missed.length)}
              </p>
            </div>
            <button type="button" className="button button-bare" onClick={() => onDelete(run)}>
              {say('practice_run_delete')}
              <span className="unseen"> {`${titleOf(run)}, ${date(run.startedAt)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
