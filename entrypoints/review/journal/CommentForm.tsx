import { type FormEvent, useEffect, useId, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { RubricForm } from '@/components/journal/RubricForm';
import { isWhole, type Started } from '@/components/journal/rubric';
import type { WordKey } from '@/utils/locale';
import { forgetTyped, type ItemComment, keepTyped, type Rubric, readTyped } from '@/utils/store';
import { readStarted, sumOf, writeStarted } from './rubric-sum';

export interface CommentDraft {
  by: string;
  text: string;
  rubric: Rubric | null;
  harmful: boolean;
}

interface Props {
  item: string;
  name: string;
  /** The comment that is being changed; null: a new one. */
  start: ItemComment | null;
  /** True once it is on the disk. */
  onKeep: (draft: CommentDraft) => Promise<boolean>;
}

/** Comment, rating or both. What is typed survives the tab until it is kept. */
export function CommentForm({ item, name, start, onKeep }: Props) {
  const say = useSay();
  const id = useId();
  const owner = `comment:${start?.id ?? item}`;
  const [by, setBy] = useState(start?.by ?? name);
  const [text, setText] = useState(start?.text ?? '');
  const [rubric, setRubric] = useState<Started>(start?.rubric ?? {});
  const [harmful, setHarmful] = useState(start?.harmful === true);
  const [missing, setMissing] = useState<WordKey | null>(null);
  useEffect(() => {
    let over = false;
    Promise.all([readTyped(owner, 'text'), readTyped(owner, 'rating'), readTyped(owner, 'harmful')]).then(
      ([words, points, hurts]) => {
        if (over) return;
        if (words !== null) setText((now) => (now === (start?.text ?? '') ? words : now));
        if (hurts !== null) setHarmful(hurts === 'yes');
        if (points !== null) setRubric((now) => (Object.keys(now).length ? now : readStarted(points)));
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [owner, start]);
  const type = (words: string) => {
    setText(words);
    void keepTyped(owner, 'text', words);
  };
  const choose = (next: Started) => {
    setRubric(next);
    void keepTyped(owner, 'rating', writeStarted(next));
  };
  const mark = (hurts: boolean) => {
    setHarmful(hurts);
    void keepTyped(owner, 'harmful', hurts ? 'yes' : 'no');
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const started = Object.keys(rubric).length > 0;
    // Half a rating is a slip, not a wish: it is asked about and never dropped.
    if ((started && !isWhole(rubric)) || (!started && text.trim() === '')) return setMissing('journal_comment_missing');
    if (harmful && text.trim() === '') return setMissing('journal_harmful_why');
    if (by.trim() === '') return setMissing('journal_name_missing');
    setMissing(null);
    const draft = { by: by.trim(), text: text.trim(), rubric: isWhole(rubric) ? rubric : null, harmful };
    if (!(await onKeep(draft))) return;
    await Promise.all([
      forgetTyped(owner, 'text', text),
      forgetTyped(owner, 'rating', writeStarted(rubric)),
      forgetTyped(owner, 'harmful', harmful ? 'yes' : 'no'),
    ]);
  };
  return (
    <form className="stack comment-form" aria-labelledby={`${id}heading`} onSubmit={(event) => void keep(event)}>
      <h3 id={`${id}heading`} className="part-title">
        {say('journal_your_rating')}
      </h3>
      <p className="quiet">{say('journal_rating_how')}</p>
      <RubricForm value={rubric} sumOf={sumOf} onChange={choose} />
      {Object.keys(rubric).length > 0 && (
        <div>
          <button type="button" className="button button-bare" onClick={() => choose({})}>
            {say('journal_no_points')}
          </button>
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}text`}>{say('journal_your_comment')}</label>
        <textarea
          id={`${id}text`}
          className="input"
          value={text}
          maxLength={5000}
          aria-describedby={`${id}how`}
          onChange={(event) => type(event.target.value)}
        />
        <p id={`${id}how`} className="quiet">
          {say('journal_comment_how')}
        </p>
      </div>
      <div className="stack">
        <label className="tick">
          <input
            type="checkbox"
            checked={harmful}
            aria-describedby={`${id}hurts`}
            onChange={(event) => mark(event.target.checked)}
          />
          {say('journal_harmful_tick')}
        </label>
        <p id={`${id}hurts`} className="quiet">
          {say('journal_harmful_tick_how')}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}by`}>{say('journal_your_name')}</label>
        <input
          id={`${id}by`}
          className="input"
          value={by}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setBy(event.target.value)}
        />
      </div>
      {missing && (
        <p role="alert" className="error">
          {say(missing)}
        </p>
      )}
      <div>
        <button type="submit" className="button button-main">
          {say('journal_keep_comment')}
        </button>
      </div>
    </form>
  );
}
