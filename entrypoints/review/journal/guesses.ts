import type { Engine } from '@/utils/engine';
import type { DraftAdvice } from '@/utils/packs';
import { MOST_AT_ONCE, readingOf } from '@/utils/suggest';
import { words as normalised } from '@/utils/text';

/** A guess about the specialist's own words, with the words that counted. Never a verdict. */
export interface Guess {
  /** Flag or strength id of the pack, or one of the measures below. */
  id: string;
  kind: 'flag' | 'strength' | 'measure';
  /** From the pack; for a measure its value where it has one (`42`). */
  name: string;
  why: string;
  instead: string;
  /** Stretches of the text that counted: UTF-16 offsets. Empty where something is missing. */
  spans: { start: number; end: number }[];
}

/** Measures beside the pack's flags (shared/domain/05, "auto-hints"). */
export const MEASURES = ['questions', 'long', 'grade', 'no_feeling', 'no_shared'] as const;
export type Measure = (typeof MEASURES)[number];

const MOST = { questions: 1, words: MOST_AT_ONCE.words, grade: 6 };

/** Words that name a feeling: enough to guess that none is named, not to say what anybody feels. */
const FEELING =
  /^(feel\w*|felt|hurt\w*|heav(?:y|iness)|hard|sad\w*|afraid|scar(?:ed|y)|fear\w*|frighten\w*|terrif\w*|anx\w*|worr(?:y|ied|ying)|panic\w*|alone|lone\w*|isolat\w*|angr\w*|mad|furious|frustrat\w*|guilt\w*|asham\w*|shame|numb|empt\w*|hopeless\w*|helpless\w*|worthless\w*|tired|exhaust\w*|drain\w*|overwhelm\w*|stuck|trapped|lost|grie\w*|miss(?:ing)?|broken|pain\w*|painful|unbearable|rough|tough|confus\w*|desperat\w*|reliev\w*|hope\w*|proud|glad|calm\w*|safe\w*|unsafe|upset\w*|betray\w*|reject\w*|humiliat\w*|miserabl\w*|stress\w*|burden\w*|dread\w*)$/;

/** Words that everybody shares; sharing these says nothing about listening. */
const EVERYDAY = new Set(
  'a about after again all also am an and any are as at be because been before being but by can could did do does doing done for from get go going got had has have he her here hers him his how i if in into is it its just know like may me more most much my need no not now of off ok okay on one only or our out over really right said say see she should so some something still such than thank that the their them then there these they thing think this those though through time to too up us very was way we well were what when where which while who why will with would yeah yes yet you your'.split(
    ' ',
  ),
);
const meaningful = (text: string) =>
  new Set(
    normalised(text)
      .filter((word) => word.length > 2 && !EVERYDAY.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
  );

/**
 * What the engine and a few counts make of a text. Flags first, then strengths, then counts. `context` is what the person
 * had said, as saved; empty when nothing was.
 */
export function guessesOn(text: string, context: string, engine: Engine, drafts: readonly DraftAdvice[]): Guess[] {
  if (text.trim() === '') return [];
  const found = new Map<string, Guess>();
  for (const { category, start, end, says, why } of engine.scan(text, 'specialist')) {
    const advice = drafts.find((draft) => draft.id === category);
    const known = found.get(category);
    if (known) known.spans.push({ start, end });
    else
      found.set(category, {
        id: category,
        kind: advice?.kind ?? 'flag',
        name: advice?.name ?? says,
        why: advice?.why || why,
        instead: advice?.instead ?? '',
        spans: [{ start, end }],
      });
  }
  const order = { flag: 0, strength: 1, measure: 2 };
  const guesses = [...found.values()].sort((a, b) => order[a.kind] - order[b.kind]);
  // Three questions and more are a flag of the pack already.
  return [
    ...guesses,
    ...measures(text, context).filter(({ id }) => id !== 'questions' || !found.has('stacked_questions')),
  ];
}

function measures(text: string, context: string): Guess[] {
  const guesses: Guess[] = [];
  const add = (id: Measure, name: string, spans: Guess['spans'] = []) =>
    guesses.push({ id, kind: 'measure', name, why: '', instead: '', spans });
  const questions = [...text.matchAll(/[^.!?…\n]*\?+/g)];
  if (questions.length > MOST.questions)
    add(
      'questions',
      String(questions.length),
      questions.map((match) => {
        const start = match.index + (match[0].length - match[0].trimStart().length);
        return { start, end: match.index + match[0].length };
      }),
    );
  const reading = readingOf(text);
  if (reading.words > MOST.words) add('long', String(reading.words));
  if (reading.grade > MOST.grade) add('grade', String(reading.grade));
  const own = normalised(text);
  if (!own.some((word) => FEELING.test(word))) add('no_feeling', '');
  if (context.trim() !== '') {
    const theirs = meaningful(context);
    if (theirs.size > 0 && ![...meaningful(text)].some((word) => theirs.has(word))) add('no_shared', '');
  }
  return guesses;
}
