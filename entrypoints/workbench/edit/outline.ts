import type { TreeRow } from '@/components/workbench/PartTree';
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

const known = new Map<string, { text: string; parts: Part[]; low: string | null }>();
/** Parts of a file; asked again for the same text they are the same. */
export function partsIn(side: Side, path: string, text: string): Part[] {
  return entryOf(side, path, text).parts;
}
function entryOf(side: Side, path: string, text: string) {
  const key = `${side} ${path}`;
  const before = known.get(key);
  if (before?.text === text) return before;
  const parts = before ? partsAfter(path, before, text, sharedEnds(before.text, text)) : partsOf(path, text);
  const fresh = { text, parts, low: null };
  known.set(key, fresh);
  return fresh as { text: string; parts: Part[]; low: string | null };
}

/** The things of a file that hold some words, in any case. */
function holding(side: Side, path: string, text: string, words: string): Set<Part> {
  const entry = entryOf(side, path, text);
  entry.low ??= text.toLowerCase();
  const found = new Set<Part>();
  const { parts, low } = entry;
  if (path.toLowerCase().includes(words)) return new Set(parts);
  let next = 0;
  for (let at = low.indexOf(words); at >= 0; at = low.indexOf(words, at + 1)) {
    while (next + 1 < parts.length && (parts[next + 1]?.from ?? 0) <= at) next += 1;
    const part = parts[next];
    if (!part) break;
    found.add(part);
    // On with the next thing: one hit is enough.
    if (part.to > at) at = Math.max(at, part.to - 1);
  }
  return found;
}

export interface OutlineWords {
  side: (side: Side) => string;
  group: (kind: FileKind) => string;
  kind: (kind: PartKind) => string;
  noId: string;
}

/** The rows of the tree: side, group, file, thing. `filter` keeps what holds those words, and opens all of it. */
export function outline(
  sides: readonly (readonly [Side, Files])[],
  open: ReadonlySet<string>,
  filter: string,
  problems: readonly Problem[],
  words: OutlineWords,
): { rows: TreeRow[]; at: Map<string, Chosen> } {
  const rows: TreeRow[] = [];
  const at = new Map<string, Chosen>();
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
    const paths = Object.keys(files).sort();
    if (paths.length === 0) continue;
    const sideRow: TreeRow = {
      key: side,
      depth: 0,
      label: words.side(side),
      note: '',
      open: wanted !== '' || open.has(side),
      problems: 0,
    };
    rows.push(sideRow);
    if (!sideRow.open) continue;
    for (const kind of GROUPS) {
      const own = paths.filter((path) => kindOfFile(path) === kind);
      if (own.length === 0) continue;
      const parts = own.map((path) => {
        const text = files[path] ?? '';
        const all = partsIn(side, path, text);
        if (!wanted) return [path, all] as const;
        const kept = holding(side, path, text, wanted);
        return [path, all.filter((part) => kept.has(part))] as const;
      });
      const count = parts.reduce((sum, [, some]) => sum + some.length, 0);
      if (wanted && count === 0) continue;
      const wrong = own.reduce((sum, path) => sum + (perFile.get(`${side} ${path}`) ?? 0), 0);
      const key = `${side} ${kind}`;
      const isOpen = wanted !== '' || open.has(key);
      rows.push({
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
          rows.push({
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
        for (const part of some) {
          const chosen = chosenOf(side, path, part);
          const partKey = keyOf(chosen);
          at.set(partKey, chosen);
          rows.push({
            key: partKey,
            depth: single || alone ? 2 : 3,
            label: UNNAMED.has(part.kind) ? words.kind(part.kind) : part.id || words.noId,
            note: NOTED.has(part.kind) ? words.kind(part.kind) : '',
            open: null,
            problems: wrongs?.get(part) ?? 0,
          });
        }
      }
    }
    // Nothing of this side holds the words: no row for it.
    if (wanted && rows.at(-1) === sideRow) rows.pop();
  }
  return { rows, at };
}

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

/** Names that the things of one file give, kept while its text stays. */
const given = new WeakMap<readonly Part[], { pools: [NamePool, string][]; lists: string[] }>();
function givenBy(parts: readonly Part[]) {
  let found = given.get(parts);
  if (!found) {
    found = { pools: [], lists: [] };
    for (const { kind, id } of parts) {
      if (kind === 'list') found.lists.push(id);
      const pool = POOL_OF[kind];
      if (pool && id) found.pools.push([pool, id]);
    }
    given.set(parts, found);
  }
  return found;
}

/** All names there are, one's own first. */
export function namesIn(sides: readonly (readonly [Side, Files])[]): {
  pools: Map<NamePool, string[]>;
  lists: string[];
} {
  const pools = new Map<NamePool, Set<string>>();
  const lists = new Set<string>();
  for (const [side, files] of sides)
    for (const [path, text] of Object.entries(files)) {
      const found = givenBy(partsIn(side, path, text));
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
  return { pools: all, lists: [...lists] };
}
