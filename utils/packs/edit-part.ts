import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type ToStringOptions,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { FIELDS } from './fields';
import type { Part } from './parts';

/** What stands in a thing, field by field; null where its text cannot be read just now. */
export type PartValue = Readonly<Record<string, unknown>>;

const PRINT: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };

/** The fields of a thing as values; null while its text is not YAML, or not a thing. */
export function readPart(text: string, part: Part): PartValue | null {
  const opened = open(text, part);
  if (!opened) return null;
  const value = opened.map.toJS(opened.document) as Record<string, unknown>;
  return isNamed(part) ? { id: part.under, words: value[part.under] } : value;
}

/**
 * The text with one field of a thing set, or taken out (`undefined`). Only that field's lines change; comments and the
 * way everything else is written stay. Gives null where the thing cannot be read just now.
 */
export function setField(text: string, part: Part, key: string, value: unknown): string | null {
  const opened = open(text, part);
  if (!opened) return null;
  const { document, map, slice } = opened;
  let next: string;
  if (isNamed(part)) {
    const pair = map.items[0];
    if (!pair) return null;
    const end = endOf(slice, pair);
    if (key === 'id') {
      if (isScalar(pair.key)) pair.key.value = String(value);
    } else pair.value = fitted(document, pair.value, value ?? []);
    next = splice(slice, pair, end, 0);
  } else if (map.flow) {
    // All on one line: written anew, in the same style.
    if (value === undefined) map.delete(key);
    else {
      const pair = pairOf(map, key);
      if (pair) pair.value = fitted(document, pair.value, value);
      else map.items.push(document.createPair(key, value, { flow: true }) as Pair<Node, Node | null>);
    }
    next = document.toString(PRINT);
  } else next = changed(document, map, slice, part, key, value);
  return text.slice(0, part.from) + movedIn(endLike(slice, next), part.indent) + text.slice(part.to);
}

/** The text without a thing. */
export function removePart(text: string, part: Part): string {
  const rest = text.slice(0, part.from) + text.slice(part.to);
  if (!part.under || part.index < 0) return rest;
  // An empty list is written as one, or nothing would stand under the name.
  const empty = new RegExp(`^${part.under}:[ \\t]*(#.*)?\\n(?![ \\t]*-)`, 'm');
  const only = new RegExp(`^${part.under}:[ \\t]*(#.*)?\\n?$`, 'm');
  return empty.test(rest)
    ? rest.replace(empty, `${part.under}: []\n`)
    : only.test(rest) && !new RegExp(`^${part.under}:[^\\n]*\\n[ \\t]*-`, 'm').test(rest)
      ? rest.replace(only, `${part.under}: []\n`)
      : rest;
}

/** The text with a copy of a thing right behind it, under another id; null where it has no id of its own. */
export function duplicatePart(text: string, part: Part, id: string): string | null {
  if (part.index < 0 || !part.id) return null;
  const slice = text.slice(part.from, part.to);
  const escaped = part.id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = new RegExp(`(\\bid:[ \\t]*["']?)${escaped}(?![\\w.-])`);
  if (!named.test(slice)) return null;
  const end = slice.endsWith('\n') ? '' : '\n';
  return text.slice(0, part.to) + end + slice.replace(named, `$1${id}`) + text.slice(part.to);
}

/** The text with a thing one place further up (-1) or down (1) in its list, its comment with it; null at either end. */
export function movePart(text: string, parts: readonly Part[], part: Part, by: -1 | 1): string | null {
  const at = (index: number) =>
    index < 0 ? undefined : parts.find((one) => one.under === part.under && one.index === index);
  const upper = by < 0 ? at(part.index - 1) : part;
  const lower = by < 0 ? part : at(part.index + 1);
  if (part.index < 0 || !upper || !lower) return null;
  const from = upper.index === 0 ? upper.from : withComment(text, upper.from);
  const middle = withComment(text, lower.from);
  const end = lower.to;
  const whole = (slice: string) => (slice.endsWith('\n') ? slice : `${slice}\n`);
  // A comment before whatever comes next is that one's.
  const behind = at(lower.index + 1);
  const to = behind ? withComment(text, behind.from) : end;
  return text.slice(0, from) + whole(text.slice(middle, to)) + text.slice(from, middle) + text.slice(to);
}

/** Where the comment lines right above a thing begin. */
function withComment(text: string, from: number): number {
  let start = from;
  while (start > 0) {
    const line = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^[ \t]*#/.test(text.slice(line, start))) break;
    start = line;
  }
  return start;
}

/** The text with a thing added at the end of the file's list, or of the list `under`. An empty text begins a file. */
export function addPart(text: string, value: unknown, under = ''): string {
  const start = text.length === 0 || text.endsWith('\n') ? text : `${text}\n`;
  const printed = new Document([value]).toString(PRINT);
  if (!under)
    return /^\s*\[\s*\]\s*$/m.test(start) && !/^-/m.test(start)
      ? start.replace(/\[\s*\]/, '') + printed
      : start + printed;
  const key = new RegExp(`^${under}:[ \\t]*(\\[[ \\t]*\\]|null|~)?[ \\t]*(#.*)?$`, 'm').exec(start);
  if (!key)
    return new RegExp(`^${under}:`, 'm').test(start)
      ? addByDocument(start, value, under)
      : `${start}${under}:\n${movedIn(printed, 2)}`;
  const after = key.index + key[0].length + 1;
  // The list ends where something stands at the margin again.
  const margin = /^[^\s#-]/m;
  margin.lastIndex = 0;
  const rest = start.slice(after);
  const end = rest.search(margin);
  const block = end < 0 ? rest : rest.slice(0, end);
  const indent = /^( *)-/m.exec(block)?.[1]?.length ?? 2;
  const kept = block.trimEnd();
  const gap = block.slice(kept.length).replace(/^\n/, '');
  const head = `${start.slice(0, key.index)}${under}:${key[2] ? ` ${key[2]}` : ''}\n`;
  return `${head}${kept ? `${kept}\n` : ''}${movedIn(printed, indent)}${gap}${end < 0 ? '' : rest.slice(end)}`;
}

function addByDocument(text: string, value: unknown, under: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  document.addIn([under], document.createNode(value));
  return document.toString(PRINT);
}

/** A list or idea: a name and what stands under it. */
const isNamed = (part: Part) => part.kind === 'list' || part.kind === 'idea';

function open(
  text: string,
  part: Part,
): { document: Document.Parsed; map: YAMLMap<Node, Node | null>; slice: string } | null {
  const slice = movedOut(text.slice(part.from, part.to), part.indent);
  const document = parseDocument(slice, { uniqueKeys: false, strict: false, logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0) return null;
  const root = document.contents;
  const inner =
    part.index >= 0 && isSeq(root)
      ? root.items[0]
      : part.kind === 'adjust_cues' && isMap(root)
        ? root.items[0]?.value
        : root;
  return isMap(inner) ? { document, map: inner as YAMLMap<Node, Node | null>, slice } : null;
}

function changed(
  document: Document.Parsed,
  map: YAMLMap<Node, Node | null>,
  slice: string,
  part: Part,
  key: string,
  value: unknown,
): string {
  const column = columnOf(slice, map.items[0]?.key.range?.[0] ?? 0);
  const pair = pairOf(map, key);
  if (pair && value === undefined) {
    const start = pair.key.range?.[0] ?? 0;
    const line = slice.lastIndexOf('\n', start - 1) + 1;
    // The first name stands behind the dash: the next takes its place.
    const end = lineEnd(slice, endOf(slice, pair));
    return slice.slice(line, start).includes('-')
      ? slice.slice(0, start) + slice.slice(end).replace(/^\s*/, '')
      : slice.slice(0, line) + slice.slice(end);
  }
  if (pair) {
    const end = endOf(slice, pair);
    pair.value = fitted(document, pair.value, value);
    return splice(slice, pair, end, column);
  }
  if (value === undefined) return slice;
  // A new field goes behind the one that stands before it in the form.
  const order = FIELDS[part.kind].map((field) => field.key);
  const place = order.indexOf(key);
  const before = map.items.filter((item) => {
    const at = isScalar(item.key) ? order.indexOf(String(item.key.value)) : -1;
    return at >= 0 && at < place;
  });
  const previous = before.at(-1) ?? map.items[0];
  const fresh = printed(document.createPair(key, value) as Pair<Node, Node | null>, column);
  if (!previous) return slice;
  const at = lineEnd(slice, endOf(slice, previous));
  const head = slice.slice(0, at);
  return `${head}${head.endsWith('\n') ? '' : '\n'}${' '.repeat(column)}${fresh}\n${slice.slice(at)}`;
}

/** The old node where it still fits, so that its comments and quotation marks stay. */
function fitted(document: Document.Parsed, old: Node | null, value: unknown): Node | null {
  if (isScalar(old) && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')) {
    old.value = value;
    return old;
  }
  if (isSeq(old) && Array.isArray(value)) {
    const seq = old as YAMLSeq<Node>;
    const left = [...seq.items];
    seq.items = value.map((item) => {
      const at = left.findIndex((node) => isScalar(node) && node.value === item);
      return at >= 0 ? (left.splice(at, 1)[0] as Node) : document.createNode(item);
    });
    // A short list on one line grows into one a line.
    if (seq.flow && value.join(', ').length > 90) seq.flow = false;
    if (value.length === 0) seq.flow = true;
    return seq;
  }
  return document.createNode(value) as Node;
}

const pairOf = (map: YAMLMap<Node, Node | null>, key: string) =>
  map.items.find((item) => isScalar(item.key) && item.key.value === key);

/** Writes one name with its value anew, in place. */
function splice(slice: string, pair: Pair<Node, Node | null>, end: number, column: number): string {
  const start = pair.key.range?.[0] ?? 0;
  return slice.slice(0, start) + printed(pair, column) + slice.slice(end);
}

function printed(pair: Pair<Node, Node | null>, column: number): string {
  const document = new Document({});
  const { commentBefore } = pair.key;
  // What stands above the name is not part of what is written anew.
  pair.key.commentBefore = null;
  const above = pair.key.spaceBefore;
  pair.key.spaceBefore = false;
  (document.contents as unknown as YAMLMap<Node, Node | null>).items.push(pair);
  const text = document
    .toString(PRINT)
    .trimEnd()
    .replaceAll('\n', `\n${' '.repeat(column)}`);
  pair.key.commentBefore = commentBefore ?? null;
  if (above !== undefined) pair.key.spaceBefore = above;
  return text.replace(/^ +$/gm, '');
}

/** Where a name and its value end, before the line's end; with the comments that belong to them. Asked before either is changed. */
const endOf = (slice: string, { key, value }: Pair<Node, Node | null>): number =>
  slice.slice(0, value?.range?.[2] ?? lineEnd(slice, key.range?.[1] ?? 0)).trimEnd().length;

function lineEnd(slice: string, at: number): number {
  const found = slice.indexOf('\n', at);
  return found < 0 ? slice.length : found + 1;
}
const columnOf = (slice: string, offset: number) => offset - (slice.lastIndexOf('\n', offset - 1) + 1);

/** The last line's end as it was. */
const endLike = (before: string, after: string) => {
  const gap = /\s*$/.exec(before)?.[0] ?? '';
  return after.trimEnd() + gap;
};
const movedOut = (text: string, by: number) => (by ? text.replace(new RegExp(`^ {1,${by}}`, 'gm'), '') : text);
const movedIn = (text: string, by: number) => (by ? text.replace(/^(?=.*\S)/gm, ' '.repeat(by)) : text);
