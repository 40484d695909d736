import { higher, type Level, oneAbove, rank } from '@/utils/level';
import type { CompiledCombination } from '@/utils/packs';

/** One message of the person, as combinations see it: where it stands and which names it meets. */
export interface Place {
  order: number;
  at: number;
  /** Null for a folded message. */
  message: string | null;
  /** As `namesMet` gives them: concepts, `category:ID`, `level:LEVEL CATEGORY`. */
  names: readonly string[];
  /** Which of several people; missing where nobody knows. */
  from?: string;
}

/** A combination that was met, with the message that completed it. */
export interface Met {
  combination: CompiledCombination;
  level: Level;
  /** When the last of its parts was seen. */
  at: number;
  order: number;
  message: string | null;
  /** The category that stood highest among the messages combined; null when no finding stood there. */
  category: string | null;
}

const WITHIN = 10;

/**
 * Where each combination is met: what it asks for stands in messages less than ten apart (shared/domain/01 §2).
 * A term `level:ask` given twice asks for two different categories at that level or higher. Met combinations raise
 * the highest finding among those messages by one level, at most to `raiseTo`; without a finding they give `ask`.
 *
 * Example: "thought" in message 3 and "means" in message 9 meet `[thought, means]`; the 9th completes it. Had the
 * second stood in message 13, nothing would have met.
 *
 * Only what one person said combines.
 *
 * All completions are returned, the strongest and then the earliest first.
 */
export function combine(places: readonly Place[], combinations: readonly CompiledCombination[]): Met[] {
  const met = ownLines(places).flatMap((line) => combineIn(line, combinations));
  return met.sort((a, b) => rank(b.level) - rank(a.level) || a.at - b.at || a.order - b.order);
}

/**
 * What each of several people said, for itself: words of one and words of another together say nothing about either.
 * Words of nobody knows whom may be anybody's: they stand in every line.
 */
function ownLines(places: readonly Place[]): (readonly Place[])[] {
  const people = new Set(places.flatMap(({ from }) => from ?? []));
  if (people.size < 2) return [places];
  return [...people].map((one) => places.filter(({ from }) => from === undefined || from === one));
}

function combineIn(places: readonly Place[], combinations: readonly CompiledCombination[]): Met[] {
  const line = places
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .map(stand);
  const wanted = combinations.map((combination) => ({ combination, terms: terms(combination.all) }));
  const met: Met[] = [];
  for (let last = 0; last < line.length; last += 1) {
    const reach = within(line, last);
    for (const { combination, terms } of wanted) {
      const done = completes(reach, terms, combination);
      if (done) met.push(done);
    }
  }
  return met;
}

interface Standing extends Place {
  found: ReadonlySet<string>;
  levels: readonly { level: Level; category: string }[];
}

const stand = (place: Place): Standing => ({
  ...place,
  found: new Set(place.names),
  levels: place.names.flatMap((name) => levelOf(name) ?? []),
});

/** What stands within ten messages up to and with one of them; the same for every combination. */
interface Reach {
  end: Standing;
  /** Newest first. */
  places: readonly Standing[];
  found: ReadonlySet<string>;
  /** Highest level of each category. */
  levels: ReadonlyMap<string, Level>;
  top: { category: string; level: Level } | null;
}

function within(line: readonly Standing[], last: number): Reach {
  const end = line[last] as Standing;
  const places: Standing[] = [];
  const found = new Set<string>();
  const levels = new Map<string, Level>();
  for (let i = last; i >= 0; i -= 1) {
    const place = line[i] as Standing;
    if (end.order - place.order >= WITHIN) break;
    places.push(place);
    for (const name of place.found) found.add(name);
    for (const { level, category } of place.levels) levels.set(category, higher(levels.get(category) ?? level, level));
  }
  let top: Reach['top'] = null;
  // Of two that stand equally high the newest message's counts: it was entered first.
  for (const [category, level] of levels) if (rank(level) > rank(top?.level)) top = { category, level };
  return { end, places, found, levels, top };
}

interface Terms {
  names: Set<string>;
  /** How many different categories are asked for at each level. */
  levels: Map<Level, number>;
}

function terms(all: readonly string[]): Terms {
  const names = new Set<string>();
  const levels = new Map<Level, number>();
  for (const term of all) {
    if (!term.startsWith('level:')) names.add(term);
    else {
      const level = term.slice('level:'.length) as Level;
      levels.set(level, (levels.get(level) ?? 0) + 1);
    }
  }
  return { names, levels };
}

function completes(reach: Reach, wanted: Terms, combination: CompiledCombination): Met | null {
  const { end, places, found, levels, top } = reach;
  for (const name of wanted.names) if (!found.has(name)) return null;
  for (const [level, count] of wanted.levels) {
    if ([...levels.values()].filter((stands) => rank(stands) >= rank(level)).length < count) return null;
  }
  if (!takesPart(end, wanted)) return null;
  const raised = top ? oneAbove(top.level) : 'ask';
  // It stands as high already: there is nothing to say.
  if (rank(combination.raiseTo) <= rank(top?.level) || rank(raised) <= rank(top?.level)) return null;
  return {
    combination,
    level: rank(raised) > rank(combination.raiseTo) ? combination.raiseTo : raised,
    at: Math.max(...places.filter((place) => takesPart(place, wanted)).map(({ at }) => at)),
    order: end.order,
    message: end.message,
    category: top?.category ?? null,
  };
}

function takesPart(place: Standing, wanted: Terms): boolean {
  if (wanted.levels.size > 0 && place.levels.length > 0) return true;
  for (const name of wanted.names) if (place.found.has(name)) return true;
  return false;
}

function levelOf(name: string): { level: Level; category: string } | null {
  if (!name.startsWith('level:')) return null;
  const space = name.indexOf(' ');
  return { level: name.slice('level:'.length, space) as Level, category: name.slice(space + 1) };
}
