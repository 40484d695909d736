/** The door of the privacy room: redaction, retention, encryption at rest. What is replaced is "redacted", not more. */

export { LABELS } from './labels';
export {
  cover,
  type Line,
  lineOf,
  lookAgain,
  type Mending,
  mendingWith,
  type Placeholder,
  takeBack,
  typed,
} from './mend';
export { isLongEnough, ROUNDS, SHORTEST_PASSPHRASE, unwrap, type Wrapped, wrap } from './passphrase';
export type { Kind } from './patterns';
export type { Redact } from './redact';
export { type Redacted, type Replaced, redact, replaceSpans } from './redact';
export {
  type Bytes,
  fromBase64,
  importKey,
  type Letter,
  type LetterBox,
  makeLetterBox,
  openLetterBox,
  post,
  randomBytes,
  readLetter,
  type Sealed,
  seal,
  toBase64,
  unseal,
} from './seal';
