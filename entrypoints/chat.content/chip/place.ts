export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Size {
  width: number;
  height: number;
}
export interface Spot {
  left: number;
  top: number;
}

/** Space kept to the composer and to the edges of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Where something of `size` may float beside `anchor`, nearest choice first: above, below, outside; never over it.
 * Spots that do not fit the window are left out.
 */
export function spotsBeside(anchor: Box, size: Size, view: Size): Spot[] {
  const right = anchor.left + anchor.width;
  const above = anchor.top - size.height - GAP;
  const below = anchor.top + anchor.height + GAP;
  const atRight = clamp(right - size.width, size.width, view.width);
  const atLeft = clamp(anchor.left, size.width, view.width);
  const foot = Math.min(anchor.top + anchor.height, view.height - EDGE) - size.height;
  const spots = [
    { left: atRight, top: above },
    { left: atLeft, top: above },
    { left: atRight, top: below },
    { left: atLeft, top: below },
    { left: right + GAP, top: foot },
    { left: anchor.left - size.width - GAP, top: foot },
  ];
  return spots.filter(
    ({ left, top }) => left >= 0 && top >= 0 && left + size.width <= view.width && top + size.height <= view.height,
  );
}

const clamp = (left: number, width: number, room: number) => Math.max(EDGE, Math.min(left, room - width - EDGE));

/**
 * The spot that covers least. `covers` says how much stands under a point; ties go to the nearer choice, and what
 * stands well stays where it is.
 */
export function choose(
  spots: readonly Spot[],
  size: Size,
  covers: (x: number, y: number) => number,
  last: number,
): number {
  const costs = spots.map((spot) => costOf(spot, size, covers));
  const least = Math.min(...costs);
  return costs[last] === least ? last : costs.indexOf(least);
}

function costOf({ left, top }: Spot, { width, height }: Size, covers: (x: number, y: number) => number): number {
  const across = Math.max(2, Math.min(6, Math.round(width / 60)));
  const down = Math.max(2, Math.min(6, Math.round(height / 40)));
  let cost = 0;
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < down; j++) {
      cost += covers(left + ((i + 0.5) / across) * width, top + ((j + 0.5) / down) * height);
    }
  }
  return cost;
}

const CONTROLS =
  'button, a[href], input, textarea, select, [role=button], [contenteditable=true], [contenteditable=""]';

/** How much of the page stands under a point: a control weighs most, then text; nothing weighs nothing. */
export function pageUnder(document: Document, host: Element): (x: number, y: number) => number {
  return (x, y) => {
    const found = document.elementsFromPoint?.(x, y).find((element) => element !== host);
    if (!found) return 0;
    if (found.closest(CONTROLS)) return 6;
    for (const node of found.childNodes) {
      if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (x >= line.left - 4 && x <= line.right + 4 && y >= line.top - 4 && y <= line.bottom + 4) return 1;
      }
    }
    return 0;
  };
}
