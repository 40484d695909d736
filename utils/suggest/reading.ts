/** How a text reads: counts, and the school grade of Flesch and Kincaid (an estimate; short texts jump about). */
export interface ReadingEase {
  words: number;
  sentences: number;
  grade: number;
  /** More than somebody in distress takes in at once (shared/domain/02: one idea, two sentences at most). */
  long: boolean;
}

/** More than this is much for somebody in distress, who takes in one idea at a time (shared/domain/02). */
export const MOST_AT_ONCE = { sentences: 2, words: 40 };

/**
 * Reads a draft for its length. English: syllables are groups of vowels, a silent "e" left out.
 *
 * Example: "I hear you. That sounds hard." has 6 words, 2 sentences and a grade below 2.
 */
export function readingOf(text: string): ReadingEase {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = Math.max(
    words.length > 0 ? 1 : 0,
    text.split(/[.!?…]+["”’)]*(?:\s+|$)/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length,
  );
  if (words.length === 0) return { words: 0, sentences: 0, grade: 0, long: false };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return {
    words: words.length,
    sentences,
    grade: Math.max(0, Math.round(grade)),
    long: sentences > MOST_AT_ONCE.sentences || words.length > MOST_AT_ONCE.words,
  };
}

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?<![laeiouy])e[sd]?$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouyàâäéèêëíîïóôöúûü]+/gu)?.length ?? 1);
}
