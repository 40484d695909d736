import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { OtherConversation } from '@/components/conversation/OtherConversations';
import { minutesGone } from '@/components/conversation/WhoIsTold';
import { BY_HAND, type ConversationState, type ConversationView, view } from '@/utils/conversation';
import { rank } from '@/utils/level';
import { readConversations, tabsOf, watchConversations } from '@/utils/store';
import type { Pack } from './use-desk';

/** All conversations but this one that stand at `soon` or higher, the most pressing first. */
export function useOthers(
  except: string,
  pack: Pack | null | undefined,
  now: number,
  clock: (at: number) => string,
): OtherConversation[] {
  const states = useConversations();
  const viewed = useMemo(() => (pack ? viewsWith(pack) : () => null), [pack]);
  const seen = useMemo(
    () =>
      [...states.values()]
        .filter(({ key, watching }) => key !== except && key !== BY_HAND && watching !== 'ended')
        .flatMap((state) => viewed(state) ?? [])
        .filter(({ level }) => rank(level) >= rank('soon'))
        .sort((a, b) => rank(b.level) - rank(a.level) || (a.levelSince ?? 0) - (b.levelSince ?? 0)),
    [states, viewed, except],
  );
  return seen.flatMap(({ key, place, level, levelSince, told }) => {
    if (!level) return [];
    const within = pack?.desk.contacts.find((row) => row.level === level)?.supervisorWithin ?? null;
    const late = within !== null && levelSince !== null && minutesGone(levelSince, now) >= within;
    const pressing = rank(level) >= rank('urgent');
    const over = pressing && late && !told.supervisor;
    return [{ key, host: place.host, level, since: levelSince === null ? '' : clock(levelSince), over }];
  });
}

/** Every conversation there is, by key; only the one that changed is taken anew. */
function useConversations(): ReadonlyMap<string, ConversationState> {
  const [states, setStates] = useState<ReadonlyMap<string, ConversationState>>(new Map());
  useEffect(() => {
    const over = new AbortController();
    // Also what was forgotten: it may still be on its way from the first reading.
    const heard = new Set<string>();
    watchConversations((key, state) => {
      heard.add(key);
      setStates((before) => {
        const next = new Map(before);
        if (state) next.set(key, state);
        else next.delete(key);
        return next;
      });
    }, over.signal);
    readConversations().then(
      (all) => {
        if (over.signal.aborted) return;
        const unheard = all.filter(({ key }) => !heard.has(key));
        setStates((before) => new Map([...unheard.map((state) => [state.key, state] as const), ...before]));
      },
      // The storage of a page that is being closed rejects; there is nobody left to tell.
      () => undefined,
    );
    return () => over.abort();
  }, []);
  return states;
}

/** What states come to with a pack; each is worked out once. */
function viewsWith(pack: Pack): (state: ConversationState) => ConversationView {
  const known = new WeakMap<ConversationState, ConversationView>();
  const desk = { ...pack.desk, checklists: [] };
  return (state) => {
    const shown = known.get(state) ?? view(state, desk, pack.combinations);
    known.set(state, shown);
    return shown;
  };
}

/** Brings a tab that shows a conversation to the front; false where none does. */
export async function goToTabOf(key: string): Promise<boolean> {
  const [tabId] = await tabsOf(key);
  if (tabId === undefined) return false;
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
