/** A page that redraws everything may take our host away; it comes back so often, then the page has its will. */
const TIMES = 20;

/** Puts the host of the chip back when the page drops it, until the signal aborts. */
export function keepOnPage(host: Element, signal: AbortSignal): void {
  let left = TIMES;
  const observer = new MutationObserver(() => {
    if (host.isConnected || signal.aborted || left-- <= 0) return;
    document.documentElement.append(host);
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
