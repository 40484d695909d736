/**
 * The composer room, put beside the extension's own script in its world of a lab page: the same code, with a way to
 * ask it what it reads.
 */
import { insertText, readField } from '@/utils/composer';
import { composerAt, deepActiveElement, generic } from '@/utils/platforms';

/** The composer that has the focus. */
const field = (): HTMLElement => {
  const found = composerAt(deepActiveElement(document), generic.composer);
  if (!found) throw new Error('No composer has the focus.');
  return found;
};

/** Reads the composer that has the focus. */
export const read = (): string => readField(field()).text;
export const caret = (): { start: number; end: number } | null => readField(field()).caret;

/** Inserts for a draft that is named, whether or not it still stands there. */
export const insert = (
  text: string,
  how: 'caret' | 'range' | 'draft',
  expected: string,
  at: { start: number; end: number } | null = null,
) => insertText(field(), text, { how, expected, at, composing: () => false });
