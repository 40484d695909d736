import { waysOf } from './editors';
import type { Inserted, Plan } from './insert';
import { readField } from './read-field';
import { endUndoStep, select } from './select';

/** How long an editor that took the paste may need to show it; milliseconds. */
const TAKEN = 600;
const NOT_TAKEN = 120;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** Editors differ in blank lines and in spaces at the ends; the words must be the same. */
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Select, wait, synthetic paste, wait; then `execCommand`, where the editor is known to bear it. */
export async function insertIntoEditable(element: HTMLElement, plan: Plan): Promise<Inserted> {
  element.focus({ preventScroll: true });
  select(element, plan.start, plan.end);
  const ways = waysOf(element);
  await pause(ways.settle);
  if (!plan.stillFits()) return 'refused';
  if (ways.paste) {
    const taken = paste(element, plan.text);
    if (await shown(element, plan, taken ? TAKEN : NOT_TAKEN)) return 'inserted';
    if (taken || !unchanged(element, plan)) return unchanged(element, plan) ? 'failed' : 'inserted';
  }
  if (!ways.exec || !plan.stillFits()) return 'failed';
  select(element, plan.start, plan.end);
  await pause(ways.settle);
  if (!plan.stillFits()) return 'refused';
  endUndoStep(element);
  type(element.ownerDocument, ways.byLine ? plan.text.split('\n') : [plan.text]);
  return (await shown(element, plan, NOT_TAKEN)) ? 'inserted' : 'failed';
}

/** As if typed, with Enter between the lines. */
function type(document: Document, lines: readonly string[]): void {
  for (const [i, line] of lines.entries()) {
    if (i > 0) document.execCommand?.('insertParagraph');
    if (line !== '') document.execCommand?.('insertText', false, line);
  }
}

/** Whether the editor took the event. */
function paste(element: HTMLElement, text: string): boolean {
  try {
    return !element.dispatchEvent(pasteOf(text));
  } catch {
    // No such constructor in this browser: the other way follows.
    return false;
  }
}

/**
 * A paste that the page can read. Firefox gives the page an empty one for every DataTransfer that is handed to the
 * constructor, of its own world or ours (measured, 153), and the words where they are handed over as `data`; other
 * browsers know only the first.
 */
function pasteOf(text: string): ClipboardEvent {
  const given = { bubbles: true, cancelable: true, composed: true };
  const words = { dataType: 'text/plain', data: text };
  const event = new ClipboardEvent('paste', { ...given, ...words });
  if (event.clipboardData?.getData('text/plain') === text) return event;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...given, clipboardData });
}

async function shown(element: HTMLElement, plan: Plan, within: number): Promise<boolean> {
  const until = performance.now() + within;
  for (;;) {
    if (words(readField(element).text) === words(plan.after) && words(plan.after) !== words(plan.before)) return true;
    if (performance.now() >= until) return false;
    await pause(20);
  }
}

const unchanged = (element: HTMLElement, plan: Plan): boolean => readField(element).text === plan.before;
