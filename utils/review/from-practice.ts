import type { Level } from '@/utils/level';
import type { NewCard, PracticeRun } from '@/utils/store';
import { freshState } from './schedule';

/** One thing in a practice run that is worth practising again. */
export interface PracticeMistake {
  /**
   * Index into `run.turns` of the specialist's message it is about. For a step that was missed: of the message in which
   * it could have been done; -1 when none could, then the last words of the person are shown and nothing weak.
   */
  turn: number;
  /** What it is called in the pack: a flag's id ("unsolicited_advice") or a missed step's ("ask-suicide"). */
  about: string;
  /** Rule that flagged it; null for a missed step. */
  rule: string | null;
  skill: string;
  category: string;
  level: Level | null;
  /** What would have been stronger: the flag's `instead`, or a suggestion that carries the step out. */
  strong: string;
}

/**
 * Cards from a practice run, ready for `addCards`: the simulated person's last words are shown first, then the
 * trainee's own message (weak) beside `strong`. One card for each message and thing it is about, in their order; the
 * same mistake of the same run gives the same `ref`, so making them twice adds nothing. `now` is when they are made.
 */
export function cardsFromPractice(run: PracticeRun, mistakes: readonly PracticeMistake[], now: number): NewCard[] {
  const made = new Map<string, NewCard>();
  for (const { turn, about, rule, skill, category, level, strong } of mistakes) {
    const ref = `${run.id}:${turn}:${about}`;
    if (made.has(ref) || strong.trim() === '') continue;
    const own = run.turns[turn];
    const before = turn < 0 ? run.turns : run.turns.slice(0, turn);
    made.set(ref, {
      item: null,
      source: 'practice',
      ref,
      pack: run.pack,
      rule,
      skill,
      category,
      level,
      prompt: lastWords(before),
      weak: own?.who === 'specialist' ? own.text : '',
      strong,
      due: now,
      state: freshState(),
    });
  }
  return [...made.values()];
}

/** What the person wrote since the specialist's message before: several short messages are one thing said. */
function lastWords(turns: PracticeRun['turns']): string {
  const end = turns.findLastIndex(({ who }) => who === 'person');
  const start = turns.slice(0, end + 1).findLastIndex(({ who }) => who === 'specialist') + 1;
  return turns
    .slice(start, end + 1)
    .map(({ text }) => text)
    .join('\n');
}
