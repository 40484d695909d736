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
  return spots
    .filter((spot) => !overlap({ ...spot, ...size }, anchor))
    .filter(
      ({ left, top }) => left >= 0 && top >= 0 && left + size.width <= view.width && top + size.height <= view.height,
    );
}

const clamp = (left: number, width: number, room: number) => Math.max(EDGE, Math.min(left, room - width - EDGE));

/** Something that should stay in sight, and how much so. */
export interface Obstacle {
  box: Box;
  weight: number;
  /** The card speaks about it. */
  quoted?: boolean;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/**
 * How high something may be to fit between what it quotes and the composer, or between the window's top and what it
 * quotes; the larger of both.
 */
export function roomBeside(quoted: Box, anchor: Box, view: Size): number {
  const inView = quoted.top < view.height && quoted.top + quoted.height > 0;
  if (!inView) return Number.POSITIVE_INFINITY;
  const between = anchor.top - GAP - (quoted.top + quoted.height + GAP);
  return Math.floor(Math.max(between, quoted.top - GAP - EDGE));
}

/**
 * The spot that covers least, of what stands on the page and of what should stay in sight; of equals the nearer one.
 * What stands well stays where it is.
 */
export function choose(
  spots: readonly Choice[],
  size: Size,
  page: {
    under(x: number, y: number): number;
    obstacles: readonly Obstacle[];
    /** The time for asking is over: the best of what was asked about is taken. */
    spent?(): boolean;
  },
  last: number,
): number {
  // Asking the page what stands under a point is what takes time: a spot that cannot win any more is not asked about.
  const least = spots.map(
    (spot, i) => hidden({ ...spot, ...size }, page.obstacles) + spot.far - (i === last ? STAY : 0),
  );
  const order = [...spots.keys()].sort((a, b) => (least[a] as number) - (least[b] as number));
  let best = 0;
  let cost = Number.POSITIVE_INFINITY;
  for (const i of order) {
    const from = least[i] as number;
    if (from >= cost || (cost < Number.POSITIVE_INFINITY && page.spent?.())) break;
    const all = from + costOf(spots[i] as Spot, size, page.under, cost - from);
    if (all < cost) [best, cost] = [i, all];
  }
  return best;
}

/** @param most what it may cost; where it costs more, how much more is not told */
function costOf(
  { left, top }: Spot,
  { width, height }: Size,
  under: (x: number, y: number) => number,
  most: number,
): number {
  const across = Math.max(2, Math.min(6, Math.round(width / 60)));
  const down = Math.max(2, Math.min(6, Math.round(height / 40)));
  let cost = 0;
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < down; j++) {
      cost += under(left + ((i + 0.5) / across) * width, top + ((j + 0.5) / down) * height);
      if (cost >= most) return cost;
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

/** Points nearer to each other than this are one, in pixels: less than a line of text. */
const GRAIN = 8;

/**
 * How much of the page stands under a point: a control weighs most, then text; nothing weighs nothing. Spots lie over
 * each other, so what was asked once is remembered; good for one look at a page that stands still.
 */
export function pageUnder(document: Document, host: Element): (x: number, y: number) => number {
  const points = new Map<number, number>();
  const elements = new Map<Element, number | Box[]>();
  const weigh = (x: number, y: number): number => {
    const found = elementUnder(document, x, y, host);
    if (!found) return 0;
    const known = elements.get(found) ?? (found.closest(CONTROLS) ? 6 : linesOf(found));
    elements.set(found, known);
    if (typeof known === 'number') return known;
    const on = ({ left, top, width, height }: Box) =>
      x >= left - 4 && x <= left + width + 4 && y >= top - 4 && y <= top + height + 4;
    return known.some(on) ? 1 : 0;
  };
  return (x, y) => {
    const [column, row] = [Math.round(x / GRAIN), Math.round(y / GRAIN)];
    const key = row * 100_000 + column;
    const known = points.get(key) ?? weigh(x, y);
    points.set(key, known);
    return known;
  };
}

/** The lines of an element's own words, in the window of the page. */
function linesOf(element: Element): Box[] {
  const { left, top } = shiftOf(element.ownerDocument);
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== 3 || !node.nodeValue?.trim()) return [];
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].map((line) => ({
      left: line.left + left,
      top: line.top + top,
      width: line.width,
      height: line.height,
    }));
  });
}
