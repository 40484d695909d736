import type { Mending } from '@/utils/privacy';
import { type Saved, SaveOffer } from './save-form';

/** What redact.js brings: makes all that would be saved ready to be looked over, redacted. */
export interface Saving {
  offer(saved: Saved): SaveOffer;
}

/** The saving with one redaction. */
export const savingWith = (mending: Mending): Saving => ({ offer: (saved) => new SaveOffer(saved, mending) });

/**
 * Where redact.js leaves its work for the content script of the same frame: both live in the extension's own world
 * there, which the page cannot reach. Kept apart so that pages where nobody saves load neither form nor redaction.
 */
export const savingHandover: { steadyHandSaving?: Saving } = globalThis as object;
