import type { Figures } from './debrief';

/** What a figure is held against: fair and good, and where that comes from (shared/domain/02, S16 is MITI 4.2.1). */
export interface Benchmark {
  figure: keyof Figures;
  fair: number;
  good: number;
  /** More is better, or less. */
  more: boolean;
  source: string;
}

/**
 * The only figures for which our sources name a benchmark. Guidance, never a verdict: MITI codes twenty minutes of
 * talk read by trained people, and in a crisis direct questions come before reflecting.
 */
export const BENCHMARKS: readonly Benchmark[] = [
  { figure: 'reflectionsToQuestions', fair: 1, good: 2, more: true, source: 'S16' },
  { figure: 'complexShare', fair: 0.4, good: 0.5, more: true, source: 'S16' },
];

export type Standing = 'below' | 'fair' | 'good';

/** Where a figure stands; null where there is no figure. */
export function standing({ fair, good, more }: Benchmark, value: number | null): Standing | null {
  if (value === null) return null;
  const reaches = (bound: number) => (more ? value >= bound : value <= bound);
  return reaches(good) ? 'good' : reaches(fair) ? 'fair' : 'below';
}
