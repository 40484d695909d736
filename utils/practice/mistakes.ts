import type { Level } from '@/utils/level';
import type { DraftAdvice, PracticeScenario, Skill } from '@/utils/packs';
import type { Heard } from './debrief';
import { counts } from './heard';

/** Something to come back to; what utils/review makes a card of. */
export interface Mistake {
  /** Index into the messages; -1 for what was left out of the whole chat. */
  turn: number;
  /** Flag, strength or step id. */
  about: string;
  rule: string | null;
  skill: Skill;
  category: string;
  level: Level | null;
  strong: string;
}

/**
 * The mistakes of a run: each flag with the first message it stands in, then what was left out of what the chat covers, safety first.
 * Where the pack has no better wording there is nothing to learn from, and no card.
 *
 * @param wayToSay a way to say what was left out, in the pack's words; null where it has none
 * @param reached where the person stood at the end
 */
export function mistakesOf(
  scenario: Pick<PracticeScenario, 'trains'>,
  messages: readonly Heard[],
  missed: readonly string[],
  drafts: readonly DraftAdvice[],
  wayToSay: (id: string) => string | null,
  reached: { category: string; level: Level | null },
): Mistake[] {
  const skill = scenario.trains[0] ?? 'active_listening';
  const left = missed.flatMap((about): Mistake[] => {
    const strong = wayToSay(about);
    return strong ? [{ turn: -1, about, rule: null, skill: skillOf(about, skill), strong, ...reached }] : [];
  });
  const seen = new Set<string>();
  const flagged = messages.flatMap(({ who, findings }, turn): Mistake[] => {
    if (who !== 'specialist') return [];
    return findings.filter(counts).flatMap(({ category: about, rule }): Mistake[] => {
      const advice = drafts.find(({ id, kind }) => kind === 'flag' && id === about);
      if (!advice?.instead || seen.has(about)) return [];
      seen.add(about);
      return [{ turn, about, rule, skill, strong: advice.instead, ...reached }];
    });
  });
  const safety = left.filter((one) => one.skill === 'safety_first');
  return [...flagged, ...safety, ...left.filter((one) => one.skill !== 'safety_first')];
}

/** Which skill a missing thing belongs to; what is no strength of the list belongs to what the chat trains. */
function skillOf(id: string, otherwise: Skill): Skill {
  if (id === 'reflection' || id === 'open_question') return 'active_listening';
  if (id === 'affirmation') return 'empathy_in_action';
  if (id === 'permission' || id === 'choice') return 'practical_support';
  return id.startsWith('asked_') || SAFETY.has(id) ? 'safety_first' : otherwise;
}

const SAFETY = new Set(['shared_line', 'told_team', 'means_safety', 'safety_plan', 'check_in']);
