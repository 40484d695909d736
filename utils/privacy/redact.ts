import { findNames, NEVER, type Span } from './find-names';
import { findTowns } from './find-towns';
import { LABELS } from './labels';
import { NOT_NAMES } from './names';
import { type Kind, PATTERNS } from './patterns';

/** One thing replaced: what it was, where it stood in the original (UTF-16 offsets), what stands there now. */
export interface Replaced extends Span {
  kind: Kind;
  label: string;
}

export interface Redacted {
  text: string;
  /** In text order. */
  replaced: Replaced[];
}

/** Text in, redacted text out, with what was replaced. */
export type Redact = (text: string) => Redacted;

/**
 * Replaces what tells who, where and when, as far as patterns can: the specialist sees the outcome and mends it before
 * anything is saved. It is "redacted", never "anonymous" (shared/domain/06). Years, weekdays, "last week", ages below
 * 90, states and countries stay, and so do emergency numbers and crisis lines.
 *
 * @param keep more numbers and links to leave alone (those of the pack's referrals), in any spelling
 */
export function redact(text: string, keep: readonly string[] = []): Redacted {
  const kept = new Set(keep.map(bare));
  const taken: Replaced[] = [];
  const take = (kind: Kind, { start, end }: Span) => {
    if (start >= end) return;
    const others = taken.filter((other) => start < other.end && other.start < end);
    if (others.some((other) => other.kind !== kind)) return;
    // More of the same becomes one: "Lincoln High" and "High School", "University of" and "Nairobi".
    for (const other of others) taken.splice(taken.indexOf(other), 1);
    const from = Math.min(start, ...others.map((other) => other.start));
    const to = Math.max(end, ...others.map((other) => other.end));
    taken.push({ kind, start: from, end: to, label: LABELS[kind] });
  };
  for (const { kind, regex, unless } of PATTERNS) {
    for (const match of text.matchAll(regex)) {
      const words = match[1] && /^\W*$/.test(match[1]) ? match[0] : (match[1] ?? match[0]);
      const start = match.index + match[0].lastIndexOf(words);
      const trimmed = words.replace(/[\s.,;:!?)\]]+$/, '');
      if (unless?.(trimmed) || kept.has(bare(trimmed))) continue;
      take(kind, { start, end: start + trimmed.length });
    }
  }
  for (const span of findTowns(text)) take('place', span);
  for (const span of townsByCapital(text)) take('place', span);
  for (const span of findNames(text)) take('name', span);
  for (const span of housesByCapital(text)) take('place', span);
  return replaceSpans(text, taken);
}

/**
 * Writes the labels in. To mend what `redact` did, hand back its `replaced` with a span left out (it was harmless) or
 * added (`redact` missed it); the offsets are those of the original text. Of two that overlap the earlier one stays,
 * spans outside the text are left out.
 */
export function replaceSpans(text: string, spans: readonly (Span & { kind: Kind })[]): Redacted {
  const replaced: Replaced[] = [];
  let out = '';
  let from = 0;
  for (const { kind, start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from || end <= start || end > text.length) continue;
    out += text.slice(from, start) + LABELS[kind];
    replaced.push({ kind, start, end, label: LABELS[kind] });
    from = end;
  }
  return { text: out + text.slice(from), replaced };
}

/** "in Springfield", "from Kings Lynn": a capital behind a word of place, unless it is known to be none. */
function townsByCapital(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(
    /\b(?:in|from|near|outside|live at|moved to|going to|back to|over in)\s+((?:\p{Lu}[\p{L}'’-]{2,30})(?:\s\p{Lu}[\p{L}'’-]{2,30})?)/gu,
  )) {
    const words = match[1] ?? '';
    const first = words.split(/\s/)[0] ?? '';
    if (NOT_NAMES.has(first.toLowerCase()) && words === first) continue;
    // States and their like stay.
    if (/^(?:\s+state\b)/i.test(text.slice(match.index + match[0].length))) continue;
    if (words === words.toUpperCase()) continue;
    const start = match.index + match[0].length - words.length;
    if (/^(?:Western|South|Northern)\s(?:Australia|Territory|Cape|Africa|Ireland|Korea|Sudan)$/.test(words)) continue;
    const both = NOT_NAMES.has(first.toLowerCase()) && !/^(?:North|South|East|West|New)\b/.test(words);
    if (both) continue;
    spans.push({ start, end: start + words.length });
  }
  return spans;
}

/**
 * "behind Nando's", "at the Crown", "opposite the White Hart": where somebody is, by the house. What is a person's was
 * taken before. Nothing in a text whose capitals say nothing.
 */
function housesByCapital(text: string): Span[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if ((text.match(/\p{Lu}/gu)?.length ?? 0) > letters / 3) return [];
  return [
    ...text.matchAll(
      /\b(?:at|behind|opposite|beside|next to|outside|inside|near|round)\s+(?:the\s+)?((?:\p{Lu}\p{Ll}[\p{L}'’-]{1,30})(?:\s(?:(?:and|&|of|the)\s)?\p{Lu}\p{Ll}[\p{L}'’-]{1,30}){0,3})/gu,
    ),
  ].flatMap((match) => {
    const words = match[1] ?? '';
    const start = match.index + match[0].length - words.length;
    const first = (words.split(/\s/)[0] ?? '').toLowerCase().replace(/['’]s?$/, '');
    return NOT_NAMES.has(first) || NEVER.has(first) ? [] : [{ start, end: start + words.length }];
  });
}

/** Numbers and links compared without their dress: "1-800-273-8255" is "18002738255". */
const bare = (words: string) =>
  /^[\d\s().+–-]+$/.test(words)
    ? words.replace(/\D/g, '')
    : words
        .toLowerCase()
        .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
        .replace(/\/$/, '');
