import pack from 'virtual:pack/core-en';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '@/utils/messaging';
import {
  purge,
  readSite,
  readSites,
  savePack,
  saveTab,
  watchPlatforms,
  watchSettings,
  watchSites,
} from '@/utils/store';
import { handlers, onCommand, onTabLoaded } from './handlers';
import { openOnClick } from './panel';
import { tellOfPlatforms } from './platforms';
import { restoreSites, tellTabs } from './sites';

// Listeners are registered in the first turn of every wake-up, or the event that woke the worker is lost.
export default defineBackground(() => {
  onMessage(handlers, {
    enabled: async (origin) => (await readSite(origin)) !== null,
    atOnce: ['page.openPanel'],
  });

  browser.runtime.onInstalled.addListener(() => void wake(true));
  browser.runtime.onStartup.addListener(() => void wake(false));
  browser.permissions.onRemoved.addListener(() => void restoreSites(false));
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
  void wake(false);
});

/** Brings everything that must be there in place; repeating it changes nothing. */
async function wake(installed: boolean): Promise<void> {
  await savePack(pack);
  await restoreSites(installed);
  await purge(Date.now());
}
