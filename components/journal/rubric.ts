import type { Say, WordKey } from '@/utils/locale';
import type { Points, Rubric } from '@/utils/store';

export const DIMENSIONS = ['accuracy', 'depth', 'warmth', 'autonomy', 'safety'] as const satisfies (keyof Rubric)[];
export const POINTS = [0, 1, 2, 3] as const satisfies Points[];
export type Dimension = keyof Rubric;

/** A rating on its way: parts not chosen yet are missing. */
export type Started = Partial<Rubric>;
export const isWhole = (rubric: Started): rubric is Rubric => DIMENSIONS.every((one) => rubric[one] !== undefined);

/** How the parts add up; worked out by the page, so that there is one place for it (utils/store/saved.ts). */
export interface Sum {
  total: number;
  band: 'redo' | 'developing' | 'solid' | 'strong';
}
export type SumOf = (rubric: Rubric) => Sum;

export const nameOf = (say: Say, part: Dimension): string => say(`journal_${part}`);
export const anchorOf = (say: Say, part: Dimension, points: Points): string =>
  say(`journal_${part}_${points}` satisfies WordKey);
export const sumWords = (say: Say, { total, band }: Sum): string =>
  say('journal_total', total, say(`journal_band_${band}`));
