import type { CDPSession, Page } from 'playwright-core';

/**
 * Reaches the extension's in-page interface. It lives in a closed shadow root, so only the debugger sees into it;
 * clicks go through the browser's own mouse and are trusted, as a person's are.
 */
export interface InPageUi {
  /** True once an element inside matches. */
  has(selector: string): Promise<boolean>;
  waitFor(selector: string, timeout?: number): Promise<void>;
  waitForGone(selector: string, timeout?: number): Promise<void>;
  /** Visible text of the first match, or of everything. */
  text(selector?: string): Promise<string>;
  /** Moves the mouse to the middle of the first match and clicks. */
  click(selector: string): Promise<void>;
  /** Runs a function with the shadow root and gives its JSON result. */
  evaluate<T>(body: string, ...args: unknown[]): Promise<T>;
}

interface DomNode {
  backendNodeId: number;
  localName?: string;
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
  children?: DomNode[];
  contentDocument?: DomNode;
}

/** Opens the in-page interface of one page. `host` is the local name of the extension's host element. */
export async function inPageUi(page: Page, host = 'steady-hand-ui'): Promise<InPageUi> {
  const session: CDPSession = await page.context().newCDPSession(page);

  async function root(): Promise<string | undefined> {
    const { root: document } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
      root: DomNode;
    };
    const found = find(document);
    if (!found) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
    return object.objectId;
  }
  function find(node: DomNode): DomNode | undefined {
    const closed = node.localName === host ? node.shadowRoots?.[0] : undefined;
    if (closed) return closed;
    for (const child of [
      ...(node.children ?? []),
      ...(node.contentDocument ? [node.contentDocument] : []),
      ...(node.shadowRoots ?? []),
    ]) {
      const below = find(child);
      if (below) return below;
    }
    return undefined;
  }
  async function evaluate<T>(body: string, ...args: unknown[]): Promise<T> {
    const objectId = await root();
    if (!objectId) return undefined as T;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { const root = this; ${body} }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
  const visible = `const seen = [...root.querySelectorAll(args[0])].find((el) => el.getClientRects().length > 0 && getComputedStyle(el).visibility !== 'hidden');`;
  const has = async (selector: string) =>
    (await evaluate<boolean>(`${visible} return Boolean(seen);`, selector)) ?? false;
  const until = async (wanted: boolean, selector: string, timeout: number) => {
    const deadline = Date.now() + timeout;
    while ((await has(selector)) !== wanted) {
      if (Date.now() > deadline)
        throw new Error(
          `In the page's interface, ${selector} ${wanted ? 'did not appear' : 'did not go'} within ${timeout} ms. It shows: ${await ui.text()}`,
        );
      await page.waitForTimeout(50);
    }
  };
  const ui: InPageUi = {
    has,
    evaluate,
    waitFor: (selector, timeout = 30_000) => until(true, selector, timeout),
    waitForGone: (selector, timeout = 30_000) => until(false, selector, timeout),
    text: async (selector = '*') =>
      (await evaluate<string>(
        `const found = args[0] === '*' ? root.querySelector('body') ?? [...root.children].find((el) => el.localName !== 'style') : root.querySelector(args[0]); return found?.innerText ?? '';`,
        selector,
      )) ?? '',
    async click(selector) {
      await ui.waitFor(selector);
      // The mouse presses a place, not a thing: what still moves, or lies under something else, is waited for.
      const place = () =>
        evaluate<{ x: number; y: number; free: boolean } | null>(
          `${visible} if (!seen) return null; seen.scrollIntoView({ block: 'nearest' }); const { x, y, width, height } = seen.getBoundingClientRect(); const at = { x: x + width / 2, y: y + height / 2 }; return { ...at, free: seen.contains(root.elementFromPoint(at.x, at.y)) };`,
          selector,
        );
      const deadline = Date.now() + 30_000;
      let box = await place();
      for (let still = 0; !box || still < 2; ) {
        await page.waitForTimeout(40);
        const now = await place();
        still = now?.free && now.x === box?.x && now.y === box.y ? still + 1 : 0;
        box = now;
        if (Date.now() > deadline)
          throw new Error(`In the page's interface, ${selector} did not come to rest. It shows: ${await ui.text()}`);
      }
      await page.mouse.click(box.x, box.y);
    },
  };
  return ui;
}
