const BLANK = /\{([^{}\n]{0,60})\}/g;

export type Piece = { text: string } | { blank: string };

/** Cuts a stem at its `{blanks}`, in order; joined again the pieces are the stem. */
export function cutAtBlanks(stem: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of stem.matchAll(BLANK)) {
    if (match.index > from) pieces.push({ text: stem.slice(from, match.index) });
    pieces.push({ blank: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < stem.length) pieces.push({ text: stem.slice(from) });
  return pieces;
}

/** Names of the blanks, each once, in order of appearance. */
export const blanksOf = (stem: string): string[] => [
  ...new Set(cutAtBlanks(stem).flatMap((piece) => ('blank' in piece ? [piece.blank] : []))),
];

/**
 * The stem with its blanks filled; a blank without words stays as it is, so that it can still be told.
 * Braces in the words lose themselves: words never make a new blank.
 */
export const fillBlanks = (stem: string, words: Record<string, string>): string =>
  stem.replace(BLANK, (whole, blank: string) => words[blank]?.replace(/[{}]/g, '').trim() || whole);

/** `their_words` to "their words". */
export const blankName = (blank: string): string => blank.replaceAll('_', ' ');

/** For reading only: blanks filled where the words are known, named in plain words where not. */
export const readBlanks = (text: string, words: Record<string, string>): string =>
  fillBlanks(text, words).replace(BLANK, (_, blank: string) => blankName(blank));
