import type { ReactNode } from 'react';

interface Props {
  label: string;
  lines: { id: string; words: string; about: ReactNode }[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, chosen: boolean) => void;
}

/** Saved things with a box each. */
export function PickList({ label, lines, chosen, onChoose }: Props) {
  return (
    <ul className="pick-list" aria-label={label}>
      {lines.map(({ id, words, about }) => (
        <li key={id}>
          <label className="tick pick">
            <input type="checkbox" checked={chosen.has(id)} onChange={(event) => onChoose(id, event.target.checked)} />
            <span className="stack pick-words">
              <span>{words}</span>
              <span className="quiet">{about}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
