import { useId, useState } from 'react';
import { useSay } from '../basics/Words';
import { tagsFrom, withoutTags, withTags } from './selection';

interface Props {
  tags: readonly string[];
  known: readonly string[];
  onChange: (tags: string[]) => void;
}

/** The tags of one item: add by writing, take off by pressing. */
export function TagsEdit({ tags, known, onChange }: Props) {
  const say = useSay();
  const id = useId();
  const [written, write] = useState('');
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        const more = withTags(tags, tagsFrom(written));
        if (more !== tags) onChange(more);
        write('');
      }}
    >
      <label htmlFor={id}>{say('review_tags')}</label>
      {tags.length > 0 && (
        <ul className="row row-tight">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className="button saved-tag"
                aria-label={say('review_tag_off', tag)}
                onClick={() => onChange(withoutTags(tags, [tag]))}
              >
                #{tag} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="row row-tight saved-tagging">
        <input
          id={id}
          className="input"
          list={`${id}known`}
          autoComplete="off"
          placeholder={say('review_tag_field')}
          value={written}
          maxLength={200}
          onChange={(event) => write(event.target.value)}
        />
        <datalist id={`${id}known`}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <button type="submit" className="button">
          {say('review_tag_add')}
        </button>
      </div>
    </form>
  );
}
