import type { Weighing } from './cue-study';
import type { Finding } from './finding';
import { guardsOf, meets } from './guards';
import type { Hit } from './hits';

/** How a reading came about, for whoever tunes a pack. */
export interface Explanation {
  findings: Explained[];
  /** Word by word; null where the pack has no learned layer, or the words are the specialist's. */
  weighing: Weighing | null;
}

/** A finding with the false friends that quietened it; `by`, `rule`, `also` and `tags` say the rest. */
export interface Explained extends Finding {
  guards: { rule: string; start: number; end: number; words: string }[];
}

/** Adds to each finding the guards that overlap it. `placeOf` turns tokens into a stretch of the text. */
export function explainFindings(
  findings: readonly Finding[],
  hits: readonly Hit[],
  placeOf: (hit: Hit) => { start: number; end: number; words: string },
): Explained[] {
  const guards = guardsOf(hits);
  return findings.map((finding) => {
    const own = hits.filter((hit) => hit.rule.id === finding.rule && placeOf(hit).start === finding.start);
    const met = own.flatMap((hit) => (guards.get(hit.owner) ?? []).filter((guard) => meets(guard, hit)));
    return { ...finding, guards: [...new Set(met)].map((guard) => ({ rule: guard.rule.id, ...placeOf(guard) })) };
  });
}
