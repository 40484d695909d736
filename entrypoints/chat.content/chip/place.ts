import { elementUnder, shiftOf } from '@/utils/composer';

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
/** A spot, and how far-fetched it is: 0 beside the composer, more for the edges of the window. */
export interface Choice extends Spot {
  far: number;
}

/** Space kept to the composer and to the edges of the window, in pixels. */
const GAP = 6;
const EDGE = 8;
/** A spot must be better by more than this to be worth a jump. */
const STAY = 0.25;

/**
 * Where something of `size` may float for `anchor`, nearest choice first: above, below, outside, at the window's top;
 * never over it. Spots that do not fit the window are left out.
 */
export function spotsBeside(anchor: Box, size: Size, view: Size): Choice[] {
  const right = anchor.left + anchor.width;
  const above = anchor.top - size.height - GAP;
  const below = anchor.top + anchor.height + GAP;
  const atRight = clamp(right - size.width, size.width, view.width);
  const atLeft = clamp(anchor.left, size.width, view.width);
  const foot = Math.min(anchor.top + anchor.height, view.height - EDGE) - size.height;
  const spots: Choice[] = [
    { left: atRight, top: above, far: 0 },
    { left: atLeft, top: above, far: 0.1 },
    { left: atRight, top: below, far: 0.1 },
    { left: atLeft, top: below, far: 0.2 },
    { left: right + GAP, top: foot, far: 0.3 },
    { left: anchor.left - size.width - GAP, top: foot, far: 0.3 },
    { left: view.width - size.width - EDGE, top: above, far: 0.5 },
    { left: EDGE, top: above, far: 0.5 },
    { left: atRight, top: EDGE, far: 1.5 },
    { left: atLeft, top: EDGE, far: 1.5 },
    { left: view.width - size.width - EDGE, top: EDGE, far: 1.5 },
  ];
  const over = ({ left, top }: Spot) =>
    left < right &&
    left + size.width > anchor.left &&
    top < anchor.top + anchor.height &&
    top + size.height > anchor.top;
  return spots
    .filter((spot) => !over(spot))
    .filter(
      ({ left, top }) => left >= 0 && top >= 0 && left + size.width <= view.width && top + size.height <= view.height,
    );
}

const clamp = (left: number, width: number, room: number) => Math.max(EDGE, Math.min(left, room - width - EDGE));

/** Something that should stay in sight, and how much so. */
export interface Obstacle {
  box: Box;
  weight: number;
}

/**
 * The spot that covers least, of what stands on the page and of what should stay in sight; of equals the nearer one.
 * What stands well stays where it is.
 */
export function choose(
  spots: readonly Choice[],
  size: Size,
  page: { under(x: number, y: number): number; obstacles: readonly Obstacle[] },
  last: number,
): number {
  const costs = spots.map(
    (spot, i) =>
      costOf(spot, size, page.under) +
      hidden({ ...spot, ...size }, page.obstacles) +
      spot.far -
      (i === last ? STAY : 0),
  );
  return costs.indexOf(Math.min(...costs));
}

function costOf({ left, top }: Spot, { width, height }: Size, under: (x: number, y: number) => number): number {
  const across = Math.max(2, Math.min(6, Math.round(width / 60)));
  const down = Math.max(2, Math.min(6, Math.round(height / 40)));
  let cost = 0;
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < down; j++) {
      cost += under(left + ((i + 0.5) / across) * width, top + ((j + 0.5) / down) * height);
    }
  }
  return cost;
}

/** Weight of what a box would hide, by the part of it that is hidden. */
function hidden(box: Box, obstacles: readonly Obstacle[]): number {
  return obstacles.reduce((sum, { box: other, weight }) => {
    const across = Math.min(box.left + box.width, other.left + other.width) - Math.max(box.left, other.left);
    const down = Math.min(box.top + box.height, other.top + other.height) - Math.max(box.top, other.top);
    const part = (Math.max(0, across) * Math.max(0, down)) / Math.max(1, other.width * other.height);
    return sum + weight * part;
  }, 0);
}

const CONTROLS =
  'button, a[href], input, textarea, select, [role=button], [contenteditable=true], [contenteditable=""]';

/** How much of the page stands under a point: a control weighs most, then text; nothing weighs nothing. */
export function pageUnder(document: Document, host: Element): (x: number, y: number) => number {
  return (x, y) => {
    const found = elementUnder(document, x, y, host);
    if (!found) return 0;
    if (found.closest(CONTROLS)) return 6;
    const { left, top } = shiftOf(found.ownerDocument);
    for (const node of found.childNodes) {
      if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
      const range = found.ownerDocument.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (
          x - left >= line.left - 4 &&
          x - left <= line.right + 4 &&
          y - top >= line.top - 4 &&
          y - top <= line.bottom + 4
        )
          return 1;
      }
    }
    return 0;
  };
}
