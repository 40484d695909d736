import type { Sender } from '@/utils/messaging';
import { injectScript } from './inject';

/** Brings the redaction to the words, so that the words need not come here. False: it could not be put there. */
export const injectRedaction = (from: Pick<Sender, 'tabId' | 'frameId'>): Promise<boolean> =>
  injectScript('/redact.js', from);
