import type { Problem } from '@/utils/packs';
import { useSay } from '../basics/Words';

const SHOWN = 50;

/** Everything that is wrong, each with its place and what to do. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  return (
    <>
      <ul className="ship-problems">
        {problems.slice(0, SHOWN).map(({ pack, file, line, path, message, fix }, i) => (
          // The same sentence may stand twice: order is all that tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole, never changed in place
          <li key={i}>
            <span className="ship-place">
              {line === undefined
                ? [pack, file].filter(Boolean).join('/')
                : say('ship_problem_place', [pack, file].filter(Boolean).join('/'), line)}
              {path && line === undefined ? ` (${path})` : ''}
            </span>
            <span>{message}</span>
            {fix && <span className="quiet">{fix}</span>}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p className="quiet">{say('ship_more_problems', problems.length - SHOWN)}</p>}
    </>
  );
}
