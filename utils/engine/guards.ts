import type { Stretch } from './clauses';
import type { Hit } from './hits';
import { overlapOf } from './overlap';

/**
 * Which hits overlap a false friend of their rule ("end my life as a student"). Only that hit is quietened; another hit
 * of the same message never is (domain/01 §3).
 */
export function guardOf(hits: readonly Hit[]): (hit: Hit) => boolean {
  const overlaps = new Map([...guardsOf(hits)].map(([owner, list]) => [owner, overlapOf(list)]));
  return (hit) => overlaps.get(hit.owner)?.(hit) ?? false;
}

/** The false friends met, by the rule they guard, in text order. */
export function guardsOf(hits: readonly Hit[]): Map<number, Hit[]> {
  const guards = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (hit.rule.kind !== 'guard') continue;
    for (const guarded of hit.rule.guards ?? []) guards.set(guarded, [...(guards.get(guarded) ?? []), hit]);
  }
  return guards;
}

export const meets = (a: Stretch, b: Stretch): boolean => a.first <= b.last && b.first <= a.last;
