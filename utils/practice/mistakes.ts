import type { DraftAdvice, PracticeScenario, Skill } from '@/utils/packs';
import type { Heard } from './debrief';
import { counts } from './heard';

/** Something to come back to: what was said before, what was written, and a better way to begin. */
export interface Mistake {
  /** Unique within the run. */
  ref: string;
  kind: 'flag' | 'missed';
  /** Flag, strength or step id. */
  id: string;
  skill: Skill;
  /** What the simulated person had said. */
  prompt: string;
  /** What the trainee wrote; empty for what was left out. */
  weak: string;
  strong: string;
}

/** A first try at how the card could go on, for what was left out: ways to say it from the pack. */
export type WayToSay = (id: string) => string | null;

/**
 * The mistakes of a run, the gravest first: what was left out of what this chat covers, then each flag with the message
 * it stands in (the first of its kind). `line` is what the person had said last.
 */
export function mistakesOf(
  run: string,
  scenario: Pick<PracticeScenario, 'trains'>,
  messages: readonly Heard[],
  missed: readonly string[],
  drafts: readonly DraftAdvice[],
  wayToSay: WayToSay,
): Mistake[] {
  const skill = scenario.trains[0] ?? 'active_listening';
  const last = messages.filter(({ who }) => who === 'person').at(-1)?.text ?? '';
  const left = missed.flatMap((id): Mistake[] => {
    const strong = wayToSay(id);
    return strong
      ? [{ ref: `${run}/missed/${id}`, kind: 'missed', id, skill: skillOf(id, skill), prompt: last, weak: '', strong }]
      : [];
  });
  const seen = new Set<string>();
  const flagged = messages.flatMap(({ who, text, findings }, at): Mistake[] => {
    if (who !== 'specialist') return [];
    return findings.filter(counts).flatMap(({ category }): Mistake[] => {
      const advice = drafts.find(({ id, kind }) => kind === 'flag' && id === category);
      if (!advice?.instead || seen.has(category)) return [];
      seen.add(category);
      const prompt = messages.slice(0, at).findLast((one) => one.who === 'person')?.text ?? '';
      return [
        { ref: `${run}/${category}`, kind: 'flag', id: category, skill, prompt, weak: text, strong: advice.instead },
      ];
    });
  });
  return [...left, ...flagged];
}

/** What kind of skill a missing thing belongs to. */
function skillOf(id: string, otherwise: Skill): Skill {
  if (id === 'reflection' || id === 'open_question') return 'active_listening';
  if (id === 'affirmation') return 'empathy_in_action';
  if (id === 'permission' || id === 'choice') return 'practical_support';
  return id.startsWith('asked_') || ['shared_line', 'told_team', 'means_safety', 'safety_plan', 'check_in'].includes(id)
    ? 'safety_first'
    : otherwise;
}
