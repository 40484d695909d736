import type { PlatformEntry } from '../entry';
import { converse } from './converse';
import { practice } from './practice';

export { generic } from './generic';

/** Built-in entries; the first that fits a page wins. */
export const entries: readonly PlatformEntry[] = [practice, converse];
