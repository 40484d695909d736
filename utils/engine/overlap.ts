import type { Stretch } from './clauses';

/**
 * Answers whether a stretch shares a token with any of these, which come in order of `first`. One look-up is enough:
 * of all that begin before the stretch ends, only the furthest end matters.
 */
export function overlapOf(spans: readonly Stretch[]): (span: Stretch) => boolean {
  let end = -1;
  const furthest = spans.map(({ last }) => {
    end = Math.max(end, last);
    return end;
  });
  return ({ first, last }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as Stretch).first <= last) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthest[low - 1] as number) >= first;
  };
}
