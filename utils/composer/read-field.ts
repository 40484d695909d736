import { readText, type TextMap } from './read-text';

export type FormField = HTMLTextAreaElement | HTMLInputElement;

/** What stands in a composer now. */
export interface FieldText {
  text: string;
  ranges(start: number, end: number): AbstractRange[];
  /** The selection within the field, or null while it stands elsewhere. */
  caret: { start: number; end: number } | null;
}

export const isFormField = (element: Element): element is FormField =>
  element.localName === 'textarea' || element.localName === 'input';

/** Reads a composer: `value` of form fields, the shown lines of editable elements. */
export function readField(element: HTMLElement): FieldText {
  return isFormField(element) ? readForm(element) : readEditable(element);
}

function readForm(field: FormField): FieldText {
  const { selectionStart: start, selectionEnd: end } = field;
  return {
    text: field.value,
    ranges: (from, to) => valueRange(field, from, to),
    caret: start === null || end === null ? null : { start, end },
  };
}

/** Newer browsers give ranges inside form fields; where they do not, nothing in the field is marked. */
function valueRange(field: FormField, start: number, end: number): AbstractRange[] {
  const make = (field as { createValueRange?: (start: number, end: number) => AbstractRange }).createValueRange;
  if (!make) return [];
  try {
    return [make.call(field, start, end)];
  } catch {
    // The value is shorter by now.
    return [];
  }
}

function readEditable(element: HTMLElement): FieldText {
  const map = readText([element]);
  return { text: map.text, ranges: map.ranges, caret: caretIn(element, map) };
}

/** The selection of the root an element stands in; shadow roots have their own in Chromium. */
export function selectionOf(element: Element): Selection | null {
  const root = element.getRootNode() as Partial<Pick<Document, 'getSelection'>>;
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

function caretIn(element: HTMLElement, map: TextMap): FieldText['caret'] {
  const selection = selectionOf(element);
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return null;
  if (!element.contains(anchorNode) || !element.contains(focusNode)) return null;
  const a = map.offsetOf(anchorNode, selection.anchorOffset);
  const b = map.offsetOf(focusNode, selection.focusOffset);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}
