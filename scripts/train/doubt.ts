import { DISBELIEF, DOUBT } from '@/utils/engine';
import { rank } from '@/utils/level';
import type { Row } from './corpus';

/** A rule is doubted when it is right less often than this, and doubting it spares so many and costs at most this share. */
const WEAK = { right: 0.85, spared: 3, lost: 0.15 };
/** Rules that name the act in plain words: never doubted, whatever their record. */
const EXPLICIT = new Set([
  'suicide-active.kill-myself',
  'suicide-active.suicidal',
  'suicide-plan-intent.going-to',
  'suicide-attempt-now.in-progress',
  'suicide-attempt-now.took-everything',
]);

/**
 * Whether phrases ask, or more, about a message, as the engine decides (utils/engine/cues.ts). `alone` is how the
 * message leans without those before it: a phrase is doubted by that.
 */
export function phraseStands(row: Row, alone: number, weak: ReadonlySet<string>): boolean {
  if (rank(row.phraseLevel) < rank('ask')) return false;
  if (row.phraseLevel === 'ask') return alone > -DOUBT;
  return alone > -DISBELIEF.note || !mayBeDoubted(row, weak);
}

/** Whether phrases say `soon` or more about it. */
export const isLoud = (row: Row, alone: number, weak: ReadonlySet<string>): boolean =>
  rank(row.phraseLevel) >= rank('soon') && (alone > -DISBELIEF.ask || !mayBeDoubted(row, weak));

const mayBeDoubted = (row: Row, weak: ReadonlySet<string>) => row.loudRules.every((rule) => weak.has(rule));

/**
 * Rules that are often wrong at `soon` or `urgent`, where words that speak against them are nearly always right.
 * @param rows messages no model of theirs has seen; @param leaningOf log-odds of "ask" by the words alone
 * @param answers rules that read an answer by the question before it: the words alone say little, for or against
 */
export function weakRules(
  rows: readonly Row[],
  leaningOf: (row: Row) => number,
  answers: ReadonlySet<string>,
): Set<string> {
  const record = new Map<string, { right: number; wrong: number; spared: number; lost: number }>();
  for (const row of rows) {
    if (row.phraseLevel === 'now') continue;
    const harmless = row.level === null;
    const against = leaningOf(row) <= -DISBELIEF.ask;
    for (const rule of new Set(row.loudRules)) {
      const known = record.get(rule) ?? { right: 0, wrong: 0, spared: 0, lost: 0 };
      record.set(rule, known);
      known[harmless ? 'wrong' : 'right']++;
      if (against) known[harmless ? 'spared' : 'lost']++;
    }
  }
  const found = [...record].filter(
    ([rule, { right, wrong, spared, lost }]) =>
      !EXPLICIT.has(rule) &&
      !answers.has(rule) &&
      right < WEAK.right * (right + wrong) &&
      spared >= WEAK.spared &&
      lost <= WEAK.lost * (spared + lost),
  );
  for (const [rule, { right, wrong, spared, lost }] of found)
    console.log(`doubted: ${rule}: ${right} right, ${wrong} wrong; ${spared} spared for ${lost}`);
  return new Set(found.map(([rule]) => rule).sort());
}
