import { type Level, rank } from '@/utils/level';
import type { CompiledPack } from './artefact';
import { compareWords, type WordChange } from './compare-words';
import { sha256 } from './hash';
import type { LabelledLine } from './labelled';
import { inOrder, type Observation, openObserver, type ReadText } from './observe';

/** What one line gives before and after. `key` stays the same as long as the change does. */
export interface LineChange {
  key: string;
  kind: 'missed' | 'caught' | 'level' | 'category';
  line: string;
  text: string;
  speaker: string;
  before: { level: Level | null; categories: string[] };
  after: { level: Level | null; categories: string[] };
  rules: { before: string[]; after: string[] };
  /** `now` or `urgent` before, and lower or nothing after: never let by unmarked. */
  grave: boolean;
}

export interface Comparison {
  from: { id: string; version: string; hash: string };
  to: { id: string; version: string; hash: string };
  lines: number;
  /** Gravest first: newly silent `now`, then `urgent`, then the others. */
  changes: LineChange[];
  words: WordChange[];
}

interface Side {
  pack: CompiledPack;
  read: ReadText;
}

/**
 * What changes from one pack to another: on lines (the examples of both packs, and a loaded file), and in wording and
 * numbers. A change of the same text twice is told once.
 */
export async function comparePacks(before: Side, after: Side, lines: readonly LabelledLine[]): Promise<Comparison> {
  const readBefore = openObserver(before.read);
  const readAfter = openObserver(after.read);
  const found = new Map<string, Omit<LineChange, 'key'>>();
  let count = 0;
  for (const line of inOrder(lines)) {
    count++;
    const change = changeOf(readBefore(line), readAfter(line));
    if (change)
      found.set(JSON.stringify([line.text, line.speaker, line.chat ?? '', change.before, change.after]), change);
  }
  const changes = await Promise.all(
    [...found].map(async ([facts, change]) => ({ key: (await sha256(facts)).slice(0, 12), ...change })),
  );
  return {
    from: named(before.pack),
    to: named(after.pack),
    lines: count,
    changes: changes.sort((a, b) => gravity(b) - gravity(a) || (a.line < b.line ? -1 : 1)),
    words: await compareWords(before.pack, after.pack),
  };
}

const named = ({ about: { id, version, hash } }: CompiledPack) => ({ id, version, hash });

function changeOf(before: Observation, after: Observation): Omit<LineChange, 'key'> | undefined {
  const { line } = before;
  const [was, is] = [said(before), said(after)];
  const same = was.level === is.level && was.categories.join() === is.categories.join();
  if (same) return undefined;
  const kind =
    is.level === null ? 'missed' : was.level === null ? 'caught' : was.level !== is.level ? 'level' : 'category';
  return {
    kind,
    line: line.id,
    text: line.text,
    speaker: line.speaker,
    before: was,
    after: is,
    rules: { before: before.rules, after: after.rules },
    grave: rank(was.level) >= rank('urgent') && rank(is.level) < rank(was.level),
  };
}

/** `note` is silence: nothing is shown for it. Flags of the specialist are notes that do show. */
const said = ({ line, level, categories }: Observation) => ({
  level: line.speaker === 'person' ? (level === 'note' ? null : level) : categories.length > 0 ? level : null,
  categories: [...categories].sort(),
});

const gravity = ({ grave, kind, before, after }: LineChange): number =>
  (grave ? 1000 : 0) +
  (kind === 'missed' ? 100 : kind === 'level' && rank(after.level) < rank(before.level) ? 50 : 0) +
  rank(before.level) * 5 +
  rank(after.level);

/** Changes that need a word before the pack may go out: newly silent or lower `now` and `urgent`, and weaker words. */
export const toMark = ({ changes, words }: Comparison): { key: string }[] => [
  ...changes.filter(({ grave }) => grave),
  ...words.filter(({ grave }) => grave),
];
