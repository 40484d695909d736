import type { Filters, Rated } from '@/components/saved/SavedFilters';
import type { Level } from '@/utils/level';
import type { Query, Sort } from '@/utils/store';

const RATED: { [R in Rated]: Pick<Query, 'rated' | 'ratedFrom' | 'ratedTo'> } = {
  '': {},
  none: { rated: false },
  redo: { ratedFrom: 0, ratedTo: 5 },
  developing: { ratedFrom: 6, ratedTo: 9 },
  solid: { ratedFrom: 10, ratedTo: 12 },
  strong: { ratedFrom: 13, ratedTo: 15 },
};

/** What the form asks for, as the library understands it. Days are whole days of this place, both included. */
export function queryOf(words: string, filters: Filters, sort: Sort, now: number): Query {
  const from = dayOf(filters.from, 0);
  const to = dayOf(filters.to, 1);
  return {
    words,
    sort,
    skills: filters.skill,
    categories: filters.category,
    levels: filters.level as (Level | 'none')[],
    platforms: filters.platform,
    tags: filters.tag,
    ...RATED[filters.rated],
    ...(filters.due ? { dueBy: now } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

/** Midnight at the begin of a day as the date field writes it, so many days on; null for none. */
function dayOf(written: string, later: number): number | null {
  const [year, month, day] = written.split('-').map(Number);
  if (!year || !month || !day) return null;
  // By the calendar, not by 24 hours: a day on which the clocks change is shorter or longer.
  return new Date(year, month - 1, day + later).getTime();
}
