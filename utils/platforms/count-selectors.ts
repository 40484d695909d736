import type { PlatformEntry } from './entry';
import { partsOf, senderOf } from './read-item';
import { queryAll } from './select';

/** One selector of an entry and how often it was found. */
export interface SelectorCount {
  field: string;
  selector: string;
  count: number;
}

/** Every selector of an entry with how often the page has it, for a report: no words of anybody. */
export function countSelectors(entry: PlatformEntry, document: Document): SelectorCount[] {
  const onPage = { detect: entry.detect, key: entry.key?.selector, composer: entry.composer, list: entry.list };
  const items = entry.item ? count(() => queryAll(document, entry.item as string)) : [];
  const within = (selector: string | undefined) =>
    selector === undefined ? undefined : items.filter((item) => count(() => inOrAt(item, selector)).length > 0).length;
  const counts: [field: string, selector: string | undefined, count: number | undefined][] = [
    ...Object.entries(onPage).map(
      ([field, selector]) =>
        [field, selector, selector === undefined ? undefined : count(() => queryAll(document, selector)).length] as [
          string,
          string | undefined,
          number | undefined,
        ],
    ),
    ['item', entry.item, items.length],
    ['text', entry.text, entry.text ? items.filter((item) => partsOf(entry, item).length > 0).length : undefined],
    ['self.is', entry.self?.is, within(entry.self?.is)],
    ['self.has', entry.self?.has, within(entry.self?.has)],
    ['other.is', entry.other?.is, within(entry.other?.is)],
    ['other.has', entry.other?.has, within(entry.other?.has)],
    ['sender', senderSelector(entry), items.filter((item) => senderOf(entry, item) !== null).length],
    ['ignore', entry.ignore, within(entry.ignore)],
  ];
  return counts.flatMap(([field, selector, found]) =>
    selector === undefined || found === undefined ? [] : [{ field, selector, count: found }],
  );
}

const senderSelector = ({ sender }: PlatformEntry): string | undefined =>
  sender && `${sender.selector ?? ''}${sender.attr ? `[${sender.attr}]` : ''}`;

const inOrAt = (item: Element, selector: string): Element[] => [
  ...(item.matches(selector) ? [item] : []),
  ...queryAll(item, selector),
];

/** A selector that this browser cannot read finds nothing. */
function count(find: () => Element[]): Element[] {
  try {
    return find();
  } catch {
    return [];
  }
}
