import { Stop, TokenFlag, tokenise } from '@/utils/text';
import { measure, type Size } from './measure';
import type { Node, NumberTest, Phrase, PhraseProblem } from './node';

export type { PhraseProblem } from './node';

/** Named lists, as in lists.yaml. */
export type Lists = Readonly<Record<string, readonly string[]>>;

export type ParsedPhrase = { ok: true; value: Phrase } | { ok: false; problems: PhraseProblem[] };

export const MOST_GAP = 12;
export const MOST_GAPS = 4;
export const MOST_WORDS = 40;
const DEFAULT_GAP = 4;
const DEEPEST = 20;
const LONGEST = 2000;

const REGEX: [RegExp, string][] = [
  [/\\/, 'a backslash'],
  [/[{}]/, 'curly brackets'],
  [/\(\?/, '"(?"'],
  [/\.\*/, '".*"'],
  [/\.\+/, '".+"'],
  [/[\w)\]]\+(?=\s|$|[)|\]])/, 'a plus sign'],
  [/[a-z)\]]\?[a-z]/i, 'a question mark inside a word'],
  [/\[\^/, '"[^"'],
  [/\[[a-z0-9]-[a-z0-9]\W/i, 'a range of letters'],
];

/** Reads one phrase; keeps going after a mistake so that all of them are told at once. */
class Reader {
  at = 0;
  depth = 0;
  readonly problems: PhraseProblem[] = [];

  constructor(
    readonly source: string,
    readonly lists: Lists,
    readonly within: readonly string[],
    readonly known: Map<string, Node | null>,
  ) {}

  problem(column: number, message: string, fix?: string) {
    this.problems.push({ column: column + 1, message, ...(fix ? { fix } : {}) });
  }

  blank() {
    // Quotation marks mean nothing in a phrase.
    while (/[\s"“”]/.test(this.source[this.at] ?? '')) this.at++;
  }

  /** A run of parts up to `)`, `]`, `|` or the end. */
  sequence(): Node {
    const parts: Node[] = [];
    let run = '';
    let runAt = 0;
    const endRun = () => {
      if (run.trim()) parts.push(...this.words(run, runAt));
      run = '';
    };
    for (;;) {
      const before = this.at;
      this.blank();
      if (run && this.at > before) run += ' ';
      const sign = this.source[this.at];
      if (sign === undefined || sign === ')' || sign === ']' || sign === '|') break;
      if ('([<~#^$'.includes(sign)) {
        endRun();
        const part = this.sign(sign);
        if (part) parts.push(part);
        continue;
      }
      const word = /^[^\s()[\]<>~#^$|"“”]+|^>/.exec(this.source.slice(this.at, this.at + 200))?.[0] ?? sign;
      const start = this.at;
      this.at += word.length;
      if (word === '>') this.problem(start, 'This > has no <.', 'Write a list as <name>.');
      else if (word.endsWith('*')) {
        endRun();
        const part = this.prefix(word, start);
        if (part) parts.push(part);
      } else if (/^emo_[a-z]+$/.test(word)) {
        endRun();
        parts.push({ kind: 'word', word });
      } else {
        if (!run) runAt = start;
        run += word;
      }
    }
    endRun();
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts };
  }

  /** Plain words go through the same clean-up as text: "dont wanna" is do not want to. */
  words(run: string, at: number): Node[] {
    const tokens = tokenise(run);
    if (tokens.count === 0) this.problem(at, `"${run.trim()}" holds no word.`, 'Write words, or take it out.');
    const nodes: Node[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (i > 0 && (tokens.stop[i] ?? 0) >= Stop.Line)
        this.problem(
          at,
          'A phrase never crosses the end of a sentence.',
          'Write two phrases, or take out the full stop.',
        );
      const number = (tokens.flags[i] ?? 0) & TokenFlag.Number;
      // "eight" and "8" are one word to the matcher.
      nodes.push({ kind: 'word', word: number ? String(tokens.value[i]) : tokens.word(i) });
    }
    return nodes;
  }

  prefix(word: string, at: number): Node | null {
    const letters = word.slice(0, -1);
    const tokens = tokenise(letters);
    const plain = tokens.count === 1 ? tokens.word(0) : letters.toLowerCase();
    if (letters.includes('*'))
      this.problem(at, 'A * stands only at the end of a word.', 'Write the beginning, then *.');
    else if (!/^[\p{L}]+$/u.test(plain))
      this.problem(
        at,
        `Before * there must be letters, not "${letters}".`,
        'Write a number as #, a per cent as "100 percent".',
      );
    else if (plain.length < 3)
      this.problem(at, `"${word}" would match far too much.`, 'Write at least three letters before *.');
    else return { kind: 'prefix', letters: plain };
    return null;
  }

  sign(sign: string): Node | null {
    const at = this.at++;
    if (sign === '(' || sign === '[') return this.bracket(sign, at);
    if (sign === '<') return this.list(at);
    if (sign === '~') return this.gap(at);
    if (sign === '#') return this.number(at);
    if (sign === '^')
      this.problem(at, '^ stands only at the very beginning of a phrase.', 'Move it there or take it out.');
    else return { kind: 'end' };
    return null;
  }

  bracket(open: string, at: number): Node | null {
    const close = open === '(' ? ')' : ']';
    const options: Node[] = [];
    this.depth++;
    if (this.depth > DEEPEST) {
      this.problem(at, `Brackets stand more than ${DEEPEST} deep.`, 'Use a named list.');
      this.at = this.source.length;
      return null;
    }
    for (;;) {
      const optionAt = this.at;
      const option = this.sequence();
      if (option.kind === 'sequence' && option.parts.length === 0 && this.problems.length === 0)
        this.problem(
          optionAt,
          'Here is a choice without words.',
          `Write words on both sides of |, or [x] for "may be there".`,
        );
      options.push(option);
      if (this.source[this.at] !== '|') break;
      this.at++;
    }
    this.depth--;
    if (this.source[this.at] !== close) {
      this.problem(at, `This ${open} is never closed.`, `Add the missing ${close}.`);
      if (this.source[this.at] !== undefined) this.at++;
    } else this.at++;
    const node: Node = options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
    return open === '(' ? node : { kind: 'optional', part: node };
  }

  gap(at: number): Node {
    const digits = /^\d+/.exec(this.source.slice(this.at, this.at + 9))?.[0] ?? '';
    this.at += digits.length;
    const most = digits ? Number(digits) : DEFAULT_GAP;
    if (most > MOST_GAP || most < 1)
      this.problem(at, `~${digits} is out of bounds.`, `A gap is one to ${MOST_GAP} words: ~ or ~1 to ~${MOST_GAP}.`);
    return { kind: 'gap', most: Math.min(MOST_GAP, Math.max(1, most)) };
  }

  number(at: number): Node {
    const test = /^(>=|<=|>|<|=)\s?(\d+(?:\.\d+)?)?/.exec(this.source.slice(this.at, this.at + 24));
    if (!test) return { kind: 'number', test: { is: 'any', value: 0 } };
    this.at += test[0].length;
    if (test[2] === undefined) this.problem(at, `After #${test[1]} a number is missing.`, 'Write for example #>=8.');
    return { kind: 'number', test: { is: test[1] as NumberTest['is'], value: Number(test[2] ?? 0) } };
  }

  list(at: number): Node | null {
    const end = this.source.indexOf('>', this.at);
    const name = end < 0 ? '' : this.source.slice(this.at, end).trim();
    if (end < 0 || !/^[\w-]+$/.test(name)) {
      this.problem(at, 'A list is written <name>.', 'Close it with >.');
      return null;
    }
    this.at = end + 1;
    const entries = Object.hasOwn(this.lists, name) ? this.lists[name] : undefined;
    if (!entries) {
      const names = Object.keys(this.lists);
      this.problem(
        at,
        `There is no list <${name}>.`,
        `Add it to lists.yaml${names.length ? `, or use one of: ${names.slice(0, 40).join(', ')}` : ''}.`,
      );
      return null;
    }
    if (this.within.includes(name)) {
      this.problem(
        at,
        `The list <${name}> holds itself (${[...this.within, name].join(', ')}).`,
        'Take it out of one of them.',
      );
      return null;
    }
    let node = this.known.get(name);
    if (node === undefined) {
      node = this.openList(name, entries, at);
      this.known.set(name, node);
    } else if (node === null) this.problem(at, `The list <${name}> has a mistake.`, 'Mend the list first.');
    return node;
  }

  openList(name: string, entries: readonly string[], at: number): Node | null {
    const options: Node[] = [];
    const { length } = this.problems;
    if (entries.length === 0) this.problem(at, `The list <${name}> is empty.`, 'Give it at least one entry.');
    entries.forEach((entry, i) => {
      const reader = new Reader(entry, this.lists, [...this.within, name], this.known);
      const body = reader.whole();
      const say = (message: string, fix?: string) =>
        this.problem(at, `In the list <${name}>, entry ${i + 1} ("${entry}"): ${message}`, fix);
      for (const { message, fix } of reader.problems) say(message, fix);
      if (reader.problems.length > 0) return;
      const size = measure(body);
      if (size.gaps > 0) say('A list holds words, no gaps.', 'Write the gap in the phrase.');
      else if (size.ends) say('A list holds words, no $.', 'Write $ in the phrase.');
      else if (size.least === 0) say('It could match nothing at all.', 'Write at least one word that must be there.');
      options.push(body);
    });
    return this.problems.length > length ? null : { kind: 'choice', options };
  }

  /** What a phrase as a whole must not be. */
  fits(size: Size) {
    const at = Math.max(0, this.source.search(/\S/));
    const gap = Math.max(0, this.source.indexOf('~'));
    if (size.most === 0) this.problem(at, 'The phrase is empty.', 'Write at least one word.');
    else if (size.least === 0)
      this.problem(at, 'The phrase could match nothing at all.', 'Write at least one word outside [ ].');
    if (size.afterEnd)
      this.problem(
        this.source.indexOf('$'),
        'After $ (the end of the message) nothing can follow.',
        'Move $ to the end.',
      );
    if (size.gapPair > 2 * MOST_GAP) this.problem(gap, 'Gaps side by side are too wide together.', 'Use one gap.');
    if (size.gaps > MOST_GAPS) this.problem(gap, `A phrase holds at most ${MOST_GAPS} gaps.`, 'Write two phrases.');
    if (size.most > MOST_WORDS) this.problem(at, `A phrase holds at most ${MOST_WORDS} words.`, 'Write two phrases.');
  }

  /** Everything, up to the end of the source. */
  whole(): Node {
    if (this.source.length > LONGEST)
      this.problem(0, `The phrase is longer than ${LONGEST} characters.`, 'Use named lists.');
    for (const [pattern, name] of REGEX) {
      const found = pattern.exec(this.source);
      if (found)
        this.problem(
          found.index,
          `This looks like a regular expression (${name}); phrases know none.`,
          'See "Phrases" in prompts/README.md: (a|b), [x], ~, word*, <list>, #, ^, $.',
        );
    }
    if (this.problems.length > 0) return { kind: 'sequence', parts: [] };
    const body = this.sequence();
    const left = this.source[this.at];
    if (left !== undefined) {
      if (left === '|') this.problem(this.at, 'A choice needs brackets.', 'Write (a|b).');
      else
        this.problem(
          this.at,
          `This ${left} was never opened.`,
          `Take it out, or add the missing ${left === ')' ? '(' : '['}.`,
        );
    }
    return body;
  }
}

/**
 * Parses a phrase of the phrase language (prompts/README.md). Returns the phrase, or every problem with its column and
 * what to do. `known` keeps lists that were opened for phrases before.
 */
export const parsePhrase = (source: string, lists: Lists, known = new Map<string, Node | null>()): ParsedPhrase => {
  const fromStart = /^\s*\^/.exec(source)?.[0].length ?? 0;
  const inner = ' '.repeat(fromStart) + source.slice(fromStart);
  const reader = new Reader(inner, lists, [], known);
  const parts = [reader.whole()].flatMap((node) => (node.kind === 'sequence' ? node.parts : node));
  const reach = (part: Node | undefined) => (part?.kind === 'gap' ? part.most : 0);
  const before = fromStart > 0 ? 0 : reach(parts[0]);
  const after = parts.length > 1 ? reach(parts[parts.length - 1]) : 0;
  const body: Node = { kind: 'sequence', parts: parts.slice(before > 0 ? 1 : 0, after > 0 ? -1 : undefined) };
  if (reader.problems.length === 0) reader.fits(measure(body));
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  return { ok: true, value: { body, fromStart: fromStart > 0, before, after } };
};
