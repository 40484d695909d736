import type { Obstacle } from './chip/place';

/** So many of the last messages are kept in sight. */
const LAST = 6;

/** Where the newest messages stand, the last one weighing most: what floats should not cover them. */
export function newestInSight(here: ReadonlyMap<string, Element[]> | undefined): Obstacle[] {
  const last = [...(here ?? [])].slice(-LAST);
  return last.flatMap(([, [part]], i) => {
    if (!part?.isConnected) return [];
    // The words themselves: bubbles are often wider.
    const range = document.createRange();
    range.selectNodeContents(part);
    return [{ box: range.getBoundingClientRect(), weight: 3 * (i + LAST + 1 - last.length) }];
  });
}
