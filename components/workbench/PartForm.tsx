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
  const input = (field: Field) => (
    <FieldInput
      key={`${identity} ${field.key}`}
      field={field}
      label={fieldLabel(say, field)}
      value={value[field.key]}
      names={namesFor(field)}
      readOnly={readOnly}
      problem={problems.get(field.key)}
      onChange={(next) => onChange(field.key, next)}
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
