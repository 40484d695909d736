import { LEVELS, rank } from '@/utils/level';
import type { Observation } from './observe';
import { type Share, wilson } from './wilson';

/** How well one thing is found. */
export interface Measured {
  id: string;
  /** Of the lines where it spoke, those where it should. */
  precision: Share;
  /** Of the lines where it should, those where it spoke. Rules: of all lines of their category. */
  recall: Share;
  falseAlarms: number;
  /** Ids of lines where it spoke and should not, the first ten. */
  wrong: string[];
}

export interface Measurement {
  lines: number;
  /** Anything above `note`, on the person's lines. */
  any: Measured;
  /** At this level or higher. */
  levels: Measured[];
  /** Categories of the person's words. */
  categories: Measured[];
  /** Flags and strengths of the specialist's words. */
  drafts: Measured[];
  rules: Measured[];
}

/** Precision, recall and false alarms on labelled lines. A quiet sentence of a pack counts as a line without labels. */
export function measure(
  observations: readonly Observation[],
  /** Rule to its category. */
  categoryOf: ReadonlyMap<string, string>,
): Measurement {
  const person = observations.filter(({ line }) => line.speaker === 'person');
  const specialist = observations.filter(({ line }) => line.speaker === 'specialist');
  /** Of an example only what is said in its own category counts. */
  const levelOf = ({ line, level, categories }: Observation) =>
    line.about === undefined || categories.includes(line.about) ? level : null;
  const aloud = (level: string | null) => rank(level as 'ask' | null) >= rank('ask');
  return {
    lines: observations.length,
    any: count(
      'any',
      person,
      (one) => aloud(levelOf(one)),
      ({ line }) => line.level !== 'none' && aloud(line.level),
    ),
    levels: LEVELS.filter((level) => level !== 'note').map((level) =>
      count(
        level,
        person,
        (one) => rank(levelOf(one)) >= rank(level),
        ({ line }) => line.level !== 'none' && rank(line.level) >= rank(level),
      ),
    ),
    categories: byName(
      person,
      ({ categories }) => categories,
      ({ line }) => (aloud(line.level === 'none' ? null : line.level) ? line.categories : []),
    ),
    drafts: byName(
      specialist,
      ({ categories }) => categories,
      ({ line }) => line.categories,
    ),
    rules: rulesOf(observations, categoryOf),
  };
}

function count(
  id: string,
  all: readonly Observation[],
  spoke: (one: Observation) => boolean,
  should: (one: Observation) => boolean,
): Measured {
  let both = 0;
  let said = 0;
  let due = 0;
  const wrong: string[] = [];
  for (const one of all) {
    const [does, must] = [spoke(one), should(one)];
    if (does) said++;
    if (must) due++;
    if (does && must) both++;
    else if (does && wrong.length < 10) wrong.push(one.line.id);
  }
  return { id, precision: wilson(both, said), recall: wilson(both, due), falseAlarms: said - both, wrong };
}

interface Tally {
  both: number;
  said: number;
  due: number;
  wrong: string[];
}
const tallies = () => {
  const all = new Map<string, Tally>();
  return {
    of(id: string): Tally {
      let found = all.get(id);
      if (!found) {
        found = { both: 0, said: 0, due: 0, wrong: [] };
        all.set(id, found);
      }
      return found;
    },
    measured: (): Measured[] =>
      [...all]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { both, said, due, wrong }]) => ({
          id,
          precision: wilson(both, said),
          recall: wilson(both, due),
          falseAlarms: said - both,
          wrong,
        })),
  };
};

/** One pass for all names: a line touches only its own. */
function byName(
  all: readonly Observation[],
  said: (one: Observation) => readonly string[],
  due: (one: Observation) => readonly string[],
): Measured[] {
  const tally = tallies();
  for (const one of all) {
    const must = new Set(due(one));
    for (const id of must) tally.of(id).due++;
    for (const id of new Set(said(one))) {
      if (one.line.about !== undefined && one.line.about !== id) continue;
      const entry = tally.of(id);
      entry.said++;
      if (must.has(id)) entry.both++;
      else if (entry.wrong.length < 10) entry.wrong.push(one.line.id);
    }
  }
  return tally.measured();
}

function rulesOf(all: readonly Observation[], categoryOf: ReadonlyMap<string, string>): Measured[] {
  const tally = tallies();
  const due = new Map<string, number>();
  for (const id of categoryOf.keys()) tally.of(id);
  for (const { line, rules } of all) {
    const must = new Set(line.categories);
    for (const category of must) due.set(category, (due.get(category) ?? 0) + 1);
    for (const id of rules) {
      const category = categoryOf.get(id);
      if (category === undefined || (line.about !== undefined && line.about !== category)) continue;
      const entry = tally.of(id);
      entry.said++;
      if (must.has(category)) entry.both++;
      else if (entry.wrong.length < 10) entry.wrong.push(line.id);
    }
  }
  for (const [id, category] of categoryOf) tally.of(id).due = due.get(category) ?? 0;
  return tally.measured();
}

/** How often a pack speaks up on lines where nothing should: per 1,000 lines, with its interval. */
export interface Noise {
  lines: number;
  /** Lines with anything above `note`. */
  perThousand: number;
  low: number;
  high: number;
  levels: Record<string, number>;
  /** Rules that spoke most, loudest first. */
  rules: { id: string; times: number }[];
}
export function noise(observations: readonly Observation[]): Noise {
  const loud = observations.filter(({ level, line }) => line.speaker === 'person' && rank(level) > rank('note'));
  const person = observations.filter(({ line }) => line.speaker === 'person').length;
  const { share, low, high } = wilson(loud.length, person);
  const times = new Map<string, number>();
  const levels: Record<string, number> = {};
  for (const { rules, level } of loud) {
    for (const id of rules) times.set(id, (times.get(id) ?? 0) + 1);
    if (level) levels[level] = (levels[level] ?? 0) + 1;
  }
  return {
    lines: person,
    perThousand: (share ?? 0) * 1000,
    low: low * 1000,
    high: high * 1000,
    levels,
    rules: [...times].map(([id, n]) => ({ id, times: n })).sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1)),
  };
}

/** Rules that never spoke, and groups of rules that only ever speak together (in at least three lines). */
export function habits(
  observations: readonly Observation[],
  rules: Iterable<string>,
): { never: string[]; together: { rules: string[]; lines: number }[] } {
  const where = new Map<string, number[]>();
  observations.forEach((one, i) => {
    for (const id of one.rules) {
      const list = where.get(id);
      if (list) list.push(i);
      else where.set(id, [i]);
    }
  });
  const all = [...rules];
  const known = new Set(all);
  const groups = new Map<string, string[]>();
  for (const [id, lines] of where)
    if (known.has(id) && lines.length >= 3) {
      const key = lines.join();
      groups.set(key, [...(groups.get(key) ?? []), id]);
    }
  return {
    never: all.filter((id) => !where.has(id)).sort(),
    together: [...groups]
      .filter(([, ids]) => ids.length > 1)
      .map(([key, ids]) => ({ rules: ids.sort(), lines: key.split(',').length })),
  };
}
