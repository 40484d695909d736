/** The door of the privacy room: redaction, retention, encryption at rest. What is replaced is "redacted", not more. */
export type { Kind } from './patterns';
export { type Redacted, type Replaced, redact } from './redact';
