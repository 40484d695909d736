import type { PlatformEntry } from './entry';
import { composerAt, deepActiveElement, frameDocument } from './focus';
import { PageChanges } from './page-changes';
import { queryAll } from './select';

export interface ComposerWatch {
  signal: AbortSignal;
  /** The words in a composer; handed in by the entrypoint. */
  read(field: HTMLElement): string;
  /** The composer in use changed (null: none on the page), or its words or caret did. */
  onDraft(field: HTMLElement | null, why: 'focus' | 'text' | 'caret'): void;
  /** The composer emptied right after Enter or a click: these words were sent. */
  onSent?(field: HTMLElement, text: string): void;
}

/** A composer that empties this soon after Enter or a click was sent by it, in milliseconds. */
const SENT_WITHIN = 600;

/** Watches what the specialist writes until the signal aborts. Listens only; no event is stopped or changed. */
export function watchComposer(entry: PlatformEntry, document: Document, watch: ComposerWatch): void {
  const { signal } = watch;
  const seen = new WeakSet<Document>();
  let field: HTMLElement | null = null;

  const use = (found: HTMLElement | null) => {
    if (found === null || found === field) return;
    field = found;
    watch.onDraft(field, 'focus');
  };
  /** The field in use may have been taken off the page, or be none yet. */
  const current = (): HTMLElement | null => {
    if (field?.isConnected) return field;
    const found = composerAt(deepActiveElement(document), entry.composer) ?? onlyComposer(entry, document);
    if (found !== field) {
      field = found;
      watch.onDraft(field, 'focus');
    }
    return field;
  };
  const target = (event: Event): Element | null => {
    // The whole way of an event is made for us when asked for: with every key that is felt.
    const at = event.target as Element | null;
    const first = at?.shadowRoot ? (event.composedPath()[0] as Node | undefined) : (at as Node | null);
    return first?.nodeType === 1 ? (first as Element) : (first?.parentElement ?? null);
  };

  const listen = (inside: Document) => {
    if (seen.has(inside) || signal.aborted) return;
    seen.add(inside);
    const on = (type: string, act: (event: Event) => void) =>
      inside.addEventListener(type, act, { signal, capture: true, passive: true });
    on('focusin', (event) => {
      const at = target(event);
      const frame = frameDocument(at);
      if (frame) listen(frame);
      use(composerAt(at, entry.composer));
    });
    const changed = (event: Event) => {
      const at = composerAt(target(event), entry.composer);
      if (!at) return;
      use(at);
      watch.onDraft(at, 'text');
    };
    on('input', changed);
    on('compositionend', changed);
    on('selectionchange', () => {
      if (field && composerAt(deepActiveElement(document), entry.composer) === field) watch.onDraft(field, 'caret');
    });
    on('keydown', (event) => {
      const { key, shiftKey, isComposing } = event as KeyboardEvent;
      if (key === 'Enter' && !shiftKey && !isComposing) watchSend();
    });
    on('click', () => watchSend());
  };

  const watchSend = () => {
    const at = current();
    const before = at ? watch.read(at) : '';
    if (!at || before.trim() === '') return;
    const since = performance.now();
    const check = () => {
      if (signal.aborted) return;
      if (watch.read(at).trim() === '') {
        watch.onSent?.(at, before);
        watch.onDraft(at, 'text');
      } else if (performance.now() - since < SENT_WITHIN) setTimeout(check, 50);
    };
    setTimeout(check, 50);
  };

  listen(document);
  // Focus that moves into a frame is told only by the window losing it; in Firefox before it says where it went.
  const intoFrame = () => {
    const frame = signal.aborted ? null : frameDocument(document.activeElement);
    if (!frame) return;
    listen(frame);
    use(composerAt(deepActiveElement(document), entry.composer));
  };
  const left = () => {
    intoFrame();
    setTimeout(intoFrame, 0);
  };
  document.defaultView?.addEventListener('blur', left, { signal });
  // A client that swaps its composer tells nobody: the page does.
  let timer: ReturnType<typeof setTimeout> | undefined;
  PageChanges.of(document).watch(() => {
    if (field?.isConnected) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) current();
    }, 120);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  current();
}

/** On a known platform its one visible composer, before it has the focus; elsewhere only what has the focus. */
function onlyComposer(entry: PlatformEntry, document: Document): HTMLElement | null {
  if (entry.item === undefined) return null;
  const all = queryAll(document, entry.composer) as HTMLElement[];
  return all.find((element) => element.checkVisibility?.() ?? true) ?? null;
}
