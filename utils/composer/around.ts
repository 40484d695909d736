/** A box in the window of the page, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The frame a document stands in, or null: it is the page itself, or the frame belongs to another origin. */
function frameOf(document: Document): HTMLElement | null {
  try {
    return (document.defaultView?.frameElement as HTMLElement | null | undefined) ?? null;
  } catch {
    return null;
  }
}

/** One step up the page as it is drawn: out of slots and open shadow roots, not out of frames. */
function drawnIn(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent?.nodeType === 11) return (parent as Partial<ShadowRoot>).host ?? null;
  return parent?.nodeType === 1 ? (parent as Element) : null;
}

/**
 * What can be seen of an element, in the window of the page: through frames, less what scrolling parts cut off. An
 * element out of sight keeps its own size.
 */
export function boxOf(element: Element): Box {
  let box = seenIn(element);
  for (let { ownerDocument: at } = element; ; ) {
    const frame = frameOf(at);
    if (!frame) return box;
    const { left, top } = shiftOf(at);
    const outside = shiftOf(frame.ownerDocument);
    box = common(box, { left: 0, top: 0, width: frame.clientWidth, height: frame.clientHeight }) ?? box;
    box = { ...box, left: box.left + left - outside.left, top: box.top + top - outside.top };
    at = frame.ownerDocument;
  }
}

/** Where the window of a document begins in the window of the page, in pixels: nowhere else, unless it is a frame. */
export function shiftOf(document: Document): { left: number; top: number } {
  const frame = frameOf(document);
  if (!frame) return { left: 0, top: 0 };
  const outer = frame.getBoundingClientRect();
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  const shift = shiftOf(frame.ownerDocument);
  return {
    left: shift.left + outer.left + frame.clientLeft + pixels(style?.paddingLeft),
    top: shift.top + outer.top + frame.clientTop + pixels(style?.paddingTop),
  };
}

const pixels = (value: string | undefined): number => Number.parseFloat(value ?? '') || 0;

function seenIn(element: Element): Box {
  const view = element.ownerDocument.defaultView;
  let { left, top, width, height }: Box = element.getBoundingClientRect();
  for (let at: Element | null = element; at && view; ) {
    // What is fixed to the window is not cut off by what it stands in.
    if (view.getComputedStyle(at).position === 'fixed') break;
    at = drawnIn(at);
    if (!at || at === at.ownerDocument.documentElement || at.localName === 'body') break;
    const { overflowX, overflowY } = view.getComputedStyle(at);
    if ((overflowX || 'visible') === 'visible' && (overflowY || 'visible') === 'visible') continue;
    const seen = common({ left, top, width, height }, at.getBoundingClientRect());
    if (seen) ({ left, top, width, height } = seen);
  }
  return { left, top, width, height };
}

function common(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.left + a.width, b.left + b.width) - left;
  const height = Math.min(a.top + a.height, b.top + b.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/**
 * Calls whenever an element may have moved in the window or changed its size: scroll events do not leave shadow roots
 * and frames, so each of them is listened to. Until the signal aborts.
 */
export function watchAround(element: Element, moved: () => void, signal: AbortSignal): void {
  const options = { signal, capture: true, passive: true };
  for (let at: Element | null = element; at; ) {
    const root: Node = at.getRootNode();
    root.addEventListener('scroll', moved, options);
    if (root.nodeType === 9) {
      at.ownerDocument.defaultView?.addEventListener('resize', moved, options);
      at = frameOf(at.ownerDocument);
    } else at = (root as Partial<ShadowRoot>).host ?? null;
  }
  if (typeof ResizeObserver === 'undefined') return;
  const sizes = new ResizeObserver(moved);
  sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect());
}

/** What stands under a point of the window, through open shadow roots and frames; never `except`. */
export function elementUnder(document: Document, x: number, y: number, except: Element): Element | null {
  let [root, left, top]: [Partial<DocumentOrShadowRoot>, number, number] = [document, x, y];
  let found: Element | null = null;
  for (;;) {
    // All that lies under a point costs the browser several times as much as what lies on top.
    const upmost: Element | null = root.elementFromPoint?.(left, top) ?? null;
    const next: Element | undefined =
      upmost && upmost !== except ? upmost : root.elementsFromPoint?.(left, top).find((element) => element !== except);
    if (!next || next === found) return found;
    found = next;
    if (found.shadowRoot) root = found.shadowRoot;
    else if (found.localName === 'iframe') {
      const inside = (found as HTMLIFrameElement).contentDocument;
      if (!inside) return found;
      const outer = found.getBoundingClientRect();
      [root, left, top] = [inside, left - outer.left - found.clientLeft, top - outer.top - found.clientTop];
    } else return found;
  }
}
