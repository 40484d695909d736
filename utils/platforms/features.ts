import type { Mark } from './entry';
import { isSteadyName } from './sighting';

/** One thing that can be seen of an item, as the mark that would tell it. */
export interface Feature {
  mark: Mark;
  /** How much it is worth as a mark of direction: named for it, near the item, no accident. */
  worth: number;
}

/** So many elements of an item are looked at. */
const ELEMENTS = 80;
const NAMED =
  /(^|[-_])(own|self|me|my|mine|out|outgoing|outbound|sent|sender|right|end|agent|current|other|them|theirs|in|incoming|inbound|received|receiver|left|start|user|customer|visitor|from|to)([-_]|$)|ismine|isown|byme|fromme/i;
/** What says something about one message or one moment, never about whose it is. */
const PASSING =
  /^(id|href|src|srcset|style|title|alt|datetime|tabindex|aria-label|aria-describedby|aria-labelledby|aria-posinset|aria-setsize|data-index|data-key|contenteditable)$|(time|date|timestamp)$/i;
/** Marks of a moment: the newest, the unread, what is under the mouse. */
const MOMENT =
  /last|first|new|unread|hover|focus|active|selected|highlight|pending|sending|unsent|fresh|anim|enter|group(start|end)|continu|follow/i;
/** A value that names somebody goes by its hash (senders.ts), never into a selector. */
export const NAMES_SOMEBODY = /user|sender|author|from|name|nick|uid|jid|member|peer/i;

/** Everything that can be seen of an item up to its list, by a key that is the same for the same thing elsewhere. */
export function featuresOf(item: Element, list: Node | null, itemSelector: string): Map<string, Feature> {
  const found = new Map<string, Feature>();
  const add = (key: string, mark: Mark, worth: number) => {
    const before = found.get(key);
    if (!before || before.worth < worth) found.set(key, { mark, worth });
  };
  for (const { selector, worth } of marksOf(item)) add(`is ${selector}`, { is: selector }, worth + 3);
  for (let above = item.parentElement; above && above !== list; above = above.parentElement) {
    for (const { selector, worth } of marksOf(above))
      add(`in ${selector}`, { is: inside(selector, itemSelector) }, worth + 1);
  }
  const roots: ParentNode[] = [item, ...(item.shadowRoot ? [item.shadowRoot] : [])];
  for (const root of roots) {
    const reach = root === item ? '' : '>>> ';
    for (const element of [...root.querySelectorAll('*')].slice(0, ELEMENTS)) {
      for (const { selector, worth } of marksOf(element))
        add(`has ${reach}${selector}`, { has: `${reach}${selector}` }, worth);
    }
  }
  return found;
}

/** `.own` around `li, .row`: each part of the list by itself. */
const inside = (above: string, selector: string): string =>
  selector.includes(',') ? `${above} :is(${selector})` : `${above} ${selector}`;

function marksOf(element: Element): { selector: string; worth: number }[] {
  const classes = [...element.classList].filter(isSteadyName).map((name) => ({
    selector: `.${CSS.escape(name)}`,
    worth: worthOf(name),
  }));
  const attributes = [...element.attributes]
    .filter(({ name, value }) => name !== 'class' && isTelling(name, value))
    .map(({ name, value }) => ({ selector: `[${name}="${CSS.escape(value)}"]`, worth: worthOf(`${name}-${value}`) }));
  return [...classes, ...attributes];
}

const worthOf = (name: string): number =>
  (NAMED.test(name.replace(/([a-z])([A-Z])/g, '$1-$2')) ? 4 : 0) - (MOMENT.test(name) ? 6 : 0);

const isTelling = (name: string, value: string): boolean =>
  !PASSING.test(name) && !NAMES_SOMEBODY.test(name) && value.length <= 24 && !/[\s@:/]|\d{3}/.test(value);

/** What all of these have and none of those: best first. */
export function telling(these: readonly Map<string, Feature>[], those: readonly Map<string, Feature>[]): Feature[] {
  const [first, ...rest] = these;
  if (!first) return [];
  return [...first]
    .filter(([key]) => rest.every((one) => one.has(key)) && !those.some((one) => one.has(key)))
    .map(([, feature]) => feature)
    .sort((a, b) => b.worth - a.worth);
}
