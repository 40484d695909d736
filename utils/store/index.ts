/**
 * The door of the store: database, settings, sites, pack, conversations. What can go wrong comes back as a value
 * (`Stored`); `read…` of settings and sites gives the default where nothing is stored; `watch…` run until their signal
 * aborts. Content scripts use only the pack's readers and `watchPack`.
 */
export {
  changeConversation,
  forgetConversation,
  forgetConversations,
  type PanelStep,
  readConversation,
  readConversations,
  readPanelStep,
  readTab,
  saveConversation,
  savePanelStep,
  saveTab,
  tabsAt,
  tabsOf,
  watchConversations,
  watchPanelStep,
  watchTabs,
} from './conversations';
export { closeStore, openStore, STORE_NAME, STORE_VERSION } from './database';
export { readAbout, readCombinations, readDesk, readEnginePack, readGuidance, savePack, watchPack } from './pack';
export type { Stored, StoreError } from './result';
export type * from './saved';
export {
  deleteEverything,
  deleteItem,
  listItems,
  purge,
  readItem,
  saveItem,
  searchItems,
  watchItems,
} from './saved-items';
export { readSettings, type Settings, saveSettings, watchSettings } from './settings';
export {
  ignoreOnSite,
  originOf,
  patternOf,
  readSite,
  readSites,
  removeSite,
  type Site,
  type Sites,
  saveSite,
  watchSites,
} from './sites';
