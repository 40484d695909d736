import { type KeyboardEvent, useId, useRef } from 'react';
import type { Rubric } from '@/utils/store';
import { useSay } from '../basics/Words';
import {
  anchorOf,
  DIMENSIONS,
  type Dimension,
  isWhole,
  nameOf,
  POINTS,
  type Started,
  type SumOf,
  sumWords,
} from './rubric';

interface Props {
  value: Started;
  sumOf: SumOf;
  onChange: (value: Started) => void;
}

/**
 * The five parts with their anchors in words. Native radio buttons: arrows move within a part; a digit chooses and goes on
 * to the next part, so a whole rating is five keys.
 */
export function RubricForm({ value, sumOf, onChange }: Props) {
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const choose = (part: Dimension, points: Rubric[Dimension]) => onChange({ ...value, [part]: points });
  const onKey = (event: KeyboardEvent, part: Dimension) => {
    const points = POINTS.find((one) => String(one) === event.key);
    if (points === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(part, points);
    const next = DIMENSIONS[DIMENSIONS.indexOf(part) + 1];
    const to = next ?? part;
    const at = next ? (value[next] ?? 0) : points;
    box.current?.querySelector<HTMLInputElement>(`input[name="${id}${to}"][value="${at}"]`)?.focus();
  };
  const chosen = DIMENSIONS.filter((part) => value[part] !== undefined).length;
  return (
    <div className="stack rubric" ref={box}>
      {DIMENSIONS.map((part) => (
        <fieldset key={part} className="rubric-part" onKeyDown={(event) => onKey(event, part)}>
          <legend>{nameOf(say, part)}</legend>
          <div className="rubric-points">
            {POINTS.map((points) => (
              <label key={points} className="rubric-point">
                <input
                  type="radio"
                  name={`${id}${part}`}
                  value={points}
                  checked={value[part] === points}
                  onChange={() => choose(part, points)}
                />
                <span>
                  <strong>{points}</strong> {anchorOf(say, part, points)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p role="status" className="rubric-sum">
        {isWhole(value) ? sumWords(say, sumOf(value)) : say('journal_rating_missing', chosen)}
      </p>
      {value.safety === 0 && <p className="quiet">{say('journal_capped')}</p>}
    </div>
  );
}
