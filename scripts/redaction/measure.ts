import { type Kind, redact } from '@/utils/privacy';

/** A labelled line: what should be replaced stands as ⟦kind words⟧. */
export interface Labelled {
  text: string;
  marks: { kind: Kind; start: number; end: number }[];
}

const KINDS: readonly Kind[] = ['name', 'place', 'date', 'age', 'phone', 'email', 'id', 'link', 'ip'];

/** Reads one line of prompts/redaction/*.jsonl. Throws, with what is wrong, for whoever writes the list. */
export function parseLabelled(json: string): Labelled {
  const { line } = JSON.parse(json) as { line: unknown };
  if (typeof line !== 'string') throw new Error(`no "line" in ${json}`);
  const marks: Labelled['marks'] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/⟦(\w+) ([^⟦⟧]+)⟧/g)) {
    const [whole, kind, words = ''] = match;
    if (!KINDS.includes(kind as Kind)) throw new Error(`no kind "${kind}" in ${json}`);
    text += line.slice(from, match.index);
    marks.push({ kind: kind as Kind, start: text.length, end: text.length + words.length });
    text += words;
    from = match.index + whole.length;
  }
  text += line.slice(from);
  if (/[⟦⟧]/.test(text)) throw new Error(`a bracket that does not fit in ${json}`);
  return { text, marks };
}

/** The groups that the goals are stated for. */
export const GROUPS = {
  numbers: ['phone', 'id', 'ip', 'age'],
  mails: ['email'],
  links: ['link'],
  dates: ['date'],
  names: ['name'],
  places: ['place'],
} as const satisfies Record<string, readonly Kind[]>;
export type Group = keyof typeof GROUPS;
const groupOf = (kind: Kind): Group =>
  (Object.keys(GROUPS) as Group[]).find((group) => (GROUPS[group] as readonly Kind[]).includes(kind)) as Group;

export interface Tally {
  /** Marks whose every letter and digit was replaced, under whatever label; and all marks. */
  found: number;
  marks: number;
  /** Replacements of which at least half the letters and digits were marked; and all replacements. */
  right: number;
  replaced: number;
}
export interface Measured {
  groups: Record<Group, Tally>;
  all: Tally;
  missed: string[];
  wrong: string[];
}

const none = (): Tally => ({ found: 0, marks: 0, right: 0, replaced: 0 });
const letters = (text: string, start: number, end: number): number[] => {
  const at: number[] = [];
  for (let i = start; i < end; i += 1) if (/[\p{L}\p{N}]/u.test(text[i] as string)) at.push(i);
  return at;
};

/** Recall is counted by what leaks: a mark of which one letter stays counts as missed. Precision by replacement. */
export function measure(lines: readonly Labelled[]): Measured {
  const groups = Object.fromEntries(Object.keys(GROUPS).map((group) => [group, none()])) as Record<Group, Tally>;
  const all = none();
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { text, marks } of lines) {
    const { replaced } = redact(text);
    const within = (spans: readonly { start: number; end: number }[], i: number) =>
      spans.some(({ start, end }) => i >= start && i < end);
    for (const { kind, start, end } of marks) {
      const found = letters(text, start, end).every((i) => within(replaced, i));
      for (const tally of [groups[groupOf(kind)], all]) {
        tally.marks += 1;
        if (found) tally.found += 1;
      }
      if (!found) missed.push(`${kind}: ${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`);
    }
    for (const { kind, start, end } of replaced) {
      const own = letters(text, start, end);
      const right = own.filter((i) => within(marks, i)).length * 2 >= own.length;
      for (const tally of [groups[groupOf(kind)], all]) {
        tally.replaced += 1;
        if (right) tally.right += 1;
      }
      if (!right) wrong.push(`${kind}: ${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`);
    }
  }
  return { groups, all, missed, wrong };
}

export const recall = ({ found, marks }: Tally): number => (marks ? found / marks : 1);
export const precision = ({ right, replaced }: Tally): number => (replaced ? right / replaced : 1);
