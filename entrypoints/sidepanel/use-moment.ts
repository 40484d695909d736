import { useMemo } from 'react';
import type { ConversationState, ConversationView } from '@/utils/conversation';
import type { Settings } from '@/utils/store';
import { knownWords, lastAnswerOf } from './stems';
import type { Pack } from './use-desk';

/** What suggestions and referrals are chosen for: the conversation, the checklists opened by hand, the country. */
export function useMoment(
  pack: Pack,
  settings: Settings,
  state: ConversationState | null,
  view: ConversationView,
  supervisor: string,
) {
  const { desk, guidance } = pack;
  const opened = useMemo(() => openedLists(state), [state]);
  const categories = useMemo(
    () => [...new Set([...opened, ...view.categories.map(({ id }) => id)])],
    [opened, view.categories],
  );
  const country = view.country ?? settings.country;
  const chosen = desk.referrals.find((entry) => entry.country === country) ?? null;
  const live = useMemo(
    () => ({
      guidance,
      view,
      categories,
      lastAnswer: lastAnswerOf(state),
      known: knownWords(chosen, categories, view, supervisor),
    }),
    [guidance, view, categories, state, chosen, supervisor],
  );
  return { opened, categories, country, live };
}

/** Opened by hand and not closed since. */
const openedLists = (state: ConversationState | null): string[] =>
  Object.entries(state?.opened ?? {})
    .filter(([id, { at }]) => !(state?.closed[id] && state.closed[id].at > at))
    .map(([id]) => id);
