import type { PlatformEntry, SeenMessage } from './entry';
import { Ledger, type Removed } from './ledger';
import { seesMessages } from './match';
import { PageChanges } from './page-changes';
import type { ReadText } from './read-item';
import { Rows } from './rows';
import { closestDeep, fitsSelector, parentOf, queryAll, queryFirst } from './select';
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

/** A watch that is running. */
export interface WatchedMessages {
  /** Goes on with an entry that has learned who writes; items, texts and threads are the same. */
  learn(entry: PlatformEntry): void;
}

/** One look, with all that is done about what it finds, aims to hold the page no longer than this, in milliseconds. */
const SLICE = 8;
/** Pause between two slices, in milliseconds: the page comes first. */
const BREATH = 4;
/** Changes of the page are gathered for this long, in milliseconds. */
const GATHER = 40;
/** The first change after a rest waits for the rest of its frame only: most often it is one message, drawn at once. */
const FIRST = 16;
/** Milliseconds without a look that are a rest. */
const REST = 250;
/** Elements with a shadow root may get it late, and nobody says so: how often to look, in milliseconds. */
const LATE = 1000;
/** A row may reach this far out of the list and still be at its end, in pixels. */
const ROOM = 40;
const MOST_AT_ONCE = 64;
/** Each look has a cost of its own, whatever it reads: fewer rows than this would spend the time on looking. */
const LEAST_AT_ONCE = 8;

/**
 * Tells who said what from now on, until the signal aborts; first what is already on the page, newest first, in
 * slices. An entry without `item` sees nothing. Reads only.
 */
export function watchMessages(first: PlatformEntry, document: Document, watch: MessageWatch): WatchedMessages {
  if (!seesMessages(first) || watch.signal.aborted) return { learn: () => undefined };
  let entry: PlatformEntry & { item: string; text: string } = first;
  const changes = PageChanges.of(document);
  const rows = new Rows(entry, watch.read, changes.alsoIn);
  const ledgers = new Map<string, Ledger>();
  const deep = entry.item.includes('>>>');
  let address = document.location.href;
  let atOnce = LEAST_AT_ONCE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const schedule = (wait: number) => {
    timer ??= setTimeout(look, wait);
  };
  const look = () => {
    timer = undefined;
    if (watch.signal.aborted) return;
    const since = performance.now();
    let left = atOnce;
    let unread = false;
    for (const thread of threadsOn(entry, document)) {
      const looked = lookAt(thread, left);
      left -= looked.fresh;
      unread ||= looked.unread;
    }
    lookedAt = performance.now();
    // How many rows fit into a slice depends on the machine, the page, and what is done about each.
    const took = Math.max(performance.now() - since, 0.5);
    if (left < atOnce)
      atOnce = Math.round(Math.min(MOST_AT_ONCE, atOnce * 2, Math.max(LEAST_AT_ONCE, (atOnce * SLICE) / took)));
    if (unread) schedule(BREATH);
  };

  const lookAt = (thread: Thread, most: number): { fresh: number; unread: boolean } => {
    const items = queryAll(thread.root, entry.item, changes.alsoIn);
    if (entry.newest_first) items.reverse();
    const { standing, fresh, unread } = rows.read(items, thread.key, most);
    const ledger = ledgers.get(thread.key) ?? new Ledger(rows.speakersNameThem);
    ledgers.set(thread.key, ledger);
    const { changed, removed } = ledger.update(standing, () => endInSight(standing.at(-1)?.element));
    if (removed.length > 0) watch.onRemoved?.(thread.key, removed);
    if (changed.length > 0) watch.onMessages(thread.key, changed);
    watch.onLook?.(thread.key, ledger.here);
    return { fresh, unread };
  };

  /** Whether a change can change what is read; forgets the rows it touched. Typing in a composer is none of ours. */
  const matters = ({ target, addedNodes, removedNodes }: MutationRecord): boolean => {
    const element = target.nodeType === 1 ? (target as Element) : (target.parentElement ?? shadowHost(target));
    let touched = false;
    for (let item = element && closestDeep(element, entry.item); item; ) {
      rows.forget(item);
      touched = true;
      const above: Element | null = item.parentElement;
      item = above && closestDeep(above, entry.item);
    }
    if (touched || deep) return true;
    if (entry.key && element && namesThread(element, entry.key)) return true;
    return [addedNodes, removedNodes].some((nodes) => [...nodes].some(holdsItem));
  };
  const namesThread = (element: Element, { selector, attr }: { selector: string; attr?: string }): boolean =>
    attr ? fitsSelector(element, selector) : closestDeep(element, selector) !== null;
  const holds = (element: Element, selector: string): boolean =>
    fitsSelector(element, selector) || queryFirst(element, selector) !== null;
  const holdsItem = (node: Node): boolean =>
    node.nodeType === 1 &&
    (holds(node as Element, entry.item) || (entry.key !== undefined && holds(node as Element, entry.key.selector)));

  const hear = (records: readonly MutationRecord[]) => {
    let wanted = address !== document.location.href;
    for (const record of records) wanted = matters(record) || wanted;
    address = document.location.href;
    if (wanted) schedule(performance.now() - lookedAt > REST ? FIRST : GATHER);
  };
  changes.watch(hear, watch.signal, attributesOf(entry));
  const late = deep ? setInterval(() => schedule(0), LATE) : undefined;
  watch.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(late);
  });
  schedule(0);
  return {
    learn(learned) {
      if (!seesMessages(learned)) return;
      entry = learned;
      rows.learn(learned);
      schedule(0);
    },
  };
}

/** Whether a list is scrolled to where its newest row is. */
function endInSight(last: Element | undefined): boolean {
  if (!last) return true;
  for (let box = parentOf(last); box; box = parentOf(box))
    if (box.scrollHeight > box.clientHeight + ROOM && box.clientHeight > 0)
      return last.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom + ROOM;
  return true;
}

const shadowHost = (node: Node): Element | null => (node as Partial<ShadowRoot>).host ?? null;

/** The attributes whose change can change what an entry reads. */
function attributesOf(entry: PlatformEntry): string[] {
  const { item, text, ignore, self, other, sender, drop } = entry;
  const selectors = [item, text, ignore, drop, self?.is, self?.has, other?.is, other?.has, sender?.selector];
  const named = [...selectors.join(' ').matchAll(/\[\s*([\w-]+)/g)].map((match) => match[1] as string);
  const single = [entry.id_attr, entry.key?.attr, sender?.attr];
  return [...new Set([...named, ...single.filter((name) => name !== undefined)])];
}
