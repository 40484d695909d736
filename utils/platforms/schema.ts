import * as z from 'zod/mini';
import type { PlatformEntry } from './entry';

const selector = z.string().check(z.minLength(1), z.maxLength(600));
const mark = z.strictObject({ is: z.optional(selector), has: z.optional(selector) });

/** What an entry must look like, whoever wrote it. */
export const platformEntry = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
    name: z.string().check(z.minLength(1)),
    hosts: z.array(z.string().check(z.regex(/^(\*|(\*\.)?[a-z0-9.-]+)(\/\S*)?$/))).check(z.minLength(1)),
    detect: z.optional(selector),
    composer: selector,
    list: z.optional(selector),
    item: z.optional(selector),
    text: z.optional(selector),
    self: z.optional(mark),
    other: z.optional(mark),
    ignore: z.optional(selector),
    drop: z.optional(selector),
    id_attr: z.optional(z.string().check(z.minLength(1))),
    key: z.optional(z.strictObject({ selector, attr: z.string().check(z.minLength(1)) })),
    insert: z.optional(z.enum(['paste', 'exec'])),
    confidence: z.string().check(z.minLength(1)),
  })
  .check(
    z.refine((entry) => !entry.hosts.includes('*') || entry.detect !== undefined, {
      path: ['detect'],
      message: 'An entry for any host needs `detect`: a selector that only this product has.',
    }),
    z.refine((entry) => entry.item === undefined || entry.text !== undefined, {
      path: ['text'],
      message: 'An entry that names `item` needs `text`: where the words stand in it.',
    }),
  );

/** Untrusted value to entry; problems name the field and what to do. */
export function parseEntry(
  value: unknown,
): { ok: true; entry: PlatformEntry } | { ok: false; problems: { path: string; message: string }[] } {
  const parsed = platformEntry.safeParse(value);
  if (parsed.success) return { ok: true, entry: parsed.data as PlatformEntry };
  const problems = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return { ok: false, problems };
}
