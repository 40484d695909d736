/** Bits of `Tokens.flags`. */
export const TokenFlag = {
  /** First token of a sentence (or line): a `~` gap never crosses into it. */
  SentenceStart: 1,
  /** First token of a clause: follows a comma, dash, semicolon, "but", "though"… or starts a sentence. */
  ClauseStart: 2,
  /** The token is a number; its value stands in `value`. */
  Number: 4,
  /** Written in capitals (two letters or more). */
  Capitals: 8,
  /** Made from an emoji; the word is `emo_…`. */
  Emoji: 16,
  /** Stands inside quotation marks. */
  Quoted: 32,
  /** Written by normalisation from something else (leetspeak, spaced letters, squeezed repeats). */
  Mended: 64,
  /** The sentence this token stands in ends with a question mark. */
  Question: 128,
} as const;

/** What stands before a token: values of `Tokens.stop`, in rising strength. */
export const Stop = {
  None: 0,
  /** Comma, dash, colon, bracket, "but"… */
  Clause: 1,
  /** A line break or dots ("i want to… die"): a new sentence, but words right beside each other still belong together. */
  Line: 2,
  /** A full stop, question or exclamation mark, empty line: no phrase crosses it. */
  Sentence: 3,
} as const;

/**
 * The normalised words of one text, as a struct of arrays (token i is column i).
 * `start[i]` and `end[i]` are UTF-16 code-unit offsets into the original text; `original.slice(start, end)`
 * normalises to the token's word again. One original word may give several tokens ("gonna" gives
 * "going", "to"): they share its span. What the words beside it decided ("want 2 die": to, "the gun's loaded": is)
 * comes out the same only together with them.
 */
export interface Tokens {
  readonly original: string;
  readonly count: number;
  /** 32-bit hash of the normalised word; the same function hashes the words of phrases. */
  readonly id: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** `TokenFlag` bits. */
  readonly flags: Uint8Array;
  /** What stands before the token: a value of `Stop`. */
  readonly stop: Uint8Array;
  /** Numeric value of number tokens ("30", "thirty", "1,000"), NaN for others. */
  readonly value: Float64Array;
  /** Letters of all words, one after the other; word `i` is `letters[at[i]]` up to `letters[at[i + 1]]`. */
  readonly letters: Uint16Array;
  readonly at: Uint32Array;
  /** The normalised word of token `i` (made on demand). */
  word(i: number): string;
}
