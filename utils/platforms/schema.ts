import * as z from 'zod/mini';
import type { PlatformEntry } from './entry';

const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const attribute = z
  .string()
  .check(z.regex(/^[A-Za-z_][\w.:-]{0,99}$/, 'This is the name of an attribute, such as data-message-id.'));
const selector = words(600).check(
  z.refine(isSelector, { message: 'This is not a selector that a browser can read. Look for a bracket left open.' }),
);
const mark = z.strictObject({ is: z.optional(selector), has: z.optional(selector) }).check(
  z.refine((value) => value.is !== undefined || value.has !== undefined, {
    message: 'Say `is` (the item itself) or `has` (something in it).',
  }),
);
const count = z.int().check(z.gte(0), z.lte(1_000_000));

/** What an entry must look like, whoever wrote it: built in, by an organisation, pointed at, or learned. */
export const platformEntry = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Small letters, digits and hyphens.')),
    name: words(80),
    hosts: z
      .array(
        z
          .string()
          .check(
            z.maxLength(300),
            z.regex(/^(\*|(\*\.)?[a-z0-9.-]+)(\/\S*)?$/, 'A host such as chat.example.org, with a path if you like.'),
          ),
      )
      .check(z.minLength(1), z.maxLength(50)),
    detect: z.optional(selector),
    composer: selector,
    list: z.optional(selector),
    item: z.optional(selector),
    text: z.optional(selector),
    self: z.optional(mark),
    other: z.optional(mark),
    sender: z.optional(
      z.strictObject({
        selector: z.optional(selector),
        attr: z.optional(attribute),
        inherit: z.optional(z.boolean()),
        mine: z.optional(z.array(z.string().check(z.regex(/^[0-9a-z]{1,12}$/))).check(z.maxLength(8))),
      }),
    ),
    ignore: z.optional(selector),
    drop: z.optional(selector),
    id_attr: z.optional(attribute),
    newest_first: z.optional(z.boolean()),
    key: z.optional(z.strictObject({ selector, attr: z.optional(attribute) })),
    insert: z.optional(z.enum(['paste', 'exec'])),
    learned: z.optional(z.strictObject({ own: count, other: count })),
    confidence: words(300),
  })
  .check(
    z.refine(
      (entry) => !entry.hosts.some((host) => host === '*' || host.startsWith('*/')) || entry.detect !== undefined,
      {
        path: ['detect'],
        message: 'An entry for any host needs `detect`: a selector that only this product has.',
      },
    ),
    z.refine((entry) => entry.item === undefined || entry.text !== undefined, {
      path: ['text'],
      message: 'An entry that names `item` needs `text`: where the words stand in it.',
    }),
    z.refine(
      (entry) => entry.sender === undefined || entry.sender.selector !== undefined || entry.sender.attr !== undefined,
      {
        path: ['sender'],
        message: 'Say where the name of the sender stands: `selector`, `attr`, or both.',
      },
    ),
  );

/** Untrusted value to entry; problems name the field and what to do. */
export function parseEntry(
  value: unknown,
): { ok: true; entry: PlatformEntry } | { ok: false; problems: EntryProblem[] } {
  const parsed = platformEntry.safeParse(value);
  if (parsed.success) return { ok: true, entry: parsed.data as PlatformEntry };
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message === 'Invalid input' ? plainWords(issue) : issue.message,
  }));
  return { ok: false, problems };
}

/** One thing wrong with an entry, worded for its author. */
export interface EntryProblem {
  path: string;
  message: string;
}

/** An organisation's file: one entry, or a list of them. All problems are listed at once. */
export function parseEntries(
  text: string,
): { ok: true; entries: PlatformEntry[] } | { ok: false; problems: EntryProblem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: `The file is not JSON: ${(error as Error).message}` }] };
  }
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0 || list.length > 100)
    return { ok: false, problems: [{ path: '', message: 'The file holds no entry, or more than a hundred.' }] };
  const parsed = list.map(parseEntry);
  const at = (i: number, path: string) => [Array.isArray(value) ? String(i + 1) : '', path].filter(Boolean).join(', ');
  const problems = parsed.flatMap((one, i) =>
    one.ok ? [] : one.problems.map(({ path, message }) => ({ path: at(i, path), message })),
  );
  const entries = parsed.flatMap((one) => (one.ok ? [one.entry] : []));
  const twice = entries.filter(({ id }, i) => entries.findIndex((other) => other.id === id) !== i);
  for (const { id } of twice) problems.push({ path: id, message: 'This id stands twice in the file.' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, entries };
}

/** zod/mini has no words of its own. */
function plainWords(issue: { code: string; expected?: unknown; keys?: unknown }): string {
  if (issue.code === 'unrecognized_keys') return `Nobody knows this field: ${String(issue.keys)}.`;
  if (issue.code === 'invalid_type') return `This is missing, or is not of the kind "${String(issue.expected)}".`;
  if (issue.code === 'too_small') return 'This is empty.';
  if (issue.code === 'too_big') return 'This is too long.';
  return 'This is not one of the values it can have.';
}

/**
 * Whether a browser would read this selector. Where there is no page (the background, a command) brackets and quotes
 * are counted; a browser that then stumbles on the rest leaves the entry out (match.ts).
 */
function isSelector(text: string): boolean {
  const steps = text.split('>>>').map((step) => step.trim());
  if (!balanced(text) || steps.slice(1).includes('')) return false;
  if (typeof document === 'undefined') return !/[{};]/.test(text.replace(/"[^"]*"|'[^']*'/g, ''));
  const nowhere = document.createDocumentFragment();
  return steps.every((step) => {
    // A chain of a list of chains: what a comma leaves at the ends is read with its own chain.
    const whole = step.replace(/^,|,$/g, '').trim();
    if (whole === '') return true;
    try {
      nowhere.querySelector(whole);
      return true;
    } catch {
      return false;
    }
  });
}

function balanced(text: string): boolean {
  const open: string[] = [];
  let quote = '';
  for (const sign of text) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') open.push(sign === '(' ? ')' : ']');
    else if (sign === ')' || sign === ']') if (open.pop() !== sign) return false;
  }
  return open.length === 0 && quote === '';
}
