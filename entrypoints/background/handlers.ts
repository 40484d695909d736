import { BY_HAND } from '@/utils/conversation';
import { type Handlers, type Protocol, sendToTab } from '@/utils/messaging';
import { ignoreOnSite, originOf, purge, readSite, readTab, saveItem, savePanelStep, saveTab } from '@/utils/store';
import { record, viewOfKey } from './conversation';
import { openPanel } from './panel';
import { platformHandlers } from './platforms';
import { injectRedaction } from './redaction';
import { pageSettings, switchOff, switchOn } from './sites';
import { showOnToolbar } from './toolbar';

/** The checklist behind the emergency key. */
const EMERGENCY = 'suicide_attempt_now';
const NOWHERE = { platform: '', host: '' };

/**
 * What the background answers. Nothing is kept between two calls: the worker may be gone in between. The conversation
 * is read from `storage.session`, changed and written back under a lock for its key.
 */
export const handlers: Handlers<keyof Protocol> = {
  'page.hello': async ({ key }, { tabId, origin }) => {
    const site = await readSite(origin);
    const view = await viewOfKey(key);
    if (tabId !== null) {
      await saveTab(tabId, { key, origin });
      await showOnToolbar(tabId, view ?? 'watched');
    }
    return { settings: await pageSettings(site), view };
  },

  'page.report': async ({ key, events }, { tabId, origin }) => {
    // Side by side: somebody waits to see what was said.
    const [view] = await Promise.all([
      record(key, events, { platform: '', host: new URL(origin).host }, Date.now(), tabId),
      tabId === null ? null : saveTab(tabId, { key, origin }),
    ]);
    return { view };
  },

  // Opened at once, in the turn of the click; the step is remembered beside it.
  'page.openPanel': ({ step }, { tabId }) => {
    if (tabId === null) return { opened: false };
    const opening = openPanel({ tabId });
    const noted = step === undefined ? Promise.resolve() : savePanelStep({ tabId, step, at: Date.now() });
    return Promise.all([opening, noted]).then(([opened]) => ({ opened }));
  },

  'page.save': async ({ draft, id }) => {
    const now = Date.now();
    const saved = await saveItem(draft, now, id);
    await purge(now);
    return saved.ok ? { id: saved.value } : { error: saved.error };
  },

  'page.ignoreOnSite': async ({ rule }, { origin }) => {
    const saved = await ignoreOnSite(origin, rule);
    if (!saved.ok) throw new Error(saved.error);
    return {};
  },

  'page.needRedaction': async (_, from) => ({ ready: await injectRedaction(from) }),

  ...platformHandlers,

  'desk.dispatch': async ({ key, event }) => {
    await record(key, [event], NOWHERE, Date.now());
    return { ok: true };
  },

  'desk.insert': async ({ tabId, text, suggestion }) => {
    const sent = await sendToTab(tabId, 'tab.insert', { text, ...(suggestion === undefined ? {} : { suggestion }) });
    const key = await readTab(tabId);
    if (sent.ok && sent.answer.result === 'inserted' && suggestion !== undefined && key !== null) {
      const now = Date.now();
      await record(key, [{ type: 'used', at: now, suggestion }], NOWHERE, now);
    }
    return sent.ok ? sent.answer : { result: 'failed' };
  },

  'desk.site': async ({ origin, on }) => {
    if (originOf(origin) !== origin) return { ok: false, error: 'not_a_site' };
    return on ? switchOn(origin, Date.now()) : switchOff(origin);
  },
};

/** The two keys. The panel opens in the turn of the key press; the checklist follows. */
export async function onCommand(command: string, tab?: { id?: number | undefined; windowId?: number | undefined }) {
  if (command !== 'open-panel' && command !== 'open-emergency') return;
  const at = tab?.windowId === undefined ? null : { windowId: tab.windowId };
  const opening = at ? openPanel(at) : Promise.resolve(false);
  if (command === 'open-emergency') {
    const now = Date.now();
    const key = (tab?.id === undefined ? null : await readTab(tab.id)) ?? BY_HAND;
    await record(key, [{ type: 'open_checklist', at: now, category: EMERGENCY }], NOWHERE, now);
  }
  await opening;
}

/** A tab that went to a page we do not watch shows no conversation any more. */
export async function onTabLoaded(tabId: number, address: string | undefined): Promise<void> {
  const origin = address === undefined ? null : originOf(address);
  if (origin !== null && (await readSite(origin)) !== null) return;
  if ((await readTab(tabId)) === null) return;
  await saveTab(tabId, null);
  await showOnToolbar(tabId, 'off');
}
