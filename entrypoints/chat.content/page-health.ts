import { readText } from '@/utils/composer';
import type { PageHealth } from '@/utils/conversation';
import { composerAt, deepActiveElement, generic, healthOf, type PlatformEntry, seesMessages } from '@/utils/platforms';

/**
 * How much of this page can be read; null where nobody is chatting: a page of the platform without a composer (its
 * login, its settings) has no messages to miss.
 */
export function readHealth(entry: PlatformEntry, document: Document, field: HTMLElement | null): PageHealth | null {
  if (!seesMessages(entry)) return 'own_only';
  if (!field && !writing(document)) return null;
  return healthOf(entry, document, (elements, drop) => readText(elements, drop).text) === 'ok'
    ? 'reading'
    : 'cannot_read';
}

/** Somebody writes in a composer that the entry does not know. One-line fields are for names and searches. */
const writing = (document: Document): boolean => {
  const field = composerAt(deepActiveElement(document), generic.composer);
  return field !== null && field.localName !== 'input';
};
