/**
 * The composer room, put beside the extension's own script in its world of a lab page: the same code, with a way to
 * ask it what it reads.
 */
import { FieldMirror, insertText, isFormField, readField } from '@/utils/composer';
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

interface Boxed {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Boxing {
  createValueRange?(start: number, end: number): { getClientRects(): Iterable<DOMRect> };
}
const chrome = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } } })
  .chrome;

/** Boxes of words in the form field that has the focus: by our mirror, and as the browser itself says. */
export function boxes(words: string): { mirror: Boxed[]; browser: Boxed[] } {
  const at = field();
  const host = document.querySelector('steady-hand-ui');
  const layer = host && chrome?.dom?.openOrClosedShadowRoot(host);
  if (!isFormField(at) || !layer) throw new Error('No form field, or no layer of ours.');
  const start = at.value.indexOf(words);
  const end = start + words.length;
  const mirror = new FieldMirror(layer);
  mirror.show(at, [{ start, end }], 'draft');
  const plain = (rects: Iterable<DOMRect>) =>
    [...rects].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  const seen = plain(mirror.boxes());
  mirror.clear();
  return { mirror: seen, browser: plain((at as Boxing).createValueRange?.(start, end).getClientRects() ?? []) };
}
