import type { ExtensionBrowser } from '@/scripts/driver/chromium';
import type { ConversationState, KeptMessage } from '@/utils/conversation';
import type { Platforms } from '@/utils/store';

/** What the extension has noted of every conversation, read from its memory as the background keeps it. */
export async function noted(browser: ExtensionBrowser): Promise<ConversationState[]> {
  const all = (await (await browser.worker()).evaluate(`chrome.storage.session.get(null)`)) as Record<string, unknown>;
  return Object.entries(all).flatMap(([name, state]) =>
    name.startsWith('conversation:') ? [state as ConversationState] : [],
  );
}

/** Messages of one conversation in their order. */
export const messagesOf = (state: ConversationState | undefined): KeptMessage[] =>
  Object.values(state?.messages ?? {}).sort((a, b) => a.order - b.order);

/** How many messages were noted of whom. */
export function countOf(state: ConversationState | undefined): { [speaker: string]: number } {
  const count: { [speaker: string]: number } = {};
  for (const { speaker } of messagesOf(state)) count[speaker] = (count[speaker] ?? 0) + 1;
  return count;
}

/** The words that were noticed as another's, in order. */
export const noticedIn = (state: ConversationState | undefined): string[] =>
  messagesOf(state)
    .filter(({ speaker }) => speaker !== 'specialist')
    .flatMap(({ findings }) => findings.filter(({ own }) => !own).map(({ words }) => words));

/** What is stored about platforms. */
export async function platformsOf(browser: ExtensionBrowser): Promise<Platforms> {
  const found = (await (await browser.worker()).evaluate(`chrome.storage.local.get('platforms')`)) as {
    platforms?: { value: Platforms };
  };
  return found.platforms?.value ?? { own: [], off: [], learned: {} };
}

/** Stores what is known about platforms, as `switchPlatform` of the store does. */
export async function keepPlatforms(browser: ExtensionBrowser, platforms: Partial<Platforms>): Promise<void> {
  const value = { ...(await platformsOf(browser)), ...platforms };
  await (await browser.worker()).evaluate(
    `chrome.storage.local.set({ platforms: { version: 1, value: ${JSON.stringify(value)} } })`,
  );
}
