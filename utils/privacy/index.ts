/** The door of the privacy room: redaction, retention, encryption at rest. What is replaced is "redacted", not more. */
export { handover, type Redact } from './handover';
export type { Kind } from './patterns';
export { type Redacted, type Replaced, redact } from './redact';
