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

/** Reads the marks the text stage left; each look-up walks no further than the stretch it returns. */
export function clausesOf(tokens: Tokens): Clauses {
  const stretch = ({ first, last }: Stretch, bit: number): Stretch => {
    let from = first;
    while (from > 0 && !((tokens.flags[from] as number) & bit)) from--;
    let to = last;
    while (to + 1 < tokens.count && !((tokens.flags[to + 1] as number) & bit)) to++;
    return { first: from, last: to };
  };
  const sentence = bounded((span) => stretch(span, TokenFlag.SentenceStart));
  const following = bounded((span) => stretch(span, TokenFlag.SentenceStart));
  return {
    clause: bounded((span) => stretch(span, TokenFlag.ClauseStart | TokenFlag.SentenceStart)),
    sentence,
    after(span) {
      const next = sentence(span).last + 1;
      return next < tokens.count ? following({ first: next, last: next }) : undefined;
    },
  };
}

/** Remembers the last answer: hits come in text order, and one sentence of a megabyte is asked for again and again. */
function bounded(read: (span: Stretch) => Stretch): (span: Stretch) => Stretch {
  let last: Stretch | undefined;
  return (span) => {
    if (last && span.first >= last.first && span.last <= last.last) return last;
    last = read(span);
    return last;
  };
}
