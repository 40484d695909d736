import { memo, useCallback, useRef } from 'react';
import type { Field, PartKind, PartValue } from '@/utils/packs';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';
import { FieldInput } from './FieldInput';
import { fieldLabel } from './names';

interface Props {
  /** Another thing, another form: nothing typed is carried over. */
  identity: string;
  kind: PartKind;
  fields: readonly Field[];
  value: PartValue;
  readOnly: boolean;
  /** What is wrong, by field. */
  problems: ReadonlyMap<string, string>;
  namesFor: (field: Field) => readonly string[];
  onChange: (key: string, value: unknown) => void;
}

/** The form of one thing of a pack. What it shows and changes is the YAML beside it, field by field. */
export function PartForm({ identity, kind, fields, value, readOnly, problems, namesFor, onChange }: Props) {
  const say = useSay();
  const known = new Set(fields.map(({ key }) => key));
  const others = Object.keys(value).filter(
    (key) => !known.has(key) && !(kind === 'draft' && key === 'rules') && !(kind === 'country' && key === 'entries'),
  );
  // What is there or must be comes first; the rest is folded away until it is wanted.
  const shown = fields.filter((field) => field.need || value[field.key] !== undefined || USUAL.has(field.key));
  const rest = fields.filter((field) => !shown.includes(field));
  // The newest way to change, for fields that are not drawn anew with each key typed in another.
  const newest = useRef(onChange);
  newest.current = onChange;
  const set = useCallback((key: string, next: unknown) => newest.current(key, next), []);
  const input = (field: Field) => (
    <StillField
      key={`${identity} ${field.key}`}
      field={field}
      label={fieldLabel(say, field)}
      value={value[field.key]}
      names={namesFor(field)}
      readOnly={readOnly}
      problem={problems.get(field.key)}
      set={set}
    />
  );
  return (
    <div className="part-form">
      {shown.map(input)}
      {rest.length > 0 && !readOnly && (
        <Fold title={say('work_more_fields', rest.length)}>
          <div className="part-form">{rest.map(input)}</div>
        </Fold>
      )}
      {others.length > 0 && <p className="quiet">{say('work_other_fields', others.join(', '))}</p>}
    </div>
  );
}

interface StillProps {
  field: Field;
  label: string;
  value: unknown;
  names: readonly string[];
  readOnly: boolean;
  problem: string | undefined;
  set: (key: string, value: unknown) => void;
}

/** A field drawn again only when it shows something else: some offer a thousand names. */
const StillField = memo(
  function OneField({ set, ...props }: StillProps) {
    const { key } = props.field;
    return <FieldInput {...props} onChange={(next) => set(key, next)} />;
  },
  (a, b) =>
    a.field === b.field &&
    a.label === b.label &&
    a.readOnly === b.readOnly &&
    a.problem === b.problem &&
    (a.names === b.names || (a.names.length < 200 && same(a.names, b.names))) &&
    same(a.value, b.value),
);
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Optional, and wanted often enough to stand open. */
const USUAL = new Set([
  'unless',
  'fires',
  'quiet',
  'categories',
  'add_phrases',
  'add_fires',
  'add',
  'how',
  'voice',
  'hours',
  'supervisor',
  'supervisor_within',
  'note',
  'add_done_when',
  'ask',
  'soon',
]);
