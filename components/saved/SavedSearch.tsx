import { useId } from 'react';
import { useSay } from '../basics/Words';

interface Props {
  words: string;
  found: number;
  all: number;
  onSearch: (words: string) => void;
}

/** Search as you type; how many were found is said politely. */
export function SavedSearch({ words, found, all, onSearch }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <search className="field">
      <label htmlFor={id}>{say('review_search')}</label>
      <input
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        value={words}
        onChange={(event) => onSearch(event.target.value)}
      />
      <p className="quiet" role="status">
        {words ? say('review_found', found, all) : say('review_count', all)}
      </p>
    </search>
  );
}
