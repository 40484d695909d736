import { entryFor, generic, PageChanges, type PlatformEntry, seesMessages, tellsSpeakers } from '@/utils/platforms';

/** What can fit this page, and what was learned on it before. */
export interface Known {
  entries: readonly PlatformEntry[];
  learned: readonly PlatformEntry[];
}

/** Single-page clients draw themselves late: how often to look whether this page is another platform by now. */
const EVERY = 500;

/** The entry described for this page, before anything was learned. */
export const describedBy = ({ entries }: Known, document: Document): PlatformEntry =>
  entryFor(new URL(document.location.href), document, entries);

/**
 * The entry to read this page with: the described one; with whose messages are, where that was learned; or wholly
 * learned, where nobody described the page.
 */
export function entryInUse(described: PlatformEntry, { learned }: Known): PlatformEntry {
  const own = learned.find(({ id }) => id === described.id);
  if (!own) return described;
  if (!seesMessages(described)) return asLearned(described, own);
  if (tellsSpeakers(described)) return described;
  const { self, other, sender, learned: from } = own;
  return {
    ...described,
    ...(self ? { self } : {}),
    ...(other ? { other } : {}),
    ...(sender ? { sender: { ...described.sender, ...sender } } : {}),
    ...(from ? { learned: from } : {}),
  };
}

/** What was learned of the page whole, instead of an entry that does not fit; null where nothing was. */
export function fallbackFor(described: PlatformEntry, { learned }: Known): PlatformEntry | null {
  const whole = learned.find(({ id }) => id === generic.id);
  return whole && described.id !== generic.id ? asLearned(described, whole) : null;
}

/** The thread keeps its name and key: what was noted of it must not be lost by reading better. */
const asLearned = ({ id, name, key, composer }: PlatformEntry, learned: PlatformEntry): PlatformEntry => ({
  ...learned,
  id,
  name,
  composer,
  ...(key ? { key } : {}),
});

/** An entry that misreads the page, reduced to what does not depend on it: drafts, and words selected by hand. */
export const draftsOnly = ({ id, name, key }: PlatformEntry): PlatformEntry => ({
  ...generic,
  id,
  name,
  ...(key ? { key } : {}),
});

/** Calls when the page turns out to be another platform than before, until the signal aborts. */
export function watchPlatform(
  document: Document,
  known: () => Known,
  changed: (described: PlatformEntry) => void,
  signal: AbortSignal,
): void {
  let last = describedBy(known(), document).id;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    if (signal.aborted) return;
    const found = describedBy(known(), document);
    // A client that redraws itself is gone for a moment: that is no other platform.
    if (found.id === last || found.id === generic.id) return;
    last = found.id;
    changed(found);
  };
  PageChanges.of(document).watch(() => {
    timer ??= setTimeout(look, EVERY);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
