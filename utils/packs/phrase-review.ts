import { rank } from '@/utils/level';
import { buildMatcher, openMatcher, parsePhrase } from '@/utils/phrases';
import { tokenise } from '@/utils/text';
import { COMMON_WORDS } from './common-words';
import type { PackSource } from './parse';
import { shortestOf, waysOf } from './sample-phrase';
import type { YamlFile } from './yaml-file';

/** A remark on one phrase of a rule. */
export interface PhraseRemark {
  rule: string;
  phrase: string;
  file: YamlFile<unknown>;
  path: PropertyKey[];
  /** Shown as `rule: phrase`. */
  by?: { rule: string; phrase: string };
}

interface Entry extends PhraseRemark {
  category: string;
  rank: number;
  index: number;
}

/** The phrases of risk rules that count alone, with where they stand. */
function phrasesOf(source: PackSource): Entry[] {
  const entries: Entry[] = [];
  for (const [category, file] of Object.entries(source.rules))
    file.value.forEach((entry, i) => {
      if ('guard' in entry || entry.weak || entry.after) return;
      entry.phrases.forEach((phrase, j) => {
        entries.push({
          rule: entry.id,
          phrase,
          file,
          path: [i, 'phrases', j],
          category,
          rank: rank(entry.level),
          index: entries.length,
        });
      });
    });
  return entries;
}

/**
 * Phrases that another phrase of the same category, at the same level or higher, already covers: every way of saying
 * them (up to 200; others are passed over) holds a match of that phrase. Found by matching, so what is told is true.
 */
export function coveredPhrases(source: PackSource): PhraseRemark[] {
  const entries = phrasesOf(source);
  const built = buildMatcher(
    entries.map(({ phrase, index }) => ({ phrase, owner: index })),
    source.lists.value,
  );
  if (!built.ok) return [];
  const matcher = openMatcher(built.buffer);
  const known = new Map();
  const covered = new Map<number, number>();
  // From the end: of two that cover each other the first stays.
  for (const entry of entries.toReversed()) {
    const parsed = parsePhrase(entry.phrase, source.lists.value, known);
    if (!parsed.ok) continue;
    const ways = waysOf(parsed.value.body);
    if (!ways) continue;
    let left: number[] | undefined;
    for (const way of ways) {
      const met = new Set<number>();
      // Words around it: a phrase tied to the beginning or end covers only phrases that are tied too.
      const text = `${parsed.value.fromStart ? '' : 'zqz '}${way}${endsWith$(entry.phrase) ? '' : ' zqz'}`;
      matcher.match(tokenise(text), (owner) => void met.add(owner));
      left = (left ?? [...met]).filter((owner) => {
        const other = entries[owner];
        const counts =
          other?.category === entry.category && other.rank >= entry.rank && covered.get(owner) !== entry.index;
        return owner !== entry.index && met.has(owner) && counts;
      });
      if (left.length === 0) break;
    }
    const [by] = left ?? [];
    if (by !== undefined) covered.set(entry.index, by);
  }
  return [...covered]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, by]) => {
      const [one, other] = [entries[index], entries[by]];
      if (!one || !other) return [];
      const { rule, phrase, file, path } = one;
      return [{ rule, phrase, file, path, by: { rule: other.rule, phrase: other.phrase } }];
    });
}

const endsWith$ = (phrase: string) => /\$\W*$/.test(phrase);

/** Phrases so broad that everyday talk will meet them: shortest, they are nothing but everyday words, or one number. */
export function broadPhrases(source: PackSource): PhraseRemark[] {
  const known = new Map();
  return phrasesOf(source).flatMap(({ rule, phrase, file, path }) => {
    const parsed = parsePhrase(phrase, source.lists.value, known);
    if (!parsed.ok || parsed.value.fromStart || endsWith$(phrase)) return [];
    const shortest = shortestOf(parsed.value.body);
    const few = shortest.length <= 2 && shortest.every((word) => word === '#' || COMMON_WORDS.has(word));
    const open = shortest.length === 1 && /^.{3}\*$/.test(shortest[0] ?? '');
    return few || open ? [{ rule, phrase, file, path }] : [];
  });
}
