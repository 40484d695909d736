import { LABELS } from './labels';
import type { Kind } from './patterns';
import type { Redact, Redacted } from './redact';

/** A placeholder as it stands in the line now, and what it stands for (kept only while the line is being looked at). */
export interface Placeholder {
  kind: Kind;
  /** UTF-16 offsets in the line's text as shown. */
  start: number;
  end: number;
  was: string;
}

/** A redacted line while the specialist looks it over, before anything of it is stored. */
export interface Line {
  text: string;
  /** In text order. */
  placeholders: readonly Placeholder[];
  /** Words that were taken back: no later look replaces them again. */
  left: readonly string[];
}

/** All that can be done with a line, with one redaction: what the save forms are given. */
export const mendingWith = (redact: Redact) => ({
  open: (text: string): Line => lineOf(text, redact(text)),
  typed,
  cover,
  takeBack,
  again: (line: Line): Line => lookAgain(line, redact),
});
export type Mending = ReturnType<typeof mendingWith>;

/** A line to look over, from what the redaction gave. */
export function lineOf(original: string, { text, replaced }: Redacted): Line {
  let shift = 0;
  const placeholders = replaced.map(({ kind, start, end, label }) => {
    const at = start + shift;
    shift += label.length - (end - start);
    return { kind, start: at, end: at + label.length, was: original.slice(start, end) };
  });
  return { text, placeholders, left: [] };
}

/**
 * The line after the specialist typed: placeholders keep their places, those that were typed into are ordinary words
 * from then on. Example: "[NAME] came" with "Yes, " put in front keeps its placeholder, five further on.
 */
export function typed(line: Line, text: string): Line {
  let head = 0;
  while (head < text.length && head < line.text.length && text[head] === line.text[head]) head += 1;
  let tail = 0;
  const room = Math.min(text.length, line.text.length) - head;
  while (tail < room && text[text.length - 1 - tail] === line.text[line.text.length - 1 - tail]) tail += 1;
  const shift = text.length - line.text.length;
  const until = line.text.length - tail;
  const placeholders = line.placeholders.flatMap((one) => {
    if (one.end <= head) return [one];
    if (one.start >= until) return [{ ...one, start: one.start + shift, end: one.end + shift }];
    return [];
  });
  return { ...line, text, placeholders };
}

/** Puts a placeholder on words that were missed; surrounding spaces stay. The same line where nothing is selected. */
export function cover(line: Line, start: number, end: number, kind: Kind): Line {
  const chosen = line.text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const was = chosen.trim();
  if (was === '') return line;
  // Cutting a placeholder in two would leave half of it; all of it goes under the new one.
  const touched = line.placeholders.filter((one) => one.start < from + was.length && from < one.end);
  const begin = Math.min(from, ...touched.map((one) => one.start));
  const stop = Math.max(from + was.length, ...touched.map((one) => one.end));
  return replace(line, begin, stop, kind);
}

/** Takes a wrong replacement back: the words stand there again, and stay. */
export function takeBack(line: Line, index: number): Line {
  const one = line.placeholders[index];
  if (!one) return line;
  const shift = one.was.length - (one.end - one.start);
  return {
    text: line.text.slice(0, one.start) + one.was + line.text.slice(one.end),
    placeholders: line.placeholders.flatMap((other, at) => {
      if (at === index) return [];
      return [at < index ? other : { ...other, start: other.start + shift, end: other.end + shift }];
    }),
    left: [...line.left, one.was.toLowerCase()],
  };
}

/** Redacts what was typed since; what the specialist mended stays as they left it. */
export function lookAgain(line: Line, redact: Redact): Line {
  let next = line;
  // From the end, so that the offsets before stay true.
  for (const { start, end, kind } of [...redact(line.text).replaced].reverse()) {
    if (line.placeholders.some((one) => one.start < end && start < one.end)) continue;
    if (line.left.includes(line.text.slice(start, end).toLowerCase())) continue;
    next = replace(next, start, end, kind);
  }
  return next;
}

/** One stretch under a placeholder; those inside it go, those after it move. */
function replace(line: Line, start: number, end: number, kind: Kind): Line {
  const label = LABELS[kind];
  const shift = label.length - (end - start);
  const placeholders = line.placeholders
    .filter((one) => one.end <= start || one.start >= end)
    .map((one) => (one.start >= end ? { ...one, start: one.start + shift, end: one.end + shift } : one));
  const inside = line.placeholders.filter((one) => one.start >= start && one.end <= end);
  // What it stands for is in the person's words, not in our labels.
  let was = line.text.slice(start, end);
  for (const one of [...inside].reverse()) was = was.slice(0, one.start - start) + one.was + was.slice(one.end - start);
  return {
    ...line,
    text: line.text.slice(0, start) + label + line.text.slice(end),
    placeholders: [...placeholders, { kind, start, end: start + label.length, was }].sort((a, b) => a.start - b.start),
  };
}
