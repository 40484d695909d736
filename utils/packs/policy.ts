import { z } from 'zod';
import { Budget } from './budget';
import type { Parsed } from './problem';
import { readYaml } from './yaml-file';

/**
 * What an organisation opens that is otherwise locked. It never comes from a pack itself: an administrator hands it in
 * (`storage.managed`, or `--policy` for the command), and every opened part is shown with its reason.
 */
export const PolicyFile = z.strictObject({
  unlock: z
    .array(
      z.strictObject({
        part: z.string().min(1).max(120),
        why: z.string().trim().min(1, 'Say why in one sentence.').max(600),
        by: z.string().trim().min(1, 'Say who decided it.').max(120),
        on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as 2026-11-23 in quotation marks.'),
      }),
    )
    .max(500)
    .default([]),
});
export type LockPolicy = z.infer<typeof PolicyFile>;

export const NO_POLICY: LockPolicy = { unlock: [] };

/** Reads a policy file (YAML); problems name the line. */
export function parsePolicy(file: string, text: string): Parsed<LockPolicy> {
  const read = readYaml(file, text, PolicyFile, new Budget(4_000_000));
  return read.ok ? { ok: true, value: read.value.value } : read;
}
