import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  done: string[];
  missed: string[];
  flags: { id: string; times: number }[];
  nameOf: (id: string) => string;
}

/** What the chat was to cover, done and missed, and what came up to be worded otherwise. */
export function Covered({ done, missed, flags, nameOf }: Props) {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="practice-covered">
      <h3 id="practice-covered">{say('practice_covered')}</h3>
      <ul className="practice-covers">
        {missed.map((id) => (
          <li key={id} className="practice-missed">
            <Icon name="empty" /> <strong>{say('practice_missed')}:</strong> {nameOf(id)}
          </li>
        ))}
        {done.map((id) => (
          <li key={id}>
            <Icon name="confirmed" /> <strong>{say('practice_done')}:</strong> {nameOf(id)}
          </li>
        ))}
      </ul>
      <h4 className="label">{say('practice_flags')}</h4>
      {flags.length === 0 ? (
        <p className="quiet">{say('practice_flags_none')}</p>
      ) : (
        <ul className="practice-covers">
          {flags.map(({ id, times }) => (
            <li key={id} className="practice-missed">
              <Icon name="edit" /> {nameOf(id)}
              {times > 1 && <span className="quiet"> ({say('practice_times', times)})</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
