import { type Level, rank, type Speaker } from '@/utils/level';
import { examplesOf } from './examples';
import type { LabelledLine } from './labelled';
import type { PackSource } from './parse';

/** The engine's `read`, handed in: packs never import the engine. */
export type ReadText = (
  text: string,
  speaker: Speaker,
  context: {
    asked?: readonly string[];
    before?: readonly { speaker: Speaker; text: string; leaning?: number | undefined }[];
  },
) => {
  findings: readonly {
    rule: string;
    category: string;
    level: Level;
    tags: readonly string[];
    by?: string;
    also?: readonly string[];
  }[];
  leaning?: number;
};

/** What one pack said of one line. */
export interface Observation {
  line: LabelledLine;
  /** Highest level; null where nothing was found. */
  level: Level | null;
  /** Categories (or flags and strengths) above `note`; of a specialist's words all that are not guarded. */
  categories: string[];
  /** Rules that fired above `note`, those that gave way to a louder one too. */
  rules: string[];
}

const BEFORE = 10;

/**
 * Reads lines one at a time, so that a page can pause between them. Lines of one chat come in order (`inOrder`) and are
 * read with what was said before; others stand alone.
 */
export function openObserver(read: ReadText): (line: LabelledLine) => Observation {
  let chat: string | undefined;
  let before: { speaker: Speaker; text: string; leaning?: number | undefined }[] = [];
  let asked: string[] = [];
  let last: Speaker | undefined;
  return (line) => {
    if (line.chat === undefined || line.chat !== chat) {
      before = [];
      asked = [];
      last = undefined;
    }
    chat = line.chat;
    const { findings, leaning } = read(line.text, line.speaker, { asked: line.asked ?? asked, before });
    const person = line.speaker === 'person';
    if (!person) {
      // What was asked stands until the specialist writes again; several messages in a row are one turn.
      const now = findings.filter(({ tags }) => !tags.includes('guarded')).map(({ category }) => category);
      asked = last === 'specialist' ? [...asked, ...now] : now;
    }
    last = line.speaker;
    if (chat !== undefined) before = [{ speaker: line.speaker, text: line.text, leaning }, ...before].slice(0, BEFORE);
    const counted = findings.filter(({ level, tags }) => (person ? level !== 'note' : !tags.includes('guarded')));
    return {
      line,
      level: findings.reduce<Level | null>((most, { level }) => (rank(level) > rank(most) ? level : most), null),
      categories: [...new Set(counted.map(({ category }) => category))],
      rules: [...new Set(counted.flatMap(({ rule, also }) => [rule, ...(also ?? [])]))],
    };
  };
}

/** Lines as they are to be read: each chat together and by its numbers, singles as they stand. */
export function inOrder(lines: readonly LabelledLine[]): LabelledLine[] {
  const chats = new Map<string, LabelledLine[]>();
  const ordered: LabelledLine[][] = [];
  for (const line of lines) {
    if (line.chat === undefined) {
      ordered.push([line]);
      continue;
    }
    const known = chats.get(line.chat);
    if (known) known.push(line);
    else {
      const fresh = [line];
      chats.set(line.chat, fresh);
      ordered.push(fresh);
    }
  }
  return ordered.flatMap((group) => group.sort((a, b) => (a.n ?? 0) - (b.n ?? 0)));
}

export function observeAll(read: ReadText, lines: readonly LabelledLine[]): Observation[] {
  return inOrder(lines).map(openObserver(read));
}

/** The sentences of a pack's rules as labelled lines: `fires` in its category and level, `quiet` nothing of it. */
export function exampleLines(source: PackSource): LabelledLine[] {
  const facts = new Map<string, { category: string; level: Level; speaker: Speaker; asked?: string[] }>();
  for (const [category, file] of Object.entries(source.rules))
    for (const entry of file.value)
      facts.set(
        entry.id,
        'guard' in entry
          ? { category, level: 'note', speaker: 'person' }
          : { category, level: entry.level, speaker: entry.speaker, ...(entry.after ? { asked: entry.after } : {}) },
      );
  for (const { value } of source.drafts)
    for (const { id } of value.rules) facts.set(id, { category: value.id, level: 'note', speaker: 'specialist' });
  return examplesOf(source).flatMap(({ owner, text, expects, path }) => {
    const fact = facts.get(owner);
    if (!fact) return [];
    const fires = expects === 'fires';
    return [
      {
        id: `${owner} ${expects} ${String(path.at(-1))}`,
        speaker: fact.speaker,
        text,
        categories: fires ? [fact.category] : [],
        level: fires ? fact.level : ('none' as const),
        about: fact.category,
        ...(fact.asked ? { asked: fact.asked } : {}),
      },
    ];
  });
}
