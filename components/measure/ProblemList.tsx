import type { ReactNode } from 'react';
import type { Problem } from '@/utils/packs';

/** What is wrong, each with its place and what to do. `linkOf` makes the place a link where it can be gone to. */
export function ProblemList({
  title,
  problems,
  linkOf,
}: {
  title: string;
  problems: readonly Problem[];
  linkOf: (problem: Problem) => ReactNode;
}) {
  return (
    <section className="card stack problem-list" role="alert">
      <h3>{title}</h3>
      <ul className="stack">
        {problems.slice(0, 100).map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list of problems never changes its order
          <li key={i}>
            {linkOf(problem)} {problem.message} {problem.fix && <span className="quiet">{problem.fix}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
