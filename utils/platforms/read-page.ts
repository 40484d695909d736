import type { PlatformEntry, SeenMessage } from './entry';
import { seesMessages } from './match';
import type { ReadText } from './read-item';
import { Rows } from './rows';
import { queryAll } from './select';
import { threadsOn } from './thread';

/** What an entry reads of a page at once, oldest first: for previews and checks, not for watching. */
export function readPage(
  entry: PlatformEntry,
  document: Document,
  read: ReadText,
  most = Number.POSITIVE_INFINITY,
): (Pick<SeenMessage, 'speaker' | 'text' | 'parts'> & { id: string | null; item: Element })[] {
  if (!seesMessages(entry)) return [];
  const rows = new Rows(entry, read);
  return threadsOn(entry, document).flatMap((thread) => {
    const items = queryAll(thread.root, entry.item);
    if (entry.newest_first) items.reverse();
    const { standing } = rows.read(items, thread.key, most);
    return standing.map(({ id, speaker, text, parts, element }) => ({ id, speaker, text, parts, item: element }));
  });
}
