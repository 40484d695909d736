import { useEffect, useRef, useState } from 'react';
import { LiveRegion } from '@/components/basics/LiveRegion';
import { useSay } from '@/components/basics/Words';
import type { ConversationView } from '@/utils/conversation';

/** Tells screen readers of a new level and a new next step; assertive only when it became `now`. */
export function Spoken({
  view,
  levelWords,
  next,
  over,
}: {
  view: ConversationView;
  levelWords: string;
  next: string;
  /** The supervisor's time is over and nobody was told; said once, politely. */
  over: boolean;
}) {
  const say = useSay();
  const [told, tell] = useState({ polite: '', assertive: '' });
  const last = useRef({ key: view.key, level: view.level, next: view.next });
  useEffect(() => {
    const before = last.current;
    last.current = { key: view.key, level: view.level, next: view.next };
    // Another conversation came into view: nothing happened in it.
    if (before.key !== view.key) return;
    if (before.level !== view.level && levelWords) {
      tell(view.level === 'now' ? { polite: '', assertive: levelWords } : { polite: levelWords, assertive: '' });
    } else if (before.next !== view.next && next) {
      tell({ polite: say('panel_says_next', next), assertive: '' });
    }
  }, [view.key, view.level, view.next, levelWords, next, say]);
  useEffect(() => {
    if (over) tell({ polite: say('panel_says_over'), assertive: '' });
  }, [over, say]);
  return <LiveRegion {...told} />;
}
