/**
 * The origin of what somebody typed or a tab shows: "chat.example", "https://chat.example/room?x=1". Null for what no
 * content script can reach (browser pages, files, other extensions).
 */
export function originOf(address: string): string | null {
  const typed = address.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!typed || !URL.canParse(withScheme)) return null;
  const { protocol, origin, hostname } = new URL(withScheme);
  const named = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return (protocol === 'https:' || protocol === 'http:') && named ? origin : null;
}

/** The match pattern that covers exactly one origin's host. Patterns carry no port: all ports of the host are one. */
export const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
