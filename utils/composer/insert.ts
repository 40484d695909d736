import { insertIntoEditable } from './insert-editable';
import { insertIntoForm } from './insert-form';
import { isFormField, readField } from './read-field';

export type Inserted = 'inserted' | 'refused' | 'failed';

export interface Insertion {
  /** `caret`: at `at`, or at the end where no caret is known. `range`: instead of `at`. `draft`: instead of all. */
  how: 'caret' | 'range' | 'draft';
  at?: { start: number; end: number } | null;
  /** The draft this was offered for; another draft is never changed. */
  expected: string;
  /** Whether an input method is composing just now. */
  composing: () => boolean;
}

/** The field, the place and the text, settled before anything is touched. */
export interface Plan {
  text: string;
  start: number;
  end: number;
  before: string;
  after: string;
  /** Still the draft it was offered for, and nobody is composing. */
  stillFits(): boolean;
}

/**
 * Puts text into a composer so that the page's own code and Ctrl+Z understand it. `refused`: the draft changed,
 * is being composed, or does not have room; nothing was touched. `failed`: the editor took no way; offer Copy.
 * Tries each way once and waits for the editor between: a second try too early inserts twice.
 */
export async function insertText(element: HTMLElement, text: string, insertion: Insertion): Promise<Inserted> {
  const { how, expected, composing } = insertion;
  const stillFits = () => element.isConnected && !composing() && readField(element).text === expected;
  if (!stillFits()) return 'refused';
  const end = expected.length;
  const [from, to] = how === 'draft' ? [0, end] : insertion.at ? [insertion.at.start, insertion.at.end] : [end, end];
  if (from < 0 || to < from || to > end) return 'refused';
  const fitted = element.localName === 'input' ? text.replace(/\s*\n\s*/g, ' ') : text;
  const after = expected.slice(0, from) + fitted + expected.slice(to);
  const plan: Plan = { text: fitted, start: from, end: to, before: expected, after, stillFits };
  return isFormField(element) ? insertIntoForm(element, plan) : insertIntoEditable(element, plan);
}
