import { isFormField, readField, selectionOf } from './read-field';
import { readText } from './read-text';

/** Gives the focus back to a composer, and the caret where it was when the focus has lost it. */
export function giveCaretBack(element: HTMLElement, caret: { start: number; end: number } | null): void {
  element.focus({ preventScroll: true });
  if (isFormField(element) || !caret || readField(element).caret) return;
  select(element, caret.start, caret.end);
}

/** Selects offsets of an editable element; does nothing where the selection already stands there. */
export function select(element: HTMLElement, start: number, end: number): void {
  const selection = selectionOf(element);
  if (!selection) return;
  const caret = readField(element).caret;
  // The caret already stands there: setting it again can move it out of an editor's own wrappers.
  if (caret && caret.start === start && caret.end === end) return;
  const range = positionRange(element, start, end);
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

function positionRange(element: HTMLElement, start: number, end: number): Range {
  const map = readText([element]);
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  if (map.text === '') {
    range.collapse(false);
    return range;
  }
  if (start === 0 && end === map.text.length) return range;
  const [from] = map.ranges(Math.min(start, map.text.length - 1), map.text.length);
  const [to] = map.ranges(0, Math.max(end, 1));
  if (from && start < map.text.length) range.setStart(from.startContainer, from.startOffset);
  if (to && end > 0 && end < map.text.length) range.setEnd(to.endContainer, to.endOffset);
  if (start === end) {
    const last = start > 0 ? map.ranges(start - 1, start)[0] : undefined;
    if (last && start > 0) {
      range.setStart(last.endContainer, last.endOffset);
      range.setEnd(last.endContainer, last.endOffset);
    } else if (from) range.setEnd(from.startContainer, from.startOffset);
  }
  return range;
}

/**
 * Ends the browser's current undo step: what follows a change of selection is undone by itself. Without it an insertion
 * at the caret is undone together with the words just typed.
 */
export function endUndoStep(element: HTMLElement): void {
  const selection = selectionOf(element);
  if (!selection || selection.rangeCount === 0) return;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  selection.collapse(element, 0);
  selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
