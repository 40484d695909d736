import type { PlatformEntry, Sender } from './entry';
import { NAMES_SOMEBODY } from './features';
import { senderOf } from './read-item';
import { isSteadyName, nameOf } from './sighting';

/** So many elements of a row are looked at. */
const ELEMENTS = 80;
/** Names longer than this are sentences. */
const LONGEST = 60;

/** Hash of whose each row is, rows without a name taking it from the row before. */
export function sendersOf(entry: PlatformEntry, items: readonly Element[]): (string | null)[] {
  let above: string | null = null;
  return items.map((item) => {
    above = senderOf(entry, item) ?? (entry.sender?.inherit ? above : null);
    return above;
  });
}

/**
 * Where rows bear a name by which own and other can be told: all own under one, all others under others. Attributes
 * before words, because words are translated and cut.
 */
export function findSender(
  entry: PlatformEntry,
  items: readonly Element[],
  own: readonly Element[],
  other: readonly Element[],
): Sender | null {
  for (const candidate of candidates(items)) {
    const sender: Sender = { ...candidate, inherit: true };
    const names = sendersOf({ ...entry, sender }, items);
    const of = (item: Element) => names[items.indexOf(item)] ?? null;
    const mine = of(own[0] as Element);
    if (mine === null || own.some((item) => of(item) !== mine)) continue;
    if (other.some((item) => of(item) === mine || of(item) === null)) continue;
    return { ...sender, mine: [mine] };
  }
  return null;
}

function candidates(items: readonly Element[]): Sender[] {
  const byAttribute = new Map<string, Sender>();
  const byWords = new Map<string, Sender>();
  for (const item of items.slice(-20)) {
    const inside = item.shadowRoot ? [...item.shadowRoot.querySelectorAll('*')] : [];
    for (const element of [item, ...[...item.querySelectorAll('*'), ...inside].slice(0, ELEMENTS)]) {
      const reach = inside.includes(element) ? '>>> ' : '';
      const at = element === item ? '' : reach + nameOf(element);
      for (const { name, value } of element.attributes) {
        if (name === 'class' || !NAMES_SOMEBODY.test(name) || value.length > LONGEST || value === '') continue;
        byAttribute.set(`${at}[${name}]`, { ...(at ? { selector: `${at}[${name}]` } : {}), attr: name });
      }
      const words = element.textContent?.trim() ?? '';
      const named = namesSomebody(element);
      if (named && words !== '' && words.length <= LONGEST) byWords.set(named, { selector: reach + named });
    }
  }
  return [...byAttribute.values(), ...byWords.values()];
}

/** A class, or a tag of the page's own making, that says a name stands here. */
function namesSomebody(element: Element): string | null {
  const says = (name: string) => /author|sender|user-?name|nick|(^|[-_])name($|[-_])/i.test(name);
  const chosen = [...element.classList].find((one) => isSteadyName(one) && says(one));
  if (chosen) return `.${CSS.escape(chosen)}`;
  return element.localName.includes('-') && says(element.localName) ? element.localName : null;
}
