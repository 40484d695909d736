import { readText } from '@/utils/composer';
import type { PageHealth } from '@/utils/conversation';
import type { PageReport } from '@/utils/messaging';
import {
  composerAt,
  deepActiveElement,
  generic,
  healthOf,
  type PageTools,
  type PlatformEntry,
  seesMessages,
  tellsSpeakers,
} from '@/utils/platforms';

const words = (elements: Element[], drop: string | undefined): string => readText(elements, drop).text;

/**
 * How much of this page can be read; null where nobody is chatting: a page of the platform without a composer (its
 * login, its settings) has no messages to miss.
 * @param misread the entry was found to take own messages for the person's
 */
export function readHealth(
  entry: PlatformEntry,
  document: Document,
  field: HTMLElement | null,
  misread = false,
): PageHealth | null {
  if (misread) return 'cannot_read';
  if (!seesMessages(entry)) return 'own_only';
  if (!field && !writing(document)) return null;
  if (healthOf(entry, document, words) !== 'ok') return 'cannot_read';
  if (!tellsSpeakers(entry)) return 'learning';
  return entry.learned ? 'learned' : 'reading';
}

/** Somebody writes in a composer that the entry does not know. One-line fields are for names and searches. */
const writing = (document: Document): boolean => {
  const field = composerAt(deepActiveElement(document), generic.composer);
  return field !== null && field.localName !== 'input';
};

/** How the page is read, to copy and hand to whoever looks after it: no words of anybody. */
export const pageReport = (
  described: PlatformEntry,
  entry: PlatformEntry,
  seen: { own: number; other: number } | null,
  misread: boolean,
  count: PageTools['count'] | undefined,
): PageReport => ({
  host: document.location.host,
  entry: { id: described.id, name: described.name, confidence: described.confidence },
  health: misread ? 'disagrees' : healthOf(entry, document, words),
  learned: entry.learned ?? null,
  seen,
  counts: count?.(misread ? described : entry, document) ?? [],
});
