import { useEffect, useState } from 'react';
import type { PracticeRun } from '@/utils/store';

/** How long somebody seems to write, in milliseconds: long enough to be somebody, never so long that it is waited for. */
const PAUSE = 500;
const EACH = 18;
const MOST = 2200;

/**
 * How many of the turns are shown: what the person answers comes one message after the other, as if written. All of it
 * is stored at once, so a page closed meanwhile loses nothing, and what was there when the page opened stands at once.
 */
export function useRevealed(turns: PracticeRun['turns']): number {
  const [shown, show] = useState(turns.length);
  const next = turns[shown];
  useEffect(() => {
    if (!next) return;
    const wait = next.who === 'person' ? Math.min(MOST, PAUSE + next.text.length * EACH) : 0;
    const timer = setTimeout(() => show((count) => count + 1), wait);
    return () => clearTimeout(timer);
  }, [next]);
  return Math.min(shown, turns.length);
}
