import { debrief, mistakesOf, toMeasures } from '@/utils/practice';
import { cardsFromPractice } from '@/utils/review';
import type { NewCard, PracticeRun } from '@/utils/store';
import { readChat } from './read-chat';
import type { PracticePack } from './use-practice-pack';

const scenarioOf = (pack: PracticePack, run: PracticeRun) => pack.scenarios.find(({ id }) => id === run.scenario);

/** What a run comes to. */
export function debriefOf(pack: PracticePack, run: PracticeRun) {
  const chat = readChat(pack, run);
  return { chat, ...debrief(chat.messages, scenarioOf(pack, run)?.covers ?? [], pack) };
}

/** The run ended, with what was covered and its figures. */
export function finishRun(pack: PracticePack, run: PracticeRun, now: number): PracticeRun {
  const { done, missed, figures } = debriefOf(pack, run);
  return { ...run, endedAt: now, steps: { done, missed }, measures: toMeasures(figures), changedAt: now };
}

/** Cards from a run: what was left out, and what was flagged. The same run gives the same cards. */
export function cardsOf(pack: PracticePack, run: PracticeRun, now: number): NewCard[] {
  const { chat, missed } = debriefOf(pack, run);
  const [top] = chat.view.categories;
  const reached = { category: top?.id ?? '', level: chat.view.level };
  const trains = scenarioOf(pack, run)?.trains ?? [];
  const wayToSay = (id: string) => wayTo(pack, id, reached.category);
  return cardsFromPractice(
    run,
    mistakesOf({ trains }, chat.messages, missed, pack.guidance.drafts, wayToSay, reached),
    now,
  );
}

/** Kinds of suggestions that are a thing by themselves. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  reflection: ['complex_reflection', 'simple_reflection', 'double_sided', 'summary'],
  open_question: ['open_question'],
  affirmation: ['affirmation'],
  permission: ['information'],
  choice: ['plan'],
};

/** A way to say what was left out, in the pack's words: one for this category first. */
function wayTo({ guidance, desk }: PracticePack, id: string, category: string): string | null {
  const steps = new Set([id, ...desk.steps.flatMap((step) => (step.strengths.includes(id) ? [step.id] : []))]);
  const fits = guidance.suggestions.filter(({ step, kind }) =>
    KINDS[id] ? KINDS[id].includes(kind) : step !== undefined && steps.has(step),
  );
  const best =
    fits.find(({ categories }) => categories.includes(category)) ??
    fits.find(({ categories }) => categories.length === 0) ??
    fits[0];
  return best?.text ?? desk.steps.find((step) => step.id === id)?.how ?? null;
}
