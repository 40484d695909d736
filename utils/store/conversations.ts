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

/** Which conversation a tab shows; null when it shows none. */
export async function readTab(tabId: number): Promise<string | null> {
  const key = (await browser.storage.session.get(TAB + tabId))[TAB + tabId];
  return typeof key === 'string' ? key : null;
}

/** Remembers which conversation a tab shows; null forgets the tab, never the conversation. */
export const saveTab = (tabId: number, key: string | null): Promise<Stored<void>> =>
  stored(() =>
    key === null ? browser.storage.session.remove(TAB + tabId) : browser.storage.session.set({ [TAB + tabId]: key }),
  );

/** The tabs that show a conversation. */
export async function tabsOf(key: string): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([name, value]) =>
    name.startsWith(TAB) && value === key ? [Number(name.slice(TAB.length))] : [],
  );
}

/** Calls when a tab shows another conversation (null: none) until the signal aborts. */
export function watchTabs(changed: (tabId: number, key: string | null) => void, signal: AbortSignal): void {
  watchStorage(
    'session',
    (changes) => {
      for (const [name, { newValue }] of Object.entries(changes))
        if (name.startsWith(TAB))
          changed(Number(name.slice(TAB.length)), typeof newValue === 'string' ? newValue : null);
    },
    signal,
  );
}

/** Forgets every conversation at once. */
export const forgetConversations = (): Promise<Stored<void>> => stored(() => browser.storage.session.clear());
