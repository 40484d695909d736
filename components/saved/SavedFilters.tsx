import { memo, useId, useState } from 'react';
import type { Level } from '@/utils/level';
import type { WordKey } from '@/utils/locale';
import type { Facet, Facets } from '@/utils/store';
import { useSay } from '../basics/Words';
import type { NameOf } from './SavedDetail';

export type Rated = '' | 'none' | 'redo' | 'developing' | 'solid' | 'strong';

/** What the list is narrowed to, as it stands in the form. Dates as the field writes them (2026-11-23), '' for none. */
export interface Filters extends Record<Facet, readonly string[]> {
  rated: Rated;
  due: boolean;
  from: string;
  to: string;
}

export const NO_FILTERS: Filters = {
  skill: [],
  category: [],
  level: [],
  platform: [],
  tag: [],
  rated: '',
  due: false,
  from: '',
  to: '',
};

const FACETS = ['skill', 'category', 'level', 'platform', 'tag'] as const;
const LEVEL_ORDER = ['now', 'urgent', 'soon', 'ask', 'note', 'none'];
const RATED: { [R in Rated]: WordKey } = {
  '': 'review_rated_any',
  none: 'review_rated_none',
  redo: 'review_rated_redo',
  developing: 'review_rated_developing',
  solid: 'review_rated_solid',
  strong: 'review_rated_strong',
};
/** More than these are folded away: a long list of boxes hides the filters below it. */
const FIRST = 6;

export const countFilters = (filters: Filters): number =>
  FACETS.reduce((sum, facet) => sum + filters[facet].length, 0) +
  [filters.rated !== '', filters.due, filters.from !== '', filters.to !== ''].filter(Boolean).length;

interface Props {
  filters: Filters;
  facets: Facets;
  nameOf: NameOf;
  onChange: (filters: Filters) => void;
}

/** Filters with how many each would leave. Within one any may fit, between them all must. */
export const SavedFilters = memo(function SavedFilters({ filters, facets, nameOf, onChange }: Props) {
  const say = useSay();
  const id = useId();
  const names: { [F in Facet]: (value: string) => string } = {
    skill: nameOf.skill,
    category: (value) => (value ? nameOf.category(value) : say('review_none')),
    level: (value) => (value === 'none' ? say('review_none') : nameOf.level(value as Level)),
    platform: (value) => value || say('review_none'),
    tag: (value) => `#${value}`,
  };
  const count = countFilters(filters);
  return (
    <div className="stack saved-filters">
      {FACETS.map((facet) => (
        <FacetBoxes
          key={facet}
          name={say(`review_filter_${facet}`)}
          values={valuesOf(facet, facets[facet], filters[facet])}
          chosen={filters[facet]}
          nameOf={names[facet]}
          onChange={(chosen) => onChange({ ...filters, [facet]: chosen })}
        />
      ))}
      <div className="field">
        <label htmlFor={`${id}rated`}>{say('review_filter_rated')}</label>
        <select
          id={`${id}rated`}
          className="input"
          value={filters.rated}
          onChange={(event) => onChange({ ...filters, rated: event.target.value as Rated })}
        >
          {(Object.keys(RATED) as Rated[]).map((rated) => (
            <option key={rated} value={rated}>
              {say(RATED[rated])}
            </option>
          ))}
        </select>
      </div>
      <div className="saved-dates">
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className="field">
            <label htmlFor={id + end}>{say(`review_filter_${end}`)}</label>
            <input
              id={id + end}
              type="date"
              className="input"
              value={filters[end]}
              onChange={(event) => onChange({ ...filters, [end]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={filters.due}
          onChange={(event) => onChange({ ...filters, due: event.target.checked })}
        />
        <span>{say('review_filter_due')}</span>
      </label>
      {count > 0 && (
        <div>
          <button type="button" className="button" onClick={() => onChange(NO_FILTERS)}>
            {say('review_filters_clear', count)}
          </button>
        </div>
      )}
    </div>
  );
});

/** What there is, most first (levels from the gravest down); what is chosen stays even where none is left. */
function valuesOf(facet: Facet, counts: ReadonlyMap<string, number>, chosen: readonly string[]): [string, number][] {
  const all = new Map([...chosen.map((value) => [value, 0] as const), ...counts]);
  const rank = ([value]: [string, number]) => LEVEL_ORDER.indexOf(value);
  return [...all].sort((a, b) => (facet === 'level' ? rank(a) - rank(b) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

interface Boxes {
  name: string;
  values: [string, number][];
  chosen: readonly string[];
  nameOf: (value: string) => string;
  onChange: (chosen: string[]) => void;
}

function FacetBoxes({ name, values, chosen, nameOf, onChange }: Boxes) {
  const say = useSay();
  const [whole, showWhole] = useState(false);
  if (values.length === 0) return null;
  const shown = whole ? values : values.filter(([value], at) => at < FIRST || chosen.includes(value));
  return (
    <fieldset className="field">
      <legend className="label">{name}</legend>
      {shown.map(([value, count]) => (
        <label key={value} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span>
            {nameOf(value)} <span className="quiet">({count})</span>
          </span>
        </label>
      ))}
      {values.length > FIRST && (
        <button
          type="button"
          className="button button-bare saved-more"
          aria-expanded={whole}
          onClick={() => showWhole(!whole)}
        >
          {whole ? say('review_filter_fewer') : say('review_filter_more', values.length - FIRST)}
        </button>
      )}
    </fieldset>
  );
}
