import { hashWord } from '@/utils/text';
import { determine } from './determine';
import { type Item, openItems, TooMany } from './items';
import { lookAlikes } from './look-alikes';
import type { Node } from './node';
import { pack } from './pack';
import { type Lists, type PhraseProblem, parsePhrase } from './parse';
import { peakOf } from './stress';

/** A phrase and whose it is: owners are small whole numbers (indexes of rules). */
export interface PhraseEntry {
  phrase: string;
  owner: number;
}

/** A problem of one entry; `entry` is its index, -1 for what concerns all of them. */
export interface BuildProblem extends PhraseProblem {
  entry: number;
}

export interface BuildStats {
  phrases: number;
  words: number;
  states: number;
  edges: number;
  bytes: number;
  /** Most threads alive at one word of the hardest texts tried. */
  peak: number;
}

export type BuiltMatcher =
  | { ok: true; buffer: ArrayBuffer; stats: BuildStats }
  | { ok: false; problems: BuildProblem[] };

const MOST_PLACES = 2_000_000;
const MOST_EDGES = 6_000_000;
/** Steps of putting items into places. core-en (6,745 phrases) takes 2.8 million. */
const MOST_WORK = 60_000_000;
/** Rules that end on the very same words: more says that something is wrong, and would make hits costly. */
const MOST_OWNERS_A_STATE = 64;
const MOST_NUMBER_TESTS = 64;
const MOST_THREADS = 384;
const MOST_OWNER = 2 ** 30;

const tooMuch = (message: string, fix: string, entry = -1): BuiltMatcher => ({
  ok: false,
  problems: [{ entry, column: 1, message, fix }],
});

/**
 * Builds one automaton of all phrases. Author mistakes come back as problems, all at once, with the index of the entry.
 * Packs that could make matching slow or ambiguous without bound are refused here, so that no match is ever dropped
 * later: at most 64 owners on the same words, 64 different tests of numbers, 384 threads alive at once.
 */
export const buildMatcher = (entries: readonly PhraseEntry[], lists: Lists): BuiltMatcher => {
  const problems: BuildProblem[] = [];
  const known = new Map<string, Node | null>();
  const symbolOf = new Map<string, number>();
  /** Words of one hash cannot be told apart: they are one symbol. */
  const first = new Map<string, string>();
  const symbols = {
    of: (given: string) => {
      let key = given;
      if (!symbolOf.has(given)) {
        const hash = given[0] === 'n' ? given : `${given[0]}${hashWord(given.slice(1))}`;
        key = first.get(hash) ?? given;
        first.set(hash, key);
      }
      let symbol = symbolOf.get(key);
      if (symbol === undefined) {
        symbol = symbolOf.size + 1;
        symbolOf.set(key, symbol);
      }
      return symbol;
    },
  };
  const items = openItems(symbols, MOST_PLACES, MOST_WORK);
  const anywhere: Item[] = [];
  const anchored: Item[] = [];
  let largest = { entry: -1, size: 0 };
  try {
    entries.forEach(({ phrase, owner }, entry) => {
      if (!Number.isInteger(owner) || owner < 0 || owner >= MOST_OWNER)
        throw new RangeError(`Owner ${owner} is no small whole number`);
      const parsed = parsePhrase(phrase, lists, known);
      if (!parsed.ok) return void problems.push(...parsed.problems.map((problem) => ({ entry, ...problem })));
      const before = items.size();
      const begin = items.begin(parsed.value, owner);
      for (const item of begin) (parsed.value.fromStart ? anchored : anywhere).push(item);
      if (items.size() - before > largest.size) largest = { entry, size: items.size() - before };
    });
    if (problems.length > 0) return { ok: false, problems };
    const tests = [...symbolOf.keys()].filter((key) => key.startsWith('n')).length;
    if (tests > MOST_NUMBER_TESTS)
      return tooMuch(
        `There are ${tests} different tests of numbers, more than ${MOST_NUMBER_TESTS}.`,
        'Use the same bounds in several phrases.',
      );
    const automaton = determine(items.place(anywhere), items.place(anchored), items.place, MOST_EDGES);
    const crowd = automaton.states.find((state) => state.hits.length > MOST_OWNERS_A_STATE);
    if (crowd) {
      const whose = items.outcomes[crowd.hits[0] ?? 0]?.owner;
      const entry = entries.findIndex(({ owner }) => owner === whose);
      return tooMuch(
        `More than ${MOST_OWNERS_A_STATE} rules end on the same words.`,
        'Write those words in one rule, or in a list of concepts.',
        entry,
      );
    }
    const words = [...symbolOf.keys()].filter((key) => key.startsWith('w')).map((key) => key.slice(1));
    const buffer = pack(automaton, symbolOf, items.outcomes, lookAlikes(words));
    const peak = peakOf(buffer, automaton, [...symbolOf.keys()]);
    if (peak > MOST_THREADS)
      return tooMuch(
        `Some texts keep ${peak} beginnings of phrases open at once, more than ${MOST_THREADS}.`,
        'Use fewer or narrower gaps after common words.',
        largest.entry,
      );
    const edges = automaton.states.reduce((sum, state) => sum + state.edges.length / 2, 0);
    const stats = {
      phrases: entries.length,
      words: symbolOf.size,
      states: automaton.states.length,
      edges,
      bytes: buffer.byteLength,
      peak,
    };
    return { ok: true, buffer, stats };
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return tooMuch(
      'The phrases have too many alternatives together.',
      'Split the phrase with the most choices and gaps; use fewer optional words side by side.',
      largest.entry,
    );
  }
};
