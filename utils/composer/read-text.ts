import { LineBuilder, type Piece } from './line-builder';

/** Words as a reader sees them, with the way back to where they stand. Offsets are UTF-16 units of `text`. */
export interface TextMap {
  text: string;
  /** Ranges over `text.slice(start, end)`; empty where the words are no longer on the page. */
  ranges(start: number, end: number): AbstractRange[];
  /** Offset of a DOM position: of the first character at or after it. */
  offsetOf(node: Node, offset: number): number;
}

/** Placeholders, editor bookkeeping and hidden parts: on the page, but no words. */
const NO_WORDS = [
  'script, style, template, noscript, [hidden]',
  '[data-slate-placeholder], .cm-placeholder, [data-mce-bogus=all]',
  '[contenteditable=false][class*=placeholder], [contenteditable=false][class*=Placeholder]',
].join(', ');

/**
 * Reads elements as lines, the same way an editor's own model does (shared/lab/EDITORS.md): blocks, line breaks,
 * fillers, zero-width characters, placeholders, no-break spaces.
 * @param skip a selector of parts that are not new words, such as quotes
 */
export function readText(elements: readonly Element[], skip?: string): TextMap {
  const lines = new LineBuilder();
  for (const element of elements) {
    lines.edge();
    walk(element, lines, skip);
    lines.edge();
  }
  const { text, pieces } = lines;
  return {
    text,
    ranges: (start, end) => rangesFor(pieces, start, end),
    offsetOf: (node, offset) => offsetOf(pieces, text.length, node, offset),
  };
}

function walk(parent: Element, lines: LineBuilder, skip: string | undefined): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) lines.words(node as Text, keeps(parent));
    else if (node.nodeType === 1) enter(node as Element, lines, skip);
  }
}

function enter(element: Element, lines: LineBuilder, skip: string | undefined): void {
  if (element.matches(NO_WORDS) || (skip && element.matches(skip))) return;
  const name = element.localName;
  if (name === 'br') {
    if (!isFiller(element)) lines.lineBreak();
    return;
  }
  if (name === 'img') {
    const alt = element.getAttribute('alt');
    if (alt) lines.stand(element, alt);
    return;
  }
  const display = displayOf(element);
  if (display === 'none') return;
  if (display.startsWith('inline') || display === 'contents') {
    walk(element, lines, skip);
    return;
  }
  lines.edge();
  const before = lines.text.length;
  walk(element, lines, skip);
  if (lines.text.length === before && isEmptyLine(element)) lines.emptyLine();
  lines.edge();
}

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

function displayOf(element: Element): string {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display;
  // A bare text editor document without styles (tests, detached parts) still knows its blocks.
  return display || (BLOCKS.has(element.localName) ? 'block' : 'inline');
}

/** A `<br>` after which nothing shows in its block only holds the line open. */
function isFiller(br: Element): boolean {
  for (let at: Node = br; ; at = at.parentNode as Node) {
    for (let next = at.nextSibling; next; next = next.nextSibling) if (shows(next)) return false;
    const parent = at.parentElement;
    if (!parent || parent.isContentEditable !== at.parentElement?.isContentEditable) return true;
    const display = displayOf(parent);
    if (!display.startsWith('inline') && display !== 'contents') return true;
  }
}

function shows(node: Node): boolean {
  if (node.nodeType === 3) return /[^\s\u200b\u2060\ufeff]|\u00a0/.test((node as Text).data);
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return !element.matches(NO_WORDS) && (element.localName === 'br' || [...element.childNodes].some(shows));
}

/** An empty block shows as a line only where something holds it open. */
const isEmptyLine = (element: Element): boolean =>
  element.querySelector('br') !== null && element.querySelector('p, div, li') === null;

function keeps(parent: Element): 'all' | 'lines' | 'none' {
  const space = parent.ownerDocument.defaultView?.getComputedStyle(parent).whiteSpace ?? '';
  if (space.includes('pre-line') || space.includes('preserve-breaks')) return 'lines';
  return /pre|break-spaces/.test(space) ? 'all' : 'none';
}

function rangesFor(pieces: readonly Piece[], start: number, end: number): AbstractRange[] {
  const first = pieces.find((piece) => piece.end > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last || first.start >= end || !first.node.isConnected || !last.node.isConnected) return [];
  const range = (first.node.ownerDocument as Document).createRange();
  try {
    if (first.offset < 0) range.setStartBefore(first.node);
    else range.setStart(first.node, first.offset + Math.max(0, start - first.start));
    if (last.offset < 0) range.setEndAfter(last.node);
    else range.setEnd(last.node, last.offset + Math.min(last.end, end) - last.start);
  } catch {
    // The page changed the text since it was read: there is nothing to mark any more.
    return [];
  }
  return [range];
}

function offsetOf(pieces: readonly Piece[], length: number, node: Node, offset: number): number {
  const inNode = pieces.findLast((piece) => piece.node === node && piece.offset <= offset);
  if (node.nodeType === 3 && inNode) return Math.min(inNode.start + offset - inNode.offset, inNode.end);
  const next = node.nodeType === 3 ? node : (node.childNodes[offset] ?? null);
  const after = pieces.find((piece) =>
    next ? piece.node === next || follows(next, piece.node) : follows(node, piece.node) && !node.contains(piece.node),
  );
  return after ? after.start : length;
}

/** `b` stands in or after `a`. */
const follows = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
