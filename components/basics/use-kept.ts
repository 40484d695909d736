import { useCallback, useEffect, useRef } from 'react';

/** Milliseconds after the last key: nobody waits for it, and little is lost where a panel is closed in the middle. */
const REST = 400;

/**
 * Keeps what is being typed: `later` once the hand rests, and at once when the field goes away with the rest of the panel,
 * which tells no field that it lost the focus. `drop` where it was kept in another way.
 */
export function useKept(keep: (text: string) => void): { later: (text: string) => void; drop: () => void } {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  }, [keep]);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const drop = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  }, []);
  const settle = useCallback(() => {
    const left = waiting.current;
    drop();
    if (left) latest.current(left.text);
  }, [drop]);
  const later = useCallback(
    (text: string) => {
      drop();
      waiting.current = { text, timer: setTimeout(settle, REST) };
    },
    [drop, settle],
  );
  useEffect(() => {
    addEventListener('pagehide', settle);
    return () => {
      removeEventListener('pagehide', settle);
      settle();
    };
  }, [settle]);
  return { later, drop };
}
