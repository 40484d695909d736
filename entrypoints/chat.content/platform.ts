import { platformFor } from '@/utils/platforms';

/** Single-page clients draw themselves late: how often to look whether this page is another platform by now. */
const EVERY = 500;

/** Calls when the page turns out to be another platform than before, until the signal aborts. */
export function watchPlatform(document: Document, changed: () => void, signal: AbortSignal): void {
  const now = () => platformFor(new URL(document.location.href), document).id;
  let known = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const found = now();
      // A client that redraws itself is gone for a moment: that is no other platform.
      if (signal.aborted || found === known || found === 'generic') return;
      known = found;
      changed();
    }, EVERY);
  });
  observer.observe(document.documentElement, { subtree: true, childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
