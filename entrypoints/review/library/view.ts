import { type Filters, NO_FILTERS } from '@/components/saved/SavedFilters';
import type { Sort } from '@/utils/store';

/** How the list is being looked at. */
export interface View {
  words: string;
  filters: Filters;
  sort: Sort;
  /** The line that keys act on. */
  active: string | null;
  /** The list is to take the focus when it is shown: somebody comes back to it. */
  refocus: boolean;
}

export const START: View = { words: '', filters: NO_FILTERS, sort: 'newest', active: null, refocus: false };

/** One for all lines: making a new one for every date is what would make scrolling slow. */
const DAY = new Intl.DateTimeFormat([], { year: 'numeric', month: 'short', day: 'numeric' });
export const date = (at: number): string => DAY.format(at);
