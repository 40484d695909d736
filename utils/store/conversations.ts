import { browser } from 'wxt/browser';
import type { ConversationState } from '@/utils/conversation';
import { exclusively } from './exclusive';
import { watchStorage } from './item';
import { type Stored, stored } from './result';

// `storage.session` is memory: gone with the browser, never on the disk, closed to content scripts.
const CONVERSATION = 'conversation:';
const TAB = 'tab:';

const asState = (value: unknown): ConversationState | null =>
  typeof value === 'object' && value !== null && (value as ConversationState).version === 1
    ? (value as ConversationState)
    : null;

/** The facts of one conversation; null when nothing is known of it. */
export async function readConversation(key: string): Promise<ConversationState | null> {
  const name = CONVERSATION + key;
  return asState((await browser.storage.session.get(name))[name]);
}

/** Every conversation there is, the one that began last first. */
export async function readConversations(): Promise<ConversationState[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .flatMap(([name, value]) => (name.startsWith(CONVERSATION) ? (asState(value) ?? []) : []))
    .sort((a, b) => b.startedAt - a.startedAt || (a.key < b.key ? -1 : 1));
}

/**
 * Changes one conversation: reads what is stored, lets `change` make the next state, stores it. One change at a time
 * for each key, so two in one tick both count. Gives the new state. Only the background calls this.
 */
export const changeConversation = (
  key: string,
  change: (state: ConversationState | null) => ConversationState,
): Promise<Stored<ConversationState>> =>
  exclusively(CONVERSATION + key, () =>
    stored(async () => {
      const before = await readConversation(key);
      const state = change(before);
      if (state !== before) await browser.storage.session.set({ [CONVERSATION + key]: state });
      return state;
    }),
  );

/** Stores a conversation as it is. */
export const saveConversation = (state: ConversationState): Promise<Stored<ConversationState>> =>
  changeConversation(state.key, () => state);

/** Calls with each changed conversation (null: forgotten) until the signal aborts. */
export function watchConversations(
  changed: (key: string, state: ConversationState | null) => void,
  signal: AbortSignal,
): void {
  watchStorage(
    'session',
    (changes) => {
      for (const [name, { newValue }] of Object.entries(changes))
        if (name.startsWith(CONVERSATION)) changed(name.slice(CONVERSATION.length), asState(newValue));
    },
    signal,
  );
}

/** What a tab shows. */
interface Tab {
  key: string;
  origin: string;
}
const asTab = (value: unknown): Tab | null =>
  typeof value === 'object' && value !== null && typeof (value as Tab).key === 'string' ? (value as Tab) : null;

/** Which conversation a tab shows; null when it shows none. */
export async function readTab(tabId: number): Promise<string | null> {
  return asTab((await browser.storage.session.get(TAB + tabId))[TAB + tabId])?.key ?? null;
}

/** Remembers which conversation a tab shows; null forgets the tab, never the conversation. */
export const saveTab = (tabId: number, tab: Tab | null): Promise<Stored<void>> =>
  stored(() =>
    tab === null ? browser.storage.session.remove(TAB + tabId) : browser.storage.session.set({ [TAB + tabId]: tab }),
  );

/** The tabs that show a conversation. */
export const tabsOf = (key: string): Promise<number[]> => tabsWhere((tab) => tab.key === key);

/** The tabs of a site in which the content script runs. */
export const tabsAt = (origin: string): Promise<number[]> => tabsWhere((tab) => tab.origin === origin);

async function tabsWhere(fits: (tab: Tab) => boolean): Promise<number[]> {
  const all = await browser.storage.session.get(await tabNames());
  return Object.entries(all).flatMap(([name, value]) => {
    const tab = name.startsWith(TAB) ? asTab(value) : null;
    return tab && fits(tab) ? [Number(name.slice(TAB.length))] : [];
  });
}

/**
 * The names under which tabs are remembered; null, for everything, where a browser cannot tell names alone (Chrome
 * before 130). Conversations are long: with every message of every chat they would be handed over whole.
 */
async function tabNames(): Promise<string[] | null> {
  try {
    const names = await browser.storage.session.getKeys();
    return names.filter((name) => name.startsWith(TAB));
  } catch {
    return null;
  }
}

/** Calls when a tab shows another conversation (null: none) until the signal aborts. */
export function watchTabs(changed: (tabId: number, key: string | null) => void, signal: AbortSignal): void {
  watchStorage(
    'session',
    (changes) => {
      for (const [name, { newValue }] of Object.entries(changes))
        if (name.startsWith(TAB)) changed(Number(name.slice(TAB.length)), asTab(newValue)?.key ?? null);
    },
    signal,
  );
}

/** The step that "open safety steps" on the page asked the panel to show. */
export interface PanelStep {
  tabId: number;
  step: string;
  at: number;
}
const PANEL_STEP = 'panel.step';

export const savePanelStep = (wanted: PanelStep): Promise<Stored<void>> =>
  stored(() => browser.storage.session.set({ [PANEL_STEP]: wanted }));

export async function readPanelStep(): Promise<PanelStep | null> {
  return ((await browser.storage.session.get(PANEL_STEP))[PANEL_STEP] as PanelStep | undefined) ?? null;
}

/** Calls when the page asks for a step, until the signal aborts. */
export function watchPanelStep(changed: (wanted: PanelStep) => void, signal: AbortSignal): void {
  watchStorage(
    'session',
    (changes) => {
      const wanted = changes[PANEL_STEP]?.newValue as PanelStep | undefined;
      if (wanted) changed(wanted);
    },
    signal,
  );
}

/** Forgets one conversation. */
export const forgetConversation = (key: string): Promise<Stored<void>> =>
  exclusively(CONVERSATION + key, () => stored(() => browser.storage.session.remove(CONVERSATION + key)));

/** Forgets every conversation at once. */
export const forgetConversations = (): Promise<Stored<void>> => stored(() => browser.storage.session.clear());
