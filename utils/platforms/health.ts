import type { PlatformEntry } from './entry';
import { seesMessages } from './match';
import type { ReadText } from './read-item';
import { readItem } from './read-item';

/**
 * Whether an entry still fits its page. `no_list`: neither list nor items; `no_text`: items without words;
 * `no_speaker`: words, but none says whose. Counts only, no words.
 */
export type Health = 'ok' | 'no_list' | 'no_text' | 'no_speaker';

/** Looks at the newest items only. An empty thread is healthy as long as its list stands. */
export function healthOf(entry: PlatformEntry, document: Document, read: ReadText): Health {
  if (!seesMessages(entry)) return 'ok';
  const items = [...document.querySelectorAll(entry.item)].slice(-12);
  if (items.length === 0) return entry.list === undefined || document.querySelector(entry.list) ? 'ok' : 'no_list';
  const messages = items.map((item) => readItem(entry, item, read)).filter((message) => message !== null);
  if (messages.length === 0) return items.length >= 3 ? 'no_text' : 'ok';
  return messages.every((message) => message.speaker === 'unknown') ? 'no_speaker' : 'ok';
}
