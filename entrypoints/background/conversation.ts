import {
  type ConversationEvent,
  type ConversationState,
  type ConversationView,
  type LowerReason,
  open,
  reduce,
  view,
} from '@/utils/conversation';
import type { Level } from '@/utils/level';
import { sendToTab } from '@/utils/messaging';
import type { CompiledCombination, Desk } from '@/utils/packs';
import {
  changeConversation,
  countLowered,
  forgetConversation,
  forgetPapers,
  readAbout,
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
  const { desk, combinations } = await packInUse();
  return view(state, desk, combinations);
}

/** What of a pack is needed to view a conversation. */
interface PackParts {
  desk: Desk;
  combinations: readonly CompiledCombination[];
}

/**
 * The pack in use. Its parts are long and asked for with every message, so they are read once for each content hash; what
 * a killed worker forgets is read again.
 */
async function packInUse(): Promise<PackParts> {
  const about = await readAbout();
  if (!about) return { desk: NO_DESK, combinations: [] };
  if (lastPack?.hash !== about.hash) {
    const [desk, combinations] = await Promise.all([readDesk(), readCombinations()]);
    lastPack = { hash: about.hash, desk: desk ?? NO_DESK, combinations: combinations ?? [] };
  }
  return lastPack;
}
let lastPack: (PackParts & { hash: string }) | null = null;
const NO_DESK = { steps: [], checklists: [], contacts: [], referrals: [] };

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
  // Where it stands is asked for only when it ends.
  const combinations = events.some(({ type }) => type === 'watching') ? (await packInUse()).combinations : [];
  const levelOf = (state: ConversationState) => view(state, NO_DESK, combinations).raisedTo;
  let lowered: Lowered[] = [];
  const change = (before: ConversationState | null) => {
    const state = before ?? open(key, place, Math.min(now, ...events.map(({ at }) => at)));
    lowered = [];
    return events.reduce((from, event) => {
      lowered.push(...loweredBy(from, event));
      return step(from, event, levelOf);
    }, state);
  };
  let stored = await changeConversation(key, change);
  if (!stored.ok && stored.error === 'full' && (await forgetOldest(key)))
    stored = await changeConversation(key, change);
  if (!stored.ok) throw new Error(stored.error);
  for (const { rule, reason, by } of lowered) await countLowered(rule, reason, by);
  if (events.some(forgets)) await forgetPapers(key);
  const shown = await viewOf(stored.value);
  await show(shown, from);
  return shown;
}

/** While paused or ended nothing new is heard; ending a conversation forgets what was said in it (DESIGN, "Where things live"). */
function step(
  state: ConversationState,
  event: ConversationEvent,
  levelOf: (state: ConversationState) => Level | null,
): ConversationState {
  if (event.type === 'message' && state.watching !== 'on') return state;
  const level = () => (state.watching === 'ended' ? (state.ended?.level ?? null) : levelOf(state));
  const next = reduce(state, event.type === 'watching' ? { ...event, level: level() } : event);
  return event.type === 'watching' && next.watching === 'ended'
    ? reduce(next, { type: 'cleared', at: event.at })
    : next;
}

const forgets = (event: ConversationEvent) =>
  event.type === 'cleared' || (event.type === 'watching' && event.watching === 'ended');

interface Lowered {
  rule: string;
  reason: LowerReason;
  by: 1 | -1;
}

/** What an event adds to the local feedback on a rule; a repetition of what is known adds nothing. */
function loweredBy(state: ConversationState, event: ConversationEvent): Lowered[] {
  if (event.type !== 'lower' && event.type !== 'unlower') return [];
  const at = `${event.message}/${event.rule}`;
  const before = state.lowered[at];
  const stands = before && (state.unlowered[at]?.at ?? -1) < before.at ? before : null;
  if (event.type === 'unlower')
    return stands && event.at >= stands.at ? [{ rule: event.rule, reason: stands.reason, by: -1 }] : [];
  if (event.at <= (before?.at ?? -1) || event.at <= (state.unlowered[at]?.at ?? -1)) return [];
  return [
    ...(stands ? [{ rule: event.rule, reason: stands.reason, by: -1 as const }] : []),
    { rule: event.rule, reason: event.reason, by: 1 },
  ];
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
