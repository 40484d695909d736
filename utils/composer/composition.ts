/** How long an editor may need to take over what an input method composed; milliseconds. */
const SETTLE = 60;

/** Follows input methods: inserting while one composes corrupts most editors. */
export interface Composition {
  /** Whether one composes just now, anywhere that is listened to. */
  composing(): boolean;
  /** Listens in another document too: that of a frame in which somebody writes. */
  listen(document: Document): void;
  /** Waits until nobody composes and the editor has the words. False: it took longer than that, in milliseconds. */
  rested(within: number): Promise<boolean>;
}

export function watchComposition(document: Document, signal: AbortSignal): Composition {
  const heard = new WeakSet<Document>();
  const waiting = new Set<() => void>();
  let composing = false;
  const end = () => {
    composing = false;
    for (const done of waiting) done();
    waiting.clear();
  };
  const begin = () => {
    composing = true;
  };
  const listen = (inside: Document) => {
    if (heard.has(inside)) return;
    heard.add(inside);
    const options = { signal, capture: true, passive: true };
    inside.addEventListener('compositionstart', begin, options);
    inside.addEventListener('compositionend', end, options);
    // Some input methods never tell the end when the field is left.
    inside.addEventListener('focusout', end, options);
  };
  listen(document);
  return {
    composing: () => composing,
    listen,
    async rested(within) {
      if (!composing) return true;
      await new Promise<void>((done) => {
        waiting.add(done);
        setTimeout(done, within);
      });
      if (composing) return false;
      await new Promise((done) => setTimeout(done, SETTLE));
      return !composing;
    },
  };
}
