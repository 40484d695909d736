import { DIMENSIONS, type Started, type Sum } from '@/components/journal/rubric';
import { type Points, type Rubric, rubricBand, rubricTotal } from '@/utils/store';

export const sumOf = (rubric: Rubric): Sum => ({ total: rubricTotal(rubric), band: rubricBand(rubric) });

/** A rating on its way as one word: "21--3", a dash for what is not chosen yet. */
export const writeStarted = (started: Started): string => DIMENSIONS.map((part) => started[part] ?? '-').join('');
export const readStarted = (word: string): Started =>
  /^[0-3-]{5}$/.test(word)
    ? Object.fromEntries(
        DIMENSIONS.flatMap((part, at) => (word[at] === '-' ? [] : [[part, Number(word[at]) as Points] as const])),
      )
    : {};
