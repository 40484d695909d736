import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { Budget } from './budget';
import { mostOf, type Parsed, type Problem } from './problem';

/** Where something stands. `pack` and `file` only where it was written elsewhere than the file asked. */
export interface Place {
  pack?: string;
  file?: string;
  path?: string;
  line?: number;
  column?: number;
}

/** A file that was read and checked, with a way back to its lines. */
export interface YamlFile<T> {
  file: string;
  value: T;
  /** Line and column (from 1) of a path such as `[0, 'phrases', 2]`; of the nearest parent when it is not there. */
  at(path: readonly PropertyKey[]): Place;
}

const MOST_CHARACTERS = 2_000_000;
/** The deepest place of a pack is five deep; the parser calls itself once a level. */
const DEEPEST = 40;
/** Names that mean something to JavaScript objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads one YAML file by its schema. No aliases, anchors or tags (a pack never needs them, and they are how small
 * files grow huge); duplicate keys are problems. Never throws on bad input.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
  budget: Budget = new Budget(),
): Parsed<YamlFile<z.output<S>>> {
  if (source.length > MOST_CHARACTERS) {
    return { ok: false, problems: [{ file, path: '', message: 'The file is larger than 2 MB.', fix: 'Split it.' }] };
  }
  const deep = tooDeep(source);
  budget.spend(source.length);
  if (deep) {
    return {
      ok: false,
      problems: [
        {
          file,
          path: '',
          line: deep,
          column: 1,
          message: `Things stand more than ${DEEPEST} deep in one another.`,
          fix: 'Lists and fields of a pack are at most five deep.',
        },
      ],
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    version: '1.2',
    // Looked for below: the parser compares each key with all others.
    uniqueKeys: false,
    strict: true,
    logLevel: 'silent',
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: mostOf(
        file,
        document.errors.map((error) => ({
          file,
          path: '',
          ...place(counter, error.pos[0]),
          message: error.message,
          fix: 'Put text with a colon, comma, # or quotation mark in quotation marks.',
        })),
      ),
    };
  }
  const at = (path: readonly PropertyKey[]) => locate(document.contents as Node | null, path, counter);
  const unwelcome: Problem[] = [];
  visit(document, {
    Node: () => budget.spend(1),
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (isScalar(key) && seen.has(name))
          unwelcome.push({
            file,
            path: name,
            ...place(counter, key.range?.[0] ?? 0),
            message: `"${name}" stands twice here.`,
            fix: 'Put both under one, or take one out.',
          });
        seen.add(name);
        if (!isScalar(key))
          unwelcome.push({
            file,
            path: '',
            ...place(counter, (key as Node | null)?.range?.[0] ?? 0),
            message: 'A name must be plain text.',
            fix: 'Take out the brackets, or put text in quotation marks.',
          });
      }
    },
    Pair(_, { key }) {
      if (!isScalar(key) || !FORBIDDEN_KEYS.has(String(key.value))) return;
      unwelcome.push({
        file,
        path: String(key.value),
        ...place(counter, key.range?.[0] ?? 0),
        message: `"${key.value}" cannot be a name.`,
        fix: 'Choose another.',
      });
    },
  });
  if (unwelcome.length > 0) return { ok: false, problems: mostOf(file, unwelcome) };
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return {
      ok: false,
      problems: [
        {
          file,
          path: '',
          message: `The file cannot be read: ${String((error as Error).message)}.`,
          fix: 'Write values out instead of using & and *.',
        },
      ],
    };
  }
  const checked = schema.safeParse(raw);
  if (checked.success) return { ok: true, value: { file, value: checked.data, at } };
  // Cut before places are looked up: that takes a walk each.
  const { issues } = checked.error;
  return {
    ok: false,
    problems: mostOf(
      file,
      issues.slice(0, MOST_ISSUES).flatMap((issue) =>
        explain(issue, raw)
          .slice(0, MOST_ISSUES)
          .map((found) => ({
            file,
            path: found.path.join('.'),
            ...at(found.path),
            message: found.message,
            ...(found.fix ? { fix: found.fix } : {}),
          })),
      ),
    ),
  };
}

const MOST_ISSUES = 300;

/**
 * The line where brackets stand open, or lines and dashes are moved in, further than a pack ever needs; 0: nowhere.
 * Looks at signs only (in text and quotation marks too, where they never come near the bounds), before the parser runs,
 * because that calls itself once a level.
 */
function tooDeep(source: string): number {
  let open = 0;
  let line = 0;
  for (let from = 0; from < source.length; line++) {
    const found = source.indexOf('\n', from);
    const end = found < 0 ? source.length : found;
    let indent = from;
    let dashes = 0;
    for (; indent < end && ' -?\t'.includes(source[indent] as string); indent++) if (source[indent] !== ' ') dashes++;
    // A rule of dashes is one mark, not so many lists.
    if (indent - from > MOST_INDENT || (dashes > DEEPEST && source.startsWith('- -', from))) return line + 1;
    for (let i = indent; i < end; i++) {
      const sign = source[i];
      if (sign === '[' || sign === '{') {
        if (++open > MOST_OPEN) return line + 1;
      } else if ((sign === ']' || sign === '}') && open > 0) open--;
    }
    from = end + 1;
  }
  return 0;
}

/** Signs before the words of a line: forty levels moved in by four each are far more than anybody writes. */
const MOST_INDENT = 160;
/** Brackets open at one place; sad faces in sentences may leave some open. */
const MOST_OPEN = 500;

interface Explained {
  path: PropertyKey[];
  message: string;
  fix?: string;
}

/** Zod's issue in an author's words. For a union the branch that fits best is explained. */
function explain(issue: z.core.$ZodIssue, raw: unknown): Explained[] {
  const path = [...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `"${key}" is not a field here.`,
        fix: 'Check its spelling and how far it is moved in.',
      }));
    case 'invalid_union': {
      const value = path.reduce<unknown>(
        (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
        raw,
      );
      const guard = typeof value === 'object' && value !== null && 'guard' in value;
      const branches = issue.errors.filter((errors) => errors.length > 0);
      const best = guard ? branches.at(-1) : branches[0];
      return (best ?? []).flatMap((inner) =>
        explain({ ...inner, path: [...path, ...inner.path] } as z.core.$ZodIssue, raw),
      );
    }
    case 'invalid_type':
      return [
        {
          path,
          message: issue.message.includes('undefined')
            ? 'This field is missing.'
            : `Expected ${issue.expected === 'array' ? 'a list' : issue.expected === 'string' ? 'text' : issue.expected}.`,
          ...(issue.expected === 'string' ? { fix: 'Put numbers, yes, no and dates in quotation marks.' } : {}),
        },
      ];
    case 'invalid_value':
      return [{ path, message: `Must be one of: ${issue.values.map(String).join(', ')}.` }];
    default:
      return [{ path, message: issue.message }];
  }
}

function place(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line, column: col };
}

function locate(
  root: Node | null,
  path: readonly PropertyKey[],
  counter: LineCounter,
): { line?: number; column?: number } {
  let node: unknown = root;
  let last: number | undefined = root?.range?.[0];
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      last = (pair.key as Node).range?.[0] ?? last;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
    } else break;
    const start = (node as Node | null)?.range?.[0];
    if (start !== undefined && !isMap(node)) last = isSeq(node) ? last : start;
    else if (start !== undefined) last = start;
  }
  return last === undefined ? {} : place(counter, last);
}

/** Collects problems of many files; the value only where all are in order. */
export const gather = <T>(problems: Problem[], parsed: Parsed<T>): T | undefined => {
  if (parsed.ok) return parsed.value;
  problems.push(...parsed.problems);
  return undefined;
};
