import type { StepAnswer } from '@/utils/conversation';
import { type Level, rank } from '@/utils/level';
import type { Guidance, Skill, Suggestion, SuggestionKind } from '@/utils/packs';

/** How the conversation stands. Everything here is in `ConversationView`. */
export interface Moment {
  level: Level | null;
  /** Category ids, the most pressing first. */
  categories: readonly string[];
  /** Ids of suggestions already inserted or copied. */
  used: readonly string[];
  /** The next step to take, if any. */
  nextStep: string | null;
  /** Only this skill, when the specialist chose one. */
  skill?: Skill | undefined;
  /** What the person answered to the last question. */
  lastAnswer?: StepAnswer | null | undefined;
}

/** After an answer, what helps next: a yes is followed up, an unsure is heard first, a no opens out again. */
const AFTER: { [A in StepAnswer]: readonly SuggestionKind[] } = {
  yes: ['safety_question', 'plan', 'affirmation'],
  unsure: ['complex_reflection', 'double_sided', 'safety_question'],
  no: ['open_question', 'affirmation', 'simple_reflection'],
  no_reply: ['simple_reflection', 'affirmation'],
};

/** Weights, in the order of what counts: the step that is due, the category, what fits the level, the answer. */
const WORTH = { step: 60, category: 50, perPlace: 6, general: 12, level: 10, answer: 8 };
/** Taken off for each suggestion of the same skill, or kind, already chosen: three of a kind are no choice. */
const REPEATED = { skill: 45, kind: 15 };
/** While it presses, safety is not held back for the sake of variety. */
const REPEATED_SAFETY = 5;

/**
 * The `n` suggestions for this moment, best first: those for the next step, then for the person's categories, then for
 * any category; only those whose levels fit; used ones last; varied by skill, and by kind where one skill is asked for.
 * The same moment gives the same suggestions, ties in pack order.
 */
export function suggestFor(guidance: Pick<Guidance, 'suggestions'>, moment: Moment, n = 3): Suggestion[] {
  const used = new Set(moment.used);
  const left = guidance.suggestions
    .filter((suggestion) => fits(suggestion, moment))
    .map((suggestion) => ({ suggestion, worth: worth(suggestion, moment), used: used.has(suggestion.id) }));
  const chosen: Suggestion[] = [];
  const pressing = rank(moment.level) >= rank('urgent');
  // Counted as they are chosen: the panel ranks hundreds at a time, with every change of the conversation.
  const already: Counts = { skill: new Map(), kind: new Map() };
  while (chosen.length < n && left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i += 1)
      if (better(left[i] as Candidate, left[best] as Candidate, already, pressing)) best = i;
    const [next] = left.splice(best, 1);
    if (!next) break;
    chosen.push(next.suggestion);
    count(already.skill, next.suggestion.skill);
    count(already.kind, next.suggestion.kind);
  }
  return chosen;
}

/** How many of each skill and kind are chosen. */
interface Counts {
  skill: Map<Skill, number>;
  kind: Map<SuggestionKind, number>;
}
const count = <K>(of: Map<K, number>, key: K) => of.set(key, (of.get(key) ?? 0) + 1);

interface Candidate {
  suggestion: Suggestion;
  worth: number;
  used: boolean;
}

function better(a: Candidate, b: Candidate, already: Counts, pressing: boolean): boolean {
  if (a.used !== b.used) return b.used;
  return a.worth - repeats(a.suggestion, already, pressing) > b.worth - repeats(b.suggestion, already, pressing);
}

const repeats = ({ skill, kind }: Suggestion, already: Counts, pressing: boolean) =>
  (already.skill.get(skill) ?? 0) * (pressing && skill === 'safety_first' ? REPEATED_SAFETY : REPEATED.skill) +
  (already.kind.get(kind) ?? 0) * REPEATED.kind;

function fits(suggestion: Suggestion, { level, categories, skill }: Moment): boolean {
  if (skill && suggestion.skill !== skill) return false;
  if (rank(level) < rank(suggestion.from)) return false;
  if (suggestion.to && rank(level) > rank(suggestion.to)) return false;
  return suggestion.categories.length === 0 || suggestion.categories.some((id) => categories.includes(id));
}

function worth(suggestion: Suggestion, { level, categories, nextStep, lastAnswer }: Moment): number {
  const place = categories.findIndex((id) => suggestion.categories.includes(id));
  let sum = place >= 0 ? Math.max(WORTH.category - place * WORTH.perPlace, WORTH.general + 1) : WORTH.general;
  if (nextStep && suggestion.step === nextStep) sum += WORTH.step;
  if (lastAnswer && AFTER[lastAnswer].includes(suggestion.kind)) sum += WORTH.answer;
  // Written for this height of the ladder, not for all of it.
  if (suggestion.from) sum += WORTH.level / (1 + rank(level) - rank(suggestion.from));
  const pressing = rank(level) >= rank('urgent');
  if (pressing ? suggestion.skill === 'safety_first' : isListening(suggestion.skill)) sum += WORTH.level;
  return sum;
}

const isListening = (skill: Skill) => skill === 'active_listening' || skill === 'empathy_in_action';
