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
export { toCsv } from './csv';
export { type CutOff, forgetCutOff, readCutOff } from './cut-off';
export { closeStore, openStore, STORE_NAME, STORE_VERSION } from './database';
export {
  countLowered,
  countUseful,
  type Feedback,
  forgetPapers,
  type Organisation,
  type OwnContact,
  type OwnReferral,
  type PanelHabits,
  type Papers,
  readFeedback,
  readHabits,
  readOrganisation,
  readPapers,
  saveHabits,
  saveOrganisation,
  savePapers,
  type Useful,
  watchFeedback,
  watchHabits,
  watchOrganisation,
  watchPapers,
} from './desk';
export {
  type Comparison,
  compareFile,
  exportRecords,
  importRecords,
  readExchangeName,
  saveExchangeName,
} from './exchange';
export { exclusively } from './exclusive';
export {
  type FileProblem,
  type FileRead,
  type FileRecord,
  type RecordKind,
  type ReviewFile,
  readFile,
  writeFile,
} from './file';
export { type HarmfulMark, lookAt, readHarmful, unlookAt } from './harmful';
export type * from './learned';
export {
  addCards,
  cards,
  comments,
  listReviews,
  type NewCard,
  reviewCard,
  runs,
  suspendCards,
  undoReview,
} from './learning';
export {
  type Facet,
  type Facets,
  type Library,
  type LibraryEntry,
  openLibrary,
  type Query,
  type Sort,
} from './library';
export {
  installPack,
  packKey,
  type RunningPack,
  readAbout,
  readCombinations,
  readDesk,
  readEnginePack,
  readGuidance,
  readRunning,
  readScenarios,
  savePack,
  watchPack,
  watchRunning,
} from './pack';
export {
  type PackTrouble,
  readPackAttempts,
  readPackChoice,
  readPackTrouble,
  savePackAttempts,
  savePackChoice,
  savePackTrouble,
  watchPackChoice,
  watchPackTrouble,
} from './pack-choice';
export {
  type KeptKey,
  listKeys,
  listPackVersions,
  type PackVersion,
  readPackVersion,
  removeKey,
  removePackVersion,
  removePackVersionsBut,
  saveKey,
  savePackVersion,
} from './pack-versions';
export { type PackWork, packHandover } from './pack-work';
export {
  forgetLearned,
  type Platforms,
  readPlatforms,
  removeOwnPlatform,
  saveLearned,
  saveOwnPlatforms,
  switchPlatform,
  watchPlatforms,
} from './platforms';
export { type KnownPolicy, readManaged, readPolicy, takePolicy, watchManaged, watchPolicy } from './policy';
export {
  NO_POLICY,
  type ParsedPolicy,
  type Policy,
  type PolicyProblem,
  parseManaged,
  type ReadEntries,
} from './policy-parse';
export {
  type Deleted,
  deleteEverything,
  purge,
  putBack,
  type Removed,
  removeCards,
  removeComments,
  removeItems,
  removeRuns,
} from './removal';
export type { Stored, StoreError } from './result';
export { type ReviewLimits, readReviewLimits, saveReviewLimits, watchReviewLimits } from './review-limits';
export type * from './saved';
export { rubricBand, rubricTotal } from './saved';
export {
  changeItem,
  changeItems,
  deleteItem,
  listItems,
  readItem,
  saveItem,
  searchItems,
  streamItems,
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
export { watchItems } from './told';
export { forgetTyped, keepTyped, readTyped } from './typed';
export {
  changePassphrase,
  finishVault,
  type Guarded,
  keepUnlocked,
  listUnreadable,
  lock,
  lockIfIdle,
  readVaultState,
  removePassphrase,
  removeUnreadable,
  setIdleMinutes,
  setPassphrase,
  unlock,
  type VaultError,
  type VaultState,
  watchVault,
} from './vault';
export {
  listProjects,
  newProject,
  type Project,
  type ProjectInfo,
  putBackProject,
  type RemovedProject,
  readProject,
  removeAllProjects,
  removeProject,
  watchProject,
  watchProjects,
} from './workbench';
export { changeBetween, type FileChange, type Files, sharedEnds } from './workbench-change';
export { changeFiles, openProject, type ProjectSession, type ProjectView } from './workbench-session';
