/** The names that public/marks.css draws; a later one is painted over an earlier one. */
export const MARKS = ['draft', 'ask', 'soon', 'urgent', 'now'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * Marks words with the CSS Custom Highlight API: the page's DOM stays as it is. Replaces what had this mark before;
 * no ranges take the mark away. Nothing happens where a browser has no highlights.
 */
export function markRanges(mark: Mark, ranges: readonly AbstractRange[]): void {
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return;
  if (ranges.length === 0) {
    highlights.delete(nameOf(mark));
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = MARKS.indexOf(mark);
  highlights.set(nameOf(mark), highlight);
}

/** Takes every mark of ours off the page. */
export function clearMarks(): void {
  for (const mark of MARKS) globalThis.CSS?.highlights?.delete(nameOf(mark));
}

const nameOf = (mark: Mark): string => `steady-hand-${mark}`;
