import { type RefObject, useId, useState } from 'react';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { tagsFrom } from './selection';

interface Props {
  count: number;
  /** How many of them the list does not show just now. */
  hidden: number;
  found: number;
  tags: readonly string[];
  shareHref: string;
  tagField: RefObject<HTMLInputElement | null>;
  onTag: (tags: string[], add: boolean) => void;
  onSuspend: (suspended: boolean) => void;
  onDelete: () => void;
  onAll: () => void;
  onNone: () => void;
}

/** What can be done with everything that is chosen. Each act has a way back. */
export function BulkBar(props: Props) {
  const { count, hidden, found, tags, shareHref, tagField, onTag, onSuspend, onDelete, onAll, onNone } = props;
  const say = useSay();
  const id = useId();
  const [written, write] = useState('');
  const some = count > 0;
  const tag = (add: boolean) => {
    const wanted = tagsFrom(written);
    if (wanted.length === 0) return tagField.current?.focus();
    onTag(wanted, add);
    write('');
  };
  return (
    <section className="saved-bulk" aria-label={say('review_bulk')}>
      <div className="row">
        <p role="status" className="saved-chosen-count">
          {some ? say('review_chosen', count) : say('review_chosen_none')}
          {hidden > 0 && ` ${say('review_chosen_hidden', hidden)}`}
        </p>
        {count < found + hidden && (
          <button type="button" className="button button-bare" onClick={onAll}>
            {say('review_choose_all', found)}
          </button>
        )}
        {some && (
          <button type="button" className="button button-bare" onClick={onNone}>
            {say('review_choose_none')}
          </button>
        )}
      </div>
      {some && (
        <div className="row">
          <form
            className="row row-tight saved-tagging"
            onSubmit={(event) => {
              event.preventDefault();
              tag(true);
            }}
          >
            <label className="unseen" htmlFor={id}>
              {say('review_tag_field')}
            </label>
            <input
              id={id}
              ref={tagField}
              className="input"
              list={`${id}tags`}
              placeholder={say('review_tag_field')}
              autoComplete="off"
              value={written}
              maxLength={200}
              onChange={(event) => write(event.target.value)}
            />
            <datalist id={`${id}tags`}>
              {tags.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
            <button type="submit" className="button">
              {say('review_tag_add')}
            </button>
            <button type="button" className="button" onClick={() => tag(false)}>
              {say('review_tag_remove')}
            </button>
          </form>
          <button type="button" className="button" onClick={() => onSuspend(true)}>
            {say('review_suspend')}
          </button>
          <button type="button" className="button" onClick={() => onSuspend(false)}>
            {say('review_resume')}
          </button>
          <a className="button" href={shareHref}>
            {say('review_share')}
          </a>
          <button type="button" className="button button-danger" onClick={onDelete}>
            <Icon name="trash" />
            {say('review_delete')}
          </button>
        </div>
      )}
    </section>
  );
}
