import type { Problem } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  problems: readonly Problem[];
  /** How many there are; more than are listed. */
  count: number;
  checking: boolean;
  /** Sentences that were run; null before the first check. */
  sentences: number | null;
  onJump: (problem: Problem) => void;
}

/** Everything that keeps the pack from being published, each with its place and what to do. */
export function ProblemList({ problems, count, checking, sentences, onJump }: Props) {
  const say = useSay();
  return (
    <section className="problems" aria-labelledby="problems-heading">
      <div className="row row-apart">
        <h2 id="problems-heading" className="part-title">
          {count === 0 ? say('work_no_problems') : count === 1 ? say('work_problem') : say('work_problems', count)}
        </h2>
        <p className="quiet" role="status">
          {checking ? say('work_checking') : sentences === null ? '' : say('work_sentences', sentences)}
        </p>
      </div>
      {problems.length > 0 && (
        <ul className="problem-list">
          {problems.slice(0, SHOWN).map((problem) => (
            <li
              key={`${problem.pack} ${problem.file} ${problem.line} ${problem.column} ${problem.path} ${problem.message}`}
            >
              <button type="button" className="problem" onClick={() => onJump(problem)}>
                <Icon name="urgent" />
                <span>
                  <span className="problem-place">
                    {problem.pack ? `${problem.pack}/` : ''}
                    {problem.file}
                    {problem.line ? `:${problem.line}` : ''}
                  </span>{' '}
                  {fieldIn(problem.path) && <strong>{fieldIn(problem.path)}: </strong>}
                  {problem.message} {problem.fix && <span className="quiet">{problem.fix}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {count > SHOWN && <p className="quiet">{say('work_more_problems', count - SHOWN)}</p>}
    </section>
  );
}

/** The field that a path leads to: `3.says` and `rules.0.phrases.1` end in one, a place in a list is none. */
const fieldIn = (path: string): string => path.split('.').findLast((step) => step !== '' && !/^\d+$/.test(step)) ?? '';

/** Nobody mends the hundredth before the first. */
const SHOWN = 100;
