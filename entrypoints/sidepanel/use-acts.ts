import { useCallback, useEffect, useState } from 'react';
import type { ConversationEvent } from '@/utils/conversation';
import { say, type WordKey } from '@/utils/locale';
import { send } from '@/utils/messaging';
import type { FollowedTab } from './use-tab';

/** An event before it is given its time. */
export type Untimed<E = ConversationEvent> = E extends { at: number } ? Omit<E, 'at'> : never;

const INSERTED: { [R in 'inserted' | 'refused' | 'failed' | 'no_composer']: WordKey } = {
  inserted: 'panel_inserted',
  refused: 'panel_insert_refused',
  failed: 'panel_insert_refused',
  no_composer: 'panel_insert_no_composer',
};

/** Milliseconds. It only repeats what just happened; screen readers have said it by then. */
const NOTICE_STAYS = 12_000;

/** What the specialist can do, and what became of it in one line. */
export function useActs(key: string, tab: FollowedTab | null) {
  const [notice, setNotice] = useState('');
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(''), NOTICE_STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  const dispatch = useCallback(
    async (event: Untimed) => {
      const sent = await send('desk.dispatch', { key, event: { ...event, at: Date.now() } as ConversationEvent });
      if (!sent.ok || !sent.answer.ok) setNotice(say('panel_failed'));
    },
    [key],
  );
  const tabId = tab?.id ?? null;
  const insert = useCallback(
    async (text: string, suggestion?: string) => {
      if (tabId === null) return setNotice(say('panel_insert_no_composer'));
      const sent = await send('desk.insert', { tabId, text, ...(suggestion ? { suggestion } : {}) });
      const result = sent.ok ? sent.answer.result : 'failed';
      setNotice(say(INSERTED[result]));
    },
    [tabId],
  );
  const copy = useCallback(
    async (text: string, suggestion?: string) => {
      try {
        await navigator.clipboard.writeText(text);
        setNotice(say('panel_copied'));
        if (suggestion) await dispatch({ type: 'used', suggestion });
      } catch {
        setNotice(say('panel_copy_failed'));
      }
    },
    [dispatch],
  );
  return { tab, dispatch, insert, copy, notice, setNotice };
}
export type Acts = ReturnType<typeof useActs>;
