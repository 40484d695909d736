import { TokenFlag, type Tokens } from '@/utils/text';

/** A stretch of tokens, both ends included. */
export interface Stretch {
  first: number;
  last: number;
}

/** Clauses and sentences of one text, looked up from any token in it. */
export interface Clauses {
  clause(span: Stretch): Stretch;
  sentence(span: Stretch): Stretch;
  /** The sentence after the one that holds the span's last token, or nothing at the end. */
  after(span: Stretch): Stretch | undefined;
}

/** Reads the marks the text stage left. A hit that reaches over several clauses or sentences gets all of them. */
export function clausesOf(tokens: Tokens): Clauses {
  const clauseAt = stretchAt(tokens, TokenFlag.ClauseStart | TokenFlag.SentenceStart);
  const sentenceAt = stretchAt(tokens, TokenFlag.SentenceStart);
  const over =
    (at: (i: number) => Stretch) =>
    ({ first, last }: Stretch): Stretch => ({ first: at(first).first, last: at(last).last });
  const sentence = over(sentenceAt);
  return {
    clause: over(clauseAt),
    sentence,
    after(span) {
      const next = sentence(span).last + 1;
      return next < tokens.count ? sentenceAt(next) : undefined;
    },
  };
}

/**
 * The stretch that token `i` stands in. Remembers the last few: hits come in text order, and one sentence of a
 * megabyte is asked for again and again.
 */
function stretchAt(tokens: Tokens, bit: number): (i: number) => Stretch {
  const starts = (i: number) => ((tokens.flags[i] as number) & bit) !== 0;
  const recent: Stretch[] = [];
  return (i) => {
    const known = recent.find(({ first, last }) => i >= first && i <= last);
    if (known) return known;
    let first = i;
    while (first > 0 && !starts(first)) first--;
    let last = i;
    while (last + 1 < tokens.count && !starts(last + 1)) last++;
    const stretch = { first, last };
    if (recent.unshift(stretch) > 4) recent.pop();
    return stretch;
  };
}
