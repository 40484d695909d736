import type { Finding, StepHint } from '@/utils/engine';
import { counts, wordsOf } from './heard';

/** One message of a run with what was read in it. */
export interface Heard {
  who: 'person' | 'specialist';
  text: string;
  findings: readonly Pick<Finding, 'category' | 'start' | 'end' | 'words' | 'tags' | 'rule'>[];
  steps: readonly StepHint[];
}

/** Counts of one chat; shares from 0 to 1, null where there is nothing to share. */
export interface Figures {
  messages: number;
  words: number;
  wordsPerMessage: number | null;
  /** The trainee's words among all words. */
  talkShare: number | null;
  /** Questions other than direct safety questions: those are right in a crisis, and counted apart. */
  questions: number;
  openQuestions: number;
  closedQuestions: number;
  safetyQuestions: number;
  reflections: number;
  complexReflections: number;
  reflectionsToQuestions: number | null;
  openShare: number | null;
  complexShare: number | null;
  /** Messages longer than two sentences (shared/domain/02, chat craft). */
  longMessages: number;
  flags: number;
  strengths: number;
}

/** What a practice chat comes to. */
export interface Debrief {
  done: string[];
  missed: string[];
  /** Flags that came up, each once, with how often. */
  flags: { id: string; times: number }[];
  figures: Figures;
}

/** A sentence of a message, with its place. */
interface Sentence {
  text: string;
  start: number;
  end: number;
}

/**
 * What was covered, what was missed, and the counts.
 *
 * Sentences are counted, not messages: "That sounds lonely. What happened?" is a reflection and an open question. A
 * sentence is a question when it ends with "?" or the pack reads an open question in it; a direct safety question when
 * an `asked_…` strength lies in it. A reflection is what the pack reads as one. It is counted as complex when it also
 * names a feeling, holds two sides, or says what something means; this is told by words, was not measured against
 * people's judgement, and is to be shown as a guess.
 *
 * @param covers strength and step ids that a good chat covers
 * @param kinds which ids are flags and which strengths
 */
export function debrief(
  messages: readonly Heard[],
  covers: readonly string[],
  kinds: { flags: ReadonlySet<string>; strengths: ReadonlySet<string> },
): Debrief {
  const own = messages.filter(({ who, text }) => who === 'specialist' && text.trim() !== '');
  const found = own.flatMap(({ findings }) => findings.filter(counts));
  const named = new Set([
    ...found.map(({ category }) => category),
    ...own.flatMap(({ steps }) => steps.map(({ step }) => step)),
  ]);
  const done = covers.filter((id) => named.has(id));
  const times = new Map<string, number>();
  for (const { findings } of own)
    for (const id of new Set(findings.filter(counts).map(({ category }) => category)))
      if (kinds.flags.has(id)) times.set(id, (times.get(id) ?? 0) + 1);
  return {
    done,
    missed: covers.filter((id) => !named.has(id)),
    flags: [...times].map(([id, n]) => ({ id, times: n })),
    figures: figuresOf(
      messages,
      own,
      [...times.values()].reduce((sum, n) => sum + n, 0),
      found.filter(({ category }) => kinds.strengths.has(category)).length,
    ),
  };
}

function figuresOf(all: readonly Heard[], own: readonly Heard[], flags: number, strengths: number): Figures {
  const words = own.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const theirs = all.filter(({ who }) => who === 'person').reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const tally = { open: 0, closed: 0, safety: 0, reflections: 0, complex: 0, long: 0 };
  for (const message of own) {
    const sentences = sentencesOf(message.text);
    if (sentences.length > 2) tally.long += 1;
    for (const sentence of sentences) {
      const ids = message.findings
        .filter((one) => counts(one) && one.start < sentence.end && one.end > sentence.start)
        .map(({ category }) => category);
      const open = ids.includes('open_question') || (OPEN.test(sentence.text) && sentence.text.endsWith('?'));
      if (ids.some((id) => id.startsWith('asked_'))) tally.safety += 1;
      else if (open) tally.open += 1;
      else if (sentence.text.endsWith('?')) tally.closed += 1;
      if (!ids.includes('reflection')) continue;
      tally.reflections += 1;
      if (isComplex(sentence.text)) tally.complex += 1;
    }
  }
  const questions = tally.open + tally.closed;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    messages: own.length,
    words,
    wordsPerMessage: share(words, own.length),
    talkShare: share(words, words + theirs),
    questions,
    openQuestions: tally.open,
    closedQuestions: tally.closed,
    safetyQuestions: tally.safety,
    reflections: tally.reflections,
    complexReflections: tally.complex,
    reflectionsToQuestions: share(tally.reflections, questions),
    openShare: share(tally.open, questions),
    complexShare: share(tally.complex, tally.reflections),
    longMessages: tally.long,
    flags,
    strengths,
  };
}

const OPEN =
  /^(?:(?:and|so|ok|okay|well)[, ]+)?(?:what|how|where would you like|who (?:matters|is important)|tell me)\b/i;

const FEELING =
  /\b(?:alone|lonel\w*|scared|scary|afraid|fright\w*|terrif\w*|anxious|panic\w*|sad\w*|low|hopeless\w*|helpless\w*|worthless\w*|asham\w*|shame|guilt\w*|ang(?:er|ry)|furious|hurt\w*|numb|empt\w*|lost|stuck|trapped|exhaust\w*|tired|worn out|drain\w*|overwhelm\w*|broken|unwanted|unloved|invisible|reject\w*|betray\w*|humiliat\w*|desperate|miserabl\w*|heavy|heartbreak\w*|painful\w*|grie\w*|relie\w*|proud|love[sd]?|miss(?:es|ed|ing)?|wish\w*|hop(?:e|ed|ing)|worr\w*|fear\w*|silence|burden|a load|cruel|unfair|hard on you)\b/i;
const TWO_SIDES =
  /\bpart of you\b.*\bpart\b|\bon (?:the )?one hand\b|\bboth at once\b|\bat the same time\b|\band (?:still|yet)\b/i;
const MEANING =
  /\b(?:means? (?:that|so much|a lot|the world|everything|you)|matters? (?:to you|so much)|because you|isn['’]?t just|not just|it['’]?s not about|as if|as though|like nobody|like no one|like you (?:don['’]?t|are|were|have)|instead of)\b/i;

/** A guess, by words: names a feeling, holds two sides, or says what something means. */
export const isComplex = (sentence: string): boolean =>
  FEELING.test(sentence) || TWO_SIDES.test(sentence) || MEANING.test(sentence);

/** Sentences with their places; "…" and runs of signs end one. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?…\n]+[.!?…]*["”’)]*/gu)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const trimmed = match[0].trim();
    return /[\p{L}\p{N}]/u.test(trimmed)
      ? [{ text: trimmed, start: match.index + lead, end: match.index + lead + trimmed.length }]
      : [];
  });
}

/** The figures as a run keeps them: by name, without those that have no value. */
export const toMeasures = (figures: Figures): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).filter((entry): entry is [string, number] => entry[1] !== null));
