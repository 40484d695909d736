/** Who hears of changes, and which attributes matter to them. */
interface Hearer {
  attributes: readonly string[];
  hear(records: readonly MutationRecord[]): void;
}

const pages = new WeakMap<Document, PageChanges>();

/**
 * One observer of a page for all who watch it, handing on whole batches. Two observers would make the browser keep
 * every record twice; on a page that scrolls a thousand rows that is felt.
 */
export class PageChanges {
  readonly #hearers = new Set<Hearer>();
  readonly #roots = new Set<Node>();
  #sweepAt = 100;
  readonly #observer = new MutationObserver((records) => {
    for (const hearer of this.#hearers) hearer.hear(records);
  });

  /** The one of a document. */
  static of(document: Document): PageChanges {
    const known = pages.get(document) ?? new PageChanges(document);
    pages.set(document, known);
    return known;
  }

  private constructor(private readonly document: Document) {}

  /** Hears every batch until the signal aborts. */
  watch(hear: Hearer['hear'], signal: AbortSignal, attributes: readonly string[] = []): void {
    if (signal.aborted) return;
    const hearer = { hear, attributes };
    if (this.#hearers.size === 0) this.#roots.add(this.document.documentElement);
    this.#hearers.add(hearer);
    this.#observe();
    signal.addEventListener('abort', () => {
      this.#hearers.delete(hearer);
      if (this.#hearers.size > 0) return;
      this.#observer.disconnect();
      this.#roots.clear();
    });
  }

  /** Shadow roots hide their changes from the page's observer: they are watched by themselves, once met. */
  alsoIn = (root: ShadowRoot): void => {
    if (this.#roots.has(root) || this.#hearers.size === 0) return;
    if (this.#roots.size >= this.#sweepAt) this.#sweep();
    this.#roots.add(root);
    this.#observer.observe(root, this.#options());
  };

  /** Rows of a virtual list come and go, each with a root of its own. */
  #sweep(): void {
    for (const known of this.#roots) {
      if (known.nodeType === 11 && !(known as ShadowRoot).host.isConnected) this.#roots.delete(known);
    }
    this.#sweepAt = 2 * this.#roots.size + 100;
  }

  #observe(): void {
    const options = this.#options();
    for (const root of this.#roots) this.#observer.observe(root, options);
  }

  #options(): MutationObserverInit {
    const attributeFilter = [...new Set(['class', ...[...this.#hearers].flatMap(({ attributes }) => attributes)])];
    return { subtree: true, childList: true, characterData: true, attributeFilter };
  }
}
