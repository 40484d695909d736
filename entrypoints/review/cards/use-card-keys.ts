import { useEffect, useRef } from 'react';

/**
 * The keys of the card page: digits and letters while nothing is typed (`letters` switches them off, WCAG 2.1.4), F2
 * at any time, Escape out of the text field. `on` maps a key to what it does; what is undefined is left to the browser.
 */
export function useCardKeys(on: Record<string, (() => void) | undefined>, letters: boolean): void {
  const latest = useRef(on);
  latest.current = on;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('dialog')) return;
      const typing = target?.closest('input, textarea, select, [contenteditable]') ?? null;
      if (event.key === 'Escape' && typing instanceof HTMLTextAreaElement) {
        // To the card itself, so that the next letter is a key and Tab goes on from here.
        (typing.closest<HTMLElement>('[tabindex="-1"]') ?? typing).focus();
        if (document.activeElement === typing) typing.blur();
        return;
      }
      const single = event.key.length === 1;
      // A key held down is one wish, not many.
      if (event.repeat || (single && (!letters || typing || event.shiftKey))) return;
      const act = latest.current[single ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letters]);
}
