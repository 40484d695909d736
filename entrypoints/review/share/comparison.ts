import type { Comparison, FileRecord, ItemComment, ReviewedItem } from '@/utils/store';

export type Answer = 'mine' | 'theirs' | 'both';
type Different = Comparison['different'][number];

/** A comparison sorted as somebody reads it. */
export interface Sorted {
  items: ReviewedItem[];
  comments: ItemComment[];
  /** Cards, reviews and practice runs of a whole copy. */
  others: number;
  /** Own items that came back through somebody else: nothing to decide, one's own stays. How many in all, and how many differ. */
  home: number;
  homeDifferent: Different[];
  /** Here with other words: the person decides. */
  open: Different[];
}

/** An own item that travelled: they may have been redacted on the way out, or changed here since. */
const cameHome = ({ theirs, mine }: Different): boolean =>
  theirs.kind === 'item' && mine.kind === 'item' && mine.value.from === null && theirs.value.from !== null;

export function sortComparison({ file, fresh, different }: Comparison): Sorted {
  const kind = <K extends FileRecord['kind']>(wanted: K) =>
    fresh.flatMap((record) =>
      record.kind === wanted ? [record.value as Extract<FileRecord, { kind: K }>['value']] : [],
    );
  const homeDifferent = different.filter(cameHome);
  const news = new Set(fresh.map(({ value }) => value.id));
  const home = file.records.filter(
    (record) => record.kind === 'item' && record.value.from !== null && !news.has(record.value.id),
  ).length;
  return {
    items: kind('item'),
    comments: kind('comment'),
    others: file.records.filter(({ kind: one }) => one !== 'item' && one !== 'comment').length,
    home,
    homeDifferent,
    open: different.filter((one) => !homeDifferent.includes(one)),
  };
}

/**
 * What stands chosen before anybody chose: what is here stays. Only a comment that its writer changed since is set to the
 * newer one, because the one here is merely its older copy.
 */
export const firstAnswers = (open: readonly Different[]): Map<string, Answer> =>
  new Map(
    open.map(({ id, theirs, mine }) => {
      const newer =
        theirs.kind === 'comment' &&
        mine.kind === 'comment' &&
        theirs.value.by === mine.value.by &&
        theirs.value.changedAt > mine.value.changedAt;
      return [id, newer ? 'theirs' : 'mine'];
    }),
  );

/** The comparison with its new items as one's own: a copy of one's own that names oneself as the one it came from. */
export const asOwn = (comparison: Comparison): Comparison => ({
  ...comparison,
  fresh: comparison.fresh.map((record) =>
    record.kind === 'item' ? { kind: 'item', value: { ...record.value, from: null } } : record,
  ),
});

/** The parts that differ between two versions of a record, in words as they are stored. */
export function differences({ theirs, mine }: Different): { name: string; mine: string; theirs: string }[] {
  const flat = (value: object) =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !['changedAt', 'from', 'id', 'looked'].includes(key))
        .map(([key, inner]) => [key, words(inner)]),
    );
  const [here, there] = [flat(mine.value), flat(theirs.value)];
  return [...new Set([...Object.keys(here), ...Object.keys(there)])]
    .filter((name) => here[name] !== there[name])
    .map((name) => ({ name, mine: here[name] ?? '', theirs: there[name] ?? '' }));
}

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(words).join(', ');
  return Object.entries(value)
    .filter(([key]) => key !== 'at')
    .map(([key, inner]) => `${key}: ${words(inner)}`)
    .join('\n');
}
