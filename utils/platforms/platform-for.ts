import { entries } from './entries';
import type { PlatformEntry } from './entry';
import { entryFor } from './match';

/** The entry for a page among the built-in ones, or others; else the generic way. */
export const platformFor = (url: URL, document: Document, known: readonly PlatformEntry[] = entries): PlatformEntry =>
  entryFor(url, document, known);
