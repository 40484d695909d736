import { StreamLanguage, type StringStream } from '@codemirror/language';

/** From so many characters on a file is coloured line by line. */
export const LARGE = 150_000;

/**
 * YAML coloured line by line, for files of thousands of rules. The grammar reads a file from its beginning up to the
 * place that is shown, in tasks of a tenth of a second each; this one begins anywhere near it. What it does not know is
 * a text over several lines (`|`), which packs hardly use: a colon in there is coloured as a name would be.
 */
export const lineYaml = StreamLanguage.define<null>({
  name: 'yaml by line',
  startState: () => null,
  token(stream: StringStream) {
    if (stream.eatSpace()) return null;
    if (stream.peek() === '#' && (stream.sol() || /\s/.test(stream.string[stream.pos - 1] ?? ''))) {
      stream.skipToEnd();
      return 'lineComment';
    }
    if (stream.match(/^-(?=\s|$)/)) return 'separator';
    const begins =
      /^[\s-]*$/.test(stream.string.slice(0, stream.pos)) || /[{,]\s*$/.test(stream.string.slice(0, stream.pos));
    if (begins && stream.match(/^(?:[\w.-]+|"[\w.-]+"|'[\w.-]+')(?=\s*:(\s|$))/)) return 'propertyName.definition';
    if (stream.match(/^:(?=\s|$)/)) return 'separator';
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^']|'')*'?/)) return 'string';
    if (stream.match(/^[[\]]/)) return 'squareBracket';
    if (stream.match(/^[{}]/)) return 'brace';
    if (stream.match(/^,/)) return 'separator';
    // Plain words, up to what ends them.
    stream.next();
    stream.eatWhile(/[^\s[\]{},]/);
    return null;
  },
  languageData: { commentTokens: { line: '#' } },
});
