import { useId, useRef, useState } from 'react';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import type { InputProps } from './FieldInput';

/** A list of names: each with a way out, in an order that can be changed where it means something, one more at the end. */
export function NamesInput({ field, label, value, names, readOnly, onChange }: InputProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const adding = useRef<HTMLInputElement>(null);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const set = (next: string[]) => onChange(next.length > 0 || field.need ? next : undefined);
  const add = () => {
    const name = typed.trim();
    if (!name || chosen.includes(name)) return;
    set([...chosen, name]);
    setTyped('');
  };
  const move = (from: number, to: number) => {
    const next = [...chosen];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul className={field.ordered ? 'names names-ordered' : 'names'}>
          {chosen.map((name, i) => (
            <li key={name} className="name-chip">
              <span>{name}</span>
              {!readOnly && field.ordered && (
                <>
                  <button
                    type="button"
                    className="chip-act"
                    disabled={i === 0}
                    onClick={() => move(i, i - 1)}
                    aria-label={say('work_up', name)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="chip-act"
                    disabled={i === chosen.length - 1}
                    onClick={() => move(i, i + 1)}
                    aria-label={say('work_down', name)}
                  >
                    ↓
                  </button>
                </>
              )}
              {!readOnly && (
                <button
                  type="button"
                  className="chip-act"
                  onClick={() => {
                    set(chosen.filter((other) => other !== name));
                    adding.current?.focus();
                  }}
                  aria-label={say('work_take_out', name)}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {chosen.length === 0 && readOnly && <p className="quiet">{say('work_none')}</p>}
      {!readOnly && (
        <div className="row names-add">
          <input
            ref={adding}
            className="input"
            list={`${id}-names`}
            value={typed}
            aria-label={say('work_add_to', label)}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <button type="button" className="button" onClick={add}>
            <Icon name="check" />
            {say('work_add_name')}
          </button>
          <datalist id={`${id}-names`}>
            {names
              .filter((name) => !chosen.includes(name))
              .slice(0, 1500)
              .map((name) => (
                <option key={name} value={name} />
              ))}
          </datalist>
        </div>
      )}
    </>
  );
}
