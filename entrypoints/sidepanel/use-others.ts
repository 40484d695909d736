import { useMemo } from 'react';
import { browser } from 'wxt/browser';
import { useWatched } from '@/components/basics/use-watched';
import type { OtherConversation } from '@/components/conversation/OtherConversations';
import { minutesGone } from '@/components/conversation/WhoIsTold';
import { BY_HAND, view } from '@/utils/conversation';
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
  const states = useWatched(readConversations, watchConversations);
  const seen = useMemo(
    () =>
      pack
        ? (states ?? [])
            .filter(({ key, watching }) => key !== except && key !== BY_HAND && watching !== 'ended')
            .map((state) => view(state, { ...pack.desk, checklists: [] }, pack.combinations))
            .filter(({ level }) => rank(level) >= rank('soon'))
            .sort((a, b) => rank(b.level) - rank(a.level) || (a.levelSince ?? 0) - (b.levelSince ?? 0))
        : [],
    [states, pack, except],
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
