import { type FocusEvent, useEffect, useRef, useState } from 'react';

/** Milliseconds between leaving a field and the press of the button beside it, in browsers that do not focus buttons. */
const REACH = 300;

/**
 * Holds a value still while the specialist fills a card: a new message must not take away what is being typed. `live`
 * is shown again as soon as focus has left the card or its form is closed. Spread `holding` on what holds the cards.
 */
export function useHeld<T>(live: T) {
  const [held, hold] = useState<{ value: T } | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);
  const holding = {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      clearTimeout(leaving.current);
      const filling = target.closest('.stem, .next')?.querySelector('input, textarea');
      hold((before) => (filling ? (before ?? { value: live }) : null));
    },
    onBlur: () => {
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => hold(null), REACH);
    },
  };
  return { shown: held ? held.value : live, holding, release: () => hold(null) };
}
