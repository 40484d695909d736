import { type Browser, browser } from 'wxt/browser';
import type { Sender } from './answer';

type RawSender = Browser.runtime.MessageSender;

/** This extension's own address, with the slash at the end. */
const home = () => browser.runtime.getURL('/' as never).replace(/\/*$/, '/');

/**
 * A content script of ours in a web page: our id, a tab, and an address that is a web page's. Browsers that name the
 * origin must name the same one. Whoever gives no address is nobody. Whether the site is switched on is asked apart.
 */
export function pageSender(sender: RawSender): Sender | null {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || !sender.url) return null;
  const origin = webOrigin(sender.url);
  if (!origin || (sender.origin !== undefined && sender.origin !== origin)) return null;
  return { tabId: sender.tab.id, windowId: sender.tab.windowId ?? null, frameId: sender.frameId ?? 0, origin };
}

/** A page of this extension (panel, review, options), in whatever kind of window; never a content script. */
export function deskSender(sender: RawSender): Sender | null {
  const own = home();
  if (sender.id !== browser.runtime.id || !sender.url?.startsWith(own)) return null;
  if (sender.origin !== undefined && `${sender.origin}/` !== own) return null;
  const { id: tabId = null, windowId = null } = sender.tab ?? {};
  return { tabId, windowId, frameId: null, origin: own.slice(0, -1) };
}

/** For content scripts: the background of this extension. It has no tab. */
export function backgroundSender(sender: RawSender): Sender | null {
  const own = home();
  const said = sender.url ?? (sender.origin === undefined ? undefined : `${sender.origin}/`);
  if (sender.id !== browser.runtime.id || sender.tab || !said?.startsWith(own)) return null;
  return { tabId: null, windowId: null, frameId: null, origin: own.slice(0, -1) };
}

/** The origin of a web address; null for anything that is not http or https. */
function webOrigin(address: string): string | null {
  try {
    const { protocol, origin } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  } catch {
    return null;
  }
}
