import compromise from 'compromise';
import { englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from 'obscenity';
import type { Node } from '@/utils/phrases';
import type { Arm } from './measure';

/** A phrase as a regular expression; near enough to compare speed. */
export const regexOf = (node: Node): string => {
  switch (node.kind) {
    case 'word':
      return `${node.word}\\W+`;
    case 'prefix':
      return `${node.letters}\\w*\\W+`;
    case 'number':
      return '\\d+\\W+';
    case 'gap':
      return `(?:\\w+\\W+){0,${node.most}}?`;
    case 'end':
      return '$';
    case 'optional':
      return `(?:${regexOf(node.part)})?`;
    case 'choice':
      return `(?:${node.options.map(regexOf).join('|')})`;
    case 'sequence':
      return node.parts.map(regexOf).join('');
  }
};
const table = new Uint32Array(4096).map((_, i) => (i % 3 === 0 ? i + 1 : 0));
const fold = Uint8Array.from({ length: 256 }, (_, c) => (c >= 65 && c <= 90 ? c | 32 : c >= 97 && c <= 122 ? c : 0));
const starts = new Uint32Array(200_000);
const ends = new Uint32Array(200_000);
const ids = new Uint32Array(200_000);
/** The least that any matcher over words must do. */
export const floor = (text: string): number => {
  let found = 0;
  let hash = 0;
  let from = -1;
  let count = 0;
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? (fold[text.charCodeAt(i) & 255] as number) : 0;
    if (letter !== 0) {
      if (from < 0) {
        from = i;
        hash = 0x811c9dc5 | 0;
      }
      hash = Math.imul(hash ^ letter, 0x01000193);
    } else if (from >= 0) {
      starts[count] = from;
      ends[count] = i;
      ids[count++] = hash;
      if (table[(hash ^ (hash >>> 15)) & 4095] === hash >>> 0) found++;
      from = -1;
    }
  }
  return found + count;
};

const plain = (text: string) => text.toLowerCase().replaceAll("'", '');

/** A loop over expressions, as many checkers do it. */
export function loopOf(patterns: readonly string[]): Arm {
  const all = patterns.map((one) => new RegExp(one, 'i'));
  return (text) => {
    const read = plain(text);
    return all.reduce((hits, one) => hits + (one.test(read) ? 1 : 0), 0);
  };
}

/** All in one expression; it gives the leftmost hits only. */
export function alternationOf(patterns: readonly string[]): Arm {
  const one = new RegExp(patterns.join('|'), 'gi');
  return (text) => plain(text).match(one)?.length ?? 0;
}

/** The npm matcher `obscenity` with plain phrases in its own syntax. */
export function obscenityOf(phrases: readonly string[]): Arm {
  const terms = phrases.map((phrase, id) => ({
    id,
    pattern: parseRawPattern(`|${phrase}|`),
  }));
  const matcher = new RegExpMatcher({ blacklistedTerms: terms, ...englishRecommendedTransformers });
  return (text) => matcher.getAllMatches(text).length;
}

/** The npm matcher `compromise`: its own reading of the text, then one net of all phrases. */
export function compromiseOf(phrases: readonly string[]): Arm {
  const net = compromise.buildNet(phrases.map((phrase) => ({ match: phrase })));
  return (text) => compromise.tokenize(text).match(net).length;
}
