/** Words without spaces: pages break and join lines as they like. */
export const squeeze = (text: string): string => text.replace(/(?:\s|\u200b|\u200c|\u200d|\u2060|\ufeff)+/g, '');

/** Where sent words stand on the page. */
export interface Sighting {
  /** The smallest element that holds them. */
  words: Element;
  /** Selectors of what else stands in it: a time, a tick. */
  drop: string[];
}

/** Beside the words themselves an element may hold this much more: "21:04", "edited 21:04 ✓✓". */
const BESIDE = 24;

/**
 * Finds every place where the words stand, through open shadow roots, leaving out what `skip` says (the composer, our
 * own host). Of nested elements it gives the smallest.
 */
export function findWords(root: ParentNode, text: string, skip: (element: Element) => boolean): Sighting[] {
  const wanted = squeeze(text);
  if (wanted === '') return [];
  const found = new Map<Element, Sighting>();
  const walk = (parent: ParentNode) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        const part = squeeze((node as Text).data);
        if (part !== '' && wanted.startsWith(part)) {
          const sighting = around(node as Text, wanted);
          if (sighting && !found.has(sighting.words)) found.set(sighting.words, sighting);
        }
      } else if (node.nodeType === 1) {
        const element = node as Element;
        if (skip(element) || SILENT.has(element.localName)) continue;
        walk(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    }
  };
  walk(root);
  return [...found.values()];
}

/** Every open shadow root below a node. */
export function openRoots(root: ParentNode): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...openRoots(shadowRoot)] : [],
  );
}

const SILENT = new Set(['script', 'style', 'textarea', 'input', 'template', 'noscript', 'select', 'title', 'head']);

function around(first: Text, wanted: string): Sighting | null {
  for (let at = first.parentElement; at; at = at.parentElement) {
    const all = squeeze(at.textContent ?? '');
    if (all === wanted) return { words: at, drop: [] };
    if (all.length > wanted.length + BESIDE) return null;
    if (all.length >= wanted.length) {
      const drop = besides(at, wanted);
      if (drop) return { words: at, drop };
    }
  }
  return null;
}

/** The children that are not the words, if the words are all the rest. */
function besides(element: Element, wanted: string): string[] | null {
  const extra = [...element.children].filter((child) => {
    const part = squeeze(child.textContent ?? '');
    return part !== '' && !wanted.includes(part);
  });
  const rest = [...element.childNodes].filter((node) => !extra.includes(node as Element));
  if (extra.length === 0 || squeeze(rest.map((node) => node.textContent ?? '').join('')) !== wanted) return null;
  return extra.map(nameOf);
}

/** A selector for elements of this kind: its first class that looks chosen by a person, else its tag. */
export function nameOf(element: Element): string {
  const [chosen] = [...element.classList].filter(isSteadyName);
  return chosen ? `.${CSS.escape(chosen)}` : element.localName;
}

/** Names with long numbers in them are made for one element. */
export const isSteadyName = (name: string): boolean => !/\d{3}/.test(name) && name.length <= 60;
