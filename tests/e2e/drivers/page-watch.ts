import type { Page } from 'playwright-core';

/** What changed on a page outside our host, that the page itself did not change. */
export interface ForeignChange {
  what: string;
  where: string;
  /** In an editable element: what is typed or inserted there the browser itself puts into the page. */
  editable: boolean;
}

/**
 * Runs in the page before any of its scripts. Every way by which a script can change the DOM is wrapped: what has
 * changed before such a call was done by somebody else, what has changed after it by the page. An extension has
 * wrappers of its own in a world of its own, so that what it changes is always "somebody else"; so is what the browser
 * does of itself (typing in an editable element). Open shadow roots are watched as the page is.
 */
function watchPage(): void {
  const foreign: ForeignChange[] = [];
  let depth = 0;
  const HOST = 'steady-hand-ui';
  const nameOf = (node: Node): string =>
    node instanceof Element
      ? `${node.localName}${node.id ? `#${node.id}` : ''}.${node.getAttribute('class') ?? ''}`
      : node.nodeName;
  const observers: MutationObserver[] = [];
  const judge = (records: readonly MutationRecord[]) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (nodes.length > 0 && nodes.every((node) => node.nodeName.toLowerCase() === HOST)) continue;
      if (target.nodeName.toLowerCase() === HOST) continue;
      foreign.push({
        what: `${type} ${attributeName ?? ''} ${nodes.map(nameOf).join()}`.slice(0, 120),
        where: nameOf(target),
        editable: (target instanceof Element ? target : target.parentElement)?.closest('[contenteditable]') != null,
      });
    }
  };
  const drop = () => {
    for (const observer of observers) observer.takeRecords();
  };
  const flush = () => {
    for (const observer of observers) judge(observer.takeRecords());
  };
  const watch = (root: Node) => {
    const observer = new MutationObserver(judge);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    observers.push(observer);
  };
  /** Calls the page's own way of changing something. */
  function own<T>(act: () => T): T {
    if (depth === 0) flush();
    depth++;
    try {
      return act();
    } finally {
      depth--;
      drop();
    }
  }
  // Calls that do not change the DOM but run others' listeners: what those change is theirs.
  const leave = new Set([
    'dispatchEvent',
    'addEventListener',
    'removeEventListener',
    'focus',
    'blur',
    'click',
    'select',
    'constructor',
    'requestSubmit',
    'scrollIntoView',
    'scrollTo',
    'scroll',
    'scrollBy',
  ]);
  const wrapAll = (prototype: object) => {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (leave.has(name)) continue;
      const found = Object.getOwnPropertyDescriptor(prototype, name);
      if (!found?.configurable) continue;
      const { value, set, get } = found;
      if (typeof value === 'function')
        Object.defineProperty(prototype, name, {
          ...found,
          value: function (this: unknown, ...args: unknown[]) {
            return own(() => Reflect.apply(value, this, args));
          },
        });
      else if (set)
        Object.defineProperty(prototype, name, {
          ...found,
          set(this: unknown, given: unknown) {
            own(() => Reflect.apply(set, this, [given]));
          },
        });
      if (get && (name === 'style' || name === 'dataset'))
        Object.defineProperty(prototype, name, {
          ...Object.getOwnPropertyDescriptor(prototype, name),
          get(this: unknown) {
            const inner = Reflect.apply(get, this, []) as object;
            return new Proxy(inner, {
              get: (target, key) => {
                const part = Reflect.get(target, key, target);
                return typeof part === 'function'
                  ? (...args: unknown[]) => own(() => Reflect.apply(part, target, args))
                  : part;
              },
              set: (target, key, given) => own(() => Reflect.set(target, key, given, target)),
              deleteProperty: (target, key) => own(() => Reflect.deleteProperty(target, key)),
            });
          },
        });
    }
  };
  const names = Object.getOwnPropertyNames(globalThis).filter((name) =>
    /^(HTML\w*Element|SVG\w*Element|Element|Node|CharacterData|Text|Comment|Attr|NamedNodeMap|DOMTokenList|Range|Document|DocumentFragment|ShadowRoot|Selection|HTMLOptionsCollection)$/.test(
      name,
    ),
  );
  for (const name of names) {
    const made = (globalThis as unknown as Record<string, { prototype?: object }>)[name];
    if (made?.prototype) wrapAll(made.prototype);
  }
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
  Object.assign(globalThis, {
    foreignChanges: () => {
      flush();
      return foreign.splice(0);
    },
  });
}

/** Watches a page from its next load on. */
export const watchForeignChanges = (page: Page): Promise<unknown> => page.addInitScript(watchPage);

/** What changed since the last asking that the page did not change itself. */
export const foreignChanges = (page: Page): Promise<ForeignChange[]> =>
  page.evaluate(() => (globalThis as unknown as { foreignChanges(): ForeignChange[] }).foreignChanges());

/** Changes something from another world than the page's own, as an extension would. */
export async function changeFromOutside(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `document.body.setAttribute('data-outside', '1'); document.body.append(document.createElement('i')); document.body.lastElementChild.remove(); document.body.removeAttribute('data-outside')`,
  });
  await session.detach();
}
