import { z } from 'zod';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as 2026-11-23 in quotation marks.');
const Name = z.string().trim().min(1, 'Must not be empty.').max(120, 'Longer than 120 characters.');
const Version = z.string().max(40);
const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'Copy the 64 signs from the change report.');

/**
 * changes.yaml: what was said to the differences from the version before (`pack compare` prints the keys), and who
 * looked at them. Not part of the content that is compared, so that it can name it.
 */
export const ChangesFile = z.strictObject({
  from: z.strictObject({ id: z.string().max(80), version: Version, hash: Hash }),
  /** Content that was compared; another content needs another look. */
  to: z.strictObject({ version: Version, hash: Hash }),
  made_by: Name,
  intended: z
    .array(
      z.strictObject({
        change: z.string().regex(/^[0-9a-f]{12}$/, 'Copy the key from the change report.'),
        why: z.string().trim().min(1, 'Say why in one sentence.').max(600),
      }),
    )
    .max(5000)
    .default([]),
  approved: z.strictObject({ by: Name, on: Day }).nullable().default(null),
});
export type Changes = z.infer<typeof ChangesFile>;
