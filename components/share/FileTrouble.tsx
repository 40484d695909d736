import { useEffect, useRef } from 'react';
import { useSay } from '../basics/Words';

/** One thing wrong, in words, with its place. */
export interface Trouble {
  key: string;
  place: string;
  what: string;
}

/** Why a file cannot be brought in: every place, and what to do. Takes the focus: it is the answer to choosing a file. */
export function FileTrouble({
  name,
  troubles,
  more,
  fix,
}: {
  name: string;
  troubles: Trouble[];
  more: number;
  fix: string;
}) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section role="alert" className="card stack trouble" aria-label={name}>
      <h3 ref={heading} tabIndex={-1}>
        {say('share_bad')}
      </h3>
      <p className="label">{name}</p>
      <ul className="stack">
        {troubles.map(({ key, place, what }) => (
          <li key={key} className="trouble-line">
            {place && <strong>{place}: </strong>}
            {what}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{say('share_bad_more', more)}</p>}
      <p>{fix}</p>
    </section>
  );
}
