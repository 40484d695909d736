import * as z from 'zod/mini';
import { FILE_VERSION, type FileRecord, type RecordKind, type ReviewFile, recordSchemas } from './file-schema';
import { placeInJson } from './json-place';

/**
 * One thing wrong with a file. `cut_off`: it ends too early. `not_json`: it stops making sense here. `not_ours`: some
 * other file. `newer`: made by a newer version. `bad_value`: a record has a wrong value at `path`. `changed`: a record is
 * not as it was exported (a damaged disk, an editor). `twice`: two records with one id. `count`: records are missing or
 * too many. `too_large`: over 64 MB.
 */
export interface FileProblem {
  what: 'cut_off' | 'not_json' | 'not_ours' | 'newer' | 'bad_value' | 'changed' | 'twice' | 'count' | 'too_large';
  /** From 1. */
  line: number;
  column: number;
  /** Where in the file, as in `records[3].value.tags`. */
  path: string;
  /** Which record, from 1; null when it is none. */
  record: number | null;
}
export type FileRead = { ok: true; value: ReviewFile } | { ok: false; problems: FileProblem[] };

const LARGEST = 64 * 1024 * 1024;
/** Who reads a hundred problems knows enough. */
const MOST_PROBLEMS = 100;

/** Writes a file: JSON, one record a line, each with a sum by which damage inside a sentence is noticed. */
export async function writeFile({ exportedAt, by, records }: ReviewFile): Promise<string> {
  const lines = await Promise.all(
    records.map(async ({ kind, value }) => JSON.stringify({ kind, sum: await sumOf(value), value })),
  );
  const head = { steadyHand: 'review', version: FILE_VERSION, exportedAt, by, count: records.length };
  return `${JSON.stringify(head).slice(0, -1)},\n"records": [\n${lines.join(',\n')}\n]}\n`;
}

const headShape = () =>
  z.object({
    steadyHand: z.literal('review'),
    version: z.int().check(z.gte(1)),
    exportedAt: z.number().check(z.gte(0), z.lte(8.64e15)),
    by: z.string().check(z.maxLength(300)),
    count: z.int(),
    records: z.array(z.unknown()),
  });
const recordShape = () =>
  z.object({ kind: z.enum(['item', 'comment', 'card', 'review', 'run']), sum: z.string(), value: z.unknown() });

/** Reads a file made by `writeFile`, here or elsewhere: all of it or nothing, with everything that is wrong and where. */
export async function readFile(given: string): Promise<FileRead> {
  const text = given.replace(/^\uFEFF/, '');
  const problem = (what: FileProblem['what'], path = '', record: number | null = null): FileProblem => {
    const { line, column } = placeInJson(text, path) ?? { line: 1, column: 1 };
    return { what, line, column, path, record };
  };
  const no = (...problems: FileProblem[]): FileRead => ({ ok: false, problems });
  if (text.length > LARGEST) return no({ what: 'too_large', line: 1, column: 1, path: '', record: null });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    const { cutOff, line, column, path } = placeInJson(text) ?? { cutOff: false, line: 1, column: 1, path: '' };
    return no({ what: cutOff ? 'cut_off' : 'not_json', line, column, path, record: recordIn(path) });
  }
  const marked = z.looseObject({ steadyHand: z.literal('review') }).safeParse(parsed);
  if (!marked.success) return no(problem('not_ours'));
  if (Number(marked.data.version) > FILE_VERSION) return no(problem('newer', 'version'));
  const head = headShape().safeParse(parsed);
  if (!head.success) return no(...head.error.issues.map((issue) => problem('bad_value', pathOf(issue.path))));

  const problems: FileProblem[] = [];
  const records: FileRecord[] = [];
  const ids = new Set<string>();
  for (const [index, raw] of head.data.records.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    const at = `records[${index}]`;
    const bad = (path: readonly PropertyKey[]) => {
      const exact = problem('bad_value', at + pathOf(path, '.'), index + 1);
      // A key that is missing has no place of its own: then the record's.
      const found = placeInJson(text, exact.path)?.found;
      problems.push(found ? exact : { ...problem('bad_value', at, index + 1), path: exact.path });
    };
    const record = recordShape().safeParse(raw);
    if (!record.success) {
      for (const issue of record.error.issues) bad(issue.path);
      continue;
    }
    const { kind, sum, value } = record.data;
    const checked = recordSchemas()[kind].safeParse(value);
    if (!checked.success) {
      for (const issue of checked.error.issues) bad(['value', ...issue.path]);
      continue;
    }
    if ((await sumOf(value)) !== sum) problems.push(problem('changed', at, index + 1));
    const id = `${kind} ${checked.data.id}`;
    if (ids.has(id)) problems.push(problem('twice', at, index + 1));
    ids.add(id);
    records.push({ kind, value: checked.data } as FileRecord);
  }
  if (head.data.count !== head.data.records.length) problems.push(problem('count', 'count'));
  if (problems.length) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
  return { ok: true, value: { exportedAt: head.data.exportedAt, by: head.data.by, records } };
}

/** First half of SHA-256 over the value as JSON. Finds damage; it is no signature. */
async function sumOf(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const recordIn = (path: string): number | null => {
  const index = /^records\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? null : Number(index) + 1;
};
const pathOf = (path: readonly PropertyKey[], before = '') =>
  path.map((one, i) => (typeof one === 'number' ? `[${one}]` : `${i || before ? '.' : ''}${String(one)}`)).join('');

export type { FileRecord, RecordKind, ReviewFile };
