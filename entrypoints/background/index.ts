import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '@/utils/messaging';
import {
  purge,
  readSite,
  readSites,
  saveTab,
  watchManaged,
  watchPackChoice,
  watchPlatforms,
  watchPolicy,
  watchSettings,
  watchSites,
} from '@/utils/store';
import { handlers, onCommand, onTabLoaded } from './handlers';
import { firstPack, settlePack } from './pack';
import { keepPackWork } from './pack-work';
import { openOnClick } from './panel';
import { tellOfPlatforms } from './platforms';
import { policyNow } from './policy';
import { restoreSites, tellTabs } from './sites';

// Listeners are registered in the first turn of every wake-up, or the event that woke the worker is lost.
export default defineBackground(() => {
  keepPackWork();
  onMessage(handlers, {
    enabled: async (origin) => (await readSite(origin)) !== null,
    atOnce: ['page.openPanel'],
  });

  browser.runtime.onInstalled.addListener(() => void wake(true));
  browser.runtime.onStartup.addListener(() => void wake(false));
  browser.permissions.onRemoved.addListener(() => void restoreSites(false));
  browser.permissions.onAdded.addListener(() => void restoreSites(true));
  browser.tabs.onRemoved.addListener((tabId) => void saveTab(tabId, null));
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'complete') void onTabLoaded(tabId, tab.url);
  });
  browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));
  openOnClick();
  const { signal } = new AbortController();
  watchSites((sites) => void tellTabs(sites), signal);
  watchPlatforms(() => void tellOfPlatforms(), signal);
  watchSettings(() => void readSites().then(tellTabs), signal);
  watchPackChoice(() => void settle(), signal);
  watchPolicy(() => void restoreSites(false), signal);
  // Chrome and Edge say so at once; in Firefox a new policy counts from the next start.
  watchManaged(() => void settle(), signal);
  void wake(false);
});

/** Brings everything that must be there in place; repeating it changes nothing. */
async function wake(installed: boolean): Promise<void> {
  // The browser's first answer about a policy can take seconds: nothing else waits for it.
  const settled = settle();
  await restoreSites(installed);
  await purge(Date.now());
  await settled;
}

/** The organisation's policy, and the pack that should run under it. */
async function settle(): Promise<void> {
  await firstPack(Date.now());
  await settlePack(await policyNow(), Date.now());
}
