import { closestDeep, parentOf } from './select';

/** The element that has the focus, through open shadow roots and frames of the same origin. */
export function deepActiveElement(document: Document): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inside = active?.shadowRoot?.activeElement ?? frameDocument(active)?.activeElement;
    if (!inside) return active;
    active = inside;
  }
}

/** The document in a frame, or null where it belongs to another origin. */
export function frameDocument(element: Element | null | undefined): Document | null {
  if (element?.localName !== 'iframe') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    // Another origin: not ours to read.
    return null;
  }
}

/** The composer an element is or stands in: for rich editors the outermost editable element. */
export function composerAt(element: Element | null, selector: string): HTMLElement | null {
  let found = element ? closestDeep(element, selector) : null;
  for (let outer = found; outer; ) {
    found = outer;
    const above = parentOf(outer);
    outer = above && closestDeep(above, selector);
  }
  return found as HTMLElement | null;
}
