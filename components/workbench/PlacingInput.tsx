import { useId, useState } from 'react';
import { useSay } from '../basics/Words';
import type { InputProps } from './FieldInput';

interface Placing {
  step: string;
  before?: string;
  after?: string;
}

/** Steps put into a checklist of the pack below: which, and where. */
export function PlacingInput({ value, names, readOnly, onChange }: InputProps) {
  const say = useSay();
  const id = useId();
  const [step, setStep] = useState('');
  const [where, setWhere] = useState<'end' | 'before' | 'after'>('end');
  const [beside, setBeside] = useState('');
  const placed = (Array.isArray(value) ? value : []) as Placing[];
  const set = (next: Placing[]) => onChange(next.length > 0 ? next : undefined);
  const add = () => {
    if (!step.trim() || (where !== 'end' && !beside.trim())) return;
    set([...placed, { step: step.trim(), ...(where === 'end' ? {} : { [where]: beside.trim() }) }]);
    setStep('');
    setBeside('');
  };
  return (
    <div className="stack">
      {placed.length > 0 && (
        <ul className="names">
          {placed.map((one) => (
            <li key={one.step} className="name-chip">
              <span>
                {one.before
                  ? say('work_placed_before', one.step, one.before)
                  : one.after
                    ? say('work_placed_after', one.step, one.after)
                    : one.step}
              </span>
              {!readOnly && (
                <button
                  type="button"
                  className="chip-act"
                  aria-label={say('work_take_out', one.step)}
                  onClick={() => set(placed.filter((other) => other !== one))}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className="row placing">
          <input
            className="input"
            list={`${id}-steps`}
            value={step}
            autoComplete="off"
            aria-label={say('work_step_to_add')}
            placeholder={say('work_step_to_add')}
            onChange={({ target }) => setStep(target.value)}
          />
          <select
            className="input"
            value={where}
            aria-label={say('work_where')}
            onChange={({ target }) => setWhere(target.value as 'end')}
          >
            <option value="end">{say('work_at_end')}</option>
            <option value="before">{say('work_before')}</option>
            <option value="after">{say('work_after')}</option>
          </select>
          {where !== 'end' && (
            <input
              className="input"
              list={`${id}-steps`}
              value={beside}
              autoComplete="off"
              aria-label={say('work_beside')}
              placeholder={say('work_beside')}
              onChange={({ target }) => setBeside(target.value)}
            />
          )}
          <button type="button" className="button" onClick={add}>
            {say('work_add_name')}
          </button>
          <datalist id={`${id}-steps`}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      )}
    </div>
  );
}
