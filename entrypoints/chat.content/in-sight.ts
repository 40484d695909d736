import type { Obstacle } from './chip/place';

/** So many of the last messages are kept in sight. */
const LAST = 6;
/** What the card speaks about weighs as much as all of these together. */
const QUOTED = 60;

/**
 * Where the newest messages stand, the last one weighing most: what floats should not cover them. What the card quotes
 * comes first, wherever it stands.
 */
export function newestInSight(here: ReadonlyMap<string, Element[]> | undefined, quoted: string | null): Obstacle[] {
  const last = [...(here ?? [])].slice(-LAST);
  const named =
    quoted === null ? [] : wordsBox(here?.get(quoted)).map((box) => ({ box, weight: QUOTED, quoted: true }));
  const newest = last.flatMap(([id, parts], i) =>
    id === quoted ? [] : wordsBox(parts).map((box) => ({ box, weight: 3 * (i + LAST + 1 - last.length) })),
  );
  return [...named, ...newest];
}

/** The words themselves: bubbles are often wider. */
function wordsBox([part]: readonly Element[] = []): DOMRect[] {
  if (!part?.isConnected) return [];
  const range = document.createRange();
  range.selectNodeContents(part);
  return [range.getBoundingClientRect()];
}
