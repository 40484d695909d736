import { tokenise } from '@/utils/text';
import type { Stretch } from './clauses';
import type { CueHit } from './cue-table';

/**
 * Token ids of single words. A word that the clean-up opens into two ("dont" as "do not") is left out: its parts are
 * listed on their own, and "do" alone must not read as "dont".
 */
export function wordSet(words: string): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const word of words.trim().split(/\s+/)) {
    const tokens = tokenise(word);
    if (tokens.count === 1) ids.add(tokens.id[0] as number);
  }
  return ids;
}

/** The cues that lie wholly inside a stretch; `hits` are in order of their first token. */
export function* cuesIn(hits: readonly CueHit[], { first, last }: Stretch): Generator<CueHit> {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as CueHit).first < first) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < hits.length; i++) {
    const hit = hits[i] as CueHit;
    if (hit.first > last) return;
    if (hit.last <= last) yield hit;
  }
}

/** Whether any cue lies wholly inside the stretch. */
export const anyIn = (hits: readonly CueHit[], stretch: Stretch): boolean => !cuesIn(hits, stretch).next().done;
