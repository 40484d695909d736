import { type Level, rank } from '@/utils/level';
import type { ReviewedItem } from './saved';
import { rubricTotal } from './saved';

/** An item and when its next card is due (milliseconds; null: no card). */
export interface LibraryEntry {
  item: ReviewedItem;
  due: number | null;
}

/** What to show. Within a list any may fit, between fields all must. Empty or missing asks for nothing. */
export interface Query {
  /** Each word must stand somewhere in the item, as a piece of a word too. Case and accents do not count. */
  words?: string;
  skills?: readonly string[];
  categories?: readonly string[];
  levels?: readonly (Level | 'none')[];
  platforms?: readonly string[];
  tags?: readonly string[];
  /** Saved at or after, and before. */
  from?: number;
  to?: number;
  /** Own rating's total, both ends included; an item without a rating fits neither. */
  ratedFrom?: number;
  ratedTo?: number;
  rated?: boolean;
  /** Cards due at this time or earlier. */
  dueBy?: number;
  sort?: Sort;
}
export type Sort = 'newest' | 'oldest' | 'due' | 'rating' | 'level' | 'changed';

export type Facet = 'skill' | 'category' | 'level' | 'platform' | 'tag';
export type Facets = Record<Facet, Map<string, number>>;

/**
 * Saved items in memory, for lists and search as you type. Pure: it knows no database, no clock, and with a passphrase set
 * it is the only place where a search index ever is; drop it when the vault locks.
 */
export interface Library {
  readonly size: number;
  /** Adds entries or replaces those with the same id. */
  put(entries: readonly LibraryEntry[]): void;
  remove(ids: readonly string[]): void;
  get(id: string): LibraryEntry | null;
  find(query: Query): ReviewedItem[];
  /** For each filter its values and how many items of `query` have them, that filter itself left out. */
  facets(query: Query): Facets;
}

interface Known extends LibraryEntry {
  /** Folded text, made while the batches of a list come in, so that the first search does not wait for all of it. */
  text: string;
}

/**
 * One folded string an item, scanned for each word: at 10,000 items of a few hundred characters that is a few
 * milliseconds, less than keeping an inverted index in step would cost, and it finds pieces of words in every script.
 * While letters are added to a query only what fitted before is looked at again.
 */
export function openLibrary(entries: readonly LibraryEntry[] = []): Library {
  const known = new Map<string, Known>();
  /** Newest first; null when to be sorted anew. */
  let newest: Known[] | null = null;
  let last: { words: string[]; found: Known[] } | null = null;

  const inOrder = (): Known[] => {
    newest ??= [...known.values()].sort(byNewest);
    return newest;
  };
  const withWords = (asked: string): Known[] => {
    const words = fold(asked).split(/\s+/).filter(Boolean);
    if (words.length === 0) return inOrder();
    const before = last;
    const narrower = before?.words.every((old) => words.some((word) => word.includes(old)));
    const found = (narrower && before ? before.found : inOrder()).filter((one) => {
      return words.every((word) => one.text.includes(word));
    });
    last = { words, found };
    return found;
  };

  const library: Library = {
    get size() {
      return known.size;
    },
    put(more) {
      for (const { item, due } of more) known.set(item.id, { item, due, text: textOf(item) });
      newest = null;
      last = null;
    },
    remove(ids) {
      for (const id of ids) known.delete(id);
      newest = null;
      last = null;
    },
    get(id) {
      const one = known.get(id);
      return one ? { item: one.item, due: one.due } : null;
    },
    find(query) {
      const tests = testsOf(query);
      const found = withWords(query.words ?? '').filter((one) => TESTS.every((name) => tests[name]?.(one) ?? true));
      const order = ORDERS[query.sort ?? 'newest'];
      return (order ? found.sort(order) : found).map(({ item }) => item);
    },
    facets(query) {
      const tests = testsOf(query);
      const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Facets;
      for (const one of withWords(query.words ?? '')) {
        const failed = TESTS.filter((name) => !(tests[name]?.(one) ?? true));
        if (failed.length > 1) continue;
        for (const facet of FACETS) {
          if (failed.length === 1 && failed[0] !== facet) continue;
          for (const value of valuesOf[facet](one.item)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
        }
      }
      return counts;
    },
  };
  library.put(entries);
  return library;
}

const FACETS = ['skill', 'category', 'level', 'platform', 'tag'] as const satisfies readonly Facet[];
const TESTS = [...FACETS, 'saved', 'rating', 'due'] as const;
type Tests = { [K in (typeof TESTS)[number]]?: (one: Known) => boolean };

const valuesOf: { [K in Facet]: (item: ReviewedItem) => readonly string[] } = {
  skill: (item) => [item.skill],
  category: (item) => [item.category],
  level: (item) => [item.level ?? 'none'],
  platform: (item) => [item.platform],
  tag: (item) => [...new Set(item.tags)],
};

/** The filters that a query asks for, by name; what it does not ask for is absent. */
function testsOf(query: Query): Tests {
  const tests: Tests = {};
  const asked: { [K in Facet]: readonly string[] | undefined } = {
    skill: query.skills,
    category: query.categories,
    level: query.levels,
    platform: query.platforms,
    tag: query.tags,
  };
  for (const facet of FACETS) {
    if (!asked[facet]?.length) continue;
    const wanted = new Set(asked[facet]);
    tests[facet] = ({ item }) => valuesOf[facet](item).some((value) => wanted.has(value));
  }
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = query;
  if (query.from !== undefined || query.to !== undefined)
    tests.saved = ({ item }) => item.savedAt >= from && item.savedAt < to;
  const { ratedFrom, ratedTo, rated, dueBy } = query;
  if (ratedFrom !== undefined || ratedTo !== undefined || rated !== undefined)
    tests.rating = ({ item: { rating } }) => {
      if (!rating) return rated === false && ratedFrom === undefined && ratedTo === undefined;
      const total = rubricTotal(rating.rubric);
      return rated !== false && total >= (ratedFrom ?? 0) && total <= (ratedTo ?? 15);
    };
  if (dueBy !== undefined) tests.due = ({ due }) => due !== null && due <= dueBy;
  return tests;
}

type Order = (a: Known, b: Known) => number;
const byNewest: Order = (a, b) => b.item.savedAt - a.item.savedAt || (a.item.id < b.item.id ? -1 : 1);
const LAST = Number.POSITIVE_INFINITY;
const total = ({ item }: Known) => (item.rating ? rubricTotal(item.rating.rubric) : LAST);
/** null: as they are kept, newest first. What has no rating or no card comes last. */
const ORDERS: { [K in Sort]: Order | null } = {
  newest: null,
  oldest: (a, b) => byNewest(b, a),
  due: (a, b) => compare(a.due ?? LAST, b.due ?? LAST) || byNewest(a, b),
  rating: (a, b) => compare(total(a), total(b)) || byNewest(a, b),
  level: (a, b) => rank(b.item.level) - rank(a.item.level) || byNewest(a, b),
  changed: (a, b) => b.item.changedAt - a.item.changedAt || byNewest(a, b),
};
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** All that can be searched. Ids read as words: "active_listening" is found by "active listening". */
const textOf = ({
  text,
  sent,
  context,
  skill,
  category,
  platform,
  level,
  rule,
  tags,
  rewrite,
  journal,
  from,
  outcome,
}: ReviewedItem) =>
  fold(
    [text, sent, context, skill, category, platform, level ?? '', rule ?? '', tags.join('\n'), rewrite?.text ?? '']
      .concat(journal ? [journal.needed, journal.did, journal.next] : [], from ?? '', outcome)
      .join('\n')
      .replaceAll('_', ' '),
  );

/** Case and accents away. Only what is not ASCII takes the long way. */
const fold = (text: string): string =>
  text.replace(/\P{ASCII}+/gu, (part) => part.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
