import { useId } from 'react';
import type { WordKey } from '@/utils/locale';
import { useSay } from '../basics/Words';

/** What a rating leads to. */
export interface RatingChoice {
  rating: 1 | 2 | 3 | 4;
  /** Days until the card comes again. */
  days: number;
}

export const RATING_WORDS: { [R in RatingChoice['rating']]: WordKey } = {
  1: 'cards_rate_1',
  2: 'cards_rate_2',
  3: 'cards_rate_3',
  4: 'cards_rate_4',
};

/** Four plain words, each with its key and when the card comes again. */
export function RatingBar({
  choices,
  keys,
  onRate,
}: {
  choices: RatingChoice[];
  /** Whether the digits work as keys. */
  keys: boolean;
  onRate: (rating: RatingChoice['rating']) => void;
}) {
  const say = useSay();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons
    <div role="group" aria-labelledby={id} className="stack">
      <h4 id={id} className="label">
        {say('cards_rate')}
      </h4>
      <div className="cards-ratings">
        {choices.map(({ rating, days }) => (
          <button key={rating} type="button" className="button cards-rating" onClick={() => onRate(rating)}>
            <span className="cards-rating-word">
              {keys && (
                <span className="cards-key" aria-hidden="true">
                  {rating}
                </span>
              )}
              {say(RATING_WORDS[rating])}
            </span>
            <span className="quiet">{whenWords(days, say)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

/** "again tomorrow", "again in 12 days". */
export const whenWords = (days: number, say: ReturnType<typeof useSay>): string =>
  days <= 1 ? say('cards_again_tomorrow') : say('cards_again_days', days);
