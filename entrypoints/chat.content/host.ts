const NAME = 'steady-hand-ui';
/** Keys typed in here are not the page's to hear. */
const KEYS = ['keydown', 'keyup', 'keypress'];

/** Where the chip lives: a closed shadow root at the end of the page. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  container: HTMLElement;
}

/**
 * Puts our host on the page, instead of what an earlier copy of this script left there, and takes it off when the
 * signal aborts. WXT's own helper does the same and waits for anchors besides, for three times the weight.
 */
export function openHost(css: string, signal: AbortSignal): Host {
  for (const left of document.querySelectorAll(NAME)) left.remove();
  const element = document.createElement(NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  root.append(style, container);
  for (const type of KEYS) root.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(element);
  signal.addEventListener('abort', () => element.remove());
  return { element, root, container };
}

/** Puts the chosen theme on the host; `system` leaves it to the browser (components/tokens.css, style.css). */
export function applyTheme(host: Element, theme: 'system' | 'light' | 'dark'): void {
  if (theme === 'system') host.removeAttribute('data-theme');
  else host.setAttribute('data-theme', theme);
}
