import type { FigureTable } from '@/components/progress/Figure';
import type { NameOf } from '@/components/saved/SavedDetail';
import type { Say } from '@/utils/locale';
import {
  type Coverage,
  DIMENSIONS,
  type Dimension,
  type DueDay,
  FEW,
  REFLECTIONS_TO_QUESTIONS,
  type RubricMonth,
  type RunRatio,
  type Tally,
  type Week,
} from '@/utils/review';
import { bars, type Draw, dimensions, points, rows } from './plots';

/** One figure ready to be shown. */
export interface Ready {
  id: string;
  title: string;
  reading: string;
  source?: string;
  draw: Draw | null;
  table: FigureTable;
}

const day = (at: number) => new Date(at).toLocaleDateString([], { day: 'numeric', month: 'short', year: 'numeric' });
const month = (at: number) => new Date(at).toLocaleDateString([], { month: 'long', year: 'numeric' });
const rounded = (value: number) => String(Math.round(value * 10) / 10);
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** Says where there is too little to see a direction, whatever else is said. */
const honest = (reading: string, count: number, say: Say) =>
  count < FEW ? `${reading} ${say('progress_few', count)}` : reading;

export function reviewsFigure(weeks: readonly Week[], say: Say): Ready {
  const total = sum(weeks.map(({ reviews }) => reviews));
  const reading =
    weeks.length <= 1
      ? say('progress_reviews_reading_one', total)
      : say('progress_reviews_reading', total, weeks.length, weeks.at(-1)?.reviews ?? 0);
  return {
    id: 'reviews',
    title: say('progress_reviews_title'),
    reading: total === 0 ? say('progress_none') : honest(reading, total, say),
    draw:
      total === 0
        ? null
        : bars(
            weeks.map(({ week, reviews }) => ({ at: week, value: reviews })),
            say('progress_reviews'),
          ),
    table: {
      columns: [say('progress_week_of'), say('progress_reviews')],
      rows: weeks.map(({ week, reviews }) => ({ id: String(week), cells: [day(week), reviews] })),
    },
  };
}

export function retentionFigure(weeks: readonly Week[], say: Say): Ready {
  const met = weeks.filter(({ again }) => again > 0);
  const again = sum(met.map((week) => week.again));
  const remembered = sum(met.map((week) => week.remembered));
  const share = Math.round((100 * remembered) / Math.max(1, again));
  return {
    id: 'retention',
    title: say('progress_retention_title'),
    reading:
      again === 0
        ? say('progress_retention_none')
        : honest(say('progress_retention_reading', again, remembered, share), again, say),
    draw:
      again === 0
        ? null
        : points(
            met.map((week) => ({ at: week.week, value: (100 * week.remembered) / week.again })),
            {
              label: say('progress_retention_axis'),
              most: 100,
              lines: [{ value: 90, label: say('progress_retention_goal') }],
            },
          ),
    table: {
      columns: [say('progress_week_of'), say('progress_retention')],
      rows: met.map((week) => ({
        id: String(week.week),
        cells: [day(week.week), say('progress_retention_of', week.remembered, week.again)],
      })),
    },
  };
}

export function skillsFigure(skills: readonly Tally[], nameOf: NameOf, say: Say): Ready {
  const total = sum(skills.map(({ count }) => count));
  const [most] = skills;
  const least = skills.at(-1);
  return {
    id: 'skills',
    title: say('progress_skills_title'),
    reading:
      total === 0 || !most || !least
        ? say('progress_none')
        : honest(
            say('progress_skills_reading', nameOf.skill(most.id), most.count, nameOf.skill(least.id), least.count),
            total,
            say,
          ),
    source: say('progress_skills_source'),
    draw: total === 0 ? null : rows(skills.map(({ id, count }) => ({ name: nameOf.skill(id), value: count }))),
    table: {
      columns: [say('progress_skill'), say('progress_reviews')],
      rows: total === 0 ? [] : skills.map(({ id, count }) => ({ id, cells: [nameOf.skill(id), count] })),
    },
  };
}

export function rubricFigure(months: readonly RubricMonth[], say: Say): Ready {
  const last = months.at(-1);
  const names = Object.fromEntries(DIMENSIONS.map((name) => [name, say(`progress_dim_${name}`)])) as Record<
    Dimension,
    string
  >;
  const order = last ? [...DIMENSIONS].sort((a, b) => last.mean[b] - last.mean[a]) : [];
  const [best, worst] = [order[0], order.at(-1)];
  const total = sum(months.map(({ ratings }) => ratings));
  return {
    id: 'rubric',
    title: say('progress_rubric_title'),
    reading:
      last && best && worst
        ? honest(
            say(
              'progress_rubric_reading',
              month(last.month),
              last.ratings,
              names[best],
              rounded(last.mean[best]),
              names[worst],
              rounded(last.mean[worst]),
            ),
            total,
            say,
          )
        : say('progress_none'),
    draw: last ? dimensions(months, names, say('progress_rubric_axis')) : null,
    table: {
      columns: [say('progress_month'), say('progress_ratings'), ...DIMENSIONS.map((name) => names[name])],
      rows: months.map(({ month: at, ratings, mean }) => ({
        id: String(at),
        cells: [month(at), ratings, ...DIMENSIONS.map((name) => rounded(mean[name]))],
      })),
    },
  };
}

export function ratioFigure(runs: readonly RunRatio[], say: Say): Ready {
  const told = runs.flatMap(({ at, ratio }) => (ratio === null ? [] : [{ at, value: ratio }]));
  const last = runs.at(-1);
  const { fair, good } = REFLECTIONS_TO_QUESTIONS;
  const untold = runs.length - told.length;
  const reading = last
    ? say(
        'progress_ratio_reading',
        last.reflections,
        last.questions,
        runs.length,
        told.filter(({ value }) => value >= fair).length,
      )
    : say('progress_none');
  return {
    id: 'ratio',
    title: say('progress_ratio_title'),
    reading: last
      ? [honest(reading, runs.length, say), untold > 0 ? say('progress_ratio_untold', untold) : ''].join(' ').trim()
      : reading,
    source: say('progress_ratio_source'),
    draw:
      told.length === 0
        ? null
        : points(told, {
            label: say('progress_ratio_axis'),
            most: Math.max(3, ...told.map(({ value }) => Math.ceil(value))),
            lines: [
              { value: fair, label: say('progress_ratio_fair') },
              { value: good, label: say('progress_ratio_good') },
            ],
          }),
    table: {
      columns: [
        say('progress_when'),
        say('progress_run'),
        say('progress_reflections'),
        say('progress_questions'),
        say('progress_ratio'),
      ],
      rows: runs.map(({ run, at, scenario, reflections, questions, ratio }) => ({
        id: run,
        cells: [
          day(at),
          scenario.replaceAll(/[-_]/g, ' '),
          reflections,
          questions,
          ratio === null ? say('progress_ratio_no_question') : rounded(ratio),
        ],
      })),
    },
  };
}

export function coverageFigure(all: readonly Coverage[], nameOf: NameOf, say: Say): Ready {
  const met = all.filter(({ reviews, saved }) => reviews + saved > 0).length;
  return {
    id: 'coverage',
    title: say('progress_coverage_title'),
    reading: met === 0 ? say('progress_none') : say('progress_coverage_reading', met, all.length),
    source: say('progress_coverage_source'),
    draw:
      met === 0
        ? null
        : rows(all.map(({ id, reviews, saved }) => ({ name: nameOf.category(id), value: reviews + saved }))),
    table: {
      columns: [say('progress_category'), say('progress_reviews'), say('progress_saved')],
      rows:
        met === 0 ? [] : all.map(({ id, reviews, saved }) => ({ id, cells: [nameOf.category(id), reviews, saved] })),
    },
  };
}

export function forecastFigure(days: readonly DueDay[], daily: number, say: Say): Ready {
  const total = sum(days.map(({ due }) => due));
  const fullest = days.reduce<DueDay | null>((most, one) => (most && most.due >= one.due ? most : one), null);
  return {
    id: 'forecast',
    title: say('progress_forecast_title'),
    reading:
      total === 0 || !fullest
        ? say('progress_forecast_none')
        : say('progress_forecast_reading', total, day(fullest.day), fullest.due),
    source: say('progress_forecast_note'),
    draw:
      total === 0
        ? null
        : bars(
            days.map(({ day: at, due }) => ({ at, value: due })),
            say('progress_forecast_due'),
            {
              value: daily,
              label: say('progress_forecast_line'),
            },
          ),
    table: {
      columns: [say('progress_day'), say('progress_forecast_due')],
      rows:
        total === 0
          ? []
          : days.filter(({ due }) => due > 0).map(({ day: at, due }) => ({ id: String(at), cells: [day(at), due] })),
    },
  };
}
