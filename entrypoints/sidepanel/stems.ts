import { chooseReferrals } from '@/components/referrals/choose';
import type { Stem } from '@/components/suggestions/SuggestionCard';
import type { ConversationState, ConversationView, StepAnswer } from '@/utils/conversation';
import type { CountryReferrals, Guidance, Skill, Suggestion } from '@/utils/packs';
import { slotsOf, suggestFor } from '@/utils/suggest';

interface Moment {
  guidance: Guidance;
  view: ConversationView;
  /** Categories of findings and of checklists opened by hand. */
  categories: string[];
  lastAnswer: StepAnswer | null;
  known: Record<string, string>;
}

/** Ways to say the next step: suggestions that carry it out, whatever their level, best first. */
export function stemsForStep(moment: Moment, step: string, most = 3): Stem[] {
  const { guidance, view } = moment;
  const fitting = suggestFor(guidance, toMoment(moment), guidance.suggestions.length);
  const others = guidance.suggestions.filter((one) => !fitting.includes(one) && one.categories.length === 0);
  return [...fitting, ...others]
    .filter((suggestion) => suggestion.step === step)
    .slice(0, most)
    .map((suggestion) => toStem(suggestion, view, moment.known));
}

/** Suggestions for this moment, of one skill or of all, without those shown with the next step. */
export function stemsForSkill(moment: Moment, skill: Skill | null, shown: Stem[], most = 9): Stem[] {
  const already = new Set(shown.map((stem) => stem.id));
  return suggestFor(moment.guidance, { ...toMoment(moment), skill: skill ?? undefined }, most + shown.length)
    .filter((suggestion) => !already.has(suggestion.id))
    .slice(0, most)
    .map((suggestion) => toStem(suggestion, moment.view, moment.known));
}

const toMoment = ({ view, categories, lastAnswer }: Moment) => ({
  level: view.level,
  categories,
  used: view.used,
  nextStep: view.next,
  lastAnswer,
});

const toStem = (suggestion: Suggestion, view: ConversationView, known: Record<string, string>): Stem => ({
  id: suggestion.id,
  skill: suggestion.skill,
  kind: suggestion.kind,
  text: suggestion.text,
  known: Object.fromEntries(slotsOf(suggestion.text).flatMap((slot) => (known[slot] ? [[slot, known[slot]]] : []))),
  used: view.used.includes(suggestion.id),
});

/** What the person answered last, as the specialist recorded it. */
export function lastAnswerOf(state: ConversationState | null): StepAnswer | null {
  const answered = Object.values(state?.steps ?? {}).filter((mark) => mark.answer);
  return (
    answered.reduce((last, mark) => (mark.at > last.at ? mark : last), { at: -1, answer: undefined } as Answered)
      .answer ?? null
  );
}
interface Answered {
  at: number;
  answer?: StepAnswer | undefined;
}

/**
 * Words for blanks that are sure: the emergency number and the first fitting line of the country that was chosen, and
 * the words that stand highest, quoted as they were written. Names, feelings and meanings are left to the specialist.
 */
export function knownWords(
  country: CountryReferrals | null,
  categories: string[],
  view: Pick<ConversationView, 'noticed' | 'level'>,
): Record<string, string> {
  const said = view.noticed.find(
    ({ lowered, level, words }) => !lowered && level === view.level && fitsInAQuote(words),
  );
  return { ...(said ? { their_words: said.words } : {}), ...numbersOf(country, categories) };
}

const fitsInAQuote = (words: string) => words.length > 0 && words.length <= 60 && !/[{}\n]/.test(words);

function numbersOf(country: CountryReferrals | null, categories: string[]): Record<string, string> {
  if (!country) return {};
  const { emergency, fitting } = chooseReferrals(country.entries, categories);
  const line = fitting.find((entry) => entry.voice[0] ?? entry.sms);
  const number = emergency[0]?.voice[0];
  return {
    ...(number ? { emergency: number } : {}),
    ...(line ? { helpline: `${line.name} (${line.voice[0] ?? line.sms?.number})` } : {}),
    ...(line?.hours ? { hours: line.hours } : {}),
  };
}
