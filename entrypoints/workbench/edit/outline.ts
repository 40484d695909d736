import type { TreeRow, TreeRows } from '@/components/workbench/PartTree';
import {
  FIXED_NAMES,
  type FileKind,
  kindOfFile,
  type NamePool,
  type Part,
  type PartKind,
  type Problem,
  partsAfter,
  partsOf,
} from '@/utils/packs';
import { type Files, sharedEnds } from '@/utils/store';

/** Whose part it is: one's own pack, or the built-in one it stands on. */
export type Side = 'own' | 'base';

/** A thing chosen in the tree, the source or the list of problems. */
export interface Chosen {
  side: Side;
  path: string;
  under: string;
  /** Place within its list; for names (`under`) and whole files -1. */
  index: number;
}

export const keyOf = ({ side, path, under, index }: Chosen): string => `${side} ${path} ${under} ${index}`;
export const chosenOf = (side: Side, path: string, { under, index }: Part): Chosen => ({ side, path, under, index });
export const isChosen = (part: Part, { under, index }: Pick<Chosen, 'under' | 'index'>) =>
  part.under === under && part.index === index;

/** The order of groups: what authors change most comes first. */
const GROUPS: readonly FileKind[] = [
  'pack',
  'rules',
  'suggestions',
  'checklists',
  'steps',
  'referrals',
  'adjust',
  'contacts',
  'drafts',
  'concepts',
  'combinations',
  'lists',
  'ideas',
  'categories',
  'levels',
  'scenarios',
  'changes',
];

interface Entry {
  text: string;
  parts: Part[];
  /** The text in small letters, once something was looked for in it. */
  low: string | null;
  sought: { words: string; found: readonly Part[] } | null;
}
const known = new Map<string, Entry>();
/** Parts of a file; asked again for the same text they are the same. */
export function partsIn(side: Side, path: string, text: string): Part[] {
  return entryOf(side, path, text).parts;
}
function entryOf(side: Side, path: string, text: string): Entry {
  const key = `${side} ${path}`;
  const before = known.get(key);
  if (before?.text === text) return before;
  const parts = before ? partsAfter(path, before, text, sharedEnds(before.text, text)) : partsOf(path, text);
  const fresh = { text, parts, low: null, sought: null };
  known.set(key, fresh);
  return fresh;
}

/** The things of a file that hold some words, in any case and in order. */
function holding(side: Side, path: string, text: string, words: string): readonly Part[] {
  const entry = entryOf(side, path, text);
  if (entry.sought?.words === words) return entry.sought.found;
  entry.low ??= text.toLowerCase();
  const { parts, low } = entry;
  if (path.toLowerCase().includes(words)) return parts;
  const found: Part[] = [];
  let next = 0;
  for (let at = low.indexOf(words); at >= 0; at = low.indexOf(words, at + 1)) {
    while (next + 1 < parts.length && (parts[next + 1]?.from ?? 0) <= at) next += 1;
    const part = parts[next];
    if (!part) break;
    if (found.at(-1) !== part) found.push(part);
    // On with the next thing: one hit is enough.
    if (part.to > at) at = Math.max(at, part.to - 1);
  }
  entry.sought = { words, found };
  return found;
}

export interface OutlineWords {
  side: (side: Side) => string;
  group: (kind: FileKind | 'plain') => string;
  kind: (kind: PartKind) => string;
  noId: string;
}

/** Rows one after the other, those of a file's things made when they are looked at: ten thousand cost as much as ten. */
class Outline implements TreeRows {
  length = 0;
  private readonly runs: { from: number; count: number; row: (i: number) => TreeRow; find: (key: string) => number }[] =
    [];
  private readonly chosen: { prefix: string; side: Side; path: string; parts: readonly Part[] }[] = [];

  add(row: TreeRow): void {
    this.runs.push({ from: this.length, count: 1, row: () => row, find: (key) => (key === row.key ? 0 : -1) });
    this.length += 1;
  }
  /** The last row, where it is one by itself. */
  takeBack(row: TreeRow): boolean {
    if (this.runs.at(-1)?.row(0) !== row) return false;
    this.runs.pop();
    this.length -= 1;
    return true;
  }
  addParts(side: Side, path: string, parts: readonly Part[], row: (part: Part, key: string) => TreeRow): void {
    const prefix = `${side} ${path} `;
    this.chosen.push({ prefix, side, path, parts });
    this.runs.push({
      from: this.length,
      count: parts.length,
      row: (i) => {
        const part = parts[i] as Part;
        return row(part, keyOf(chosenOf(side, path, part)));
      },
      find: (key) => placeOf(prefix, parts, key),
    });
    this.length += parts.length;
  }
  at(index: number): TreeRow | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.from ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const run = this.runs[low];
    return run && index >= run.from && index < run.from + run.count ? run.row(index - run.from) : undefined;
  }
  find(key: string): number {
    for (const { from, find } of this.runs) {
      const place = find(key);
      if (place >= 0) return from + place;
    }
    return -1;
  }
  /** What a row stands for; null for one that only holds others. */
  chosenAt(key: string): Chosen | null {
    for (const { prefix, side, path, parts } of this.chosen) {
      const part = parts[placeOf(prefix, parts, key)];
      if (part) return chosenOf(side, path, part);
    }
    return null;
  }
}

function placeOf(prefix: string, parts: readonly Part[], key: string): number {
  if (!key.startsWith(prefix)) return -1;
  const space = key.lastIndexOf(' ');
  const index = Number(key.slice(space + 1));
  const under = key.slice(prefix.length, space);
  return parts.findIndex((part) => part.index === index && part.under === under);
}

/** The rows of the tree: side, group, file, thing. `filter` keeps what holds those words, and opens all of it. */
export function outline(
  sides: readonly (readonly [Side, Files])[],
  open: ReadonlySet<string>,
  filter: string,
  problems: readonly Problem[],
  words: OutlineWords,
): Outline {
  const rows = new Outline();
  const wanted = filter.trim().toLowerCase();
  const perFile = new Map<string, number>();
  const linesOf = new Map<string, number[]>();
  for (const { file, pack, line } of problems) {
    const key = `${pack ? 'base' : 'own'} ${file}`;
    perFile.set(key, (perFile.get(key) ?? 0) + 1);
    if (line === undefined) continue;
    const lines = linesOf.get(key) ?? [];
    lines.push(line);
    linesOf.set(key, lines);
  }
  for (const lines of linesOf.values()) lines.sort((a, b) => a - b);
  for (const [side, files] of sides) {
    const ofKind = new Map<FileKind, string[]>();
    for (const path of Object.keys(files).sort()) {
      const kind = kindOfFile(path);
      if (kind) ofKind.set(kind, [...(ofKind.get(kind) ?? []), path]);
    }
    const others = Object.keys(files).filter(isPlain).sort();
    if (ofKind.size + others.length === 0) continue;
    const sideRow: TreeRow = {
      key: side,
      depth: 0,
      label: words.side(side),
      note: '',
      open: wanted !== '' || open.has(side),
      problems: 0,
    };
    rows.add(sideRow);
    if (!sideRow.open) continue;
    for (const kind of GROUPS) {
      const own = ofKind.get(kind);
      if (!own) continue;
      const parts = own.map((path) => {
        const text = files[path] ?? '';
        return [path, wanted ? holding(side, path, text, wanted) : partsIn(side, path, text)] as const;
      });
      const count = parts.reduce((sum, [, some]) => sum + some.length, 0);
      if (wanted && count === 0) continue;
      const wrong = own.reduce((sum, path) => sum + (perFile.get(`${side} ${path}`) ?? 0), 0);
      const key = `${side} ${kind}`;
      const isOpen = wanted !== '' || open.has(key);
      rows.add({
        key,
        depth: 1,
        label: words.group(kind),
        note: count > 1 || wanted ? String(count) : '',
        open: isOpen,
        problems: wrong,
      });
      if (!isOpen) continue;
      for (const [path, some] of parts) {
        const single = own.length === 1 && !path.includes('/');
        const fileKey = `${side} ${path}`;
        const alone = some.length === 1 && some[0]?.index === -1;
        const fileOpen = wanted !== '' || single || alone || open.has(fileKey);
        if (wanted && some.length === 0) continue;
        if (!single && !alone)
          rows.add({
            key: fileKey,
            depth: 2,
            label: path.slice(path.indexOf('/') + 1).replace(/\.ya?ml$/, ''),
            note: String(some.length),
            open: fileOpen,
            problems: perFile.get(fileKey) ?? 0,
          });
        if (!fileOpen) continue;
        const lines = linesOf.get(fileKey);
        const wrongs = lines ? countsIn(lines, partsIn(side, path, files[path] ?? '')) : null;
        rows.addParts(side, path, some, (part, partKey) => ({
          key: partKey,
          depth: single || alone ? 2 : 3,
          label: UNNAMED.has(part.kind) ? words.kind(part.kind) : part.id || words.noId,
          note: NOTED.has(part.kind) ? words.kind(part.kind) : '',
          open: null,
          problems: wrongs?.get(part) ?? 0,
        }));
      }
    }
    const plain = wanted ? others.filter((path) => path.toLowerCase().includes(wanted)) : others;
    if (plain.length > 0) {
      const key = `${side} plain`;
      const isOpen = wanted !== '' || open.has(key);
      rows.add({
        key,
        depth: 1,
        label: words.group('plain'),
        note: String(plain.length),
        open: isOpen,
        problems: plain.reduce((sum, path) => sum + (perFile.get(`${side} ${path}`) ?? 0), 0),
      });
      if (isOpen)
        for (const path of plain)
          rows.addParts(side, path, [WHOLE_FILE], (_, partKey) => ({
            key: partKey,
            depth: 2,
            label: path,
            note: '',
            open: null,
            problems: perFile.get(`${side} ${path}`) ?? 0,
          }));
    }
    // Nothing of this side holds the words: no row for it.
    if (wanted) rows.takeBack(sideRow);
  }
  return rows;
}

/** A file that tools write and read (cues, labelled messages): seen in the tree and as text, without a form. */
export const isPlain = (path: string): boolean => kindOfFile(path) === null;
const WHOLE_FILE: Part = { kind: 'pack', id: '', under: '', index: -1, from: 0, to: 0, indent: 0, line: 1 };

/** There is one of each: its kind says all. */
const UNNAMED = new Set<PartKind>(['pack', 'changes', 'adjust_cues']);
/** Where one file holds things of several kinds, the kind stands beside the name. */
const NOTED = new Set<PartKind>([
  'guard',
  'draft',
  'country',
  ...(
    [
      'rule',
      'concept',
      'combination',
      'draft',
      'suggestion',
      'step',
      'checklist',
      'category',
      'level',
      'contact',
      'referral',
      'cues',
    ] as const
  ).map((kind) => `adjust_${kind}` as PartKind),
]);

/** How many problems stand within each thing of a file, looked up by line: both are in order, ten thousand of either are quick. */
function countsIn(lines: readonly number[], parts: readonly Part[]): Map<Part, number> {
  const counts = new Map<Part, number>();
  let next = 0;
  for (const line of lines) {
    while (next + 1 < parts.length && (parts[next + 1]?.line ?? 0) <= line) next += 1;
    const part = parts[next];
    if (part && part.line <= line) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/** The field of a thing that a problem's path means; '' for the thing as a whole. */
export function fieldOf(part: Part, path: string): string | null {
  const steps = path.split('.');
  const prefix =
    part.index >= 0 ? [...(part.under ? [part.under] : []), String(part.index)] : part.under ? [part.under] : [];
  if (!prefix.every((step, i) => steps[i] === step)) return null;
  if (part.kind === 'list' || part.kind === 'idea') return 'words';
  return steps[prefix.length] ?? '';
}

const POOL_OF: { [K in PartKind]?: NamePool } = {
  category: 'categories',
  concept: 'concepts',
  step: 'steps',
  draft: 'drafts',
  rule: 'rules',
  combination: 'combinations',
  suggestion: 'suggestions',
  checklist: 'checklists',
  referral: 'referrals',
};

interface Given {
  pools: [NamePool, string][];
  lists: string[];
}
/** Names that the things of one file give, kept while its text stays; the same ones again where none changed. */
const given = new WeakMap<readonly Part[], Given>();
const givenLast = new Map<string, Given>();
function givenBy(key: string, parts: readonly Part[]): Given {
  let found = given.get(parts);
  if (!found) {
    found = { pools: [], lists: [] };
    for (const { kind, id } of parts) {
      if (kind === 'list') found.lists.push(id);
      const pool = POOL_OF[kind];
      if (pool && id) found.pools.push([pool, id]);
    }
    const last = givenLast.get(key);
    if (last && sameNames(last, found)) found = last;
    givenLast.set(key, found);
    given.set(parts, found);
  }
  return found;
}
const sameNames = (a: Given, b: Given): boolean =>
  a.pools.length === b.pools.length &&
  a.lists.length === b.lists.length &&
  a.pools.every(([pool, id], i) => b.pools[i]?.[0] === pool && b.pools[i]?.[1] === id) &&
  a.lists.every((id, i) => b.lists[i] === id);

interface Names {
  pools: Map<NamePool, string[]>;
  lists: string[];
}
let named: { of: readonly Given[]; names: Names } | null = null;

/** All names there are, one's own first; the same object again where none came or went. */
export function namesIn(sides: readonly (readonly [Side, Files])[]): Names {
  const of = sides.flatMap(([side, files]) =>
    Object.entries(files).map(([path, text]) => givenBy(`${side} ${path}`, partsIn(side, path, text))),
  );
  if (named && named.of.length === of.length && of.every((one, i) => named?.of[i] === one)) return named.names;
  const pools = new Map<NamePool, Set<string>>();
  const lists = new Set<string>();
  for (const found of of) {
    for (const name of found.lists) lists.add(name);
    for (const [pool, id] of found.pools) {
      let names = pools.get(pool);
      if (!names) {
        names = new Set();
        pools.set(pool, names);
      }
      names.add(id);
    }
  }
  const all = new Map([...pools].map(([pool, names]) => [pool, [...names]]));
  all.set('strengths', all.get('drafts') ?? []);
  for (const [pool, names] of Object.entries(FIXED_NAMES)) all.set(pool as NamePool, [...names]);
  const names = { pools: all, lists: [...lists] };
  named = { of, names };
  return names;
}
