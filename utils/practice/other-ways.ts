import type { PracticeScenario } from '@/utils/packs';
import { fits, type PracticeState, turnOf } from './play';

/** A branch that was open at one message and not taken. */
export interface OtherWay {
  /** Any of these would have done: flag, strength, step and sign names. */
  if: string[];
  /** What the person would have answered. */
  says: string[];
}

/**
 * What the person would have answered at a place to another message. Only ways that were open there (trust, what came
 * before) and are told apart by what a message holds; lines that were said anyway are left out.
 */
export function otherWays(
  scenario: PracticeScenario,
  state: PracticeState,
  took: number | null,
  said: readonly string[],
): OtherWay[] {
  if (state.over) return [];
  const turn = turnOf(scenario, state.turn);
  return turn.answers.flatMap((one, at) => {
    const names = one.when.length > 0 ? one.when : one.all;
    if (at === took || names.length === 0) return [];
    if (!fits(one, { ...state, sent: state.sent + 1 }, [...one.when, ...one.all])) return [];
    const says = one.to === null ? one.says.slice(0, 1) : [...one.says, ...turnOf(scenario, one.to).says];
    return says.length === 0 || says.every((line) => said.includes(line)) ? [] : [{ if: names, says }];
  });
}
