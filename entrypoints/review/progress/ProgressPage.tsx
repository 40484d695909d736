import { useMemo } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { Figure } from '@/components/progress/Figure';
import { SKILLS } from '@/components/suggestions/SuggestionCard';
import {
  categoryCoverage,
  forecast,
  reviewWeeks,
  rubricMonths,
  runRatios,
  skillTallies,
  withHeld,
} from '@/utils/review';
import {
  cards as cardShelf,
  listItems,
  listReviews,
  readGuidance,
  readHarmful,
  readReviewLimits,
  runs as runShelf,
  watchItems,
  watchPack,
  watchReviewLimits,
} from '@/utils/store';
import { namesFrom } from '../library/names';
import { hashOf } from '../route';
import {
  coverageFigure,
  forecastFigure,
  ratioFigure,
  retentionFigure,
  reviewsFigure,
  rubricFigure,
  skillsFigure,
} from './figures';
import '@/components/progress/progress.css';

/** All that progress is drawn from, or the first reason why it cannot be read. */
async function readAll() {
  const [cards, log, items, runs, marks] = await Promise.all([
    cardShelf.list(),
    listReviews(),
    listItems(),
    runShelf.list(),
    readHarmful(),
  ]);
  if (!cards.ok) return cards;
  if (!log.ok) return log;
  if (!items.ok) return items;
  if (!runs.ok) return runs;
  if (!marks.ok) return marks;
  return {
    ok: true as const,
    value: {
      cards: withHeld(cards.value, marks.value),
      log: log.value,
      items: items.value,
      runs: runs.value,
      now: Date.now(),
    },
  };
}

/** How it goes, for oneself: plots with a plain sentence and a table each. No ranking, no days in a row. */
export function ProgressPage() {
  const say = useSay();
  const all = useWatched(readAll, watchItems);
  const guidance = useWatched(readGuidance, watchPack);
  const limits = useWatched(readReviewLimits, watchReviewLimits);
  const figures = useMemo(() => {
    if (!all?.ok || guidance === undefined || !limits) return null;
    const { cards, log, items, runs, now } = all.value;
    const nameOf = namesFrom(guidance, say);
    const weeks = reviewWeeks(log, now);
    return [
      reviewsFigure(weeks, say),
      retentionFigure(weeks, say),
      skillsFigure(skillTallies(log, Object.keys(SKILLS)), nameOf, say),
      rubricFigure(rubricMonths(items, now), say),
      ratioFigure(runRatios(runs), say),
      forecastFigure(forecast(cards, now), limits.daily, say),
      coverageFigure(categoryCoverage(log, items, guidance?.categories.map(({ id }) => id) ?? []), nameOf, say),
    ];
  }, [all, guidance, limits, say]);
  const empty = figures?.every(({ draw }) => draw === null);
  return (
    <div className="progress">
      <div className="stack">
        <h2>{say('progress_title')}</h2>
        <p className="quiet">{say('progress_intro')}</p>
      </div>
      {all && !all.ok && (
        <p role="alert" className="card error">
          {say('progress_unreadable', say(`panel_store_${all.error}`))}
        </p>
      )}
      {empty && (
        <section className="card stack empty" aria-labelledby="progress-empty">
          <h3 id="progress-empty" className="part-title">
            {say('progress_empty')}
          </h3>
          <p>{say('progress_empty_how')}</p>
          <div className="row">
            <a className="button button-main" href={hashOf('cards')}>
              {say('progress_to_cards')}
            </a>
            <a className="button" href={hashOf('practice')}>
              {say('progress_to_practice')}
            </a>
          </div>
        </section>
      )}
      {figures && !empty && (
        <div className="progress-figures">
          {figures.map(({ id, ...figure }) => (
            <Figure key={id} {...figure} />
          ))}
        </div>
      )}
    </div>
  );
}
