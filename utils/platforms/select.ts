/**
 * Selectors that may cross open shadow roots: `rs-app >>> rs-room >>> textarea` finds each `rs-app` of the page, looks
 * into its shadow root, and so on. A selector that begins with `>>> ` starts in the element's own shadow root. Without
 * `>>>` all of this is the browser's own, at its speed. A selector the browser cannot read throws, as it does there.
 */
type Chain = string[];
const known = new Map<string, Chain[]>();

/** Commas within brackets do not part a list: `:is(a, b) >>> c, d` is two chains. */
function chainsOf(selector: string): Chain[] {
  const before = known.get(selector);
  if (before) return before;
  const parts: string[] = [''];
  let depth = 0;
  let quote = '';
  for (const sign of selector) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    if (sign === ',' && depth === 0 && !quote) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  const chains = parts.map((part) => part.split('>>>').map((step) => step.trim()));
  known.set(selector, chains);
  return chains;
}

const deep = (selector: string): boolean => selector.includes('>>>');
const insideOf = (node: Node): ShadowRoot | null => (node as Partial<Element>).shadowRoot ?? null;

/** Every element a selector finds below a node. @param crossed is told each shadow root that was looked into */
export function queryAll(root: ParentNode & Node, selector: string, crossed?: (root: ShadowRoot) => void): Element[] {
  if (!deep(selector)) return [...root.querySelectorAll(selector)];
  const found = new Set<Element>();
  for (const chain of chainsOf(selector)) for (const element of follow(root, chain, crossed)) found.add(element);
  return [...found];
}

function follow(root: ParentNode & Node, chain: Chain, crossed?: (root: ShadowRoot) => void): Element[] {
  let roots: (ParentNode & Node)[] = [root];
  let found: Element[] = [];
  for (const [i, step] of chain.entries()) {
    if (i === 0 && step === '') found = root.nodeType === 1 ? [root as unknown as Element] : [];
    else found = roots.flatMap((at) => [...at.querySelectorAll(step)]);
    if (i === chain.length - 1) break;
    roots = found.flatMap((element) => {
      const inside = insideOf(element);
      if (inside) crossed?.(inside);
      return inside ?? [];
    });
  }
  return found;
}

/** The first element a selector finds below a node. */
export const queryFirst = (root: ParentNode & Node, selector: string): Element | null =>
  deep(selector) ? (queryAll(root, selector)[0] ?? null) : root.querySelector(selector);

/** Whether an element is what a selector means, with all the shadow roots it stands in. */
export const fitsSelector = (element: Element, selector: string): boolean =>
  deep(selector) ? chainsOf(selector).some((chain) => fitsChain(element, chain)) : element.matches(selector);

function fitsChain(element: Element, chain: Chain): boolean {
  if (!element.matches(chain.at(-1) || ':not(*)')) return false;
  let at: Element = element;
  for (let i = chain.length - 2; i >= 0; i--) {
    const host = hostOf(at);
    const above = host?.closest(chain[i] || '*');
    if (!host || above !== host) return false;
    at = host;
  }
  return true;
}

/** The element itself or the nearest around it that a selector means, through shadow roots. */
export function closestDeep(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found: Element | null = deep(selector)
      ? (chainsOf(selector)
          .map((chain) => closestOf(at as Element, chain))
          .find((one) => one !== null) ?? null)
      : at.closest(selector);
    if (found) return found;
  }
  return null;
}

function closestOf(element: Element, chain: Chain): Element | null {
  for (let at = element.closest(chain.at(-1) || ':not(*)'); at; ) {
    if (fitsChain(at, chain)) return at;
    at = at.parentElement?.closest(chain.at(-1) as string) ?? null;
  }
  return null;
}

/** The host of the shadow root an element stands in; null in the page itself. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root.nodeType === 11 ? ((root as Partial<ShadowRoot>).host ?? null) : null;
}

/** The parent, or the host where a shadow root ends. */
export const parentOf = (element: Element): Element | null => element.parentElement ?? hostOf(element);
