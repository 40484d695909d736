import type { Finding, Reading } from '@/utils/engine';

const FEW = 3;
/** shared/domain/05, auto-hints: more than forty words is long. */
const MANY = 40;

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/** How a message is, besides what the pack's flags, strengths and steps say of it (`PRACTICE_SIGNS` lists the names). */
export function signsOf(text: string, marks: readonly string[]): string[] {
  const count = wordsOf(text).length;
  if (count === 0) return ['silence'];
  const asks = text.includes('?') || marks.some((mark) => mark === 'open_question' || mark.startsWith('asked_'));
  const open = marks.some((mark) => mark === 'open_question' || mark.startsWith('asked_'));
  return [
    ...(count <= FEW ? ['very_short'] : []),
    ...(count > MANY ? ['long'] : []),
    asks ? 'question' : 'no_question',
    ...(asks && !open ? ['closed_question'] : []),
  ];
}

/** Guarded words are false friends: they are not what the trainee did. */
export const counts = ({ tags }: Pick<Finding, 'tags'>): boolean => !tags.includes('guarded');

/**
 * What one message of the trainee holds, as names: flags, strengths, steps and signs, each once. An empty message is
 * `silence`: the trainee waited. A flag counts only where words can be pointed to: nobody is turned away from for what
 * the learned layer merely finds likely. Pure: same text and reading, same names.
 *
 * @param flags ids of the pack's flags
 */
export function heard(
  text: string,
  reading: Pick<Reading, 'findings' | 'steps'>,
  flags: ReadonlySet<string>,
): string[] {
  const marks = [
    ...reading.findings
      .filter((finding) => counts(finding) && !(finding.by === 'cues' && flags.has(finding.category)))
      .map(({ category }) => category),
    ...reading.steps.map(({ step }) => step),
  ];
  return [...new Set([...marks, ...signsOf(text, marks)])];
}
