/** Elements are looked at again this long after something moved, in milliseconds. */
const EVERY = 100;

/**
 * Knows which elements stand within a window's height of what can be seen; one not looked at yet counts as near. An
 * IntersectionObserver would tell the same and costs every frame, also those of a key that moves nothing.
 */
export class NearSight {
  readonly #away = new WeakSet<Element>();
  readonly #heard = new WeakSet<Node>();
  readonly #ends = new AbortController();
  #watched: ReadonlySet<Element> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when one came near or went away */
  constructor(private readonly changed: () => void) {
    const options = { signal: this.#ends.signal, passive: true };
    window.addEventListener('resize', this.#soon, options);
  }

  isNear = (element: Element): boolean => !this.#away.has(element);

  /** Watches these from now on, and no others. */
  watch(elements: readonly Element[]): void {
    const before = this.#watched;
    this.#watched = new Set(elements);
    for (const element of this.#watched) {
      if (before.has(element)) continue;
      this.#listenAround(element);
      this.#soon();
    }
  }

  stop(): void {
    this.#ends.abort();
    clearTimeout(this.#timer);
  }

  #soon = (): void => {
    if (!this.#ends.signal.aborted) this.#timer ??= setTimeout(this.#look, EVERY);
  };

  /** Scrolling is not told outside a shadow root. */
  #listenAround(element: Element): void {
    for (let at: Element | null | undefined = element; at; ) {
      const root: Node = at.getRootNode();
      if (this.#heard.has(root)) return;
      this.#heard.add(root);
      root.addEventListener('scroll', this.#soon, { signal: this.#ends.signal, capture: true, passive: true });
      at = (root as Partial<ShadowRoot>).host;
    }
  }

  #look = (): void => {
    this.#timer = undefined;
    let changed = false;
    for (const element of this.#watched) {
      const { top, bottom, width } = element.getBoundingClientRect();
      const near = width > 0 && bottom > -innerHeight && top < 2 * innerHeight;
      if (near === this.isNear(element)) continue;
      changed = true;
      if (near) this.#away.delete(element);
      else this.#away.add(element);
    }
    if (changed) this.changed();
  };
}
