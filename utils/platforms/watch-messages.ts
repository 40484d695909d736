import type { PlatformEntry, SeenMessage } from './entry';
import { Ledger, type Removed, type Standing } from './ledger';
import { seesMessages } from './match';
import { type ReadItem, type ReadText, readItem } from './read-item';
import { type Thread, threadsOn } from './thread';

export interface MessageWatch {
  signal: AbortSignal;
  read: ReadText;
  /** New messages, and known ones whose words or speaker changed, oldest first. */
  onMessages(key: string, messages: SeenMessage[]): void;
  onRemoved?(key: string, removed: Removed[]): void;
  /** After each look at a thread: where its messages stand now. A list may have drawn them anew. */
  onLook?(key: string, here: ReadonlyMap<string, Element[]>): void;
}

/** One look never holds the page for longer than this, in milliseconds. */
const SLICE = 6;
/** Changes of the page are gathered for this long, in milliseconds. */
const GATHER = 40;

/**
 * Tells who said what from now on, until the signal aborts; first what is already on the page, newest first, in
 * slices. An entry without `item` sees nothing. Reads only.
 */
export function watchMessages(entry: PlatformEntry, document: Document, watch: MessageWatch): void {
  if (!seesMessages(entry) || watch.signal.aborted) return;
  const cache = new WeakMap<Element, ReadItem | null>();
  const seenUnder = new WeakMap<Element, { key: string; text: string; id: string | null }>();
  const ledgers = new Map<string, Ledger>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (wait: number) => {
    timer ??= setTimeout(look, wait);
  };
  const look = () => {
    timer = undefined;
    if (watch.signal.aborted) return;
    const until = performance.now() + SLICE;
    let unread = false;
    for (const thread of threadsOn(entry, document)) unread = lookAt(thread, until) || unread;
    if (unread) schedule(0);
  };

  const lookAt = (thread: Thread, until: number): boolean => {
    const items = [...thread.root.querySelectorAll(entry.item)];
    let unread = false;
    let fresh = 0;
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i] as Element;
      if (cache.has(item)) continue;
      if (fresh++ > 0 && performance.now() > until) {
        unread = true;
        break;
      }
      cache.set(item, readItem(entry, item, watch.read));
    }
    const standing = items.flatMap((element): Standing[] => {
      const read = cache.get(element);
      return read && !leftOver(element, read, thread.key) ? [{ ...read, element }] : [];
    });
    const ledger = ledgers.get(thread.key) ?? new Ledger();
    ledgers.set(thread.key, ledger);
    const { changed, removed } = ledger.update(standing);
    if (removed.length > 0) watch.onRemoved?.(thread.key, removed);
    if (changed.length > 0) watch.onMessages(thread.key, changed);
    watch.onLook?.(thread.key, ledger.here);
    return unread;
  };

  // A client that switches threads may name the new thread before it has taken the old messages away.
  const leftOver = (element: Element, read: ReadItem, key: string): boolean => {
    const seen = seenUnder.get(element);
    if (seen && seen.key !== key && seen.text === read.text && seen.id === read.id) return true;
    if (seen?.key !== key || seen.text !== read.text) seenUnder.set(element, { key, text: read.text, id: read.id });
    return false;
  };

  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      for (let item = element?.closest(entry.item); item; item = item.parentElement?.closest(entry.item)) {
        cache.delete(item);
      }
    }
    schedule(GATHER);
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: attributesOf(entry),
  });
  watch.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  schedule(0);
}

/** The attributes whose change can change what an entry reads. */
function attributesOf(entry: PlatformEntry): string[] {
  const selectors = [
    entry.item,
    entry.text,
    entry.ignore,
    entry.self?.is,
    entry.self?.has,
    entry.other?.is,
    entry.other?.has,
  ];
  const named = [...selectors.join(' ').matchAll(/\[\s*([\w-]+)/g)].map((match) => match[1] as string);
  return [
    ...new Set(['class', ...named, ...(entry.id_attr ? [entry.id_attr] : []), ...(entry.key ? [entry.key.attr] : [])]),
  ];
}
