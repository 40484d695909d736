import { useEffect } from 'react';

/** Letters and what they go to: the first of these headings that is there. */
const LETTERS: Record<string, readonly string[]> = {
  n: ['next-heading', 'start-checklist'],
  r: ['refer-heading'],
  u: ['told-heading'],
};

/**
 * The panel's own keys. Letters work while nothing is being typed and can be switched off; F6 and Shift+F6 go from
 * region to region. Past the last one F6 is left to the browser, whose own F6 leads back to the page.
 */
export function usePanelKeys(letters: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.key === 'F6') {
        if (goToRegion(event.shiftKey ? -1 : 1)) event.preventDefault();
        return;
      }
      if (!letters || event.shiftKey || isTyping(event.target)) return;
      const target = LETTERS[event.key.toLowerCase()]
        ?.map((id) => document.getElementById(id))
        .find((element) => element !== null);
      if (!target) return;
      event.preventDefault();
      show(target);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letters]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** The heading of the next region, or the one before; false at either end. */
function goToRegion(by: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const within = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[within === -1 ? (by === 1 ? 0 : regions.length - 1) : within + by];
  if (!next) return false;
  const headings = next.querySelectorAll<HTMLElement>('[tabindex="-1"]');
  const others = next.querySelectorAll<HTMLElement>('summary, button, a, input, select');
  // What is folded away cannot take the focus.
  show([...headings, ...others].find((one) => one.checkVisibility?.() ?? true) ?? next);
  return true;
}

function show(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  (target.closest('[data-region]') ?? target).scrollIntoView({ block: 'start' });
}
