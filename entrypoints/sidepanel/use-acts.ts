import { useCallback, useState } from 'react';
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

/** What the specialist can do, and what became of it in one line. */
export function useActs(
  key: string,
  tab: FollowedTab | null,
  place: { platform: string; host: string },
  known: boolean,
) {
  const [notice, setNotice] = useState('');
  const { platform, host } = place;
  const dispatch = useCallback(
    async (event: Untimed) => {
      const at = Date.now();
      // Started by hand, before anything was read: the conversation begins with this.
      if (!known) await send('desk.dispatch', { key, event: { type: 'opened', at, key, place: { platform, host } } });
      const sent = await send('desk.dispatch', { key, event: { ...event, at } as ConversationEvent });
      if (!sent.ok || !sent.answer.ok) setNotice(say('panel_failed'));
    },
    [key, known, platform, host],
  );
  const tabId = tab?.id ?? null;
  const insert = useCallback(
    async (text: string, suggestion?: string) => {
      if (tabId === null) return setNotice(say('panel_insert_no_composer'));
      const sent = await send('desk.insert', { tabId, text, ...(suggestion ? { suggestion } : {}) });
      const result = sent.ok ? sent.answer.result : 'no_composer';
      setNotice(say(INSERTED[result]));
      if (result === 'inserted' && suggestion) await dispatch({ type: 'used', suggestion });
    },
    [tabId, dispatch],
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
  return { dispatch, insert, copy, notice, setNotice };
}
export type Acts = ReturnType<typeof useActs>;
