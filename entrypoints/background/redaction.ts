import { browser } from 'wxt/browser';
import type { Sender } from '@/utils/messaging';

const SCRIPT = '/redact.js';

/**
 * Puts the redaction beside the content script that asks: in its frame, in the world the page cannot reach. It goes to
 * the words, so the words need not come here. False: it could not be put there.
 */
export async function injectRedaction({ tabId, frameId }: Pick<Sender, 'tabId' | 'frameId'>): Promise<boolean> {
  if (tabId === null) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [SCRIPT] });
    return true;
  } catch {
    // The tab went elsewhere or is being closed; who asked is told, and shows nothing as redacted.
    return false;
  }
}
