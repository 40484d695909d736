import { z } from 'zod';
import { LEVELS, type Level, type Speaker } from '@/utils/level';
import { mostOf, type Parsed, type Problem } from './problem';

/** One message with what a careful reader says of it (shared/eval/LABELS.md). */
export interface LabelledLine {
  id: string;
  speaker: Speaker;
  text: string;
  /** Any of these is an acceptable answer; empty: nothing to flag. Of a specialist's words: flags and strengths. */
  categories: string[];
  level: Level | 'none';
  /** Lines of one chat are read one after the other, by `n`. */
  chat?: string;
  n?: number;
  /** Who wrote it, or which lot it came with: kept apart where something is learned (optional). */
  writer?: string;
  batch?: string;
  /** Which answer of the specialist it stands after (strength ids), where it stands alone. */
  asked?: string[];
  /** An example of a pack: it says something of this category only, whatever else the words may mean. */
  about?: string;
}

const Ids = z.array(z.string().max(80)).max(40).default([]);
const Line = z.object({
  id: z.string().max(120).optional(),
  speaker: z.enum(['person', 'specialist']).default('person'),
  text: z.string().min(1).max(20_000),
  categories: Ids,
  level: z.enum(['none', ...LEVELS]).optional(),
  flags: Ids,
  strengths: Ids,
  chat: z.string().max(120).optional(),
  n: z.number().optional(),
  writer: z.string().max(120).optional(),
  batch: z.string().max(120).optional(),
});

const MOST_CHARACTERS = 64_000_000;
const MOST_LINES = 200_000;

/**
 * Reads labelled messages, one JSON object a line. Every line that cannot be read is a problem with its number; the
 * text of a line is never repeated in one. `plain`: lines that are not JSON are taken as unlabelled text (neutral files).
 */
export function parseLabelled(file: string, text: string, plain = false): Parsed<LabelledLine[]> {
  const refuse = (message: string, fix: string): Parsed<LabelledLine[]> => ({
    ok: false,
    problems: [{ file, path: '', message, fix }],
  });
  if (text.length > MOST_CHARACTERS) return refuse('The file is larger than 64 MB.', 'Split it.');
  const problems: Problem[] = [];
  const lines: LabelledLine[] = [];
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end).replace(/\r$/, '');
    from = end + 1;
    number++;
    if (!line.trim()) continue;
    if (lines.length >= MOST_LINES) return refuse(`More than ${MOST_LINES} lines.`, 'Split the file.');
    const read = readLine(line, number, plain);
    if (typeof read !== 'string') lines.push(read);
    else if (problems.length < 1000)
      problems.push({
        file,
        path: '',
        line: number,
        column: 1,
        message: read,
        fix: 'One message a line: {"text": "…", "categories": [], "level": "none"}.',
      });
  }
  return problems.length > 0 ? { ok: false, problems: mostOf(file, problems) } : { ok: true, value: lines };
}

function readLine(line: string, number: number, plain: boolean): LabelledLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    if (plain && !line.startsWith('{'))
      return { id: `line ${number}`, speaker: 'person', text: line, categories: [], level: 'none' };
    return 'This line is not JSON.';
  }
  const checked = Line.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return `${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'cannot be read'}.`;
  }
  const { id, speaker, text, categories, level, flags, strengths, chat, n, writer, batch } = checked.data;
  return {
    id: id ?? `line ${number}`,
    speaker,
    text,
    categories: speaker === 'person' ? categories : [...flags, ...strengths],
    level: level ?? (categories.length > 0 ? 'ask' : 'none'),
    ...(chat === undefined ? {} : { chat }),
    ...(n === undefined ? {} : { n }),
    ...(writer === undefined ? {} : { writer }),
    ...(batch === undefined ? {} : { batch }),
  };
}
