import { rank } from '@/utils/level';
import type { Placed } from './assess';
import { overlapOf } from './overlap';

/**
 * One finding for each category and overlapping stretch of words: the highest level, then the longest words, then the
 * rule that stands first in the pack. Findings of different categories may overlap. Words about somebody's death, where
 * grief already speaks for them ("my brother killed himself"), are not also worry about that person.
 */
export function merge(placed: readonly Placed[]): Placed[] {
  const byCategory = new Map<string, Placed[]>();
  for (const each of placed) {
    const list = byCategory.get(each.finding.category);
    if (list) list.push(each);
    else byCategory.set(each.finding.category, [each]);
  }
  const kept: Placed[] = [];
  for (const list of byCategory.values()) {
    list.sort((a, b) => a.first - b.first || a.last - b.last);
    let region: Placed[] = [];
    let end = -1;
    for (const each of list) {
      if (region.length > 0 && each.first > end) {
        kept.push(speakerOf(region));
        region = [];
        end = -1;
      }
      region.push(each);
      end = Math.max(end, each.last);
    }
    if (region.length > 0) kept.push(speakerOf(region));
  }
  return withoutTheMourned(kept).sort((a, b) => a.first - b.first || a.last - b.last);
}

/** The one that speaks for all who met the same words, with the rules that gave way (false friends did not fire). */
function speakerOf(region: readonly Placed[]): Placed {
  const best = region.reduce((a, b) => (better(b, a) ? b : a));
  const also = new Set(
    region
      .filter(({ finding: { rule, tags } }) => rule !== best.finding.rule && !tags.includes('guarded'))
      .map(({ finding }) => finding.rule),
  );
  return also.size > 0 ? { ...best, finding: { ...best.finding, also: [...also] } } : best;
}

const better = (a: Placed, b: Placed): boolean => {
  const byLevel = rank(a.finding.level) - rank(b.finding.level);
  if (byLevel !== 0) return byLevel > 0;
  const byLength = a.finding.words.length - b.finding.words.length;
  return byLength !== 0 ? byLength > 0 : a.owner < b.owner;
};

function withoutTheMourned(placed: readonly Placed[]): Placed[] {
  const grief = placed
    .filter(({ finding }) => finding.category === 'bereavement_suicide' && !finding.tags.includes('guarded'))
    .sort((a, b) => a.first - b.first);
  if (grief.length === 0) return [...placed];
  const mourned = overlapOf(grief);
  return placed.filter(
    (each) => each.finding.category !== 'third_party' || !each.finding.tags.includes('third_person') || !mourned(each),
  );
}
