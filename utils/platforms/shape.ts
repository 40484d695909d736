import { hostOf, parentOf } from './select';
import { isSteadyName, type Sighting } from './sighting';

/** What a list can be: its rows may stand right in a shadow root. */
export type Box = Element | ShadowRoot;
export const boxAround = (node: Node): Box | null => {
  const above = node.parentNode;
  return above && (above.nodeType === 1 || above.nodeType === 11) ? (above as Box) : null;
};

/** How a list of messages is built: where it is, what is an item in it, where the words stand. */
export interface Shape {
  list: Box;
  listSelector: string | undefined;
  item: string;
  text: string;
  drop: string | undefined;
}

/** The nearest element around all of these; null where they stand in different roots. */
export function nearestAround(elements: readonly Element[]): Box | null {
  const [first, ...rest] = elements;
  for (let at = first ? boxAround(first) : null; at; at = boxAround(at)) {
    if (rest.every((element) => at?.contains(element) && at !== element)) return at;
  }
  return null;
}

/**
 * From where own words and other messages stand to the shape of the list: the outermost level at which each message
 * has an item of its own, and a selector for the words that finds them once in each.
 * @param others elements in, at or around messages that were not sent from here
 */
export function findShape(own: readonly Sighting[], others: readonly Element[], around: Box | null): Shape | null {
  const roots = new Set(own.map(({ words }) => words.getRootNode()));
  return roots.size > 1 ? inOwnRoots(own, others, around) : inOneRoot(own, others, around);
}

/** Each message has a shadow root of its own: the shape of the hosts, and a way into them. */
function inOwnRoots(own: readonly Sighting[], others: readonly Element[], around: Box | null): Shape | null {
  const hosts = own.map(({ words }) => hostOf(words));
  const first = own[0]?.words;
  if (!first || hosts.some((host) => host === null)) return null;
  const once = (selector: string) =>
    own.every(({ words }, i) => {
      const found = hosts[i]?.shadowRoot?.querySelectorAll(selector) ?? [];
      return found.length === 1 && found[0] === words;
    });
  const inner = selectorsOf(first).find(once);
  const outer =
    inner &&
    inOneRoot(
      hosts.map((host) => ({ words: host as Element, drop: [] })),
      others,
      around,
    );
  if (!inner || !outer) return null;
  const drop = [...new Set(own.flatMap((one) => one.drop))].join(', ');
  return {
    ...outer,
    text: `${outer.text === outer.item ? '' : `${outer.text} `}>>> ${inner}`,
    drop: drop || undefined,
  };
}

function inOneRoot(own: readonly Sighting[], others: readonly Element[], around: Box | null): Shape | null {
  const words = own.map((one) => one.words);
  let list = around ?? nearestAround([...words, ...others]);
  // All within one group of rows: the list is further out, where the groups are.
  while (list && others.length > 0 && others.some((other) => other.contains(list as Box))) list = list.parentElement;
  if (!list || !words.every((one) => list?.contains(one))) return null;
  const first = words[0] as Element;
  const levels: Element[] = [];
  for (let at: Element | null = first; at && at !== list; at = at.parentElement) levels.unshift(at);
  for (const level of levels) {
    for (const item of selectorsOf(level)) {
      const items = [...list.querySelectorAll(item)];
      const ownItems = words.map((one) => within(one, item, list as Box));
      if (ownItems.some((one) => one === null) || new Set(ownItems).size !== new Set(words).size) continue;
      const otherItems = others
        .map((one) => within(one, item, list as Box) ?? only(one, item))
        .filter((one) => one !== null);
      if (new Set(otherItems).size < Math.min(others.length, 2) || otherItems.some((one) => ownItems.includes(one)))
        continue;
      if (items.some((one) => one.querySelector(item) !== null)) continue;
      const text = findText(words, ownItems as Element[], otherItems, items, item);
      if (text === null) continue;
      const drop = [...new Set(own.flatMap((one) => one.drop))];
      return {
        list,
        listSelector: uniqueSelector(list),
        item,
        text,
        drop: drop.length > 0 ? drop.join(', ') : undefined,
      };
    }
  }
  return null;
}

/** The item an element stands in, within its list. */
export function within(element: Element, item: string, list: Box): Element | null {
  for (let at: Element | null = element; at && at !== list; at = parentOf(at)) {
    if (list.contains(at) && at.matches(item)) return at;
  }
  return null;
}
const only = (element: Element, item: string): Element | null => {
  const inside = element.querySelectorAll(item);
  return inside.length === 1 ? (inside[0] as Element) : null;
};

function findText(
  words: readonly Element[],
  ownItems: readonly Element[],
  otherItems: readonly Element[],
  items: readonly Element[],
  item: string,
): string | null {
  if (words.every((one, i) => one === ownItems[i])) return otherItems.every(hasWords) ? item : null;
  const first = words[0] as Element;
  const parents = first.parentElement ? selectorsOf(first.parentElement) : [];
  const choices = [...selectorsOf(first), ...parents.map((parent) => `${parent} > ${first.localName}`)];
  for (const choice of choices) {
    const once = (one: Element, i: number) => {
      const found = ownItems[i]?.querySelectorAll(choice) ?? [];
      return found.length === 1 && found[0] === one;
    };
    if (!words.every(once)) continue;
    if (!otherItems.every((one) => [...one.querySelectorAll(choice)].some(hasWords))) continue;
    // At a level too far out, groups hold several.
    if (items.filter((one) => outermost([...one.querySelectorAll(choice)]) > 1).length > items.length / 10) continue;
    return choice;
  }
  return null;
}

const hasWords = (element: Element): boolean =>
  Boolean(element.textContent?.trim() || element.shadowRoot?.textContent?.trim());

const outermost = (found: readonly Element[]): number =>
  found.filter((one) => !found.some((other) => other !== one && other.contains(one))).length;

/** Selectors for elements of this kind, the most telling first. */
export function selectorsOf(element: Element): string[] {
  const tag = element.localName;
  const classes = [...element.classList].filter(isSteadyName).map((name) => `.${CSS.escape(name)}`);
  const attributes = [...element.attributes]
    .filter(({ name }) => /^data-|^role$/.test(name))
    .map(({ name, value }) =>
      name === 'role' || (/^data-(testid|test-id|qa|tid|type)$/.test(name) && isSteadyName(value))
        ? `[${name}="${CSS.escape(value)}"]`
        : `[${name}]`,
    );
  return [...attributes, ...classes, tag];
}

/** A selector that finds only this element in its root; undefined where it has no name of its own. */
export function uniqueSelector(element: Box): string | undefined {
  if (element.nodeType !== 1 || !('localName' in element)) return undefined;
  const root = element.getRootNode() as ParentNode & Node;
  const id = element.id && isSteadyName(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const choices = [...id, ...selectorsOf(element).filter((one) => one !== element.localName || one.includes('-'))];
  return choices.find((one) => root.querySelectorAll(one).length === 1);
}

/** The way from the page to the root an element stands in: `my-app >>> my-room >>> `; '' in the page itself. */
export function wayTo(box: Box): string {
  const hosts: string[] = [];
  const first = 'host' in box ? box.host : hostOf(box);
  for (let host: Element | null = first; host; host = hostOf(host))
    hosts.unshift(uniqueSelector(host) ?? host.localName);
  return hosts.map((host) => `${host} >>> `).join('');
}

/** A selector that finds only this element on the page; undefined where it has no name of its own. */
export function selectorFor(element: Element): string | undefined {
  const own = uniqueSelector(element);
  return own && wayTo(element) + own;
}
