/** What a phrase is made of, once parsed. Words have been through the clean-up of utils/text. */
export type Node =
  | { kind: 'word'; word: string }
  /** Words that begin so. */
  | { kind: 'prefix'; letters: string }
  | { kind: 'number'; test: NumberTest }
  /** Up to `most` other words, within one sentence. */
  | { kind: 'gap'; most: number }
  /** The message ends here. */
  | { kind: 'end' }
  | { kind: 'sequence'; parts: Node[] }
  | { kind: 'choice'; options: Node[] }
  | { kind: 'optional'; part: Node };

export interface NumberTest {
  /** `any`: every number. */
  is: 'any' | '>=' | '<=' | '>' | '<' | '=';
  value: number;
}

/** A whole phrase: what it says, and whether it is tied to the beginning of the message. */
export interface Phrase {
  body: Node;
  /** `^` */
  fromStart: boolean;
  /** A gap at the beginning or end reaches out: the span grows by so many words of the same sentence. */
  before: number;
  after: number;
}

/** One thing wrong with a phrase, worded for its author. `column` counts characters from 1. */
export interface PhraseProblem {
  column: number;
  message: string;
  fix?: string;
}

/** Tests by their number in a built matcher. */
export const TESTS: readonly NumberTest['is'][] = ['any', '>=', '<=', '>', '<', '='];

export const passes = (test: NumberTest, value: number): boolean => {
  switch (test.is) {
    case 'any':
      return true;
    case '>=':
      return value >= test.value;
    case '<=':
      return value <= test.value;
    case '>':
      return value > test.value;
    case '<':
      return value < test.value;
    case '=':
      return value === test.value;
  }
};
