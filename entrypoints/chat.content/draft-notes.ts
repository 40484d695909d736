import type { Engine, Finding } from '@/utils/engine';
import type { Say } from '@/utils/locale';
import type { Guidance } from '@/utils/packs';
import { MOST_AT_ONCE, type ReadingEase } from '@/utils/suggest';
import type { DraftNote } from './chip/model';

/** The flags in a draft, in text order; strengths are not shown while somebody writes. */
export function flagsIn(text: string, engine: Pick<Engine, 'read'>, guidance: Guidance): Finding[] {
  if (text.trim() === '') return [];
  const flags = new Set(guidance.drafts.filter(({ kind }) => kind === 'flag').map(({ id }) => id));
  return engine.read(text, 'specialist').findings.filter(({ category }) => flags.has(category));
}

/** The first flag that was not left standing on purpose, with its better wording. */
export function noteFor(
  text: string,
  flags: readonly Finding[],
  guidance: Guidance,
  left: ReadonlySet<string>,
): DraftNote | null {
  const first = flags.find((flag) => !left.has(leftKey(flag.category, flag.words)));
  const advice = guidance.drafts.find(({ id }) => id === first?.category);
  if (!first || !advice) return null;
  const { start, end, words } = first;
  return {
    flag: advice.id,
    name: advice.name,
    why: advice.why,
    instead: advice.instead,
    words,
    start,
    end,
    draft: text,
  };
}

/** The remark on length stands where a flag would, as one of its own. */
export const LONG = 'long';

/** One quiet line on a draft that runs long; it is told in tens of words, so that it does not change with every key. */
export function lengthNote({ words, grade }: ReadingEase, left: ReadonlySet<string>, say: Say): DraftNote | null {
  if (words <= MOST_AT_ONCE.words || left.has(leftKey(LONG, ''))) return null;
  const why = say('chip_draft_long', String(Math.floor((words - 1) / 10) * 10), String(grade));
  return { flag: LONG, name: '', why, instead: '', words: '', start: 0, end: 0, draft: '' };
}

export const leftKey = (flag: string, words: string): string => `${flag} ${words.toLowerCase()}`;

/** The sentence around a span: a better wording stands for all of it, since half of the old would make no sense. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from > 0 && !/[.!?\n]/.test(text[from - 1] as string)) from--;
  while (from < start && /\s/.test(text[from] as string)) from++;
  let to = end;
  while (to < text.length && !/[.!?\n]/.test(text[to] as string)) to++;
  while (to < text.length && /[.!?]/.test(text[to] as string)) to++;
  return { start: from, end: to };
}
