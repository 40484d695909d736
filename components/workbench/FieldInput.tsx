import { useEffect, useId, useState } from 'react';
import type { Field } from '@/utils/packs';
import { useSay } from '../basics/Words';
import { NamesInput } from './NamesInput';
import { PlacingInput } from './PlacingInput';

export interface InputProps {
  field: Field;
  label: string;
  value: unknown;
  /** Names to choose from. */
  names: readonly string[];
  readOnly: boolean;
  problem: string | undefined;
  /** undefined: the field goes. */
  onChange: (value: unknown) => void;
}

/** A list is offered as a menu up to so many; longer ones complete what is typed. */
const MENU = 40;
/** So many can be completed; a browser shows a handful. */
const MOST_OFFERED = 1500;

/** One field of a thing: the control that fits its kind, its label, what is wrong with it. */
export function FieldInput(props: InputProps) {
  const { field, label, value, problem, readOnly, onChange } = props;
  const say = useSay();
  const id = useId();
  const about = problem ? `${id}-problem` : undefined;
  if (field.type === 'tick')
    return (
      <div className="field">
        <label className="tick">
          <input
            type="checkbox"
            checked={value === true}
            disabled={readOnly}
            onChange={({ target }) => onChange(target.checked ? true : undefined)}
          />
          <span>{label}</span>
        </label>
      </div>
    );
  const message = problem && (
    <p className="error" id={about}>
      {problem}
    </p>
  );
  if (field.type === 'names' || field.type === 'placing' || field.type === 'record')
    return (
      <fieldset className="field" {...(about ? { 'aria-describedby': about } : {})}>
        <legend className="label">{label}</legend>
        {field.type === 'names' && <NamesInput {...props} />}
        {field.type === 'placing' && <PlacingInput {...props} />}
        {field.type === 'record' && <RecordInput {...props} />}
        {message}
      </fieldset>
    );
  const invalid = problem ? { 'aria-invalid': true, 'aria-describedby': about } : {};
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!field.need && <span className="quiet"> {say('work_optional')}</span>}
      </label>
      {field.type === 'lines' || field.type === 'map' || field.type === 'text' ? (
        <Typed {...props} id={id} invalid={invalid} />
      ) : field.type === 'name' && props.names.length <= MENU ? (
        <select
          id={id}
          className="input"
          value={String(value ?? '')}
          disabled={readOnly}
          {...invalid}
          onChange={({ target }) => onChange(target.value || undefined)}
        >
          {(!field.need || !value) && <option value="">{say('work_none')}</option>}
          {[...new Set([...props.names, ...(value ? [String(value)] : [])])].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      ) : (
        <Typed {...props} id={id} invalid={invalid} />
      )}
      {message}
    </div>
  );
}

interface TypedProps extends InputProps {
  id: string;
  invalid: object;
}

/** What is typed stays as it is typed while the pack keeps its meaning: blank lines and half a number. */
function Typed({ field, value, names, readOnly, onChange, id, invalid }: TypedProps) {
  const shown = written(field, value);
  const [raw, setRaw] = useState(shown);
  useEffect(() => setRaw((now) => (written(field, meant(field, now)) === shown ? now : shown)), [shown, field]);
  const change = (next: string) => {
    setRaw(next);
    const value = meant(field, next);
    if (value !== INCOMPLETE) onChange(value);
  };
  if (field.type === 'line' || field.type === 'number' || field.type === 'name')
    return (
      <>
        <input
          id={id}
          className="input"
          value={raw}
          readOnly={readOnly}
          inputMode={field.type === 'number' ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={false}
          {...(names.length > 0 ? { list: `${id}-names` } : {})}
          {...invalid}
          onChange={({ target }) => change(target.value)}
        />
        {names.length > 0 && (
          <datalist id={`${id}-names`}>
            {names.slice(0, MOST_OFFERED).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        )}
      </>
    );
  const lines = raw.split('\n').length;
  return (
    <textarea
      id={id}
      className={field.type === 'text' ? 'input' : 'input lines'}
      rows={
        field.type === 'text'
          ? Math.min(6, Math.max(2, Math.ceil(raw.length / 50)))
          : Math.min(12, Math.max(2, lines + 1))
      }
      value={raw}
      readOnly={readOnly}
      spellCheck={field.type === 'text'}
      {...invalid}
      onChange={({ target }) => change(target.value)}
    />
  );
}

const INCOMPLETE = Symbol('half a number');

function written({ type }: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (type === 'lines') return Array.isArray(value) ? value.map(String).join('\n') : String(value);
  if (type === 'map')
    return typeof value === 'object'
      ? Object.entries(value)
          .map(([name, words]) => `${name}: ${words}`)
          .join('\n')
      : '';
  return String(value);
}

function meant({ type, need }: Field, raw: string): unknown {
  if (type === 'lines') {
    const lines = raw
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    return lines.length > 0 || need ? lines : undefined;
  }
  if (type === 'map') {
    const pairs = raw.split('\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0 && line.slice(at + 1).trim() ? [[line.slice(0, at).trim(), line.slice(at + 1).trim()]] : [];
    });
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  if (type === 'number') {
    if (raw.trim() === '') return undefined;
    const number = Number(raw.replace(',', '.'));
    return Number.isFinite(number) ? number : INCOMPLETE;
  }
  return raw.trim() === '' && !need ? undefined : raw.replaceAll('\n', ' ').trim();
}

/** A few named values: a text number with its keyword, a reviewer with the day. Nothing in any: the field goes. */
function RecordInput({ field, value, readOnly, onChange }: InputProps) {
  const say = useSay();
  const id = useId();
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return (
    <div className="row">
      {(field.of ?? []).map((key) => (
        <div className="field" key={key}>
          <label htmlFor={`${id}-${key}`}>{say(`work_r_${key}` as 'work_r_by')}</label>
          <input
            id={`${id}-${key}`}
            className="input"
            value={String(record[key] ?? '')}
            readOnly={readOnly}
            autoComplete="off"
            onChange={({ target }) => {
              const next = {
                ...Object.fromEntries((field.of ?? []).map((name) => [name, record[name] ?? ''])),
                [key]: target.value,
              };
              const empty = Object.values(next).every((one) => one === '');
              // Nobody has reviewed it: said as nothing, not left out.
              onChange(empty ? (field.key === 'reviewed' ? null : undefined) : next);
            }}
          />
        </div>
      ))}
    </div>
  );
}
