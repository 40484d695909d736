/**
 * School grade at which a text is easily read (Flesch and Kincaid 1975): 0.39 words a sentence + 11.8 syllables a word
 * − 15.59. Blanks (`{name}`) count as one short word. Crude for a single sentence; good for finding the hard ones.
 */
export function readingGrade(text: string): number {
  const words = text.replace(/\{[^}]*\}/g, 'it').match(/[A-Za-z]+(?:['’][A-Za-z]+)?/g) ?? [];
  if (words.length === 0) return 0;
  const sentences = Math.max(1, text.split(/[.!?]+(?:\s|$)/).filter((part) => /[A-Za-z]/.test(part)).length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without a silent e at the end: right for nine English words in ten. */
function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^lt]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 0);
}
