import type { Lists, Node, Phrase } from '@/utils/phrases';
import { parsePhrase } from '@/utils/phrases';
import { Stop, TokenFlag, type Tokens, words } from '@/utils/text';

/** A slow reading of the syntax tree, straight from prompts/README.md: what the automaton is compared with. */
type Way = { at: number; wide: number; tied: boolean };

const NONE = -1;

const isWord = (tokens: Tokens, i: number, word: string) =>
  (tokens.flags[i]! & TokenFlag.Number) !== 0 ? String(tokens.value[i]) === word : tokens.word(i) === word;

const step = (tokens: Tokens, way: Way, first: boolean, fits: (i: number) => boolean): Way[] => {
  const ways: Way[] = [];
  if (way.tied) return ways;
  for (let skip = 0; skip <= Math.max(0, way.wide); skip++) {
    const i = way.at + skip;
    if (i >= tokens.count) break;
    // Words side by side do not cross the end of a sentence, words with a gap before them no start of one.
    if (!first && tokens.stop[i]! >= (way.wide === NONE ? Stop.Sentence : Stop.Line)) break;
    if (fits(i)) ways.push({ at: i + 1, wide: NONE, tied: false });
  }
  return ways;
};

const unique = (ways: Way[]) => [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];

const walk = (tokens: Tokens, node: Node, way: Way, start: number): Way[] => {
  const first = way.at === start;
  switch (node.kind) {
    case 'word':
      return step(tokens, way, first, (i) => isWord(tokens, i, node.word));
    case 'prefix':
      return step(
        tokens,
        way,
        first,
        (i) => (tokens.flags[i]! & TokenFlag.Number) === 0 && tokens.word(i).startsWith(node.letters),
      );
    case 'number':
      return step(tokens, way, first, (i) => {
        if ((tokens.flags[i]! & TokenFlag.Number) === 0) return false;
        const value = tokens.value[i]!;
        const { is, value: bound } = node.test;
        return {
          any: true,
          '>=': value >= bound,
          '<=': value <= bound,
          '>': value > bound,
          '<': value < bound,
          '=': value === bound,
        }[is];
      });
    case 'gap':
      return first || way.tied ? [way] : [{ ...way, wide: Math.max(0, way.wide) + node.most }];
    case 'end': {
      const left = tokens.count - way.at;
      if (left > Math.max(0, way.wide)) return [];
      for (let i = way.at; i < tokens.count; i++) if (tokens.stop[i]! >= Stop.Line) return [];
      return [{ ...way, tied: true }];
    }
    case 'optional':
      return unique([way, ...walk(tokens, node.part, way, start)]);
    case 'choice':
      return unique(node.options.flatMap((option) => walk(tokens, option, way, start)));
    case 'sequence':
      return node.parts.reduce((ways, part) => unique(ways.flatMap((one) => walk(tokens, part, one, start))), [way]);
  }
};

const spansOf = (tokens: Tokens, { body, fromStart }: Phrase): [number, number][] => {
  const spans: [number, number][] = [];
  for (let start = 0; start < (fromStart ? Math.min(1, tokens.count) : tokens.count); start++)
    for (const way of walk(tokens, body, { at: start, wide: NONE, tied: false }, start))
      if (way.at > start) spans.push([start, way.at - 1]);
  return spans;
};

/** All hits as `owner first last`, sorted. */
export const naive = (
  tokens: Tokens,
  entries: readonly { phrase: string; owner: number }[],
  lists: Lists,
): string[] => {
  const lanes = new Map<string, { owner: number; before: number; after: number; spans: [number, number][] }>();
  for (const { phrase, owner } of entries) {
    const parsed = parsePhrase(phrase, lists);
    if (!parsed.ok) throw new Error(phrase);
    const { before, after } = parsed.value;
    const key = [owner, before, after].join();
    const lane = lanes.get(key) ?? { owner, before, after, spans: [] };
    lane.spans.push(...spansOf(tokens, parsed.value));
    lanes.set(key, lane);
  }
  const hits = new Set<string>();
  for (const { owner, before, after, spans } of lanes.values()) {
    for (const [first, last] of spans) {
      if (spans.some(([f, l]) => f <= first && l >= last && l - f > last - first)) continue;
      let from = first;
      let to = last;
      while (first - from < before && from > 0 && tokens.stop[from]! < Stop.Line) from--;
      while (to - last < after && to + 1 < tokens.count && tokens.stop[to + 1]! < Stop.Line) to++;
      hits.add(`${owner} ${from} ${to}`);
    }
  }
  return [...hits].sort();
};

export { words };
