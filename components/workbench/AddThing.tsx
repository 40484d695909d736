import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { PartKind } from '@/utils/packs';
import { useSay } from '../basics/Words';
import { kindLabel } from './names';

interface Props {
  kinds: readonly PartKind[];
  /** What must be known before: the category of a rule, the country of a referral. */
  asked: Readonly<Record<string, 'category' | 'place' | 'country' | 'name' | null>>;
  categories: readonly string[];
  skills: readonly string[];
  onAdd: (kind: PartKind, where: string) => void;
  onClose: () => void;
}

/** Asks what is to be added, and where it belongs. */
export function AddThing({ kinds, asked, categories, skills, onAdd, onClose }: Props) {
  const say = useSay();
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const [kind, setKind] = useState<PartKind>(kinds[0] ?? 'rule');
  const [where, setWhere] = useState('');
  const need = asked[kind] ?? null;
  const choices =
    need === 'category'
      ? kind === 'checklist'
        ? ['base', ...categories]
        : categories
      : need === 'place'
        ? [...categories, ...skills]
        : null;
  const given = choices ? (choices.includes(where) ? where : (choices[0] ?? '')) : where.trim();
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const place = need === 'country' ? given.toUpperCase().slice(0, 2) : given;
    if (need === null || (need === 'country' ? /^[A-Z]{2}$/.test(place) : place !== '')) onAdd(kind, place);
  };
  return (
    <form
      className="add-thing stack"
      aria-label={say('work_add')}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="field">
        <label htmlFor={`${id}-kind`}>{say('work_add_kind')}</label>
        <select
          ref={first}
          id={`${id}-kind`}
          className="input"
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as PartKind);
            setWhere('');
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kindLabel(say, one)}
            </option>
          ))}
        </select>
      </div>
      {need && (
        <div className="field">
          <label htmlFor={`${id}-where`}>{say(need === 'name' ? 'work_name_it' : `work_add_${need}`)}</label>
          {choices ? (
            <select
              id={`${id}-where`}
              className="input"
              value={given}
              onChange={({ target }) => setWhere(target.value)}
            >
              {choices.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          ) : (
            <input
              id={`${id}-where`}
              className="input"
              value={where}
              required
              autoComplete="off"
              {...(need === 'country' ? { maxLength: 2, pattern: '[A-Za-z]{2}', title: say('work_add_country') } : {})}
              onChange={({ target }) => setWhere(target.value)}
            />
          )}
        </div>
      )}
      <div className="row">
        <button type="submit" className="button button-main">
          {say('work_add_it')}
        </button>
        <button type="button" className="button button-bare" onClick={onClose}>
          {say('work_cancel')}
        </button>
      </div>
    </form>
  );
}
