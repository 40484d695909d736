import { browser } from 'wxt/browser';
import { type PageSettings, sendToTab } from '@/utils/messaging';
import {
  patternOf,
  readPolicy,
  readSettings,
  readSite,
  readSites,
  removeSite,
  type Site,
  type Sites,
  saveSite,
  saveTab,
  tabsAt,
} from '@/utils/store';
import { showOnToolbar } from './toolbar';

const SCRIPT = '/content-scripts/chat.js';
const MARKS = '/marks.css';
const idOf = (origin: string) => `site ${origin}`;
const granted = (origin: string) => browser.permissions.contains({ origins: [patternOf(origin)] });

/** Switches a site on, after its host was granted: from now on, and at once in the tabs that show it. */
export async function switchOn(origin: string, now: number): Promise<{ ok: boolean; error?: string }> {
  const { policy } = await readPolicy();
  if (policy.onlyTheseSites && !Object.hasOwn(policy.sites, origin)) return { ok: false, error: 'set_by_policy' };
  if (!(await granted(origin))) return { ok: false, error: 'not_granted' };
  const saved = await saveSite(origin, {}, now);
  if (!saved.ok) return { ok: false, error: saved.error };
  await register(origin);
  await inject(origin);
  return { ok: true };
}

/** Switches a site off: tabs stop, nothing is injected any more, the host is given back. */
export async function switchOff(origin: string): Promise<{ ok: boolean; error?: string }> {
  const removed = await removeSite(origin, !(await granted(origin)));
  if (!removed.ok) return { ok: false, error: removed.error };
  await unregister(origin);
  await stopTabs(origin);
  const others = Object.keys(await readSites());
  const pattern = patternOf(origin);
  // The same host on another port or the same pattern may still be in use.
  if (!others.some((other) => patternOf(other) === pattern)) {
    await browser.permissions.remove({ origins: [pattern] }).catch(() => {
      // A host that an administrator granted cannot be given back; the site is off all the same.
    });
  }
  return { ok: true };
}

/**
 * Registers what is switched on and drops what lost its permission. Repeating it changes nothing; called whenever the
 * background wakes, because registrations end with the session and nobody says so.
 * @param injecting also puts the script into open tabs: after an update the old scripts there are cut off
 */
export async function restoreSites(injecting: boolean): Promise<void> {
  const [sites, { policy }] = await Promise.all([readSites(), readPolicy()]);
  const restore = async (origin: string) => {
    if (!(await granted(origin))) return void (Object.hasOwn(sites, origin) && (await switchOff(origin)));
    // A site of the organisation's that the browser lets us read now: it is on.
    if (!Object.hasOwn(sites, origin)) return void (await switchOn(origin, Date.now()));
    await register(origin);
    if (injecting) await inject(origin);
  };
  // One site that fails must not cost the others.
  await Promise.allSettled([...new Set([...Object.keys(sites), ...Object.keys(policy.sites)])].map(restore));
  await dropUnlisted(sites);
}

/** What is registered and no longer on, because the organisation's policy does not list it, stops. */
async function dropUnlisted(sites: Sites): Promise<void> {
  for (const { id } of await browser.scripting.getRegisteredContentScripts()) {
    const origin = id.startsWith('site ') ? id.slice(5) : null;
    if (origin === null || Object.hasOwn(sites, origin) || (await readSite(origin))) continue;
    await unregister(origin);
    await stopTabs(origin);
  }
}

/** Tells every tab what its site is switched on for now. */
export async function tellTabs(sites: Sites): Promise<void> {
  for (const [origin, site] of Object.entries(sites)) {
    const settings = await pageSettings(site);
    for (const tab of await tabsAt(origin)) await sendToTab(tab, 'tab.settings', { settings });
  }
}

/** What a content script is told: the site's own switches and what was chosen for all of the extension. */
export async function pageSettings(site: Site | null): Promise<PageSettings> {
  const { theme } = await readSettings();
  const { drafts, messages, ignored } = site ?? { drafts: false, messages: false, ignored: [] };
  return { drafts, messages, ignored, theme };
}

async function register(origin: string): Promise<void> {
  const id = idOf(origin);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (known.length > 0) return;
  const matches = [patternOf(origin)];
  await browser.scripting
    .registerContentScripts([
      { id, matches, js: [SCRIPT], css: [MARKS], runAt: 'document_idle', persistAcrossSessions: false },
    ])
    .catch(async (error: unknown) => {
      // Two wake-ups at once: the other one was faster.
      if ((await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length === 0) throw error;
    });
}

async function unregister(origin: string): Promise<void> {
  const ids = [idOf(origin)];
  if ((await browser.scripting.getRegisteredContentScripts({ ids })).length > 0)
    await browser.scripting.unregisterContentScripts({ ids });
}

async function inject(origin: string): Promise<void> {
  for (const tab of await browser.tabs.query({ url: patternOf(origin) })) {
    if (tab.id === undefined || !tab.url || new URL(tab.url).origin !== origin) continue;
    // A script that is there already is told, not doubled.
    const site = await readSite(origin);
    if (site && (await sendToTab(tab.id, 'tab.settings', { settings: await pageSettings(site) })).ok) continue;
    const target = { tabId: tab.id };
    try {
      await browser.scripting.insertCSS({ target, files: [MARKS] });
      await browser.scripting.executeScript({ target, files: [SCRIPT] });
      await showOnToolbar(tab.id, 'watched');
    } catch {
      // A tab that shows an error page, sleeps or is being closed: the registration reaches it when it loads.
    }
  }
}

async function stopTabs(origin: string): Promise<void> {
  for (const tabId of await tabsAt(origin)) {
    await sendToTab(tabId, 'tab.stop', {});
    await saveTab(tabId, null);
    await showOnToolbar(tabId, 'off');
    await browser.scripting.removeCSS({ target: { tabId }, files: [MARKS] }).catch(() => {
      // The tab has moved on, its styles with it.
    });
  }
}
