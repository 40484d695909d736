import { type RefObject, useId } from 'react';
import type { Sort } from '@/utils/store';
import { useSay } from '../basics/Words';

const SORTS: readonly Sort[] = ['newest', 'oldest', 'due', 'rating', 'level', 'changed'];

interface Props {
  words: string;
  sort: Sort;
  found: number;
  all: number;
  /** Anything narrows the list: words or filters. */
  narrowed: boolean;
  loading: boolean;
  field: RefObject<HTMLInputElement | null>;
  onSearch: (words: string) => void;
  onSort: (sort: Sort) => void;
  /** Down from the field into the list. */
  onDown: () => void;
}

/** Search as you type, and in which order; how many were found is said politely. */
export function SavedSearch({ words, sort, found, all, narrowed, loading, field, onSearch, onSort, onDown }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <search className="saved-search">
      <div className="field">
        <label htmlFor={id}>{say('review_search')}</label>
        <input
          id={id}
          ref={field}
          type="search"
          className="input"
          autoComplete="off"
          value={words}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onDown();
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}sort`}>{say('review_sort')}</label>
        <select
          id={`${id}sort`}
          className="input"
          value={sort}
          onChange={(event) => onSort(event.target.value as Sort)}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {say(`review_sort_${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="quiet" role="status">
        {loading ? say('review_loading', all) : narrowed ? say('review_found', found, all) : say('review_count', all)}
      </p>
    </search>
  );
}
