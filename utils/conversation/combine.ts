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
 * All completions are returned, the strongest and then the earliest first.
 */
export function combine(places: readonly Place[], combinations: readonly CompiledCombination[]): Met[] {
  const line = places.filter(({ names }) => names.length > 0).sort((a, b) => a.order - b.order || a.at - b.at);
  const met: Met[] = [];
  for (const combination of combinations) {
    const wanted = terms(combination.all);
    for (let last = 0; last < line.length; last += 1) {
      const done = completes(line, last, wanted, combination);
      if (done) met.push(done);
    }
  }
  return met.sort((a, b) => rank(b.level) - rank(a.level) || a.at - b.at || a.order - b.order);
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

function completes(line: readonly Place[], last: number, wanted: Terms, combination: CompiledCombination): Met | null {
  const end = line[last] as Place;
  if (!takesPart(end, wanted)) return null;
  const missing = new Set(wanted.names);
  const standing = new Map<string, Level>();
  let at = end.at;
  for (let i = last; i >= 0; i -= 1) {
    const place = line[i] as Place;
    if (end.order - place.order >= WITHIN) break;
    if (takesPart(place, wanted)) at = Math.max(at, place.at);
    for (const name of place.names) {
      missing.delete(name);
      const level = levelOf(name);
      if (level) standing.set(level.category, higher(standing.get(level.category) ?? level.level, level.level));
    }
  }
  if (missing.size > 0) return null;
  for (const [level, count] of wanted.levels) {
    if ([...standing.values()].filter((stands) => rank(stands) >= rank(level)).length < count) return null;
  }
  let top: { category: string; level: Level } | null = null;
  // Later categories do not displace an equal one: the newest message was entered first.
  for (const [category, level] of standing) if (rank(level) > rank(top?.level)) top = { category, level };
  const raised = top ? oneAbove(top.level) : 'ask';
  // It stands as high already: there is nothing to say.
  if (rank(combination.raiseTo) <= rank(top?.level) || rank(raised) <= rank(top?.level)) return null;
  return {
    combination,
    level: rank(raised) > rank(combination.raiseTo) ? combination.raiseTo : raised,
    at,
    order: end.order,
    message: end.message,
    category: top?.category ?? null,
  };
}

const takesPart = (place: Place, wanted: Terms) =>
  place.names.some((name) => wanted.names.has(name) || (wanted.levels.size > 0 && levelOf(name) !== null));

function levelOf(name: string): { level: Level; category: string } | null {
  if (!name.startsWith('level:')) return null;
  const space = name.indexOf(' ');
  return { level: name.slice('level:'.length, space) as Level, category: name.slice(space + 1) };
}
