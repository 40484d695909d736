import { parentOf } from '@/utils/platforms';

/** The innermost element under a point of the window, through open shadow roots; null for our own. */
export function elementAt(document: Document, x: number, y: number, ours: Element): Element | null {
  let found = document.elementsFromPoint(x, y).find((element) => element !== ours) ?? null;
  while (found?.shadowRoot) {
    const inside = found.shadowRoot.elementFromPoint(x, y);
    if (!inside || inside === found) break;
    found = inside;
  }
  return found;
}

/** Where an arrow key leads from an element: up is what is around it, down what is in it, sideways its neighbours. */
export function stepFrom(element: Element, key: string, last: Element | null): Element | null {
  if (key === 'ArrowUp') {
    const above = parentOf(element);
    return above && above.localName !== 'html' ? above : null;
  }
  if (key === 'ArrowDown') {
    // Back to where one came from, else the first within that shows words.
    if (last && parentOf(last) === element && last.isConnected) return last;
    const inside = [...element.children, ...(element.shadowRoot?.children ?? [])];
    return inside.find((child) => child.textContent?.trim() || child.shadowRoot) ?? inside[0] ?? null;
  }
  if (key === 'ArrowLeft') return element.previousElementSibling;
  if (key === 'ArrowRight') return element.nextElementSibling;
  return null;
}

/** For a list: the nearest around a point that scrolls, or holds at least three rows. */
export function listAround(element: Element): Element {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    if (/auto|scroll/.test(style?.overflowY ?? '') || at.matches('[role=log], [role=list], ol, ul')) return at;
  }
  return element;
}
