import type { PlatformEntry } from './entry';
import { seesMessages, tellsSpeakers } from './match';
import { type ReadText, readItem, senderOf } from './read-item';
import { queryAll } from './select';

/**
 * Whether an entry still fits its page. `no_list`: neither list nor items; `no_text`: items without words;
 * `no_speaker`: words, but none says whose; `no_name`: the specialist's name is known, and no row bears a name.
 */
export type Health = 'ok' | 'no_list' | 'no_text' | 'no_speaker' | 'no_name';

/** So many of the newest rows are looked at. */
const NEWEST = 12;

/** Looks at the newest items only. An empty thread is healthy as long as its list stands. */
export function healthOf(entry: PlatformEntry, document: Document, read: ReadText): Health {
  if (!seesMessages(entry)) return 'ok';
  const items = newest(entry, queryAll(document, entry.item));
  if (items.length === 0) {
    const stands = entry.list === undefined || queryAll(document, entry.list).length > 0;
    return stands ? 'ok' : 'no_list';
  }
  const messages = items.map((item) => readItem(entry, item, read)).filter((message) => message !== null);
  if (messages.length === 0) return items.length >= 3 ? 'no_text' : 'ok';
  if (entry.sender && !entry.self && !entry.other) {
    return messages.length >= 3 && items.every((item) => senderOf(entry, item) === null) ? 'no_name' : 'ok';
  }
  return tellsSpeakers(entry) && messages.every(({ speaker }) => speaker === 'unknown') ? 'no_speaker' : 'ok';
}

const newest = (entry: PlatformEntry, items: Element[]): Element[] =>
  entry.newest_first ? items.slice(0, NEWEST) : items.slice(-NEWEST);
