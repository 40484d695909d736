import { useSay } from '../basics/Words';
import type { PackChange } from './facts';

/** What a pack changes against the one in use, gravest first. */
export function ChangeFacts({ change }: { change: PackChange | null }) {
  const say = useSay();
  return (
    <section className="stack" aria-label={say('ship_change')}>
      <h4>{say('ship_change')}</h4>
      {!change && <p>{say('ship_change_unknown')}</p>}
      {change && change.grave.length > 0 && (
        <div className="ship-grave stack">
          <p>
            <strong>{say('ship_change_grave')}</strong>
          </p>
          <ul>
            {change.grave.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {change && (
        <p>{say('ship_change_lines', change.lines, change.caught, change.missed, change.other, change.words)}</p>
      )}
    </section>
  );
}
