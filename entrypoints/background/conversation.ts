import {
  type ConversationEvent,
  type ConversationState,
  type ConversationView,
  open,
  reduce,
  view,
} from '@/utils/conversation';
import { sendToTab } from '@/utils/messaging';
import {
  changeConversation,
  forgetConversation,
  readCombinations,
  readConversation,
  readConversations,
  readDesk,
  type Stored,
  tabsOf,
} from '@/utils/store';
import { showOnToolbar } from './toolbar';

/** What panel and chip show of a state. Before a pack is stored there are no steps, but findings already count. */
export async function viewOf(state: ConversationState): Promise<ConversationView> {
  const [desk, combinations] = await Promise.all([readDesk(), readCombinations()]);
  return view(state, desk ?? { steps: [], checklists: [], contacts: [], referrals: [] }, combinations ?? []);
}

/** The view of a conversation; null when nothing is known of it. */
export async function viewOfKey(key: string): Promise<ConversationView | null> {
  const state = await readConversation(key);
  return state && viewOf(state);
}

/**
 * Adds events to a conversation, begins it if need be, and shows the outcome wherever it is shown: toolbar, and the
 * chips of its tabs other than `from`, which gets its answer anyway. Throws when it cannot be stored: then the sender
 * learns that it failed.
 */
export async function record(
  key: string,
  events: readonly ConversationEvent[],
  place: ConversationState['place'],
  now: number,
  from: number | null = null,
): Promise<ConversationView> {
  const change = (before: ConversationState | null) => {
    const state = before ?? open(key, place, Math.min(now, ...events.map(({ at }) => at)));
    return events.reduce(step, state);
  };
  let stored = await changeConversation(key, change);
  if (!stored.ok && stored.error === 'full' && (await forgetOldest(key)))
    stored = await changeConversation(key, change);
  if (!stored.ok) throw new Error(stored.error);
  const shown = await viewOf(stored.value);
  await show(shown, from);
  return shown;
}

/** While paused or ended nothing new is heard; ending a conversation forgets what was said in it (DESIGN, "Where things live"). */
function step(state: ConversationState, event: ConversationEvent): ConversationState {
  if (event.type === 'message' && state.watching !== 'on') return state;
  const next = reduce(state, event);
  return event.type === 'watching' && next.watching === 'ended'
    ? reduce(next, { type: 'cleared', at: event.at })
    : next;
}

async function show(shown: ConversationView, from: number | null): Promise<void> {
  const tabs = await tabsOf(shown.key);
  await Promise.all(
    tabs.flatMap((tab) => [
      showOnToolbar(tab, shown),
      ...(tab === from ? [] : [sendToTab(tab, 'tab.view', { view: shown })]),
    ]),
  );
}

/** Makes room in memory: forgets the conversation that began first and that no tab shows. False: there is none. */
async function forgetOldest(except: string): Promise<boolean> {
  for (const { key } of (await readConversations()).reverse()) {
    if (key !== except && (await tabsOf(key)).length === 0) {
      const gone: Stored<void> = await forgetConversation(key);
      return gone.ok;
    }
  }
  return false;
}
