import type { Redacted } from './redact';

/** Text in, redacted text out, with what was replaced. */
export type Redact = (text: string) => Redacted;

/**
 * Where the redaction script leaves its work for the content script of the same frame: both live in the extension's
 * own world there, which the page cannot reach. Kept apart so that pages where nobody saves do not load it.
 */
export const handover: { steadyHandRedact?: Redact } = globalThis as object;
