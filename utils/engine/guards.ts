import type { Stretch } from './clauses';
import type { Hit } from './hits';

/**
 * Which hits overlap a false friend of their rule ("end my life as a student"). Only that hit is quietened; another hit
 * of the same message never is (domain/01 §3).
 */
export function guardOf(hits: readonly Hit[]): (hit: Hit) => boolean {
  const spans = new Map<number, Stretch[]>();
  for (const { rule, first, last } of hits) {
    if (rule.kind !== 'guard') continue;
    for (const guarded of rule.guards ?? []) {
      const list = spans.get(guarded);
      if (list) list.push({ first, last });
      else spans.set(guarded, [{ first, last }]);
    }
  }
  // Hits come in text order, so each list is in order of `first`; the furthest end so far makes one look-up enough.
  const furthest = new Map([...spans].map(([owner, list]) => [owner, runningEnds(list)]));
  return ({ owner, first, last }) => {
    const list = spans.get(owner);
    const ends = furthest.get(owner);
    if (!list || !ends) return false;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as Stretch).first <= last) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] as number) >= first;
  };
}

function runningEnds(list: readonly Stretch[]): number[] {
  let end = -1;
  return list.map(({ last }) => {
    end = Math.max(end, last);
    return end;
  });
}
