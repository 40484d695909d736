export type AddressProblem = 'empty' | 'unreadable' | 'not_web' | 'browser_page' | 'too_wide';
export type Address = { ok: true; origin: string; host: string } | { ok: false; problem: AddressProblem };

/** Pages where browsers let no extension work. */
const CLOSED = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/**
 * Reads what somebody pasted as the address of their chat page: `https://chat.example.org/room/1`,
 * `chat.example.org`, `localhost:3000`. Gives the origin, or in one word what is wrong with it. Never throws.
 */
export function readAddress(pasted: string): Address {
  const text = pasted.trim();
  if (!text) return { ok: false, problem: 'empty' };
  if (text.includes('*')) return { ok: false, problem: 'too_wide' };
  if (/\s/.test(text)) return { ok: false, problem: 'unreadable' };
  const schemed = /^[a-z][a-z0-9+.-]*:(?!\d+(\/|$))/i.test(text);
  const local = /^(localhost|127\.|\[::1\])/i.test(text);
  let url: URL;
  try {
    url = new URL(schemed ? text : `${local ? 'http' : 'https'}://${text}`);
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    const closed = /^(about|chrome|edge|moz-extension|chrome-extension|brave|view-source):$/.test(url.protocol);
    return { ok: false, problem: closed ? 'browser_page' : 'not_web' };
  }
  if (CLOSED.includes(url.hostname)) return { ok: false, problem: 'browser_page' };
  const named = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  if (!named) return { ok: false, problem: 'unreadable' };
  return { ok: true, origin: url.origin, host: url.host };
}
