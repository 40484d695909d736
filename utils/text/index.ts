/** The door of the text room: raw text in, tokens with offsets into the original out. */
export { tokenise } from './tokenise';
export type { Tokens } from './tokens';
export { TokenFlag } from './tokens';
