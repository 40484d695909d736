/**
 * The door of the text room: raw text in, plain words with offsets into the original out.
 *
 * The clean-up, in this order ("Soo I cаn't k1lll  m y s e l f 😭😭!!" gives so, i, can, not, kill, myself, emo_cry,
 * emo_cry):
 * 1. characters: compatibility forms (ｋ, 𝐤, ⓚ, ﬁ, ㎎), lower case, accents, zero-width and control characters;
 * 2. letters of other scripts inside Latin words (the Cyrillic а in "cаn't");
 * 3. a word ends at anything but letters, digits, an inner apostrophe, or a sign that poses as a letter (su1c!de, k*ll);
 * 4. digits and signs: a number stays a number (800mg is 800 mg), a chat spelling is kept (b4), leetspeak is undone;
 * 5. three and more of one letter: two if that is a word, else one;
 * 6. letters written apart: k.m.s, "k i l l  m e";
 * 7. chat spellings, contractions and misspellings to plain words ("gonna": going to), pairs written apart ("my self"),
 *    number words that belong together ("twenty two": 22);
 * 8. emoji to words (`emo_pill`); those without a word here are left out;
 * 9. sentences, clauses, quotations and questions as flags.
 * Steps that need the words of a pack (one-letter misspellings) are done by utils/phrases.
 */
export { isKnownWord, pairsWrittenApart } from './dictionary';
export { finish, hashWord, SEED, step } from './hash';
export { tokenise } from './tokenise';
export type { Tokens } from './tokens';
export { Stop, TokenFlag } from './tokens';

import { tokenise } from './tokenise';

/** The normalised words of a text, without their places. */
export const words = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, i) => tokens.word(i));
};
