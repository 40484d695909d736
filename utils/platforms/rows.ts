import type { PlatformEntry } from './entry';
import type { Standing } from './ledger';
import { bySender, type ReadItem, type ReadText, readItem, senderOf } from './read-item';
import { queryAll } from './select';

interface Row {
  read: ReadItem | null;
  /** Rows without words may still bear the name that those after them take. */
  sender: string | null;
}

/** The rows of a page as they were last read: each is read once and again only after it was touched. */
export class Rows {
  readonly #rows = new Map<Element, Row>();
  readonly #under = new WeakMap<Element, { key: string; text: string; id: string | null }>();
  /** Two messages with the same words are told apart by who wrote them, where that is known from the first. */
  readonly speakersNameThem: boolean;

  constructor(
    private entry: PlatformEntry,
    private readonly words: ReadText,
    /** Is told the shadow roots in which words stand. */
    private readonly crossed: (root: ShadowRoot) => void = () => undefined,
  ) {
    this.speakersNameThem = (entry.self ?? entry.other) !== undefined && entry.learned === undefined;
  }

  forget(item: Element): void {
    this.#rows.delete(item);
  }

  learn(entry: PlatformEntry): void {
    this.entry = entry;
    this.#rows.clear();
  }

  /**
   * Rows oldest first to messages. Reads at most so many new ones, newest first.
   * @returns also how many were new, and whether there are more
   */
  read(items: readonly Element[], key: string, most: number): { standing: Standing[]; fresh: number; unread: boolean } {
    let fresh = 0;
    let first = 0;
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i] as Element;
      if (this.#rows.has(item)) continue;
      // One row at least, or a page of many threads would wait for ever.
      if (fresh > 0 && fresh >= most) {
        first = i + 1;
        break;
      }
      fresh++;
      if (this.entry.text?.includes('>>>')) queryAll(item, this.entry.text, this.crossed);
      this.#rows.set(item, { read: readItem(this.entry, item, this.words), sender: senderOf(this.entry, item) });
    }
    if (this.#rows.size > 2 * items.length + 200) this.#sweep();
    return { standing: this.#standing(items.slice(first), key, first > 0), fresh, unread: first > 0 };
  }

  #standing(items: readonly Element[], key: string, more: boolean): Standing[] {
    const { sender: named, self, other } = this.entry;
    const standing: Standing[] = [];
    let above: string | null = null;
    for (const element of items) {
      const row = this.#rows.get(element);
      if (!row) continue;
      const sender: string | null = row.sender ?? (named?.inherit ? above : null);
      above = sender;
      const { read } = row;
      // Whose this is stands on a row that is still to be read.
      if (!read || (more && named?.inherit && sender === null) || this.#leftOver(element, read, key)) continue;
      const speaker = named && !self && !other ? bySender(this.entry, sender) : read.speaker;
      standing.push({ ...read, sender, speaker, element });
    }
    return standing;
  }

  // A client that switches threads may name the new thread before it has taken the old messages away.
  #leftOver(element: Element, read: ReadItem, key: string): boolean {
    const seen = this.#under.get(element);
    if (seen && seen.key !== key && seen.text === read.text && seen.id === read.id) return true;
    if (seen?.key !== key || seen.text !== read.text || seen.id !== read.id)
      this.#under.set(element, { key, text: read.text, id: read.id });
    return false;
  }

  /** A page that makes new rows for ever must not be remembered for ever. */
  #sweep(): void {
    for (const element of this.#rows.keys()) if (!element.isConnected) this.#rows.delete(element);
  }
}
