import { LAYOUTS, type PartKind } from './fields';
import { kindOfFile } from './file-kind';

/** One thing in a file: a rule, a step, a list… and the stretch of text it was written in. */
export interface Part {
  kind: PartKind;
  /** Its id, or what stands for one (a contact's level); '' where it has none yet. */
  id: string;
  /** Name of the list it stands in; '' for the file's own. */
  under: string;
  /** Place within that list; -1 for a file that is one thing. */
  index: number;
  /** Offsets of its text, `to` behind its last line. */
  from: number;
  to: number;
  /** Signs its lines are moved in by. */
  indent: number;
  /** First line, from 1. */
  line: number;
}

const ID = /(?:^|\n)[ \t]*(?:-[ \t]+)?(?:id|level):[ \t]*["']?([^\s"'#]+)/;
const FLOW_ID = /\b(?:id|level):[ \t]*["']?([^\s"',#}]+)/;

/**
 * The things of a file in order, found by looking at lines, so that it works while the text is half written and takes
 * milliseconds for a megabyte. What is written as one flow (`rules: [{…}]`) has no parts and is edited as text.
 */
export function partsOf(path: string, text: string): Part[] {
  const kind = kindOfFile(path);
  if (!kind) return [];
  const { each, whole, under, named } = LAYOUTS[kind];
  const parts: Part[] = [];
  /** First entry below the file's own fields: they end there. */
  let ownTo = text.length;
  let list = '';
  let indent = -1;
  let index = -1;
  let line = 0;
  let open: Part | null = null;
  const close = (at: number) => {
    if (open) open.to = at;
    open = null;
  };
  const begin = (part: Omit<Part, 'id' | 'to'>) => {
    close(part.from);
    open = { ...part, id: '', to: text.length };
    parts.push(open);
  };
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    line += 1;
    const first = text.charCodeAt(from);
    if (each) {
      if (first === DASH && (end === from + 1 || text.charCodeAt(from + 1) === SPACE)) {
        index += 1;
        begin({ kind: each, under: '', index, from, indent: 0, line });
      }
    } else if (first > SPACE && first !== HASH && first !== DASH) {
      const key = /^["']?([^\s"':]+)["']?:/.exec(text.slice(from, Math.min(end, from + 200)))?.[1] ?? '';
      if (named && key) begin({ kind: named, under: key, index: -1, from, indent: 0, line });
      else if (key) {
        close(from);
        list = under && Object.hasOwn(under, key) ? key : '';
        if (list && ownTo === text.length) ownTo = from;
        if (kind === 'adjust' && key === 'cues')
          begin({ kind: 'adjust_cues', under: key, index: -1, from, indent: 0, line });
        indent = -1;
        index = -1;
      }
    } else if (list && under) {
      // The first dash of the list says how far its entries are moved in.
      const dash = from + (indent >= 0 ? indent : text.slice(from, Math.min(end, from + 80)).search(/[^ ]|$/));
      const dashed =
        text.charCodeAt(dash) === DASH &&
        (dash + 1 >= end || text.charCodeAt(dash + 1) === SPACE) &&
        text.slice(from, dash).trim() === '';
      if (dashed) {
        indent = dash - from;
        index += 1;
        begin({ kind: under[list] as PartKind, under: list, index, from, indent, line });
      }
    }
    from = end + 1;
  }
  if (whole) parts.unshift({ kind: whole, id: '', under: '', index: -1, from: 0, to: ownTo, indent: 0, line: 1 });
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  for (const part of parts) {
    const written = text.slice(part.from, Math.min(part.to, part.from + 600));
    if (part.kind === 'list' || part.kind === 'idea') part.id = part.under;
    else if (
      part.kind === 'checklist' ||
      part.kind === 'pack' ||
      part.kind === 'changes' ||
      part.kind === 'adjust_cues'
    )
      part.id = file;
    else if (part.kind === 'country') part.id = /(?:^|\n)country:[ \t]*["']?(\w+)/.exec(written)?.[1] ?? file;
    else part.id = (ID.exec(written) ?? FLOW_ID.exec(written))?.[1] ?? '';
    if (part.kind === 'rule' && /\n[ \t]+guard:|^-[ \t]+guard:|[{,][ \t]*guard:/.test(written)) part.kind = 'guard';
  }
  return parts;
}

/**
 * As `partsOf`, knowing what was found before a change: of a long list only the things around the change are looked at
 * again. `from` and `end`: how far both texts are the same from the beginning and from the end.
 */
export function partsAfter(
  path: string,
  before: { text: string; parts: readonly Part[] },
  text: string,
  { from, end }: { from: number; end: number },
): Part[] {
  const kind = kindOfFile(path);
  const { parts } = before;
  if (!kind || !LAYOUTS[kind].each || parts.length < MANY) return partsOf(path, text);
  // Whole things before the change, but for the last, which it may touch; and whole ones whose line before is the same.
  let first = parts.length;
  while (first > 0 && (parts[first - 1]?.to ?? 0) >= from) first -= 1;
  const same = before.text.length - end;
  let rest = first;
  while (rest < parts.length && (parts[rest]?.from ?? 0) <= same) rest += 1;
  const kept = parts.slice(0, Math.max(0, first - 1));
  const begin = kept.at(-1)?.to ?? 0;
  const moved = text.length - before.text.length;
  const after = parts[rest];
  const stop = after ? after.from + moved : text.length;
  const between = partsOf(path, text.slice(begin, stop));
  const lines = linesIn(text, 0, begin);
  const added = linesIn(text, begin, stop) - linesIn(before.text, begin, stop - moved);
  return [
    ...kept,
    ...between.map((part, i) => ({
      ...part,
      index: kept.length + i,
      from: part.from + begin,
      to: part.to + begin,
      line: part.line + lines,
    })),
    ...parts.slice(rest).map((part, i) => ({
      ...part,
      index: kept.length + between.length + i,
      from: part.from + moved,
      to: part.to + moved,
      line: part.line + added,
    })),
  ];
}

/** Fewer things are found as quickly as compared. */
const MANY = 50;

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const DASH = 45;
const SPACE = 32;
const HASH = 35;

/** The thing that stands at an offset; of nested ones the inner. */
export function partAt(parts: readonly Part[], offset: number): Part | null {
  let found: Part | null = null;
  for (const part of parts) if (part.from <= offset && offset <= part.to) found = part;
  return found;
}
