import type { CompiledPack } from '@/utils/packs';

/** Suggested ticks against what a chat's own data says was covered. */
export interface TickCounts {
  /** Covered, and suggested. */
  right: number;
  /** Suggested, and not covered. */
  extra: number;
  /** Covered, and not suggested. */
  missed: number;
}

/** What one chat's checklists suggested, and what its data says. */
export interface TickedChat {
  /** Ids of all steps that stood in the checklists at the end. */
  steps: readonly string[];
  /** Ids of those that were suggested as done. */
  ticked: readonly string[];
  /** Strengths (shared/eval/LABELS.md B) that the specialist's messages carry. */
  covered: ReadonlySet<string>;
}

/**
 * Steps of one chat, sorted into right, extra and missed. Only steps that stand for a labelled strength can be compared;
 * those that are known by their own phrases alone are measured with the pack's sentences.
 */
export function compareTicks(pack: Pick<CompiledPack, 'desk'>, { steps, ticked, covered }: TickedChat) {
  const of = new Map(pack.desk.steps.map(({ id, strengths }) => [id, strengths]));
  const right: string[] = [];
  const extra: string[] = [];
  const missed: string[] = [];
  for (const id of steps) {
    const strengths = of.get(id) ?? [];
    if (strengths.length === 0) continue;
    const done = strengths.some((strength) => covered.has(strength));
    if (ticked.includes(id)) (done ? right : extra).push(id);
    else if (done) missed.push(id);
  }
  return { right, extra, missed };
}

/** Counts of many chats; precision and recall from 0 to 1 with three digits, null where there is nothing to divide by. */
export function sumTicks(pack: Pick<CompiledPack, 'desk'>, chats: readonly TickedChat[]) {
  const counts: TickCounts = { right: 0, extra: 0, missed: 0 };
  for (const chat of chats) {
    const compared = compareTicks(pack, chat);
    counts.right += compared.right.length;
    counts.extra += compared.extra.length;
    counts.missed += compared.missed.length;
  }
  const { right, extra, missed } = counts;
  const share = (all: number) => (all === 0 ? null : Math.round((right / all) * 1000) / 1000);
  return { chats: chats.length, ...counts, precision: share(right + extra), recall: share(right + missed) };
}
