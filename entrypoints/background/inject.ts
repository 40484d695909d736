import { browser } from 'wxt/browser';
import type { Sender } from '@/utils/messaging';

/**
 * Puts one of our scripts beside the content script that asks: in its frame, in the world the page cannot reach.
 * False: it could not be put there.
 */
export async function injectScript(
  file: '/redact.js' | '/page-tools.js',
  { tabId, frameId }: Pick<Sender, 'tabId' | 'frameId'>,
): Promise<boolean> {
  if (tabId === null) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [file] });
    return true;
  } catch {
    // The tab went elsewhere or is being closed; who asked is told, and does without.
    return false;
  }
}
