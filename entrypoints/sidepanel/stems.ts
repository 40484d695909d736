import { chooseReferrals } from '@/components/referrals/choose';
import type { Stem } from '@/components/suggestions/SuggestionCard';
import type { ConversationState, ConversationView, StepAnswer } from '@/utils/conversation';
import type { CountryReferrals, Guidance, Skill, Suggestion } from '@/utils/packs';
import { ownWords, slotsOf, suggestFor } from '@/utils/suggest';

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
  const ways = [...fitting, ...others].filter((suggestion) => suggestion.step === step);
  const late = (suggestion: Suggestion) => Number(offersALine(suggestion, view));
  return ways
    .sort((a, b) => late(a) - late(b))
    .filter((suggestion, at) => at === 0 || !offersALine(suggestion, view))
    .slice(0, most)
    .map((suggestion) => toStem(suggestion, view, moment.known));
}

/** While a life is in danger nobody is asked whether they would like the number of a line: emergency words first. */
const offersALine = ({ text }: Suggestion, { level }: ConversationView) =>
  level === 'now' && slotsOf(text).includes('helpline');

/** Suggestions for this moment, of one skill or of all, without those shown with the next step. */
export function stemsForSkill(moment: Moment, skill: Skill | null, shown: Stem[], most = 9): Stem[] {
  const already = new Set(shown.map((stem) => stem.id));
  const { guidance, view } = moment;
  const spare = guidance.suggestions.filter((suggestion) => offersALine(suggestion, view)).length;
  return suggestFor(guidance, { ...toMoment(moment), skill: skill ?? undefined }, most + shown.length + spare)
    .filter((suggestion) => !already.has(suggestion.id) && !offersALine(suggestion, view))
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
  known: forSlots(suggestion, { ...known, ...ownWords(saidFor(suggestion, view), suggestion.categories) }),
  used: view.used.includes(suggestion.id),
});

/** What the person said that a suggestion may take words from: of its own categories, standing, at `ask` or higher. */
const saidFor = ({ categories }: Suggestion, { noticed }: ConversationView) =>
  noticed.filter(
    ({ lowered, level, category }) =>
      !lowered && level !== 'note' && (categories.length === 0 || categories.includes(category)),
  );

const forSlots = ({ text }: Suggestion, known: Record<string, string>) =>
  Object.fromEntries(slotsOf(text).flatMap((slot) => (known[slot] ? [[slot, known[slot]]] : [])));

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
 * the words that stand highest, quoted as they were written; the supervisor's name as the organisation set it. Meanings are
 * left to the specialist.
 */
export function knownWords(
  country: CountryReferrals | null,
  categories: string[],
  view: Pick<ConversationView, 'noticed' | 'level'>,
  supervisor = '',
): Record<string, string> {
  const said = view.noticed.find(
    ({ lowered, level, words }) => !lowered && level === view.level && fitsInAQuote(words),
  );
  return {
    ...(said ? { their_words: said.words } : {}),
    ...(supervisor ? { supervisor } : {}),
    ...numbersOf(country, categories),
  };
}

const fitsInAQuote = (words: string) => words.length > 0 && words.length <= 60 && !/[{}\n]/.test(words);

function numbersOf(country: CountryReferrals | null, categories: string[]): Record<string, string> {
  if (!country) return {};
  const { emergency, fitting } = chooseReferrals(country.entries, categories);
  const reachable = fitting.filter((entry) => entry.voice[0] ?? entry.sms);
  // A number that somebody has checked before one that nobody has.
  const line = reachable.find(({ verified }) => verified) ?? reachable[0];
  const number = emergency[0]?.voice[0];
  const lineFor = (slot: string, category: string) => {
    const entry = country.entries.find(
      (one) => one.confidence !== 'C' && one.categories.includes(category) && (one.voice[0] ?? one.sms),
    );
    return entry ? { [slot]: `${entry.name} (${entry.voice[0] ?? entry.sms?.number})` } : {};
  };
  return {
    ...(number ? { emergency: number } : {}),
    ...(line ? { helpline: `${line.name} (${line.voice[0] ?? line.sms?.number})` } : {}),
    ...(line?.hours ? { hours: line.hours } : {}),
    ...lineFor('dv_line', 'domestic_violence'),
    ...lineFor('vet_line', 'veterans'),
  };
}
