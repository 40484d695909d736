import type { Mark, PlatformEntry, Sender } from './entry';
import { featuresOf, telling } from './features';
import { partsOf, type ReadText, readItem } from './read-item';
import { readPage } from './read-page';
import { closestDeep, parentOf, queryAll } from './select';
import { findSender, sendersOf } from './senders';
import { type Box, boxAround, findShape, nearestAround, type Shape, uniqueSelector, wayTo, within } from './shape';
import { type Sighting, squeeze } from './sighting';

/** Messages that are known by where they came from. */
export interface Labelled {
  own: readonly Sighting[];
  /** Elements in, at or around messages of the others. */
  others: readonly Element[];
}

/** Which marks say whose an item is. */
export interface Telling {
  self?: Mark;
  other?: Mark;
  sender?: Sender;
}

/**
 * An entry for a page nobody described, from messages that are known: the shape of the list, then what tells own from
 * other. Null where it does not come out clean: nothing is guessed.
 */
export function deriveEntry(
  base: PlatformEntry,
  labelled: Labelled,
  read: ReadText,
  list: Box | null = null,
): PlatformEntry | null {
  const shape = findShape(labelled.own, labelled.others, list);
  const item = shape && wholeSelector(shape);
  if (!shape || !item) return null;
  const own = labelled.own.map(({ words }) => within(words, shape.item, shape.list)).filter((one) => one !== null);
  const others = othersIn(shape, labelled.others, own);
  const { self: _s, other: _o, sender: _n, ignore: _i, learned: _l, key, ...kept } = base;
  const document = shape.list.ownerDocument;
  const at: PlatformEntry = {
    ...kept,
    ...(key ? { key } : {}),
    item,
    text: shape.text === shape.item ? item : shape.text,
    ...(shape.listSelector ? { list: wayTo(shape.list) + shape.listSelector } : {}),
    ...(shape.drop ? { drop: [base.drop, shape.drop].filter(Boolean).join(', ') } : {}),
    ...idAttribute([...shape.list.querySelectorAll(shape.item)]),
    ...(own.length > 1 && isBefore(own.at(-1) as Element, own[0] as Element) ? { newest_first: true } : {}),
  };
  const marks = tellApart(at, own, others, shape.list);
  if (!marks) return null;
  const entry: PlatformEntry = { ...at, ...marks, learned: { own: own.length, other: others.length } };
  return isRight(entry, document, labelled.own, others, read) ? entry : null;
}

/** For an entry that knows its items: what tells own from other. */
export function deriveMarks(entry: PlatformEntry, labelled: Labelled, document: Document): Telling | null {
  const items = entry.item ? queryAll(document, entry.item) : [];
  const itemOf = (element: Element) => {
    for (let at: Element | null = element; at; at = parentOf(at)) if (items.includes(at)) return at;
    return null;
  };
  const own = labelled.own.map(({ words }) => itemOf(words)).filter((one) => one !== null);
  if (own.length < labelled.own.length) return null;
  const others = [
    ...new Set(labelled.others.flatMap((one) => itemOf(one) ?? items.filter((item) => one.contains(item)).slice(0, 1))),
  ].filter((one) => !own.includes(one) && partsOf(entry, one).some((part) => part.textContent?.trim()));
  if (entry.sender) {
    const names = sendersOf(entry, entry.newest_first ? items.toReversed() : items);
    const ordered = entry.newest_first ? items.toReversed() : items;
    const [mine, ...rest] = own.map((one) => names[ordered.indexOf(one)] ?? null);
    const theirs = others.map((one) => names[ordered.indexOf(one)] ?? null);
    if (mine && rest.every((one) => one === mine) && !theirs.includes(mine))
      return { sender: { ...entry.sender, mine: [mine] } };
  }
  return others.length < 2 ? null : tellApart(entry, own, others, null);
}

/** Marks of both sides that go together, else a name, else a mark of one side. */
function tellApart(
  entry: PlatformEntry,
  own: readonly Element[],
  others: readonly Element[],
  list: Box | null,
): Telling | null {
  const bare = (entry.item ?? '').split('>>>').at(-1)?.trim() ?? '';
  const items = orderedItems(entry, own[0] as Element);
  const features = new Map(items.map((item) => [item, featuresOf(item, list ?? commonList(own, others), bare)]));
  const of = (some: readonly Element[]) => some.map((item) => features.get(item) ?? new Map());
  const selves = telling(of(own), of(others)).slice(0, 12);
  const theirs = telling(of(others), of(own)).slice(0, 12);
  const rest = items.filter((item) => !own.includes(item) && !others.includes(item));
  const split = (self: Mark | undefined, other: Mark | undefined) =>
    items.length === 0 ? 0 : clean(rest, self, other);
  const pairs = selves.flatMap((self) =>
    theirs.map((other) => ({ self, other, value: self.worth + other.worth + 8 * split(self.mark, other.mark) })),
  );
  const [pair] = pairs.sort((a, b) => b.value - a.value);
  if (pair && pair.value >= 8) return { self: pair.self.mark, other: pair.other.mark };
  const sender = findSender(entry, items, own, others);
  if (sender) return { sender };
  const [self] = selves;
  if (self && self.worth > 0) return { self: self.mark };
  const [other] = theirs;
  if (other && other.worth > 0) return { other: other.mark, self: { is: `:not(${notThat(other.mark)})` } };
  return pair && pair.value > 0 ? { self: pair.self.mark, other: pair.other.mark } : null;
}

const notThat = ({ is, has }: Mark): string => is ?? `:has(${has})`;

/** How many of the rows nobody labelled bear exactly one of the two marks, 0 to 1. */
function clean(rest: readonly Element[], self: Mark | undefined, other: Mark | undefined): number {
  if (rest.length === 0) return 1;
  const bears = (item: Element, mark: Mark | undefined) =>
    mark !== undefined && (mark.is ? item.matches(mark.is) : queryAll(item, mark.has ?? '').length > 0);
  return rest.filter((item) => bears(item, self) !== bears(item, other)).length / rest.length;
}

function orderedItems(entry: PlatformEntry, within: Element): Element[] {
  const items = queryAll(within.ownerDocument, entry.item ?? '');
  return entry.newest_first ? items.reverse() : items;
}

const commonList = (own: readonly Element[], others: readonly Element[]): Box | null =>
  nearestAround([...own, ...others]);

function othersIn(shape: Shape, others: readonly Element[], own: readonly Element[]): Element[] {
  const found = others.flatMap(
    (one) => within(one, shape.item, shape.list) ?? [...one.querySelectorAll(shape.item)].slice(0, 1),
  );
  return [...new Set(found)].filter((one) => !own.includes(one));
}

/** The item's selector for the whole page: named by its list, or by what is around that; null if others fit it too. */
function wholeSelector(shape: Shape): string | null {
  const root = shape.list.getRootNode() as ParentNode & Node;
  const wanted = shape.list.querySelectorAll(shape.item).length;
  for (let at: Box | null = shape.list; at; at = boxAround(at)) {
    const name = uniqueSelector(at);
    const whole = name ? `${name} ${shape.item}` : null;
    if (whole && root.querySelectorAll(whole).length === wanted) return wayTo(shape.list) + whole;
  }
  return root.querySelectorAll(shape.item).length === wanted ? wayTo(shape.list) + shape.item : null;
}

/** An attribute that every item has and no two share. */
function idAttribute(items: readonly Element[]): { id_attr: string } | Record<string, never> {
  const [first] = items;
  const named = [...(first?.attributes ?? [])]
    .map(({ name }) => name)
    .filter((name) => /(^|[-_])(id|mid|key|urn|uuid)$/i.test(name));
  const steady = named.find((name) => {
    const values = items.map((item) => item.getAttribute(name));
    return values.every((value) => value) && new Set(values).size === items.length;
  });
  return steady && items.length > 2 ? { id_attr: steady } : {};
}

const isBefore = (a: Element, b: Element): boolean => (a.compareDocumentPosition(b) & 4) !== 0;

/** Reads the page with it: every message that is known must come out as what it is. */
function isRight(
  entry: PlatformEntry,
  document: Document,
  own: readonly Sighting[],
  others: readonly Element[],
  read: ReadText,
): boolean {
  const page = readPage(entry, document, read);
  const mine = own.every(({ words }) =>
    page.some(
      ({ item, speaker, text }) =>
        speaker === 'specialist' &&
        (item === words || item.contains(words) || closestDeep(words, entry.item ?? '') === item) &&
        squeeze(text) === squeeze(readItem(entry, item, read)?.text ?? ''),
    ),
  );
  return mine && others.every((one) => page.every(({ item, speaker }) => item !== one || speaker === 'person'));
}
