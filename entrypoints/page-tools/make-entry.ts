import { deriveEntry, generic, type PlatformEntry, queryAll, type ReadText, selectorFor } from '@/utils/platforms';

/** What was pointed at. */
export interface Pointed {
  composer: Element;
  list: Element;
  mine: Element[];
  theirs: Element[];
}

/** A client's entry from what was pointed at; null where own and theirs cannot be told apart by it. */
export function makeEntry({ composer, list, mine, theirs }: Pointed, read: ReadText): PlatformEntry | null {
  const { hostname } = list.ownerDocument.location;
  const base: PlatformEntry = {
    id: `own-${hostname.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}`.slice(0, 60).replace(/-$/, ''),
    name: hostname,
    hosts: [hostname],
    composer: composerSelector(composer),
    drop: 'blockquote',
    confidence: 'pointed at by hand',
  };
  const own = mine.map((words) => ({ words, drop: [] }));
  const entry = deriveEntry(base, { own, others: theirs }, read, list);
  if (!entry) return null;
  const { learned: _, ...kept } = entry;
  return kept;
}

/** The composer by its own name; where it has none, any field for words. */
function composerSelector(composer: Element): string {
  const selector = selectorFor(composer);
  const editable = composer.matches(
    'textarea, input, [contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only]',
  );
  return selector && editable && queryAll(composer.ownerDocument, selector).length === 1 ? selector : generic.composer;
}
