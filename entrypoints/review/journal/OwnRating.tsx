import { useEffect, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { RatingsTable } from '@/components/journal/RatingsTable';
import { RubricForm } from '@/components/journal/RubricForm';
import { isWhole, type Started } from '@/components/journal/rubric';
import { forgetTyped, keepTyped, readTyped } from '@/utils/store';
import { rate, ratingOpen, unrate } from './order';
import type { PartProps } from './parts';
import { dateOf } from './problem';
import { readStarted, sumOf, writeStarted } from './rubric-sum';

const FIELD = 'rating';

/** Own rating, before any hint. Half a rating survives the tab; a kept one can be given again until hints were seen. */
export function OwnRating({ item, act }: PartProps) {
  const say = useSay();
  const [started, setStarted] = useState<Started>({});
  useEffect(() => {
    readTyped(item.id, FIELD).then(
      (kept) => kept !== null && setStarted((now) => (Object.keys(now).length ? now : readStarted(kept))),
      () => undefined,
    );
  }, [item.id]);
  const choose = (next: Started) => {
    setStarted(next);
    void keepTyped(item.id, FIELD, writeStarted(next));
  };
  const settle = (next: Started) => {
    void forgetTyped(item.id, FIELD, writeStarted(started));
    setStarted(next);
  };
  const keep = () => {
    if (!isWhole(started)) return;
    const at = Date.now();
    settle({});
    void act(say('journal_rating_kept'), (now) => rate(now, started, at), unrate, say('journal_taken_back'));
  };
  const again = () => {
    const { rating } = item;
    if (!rating) return;
    choose(rating.rubric);
    void act(
      say('journal_taken_back'),
      unrate,
      (now) => rate(now, rating.rubric, rating.at),
      say('journal_rating_kept'),
    );
  };
  return (
    <section aria-labelledby="own-rating-heading">
      <h3 id="own-rating-heading" className="part-title">
        {say('journal_rating')}
      </h3>
      {item.rating ? (
        <>
          <RatingsTable
            caption={say('journal_rating')}
            own={{ name: say('journal_own'), rubric: item.rating.rubric }}
            others={[]}
            sumOf={sumOf}
          />
          {item.rating.rubric.safety === 0 && <p className="quiet">{say('journal_capped')}</p>}
          {ratingOpen(item) ? (
            <div>
              <button type="button" className="button" onClick={again}>
                {say('journal_change_rating')}
              </button>
            </div>
          ) : (
            <p className="quiet">{say('journal_rating_fixed', dateOf(item.rating.at))}</p>
          )}
        </>
      ) : (
        <>
          <p className="quiet">{say('journal_rating_how')}</p>
          <p className="label">{say('journal_rating_of')}</p>
          <blockquote className="quoted-block">{item.sent || item.text}</blockquote>
          <RubricForm value={started} sumOf={sumOf} onChange={choose} />
          <div>
            <button type="button" className="button button-main" disabled={!isWhole(started)} onClick={keep}>
              {say('journal_keep_rating')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
