import type { Stretch } from './clauses';
import type { Hit } from './hits';
import { overlapOf } from './overlap';

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
  const overlaps = new Map([...spans].map(([owner, list]) => [owner, overlapOf(list)]));
  return (hit) => overlaps.get(hit.owner)?.(hit) ?? false;
}
