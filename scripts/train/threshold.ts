import type { Row } from './corpus';

/** The lowest threshold (in steps of 0.01 from -3 to 6) at which at most this share of the rows alarms. */
export function lowest(rows: readonly Row[], alarms: (row: Row, at: number) => boolean, share: number): number {
  for (let step = -300; step < 600; step++) {
    const at = step / 100;
    if (rows.filter((row) => alarms(row, at)).length <= rows.length * share) return at;
  }
  return 6;
}

/** The threshold with the best F1 of phrases and cues together, and what phrases reach alone. */
export function bestF1(
  rows: readonly Row[],
  yes: (row: Row) => boolean,
  score: (row: Row) => number,
  already: (row: Row) => boolean,
): { threshold: number; f1: number; alone: number } {
  const wanted = rows.filter(yes).length;
  const f1 = (right: number, said: number) => (said + wanted ? (2 * right) / (said + wanted) : 0);
  let right = rows.filter((row) => already(row) && yes(row)).length;
  let said = rows.filter(already).length;
  const alone = f1(right, said);
  let best = { threshold: Number.POSITIVE_INFINITY, f1: alone, alone };
  const others = rows.filter((row) => !already(row)).sort((a, b) => score(b) - score(a));
  others.forEach((row, i) => {
    said++;
    if (yes(row)) right++;
    const next = others[i + 1];
    const threshold = next ? (score(row) + score(next)) / 2 : score(row) - 1;
    if (f1(right, said) > best.f1) best = { threshold, f1: f1(right, said), alone };
  });
  return best;
}
