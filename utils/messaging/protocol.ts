import type { ConversationEvent, ConversationView } from '@/utils/conversation';
import type { Health, PlatformEntry, SelectorCount } from '@/utils/platforms';
import type { SavedDraft, StoreError } from '@/utils/store';

/**
 * Every message between the parts of the extension, by name: request and answer.
 * `page` messages come from content scripts (least trusted: the tab's page may be hostile),
 * `desk` messages only from the extension's own pages.
 */
export interface Protocol {
  /** Content script → background: facts read on the page. Answer: the view, for the chip. */
  'page.report': { ask: { key: string; events: ConversationEvent[] }; answer: { view: ConversationView | null } };
  /** Content script → background, inside a trusted click: open the side panel. */
  'page.openPanel': { ask: { step?: string }; answer: { opened: boolean } };
  /** Content script → background: save a suggestion (already redacted and shown). */
  'page.save': {
    /** `id` names this save: asked for twice, because the answer to the first was lost, it is kept once. */
    ask: { draft: SavedDraft & { outcome?: string }; id?: string };
    answer: { id: string } | { error: StoreError };
  };
  /** Content script → background: what else is known at start (settings the page needs). */
  'page.hello': { ask: { key: string }; answer: { settings: PageSettings; view: ConversationView | null } };
  /** Content script → background: ignore a rule on this site from now on. */
  'page.ignoreOnSite': { ask: { rule: string }; answer: Record<string, never> };
  /** Content script → background: put the redaction beside the asking script, in the same frame's isolated world. */
  'page.needRedaction': { ask: Record<string, never>; answer: { ready: boolean } };
  /** Content script → background: the entries that can fit this site, and what was learned there before. */
  'page.platforms': { ask: Record<string, never>; answer: { entries: PlatformEntry[]; learned: PlatformEntry[] } };
  /** Content script → background: keep what was learned on this site. */
  'page.learned': { ask: { entry: PlatformEntry }; answer: { ok: boolean } };
  /** Content script → background: what was learned here of this entry proved wrong. */
  'page.forgetLearned': { ask: { id: string }; answer: { ok: boolean } };
  /** Content script → background: keep the client that was pointed at. Problems name the field. */
  'page.pointed': { ask: { entry: PlatformEntry }; answer: { problems: { path: string; message: string }[] } };
  /** Content script → background: put the learner and the pointer beside the asking script. */
  'page.needTools': { ask: Record<string, never>; answer: { ready: boolean } };
  /** Panel → background → content script: how this page is read, without anybody's words. */
  'desk.inspect': { ask: { tabId: number }; answer: { report: PageReport | null } };
  /** Panel → background → content script: let the specialist point at composer, list and messages. */
  'desk.point': { ask: { tabId: number }; answer: { started: boolean } };
  /** Panel → background: one event for a conversation. */
  'desk.dispatch': { ask: { key: string; event: ConversationEvent }; answer: { ok: boolean } };
  /** Panel → background → content script of the tab: insert text into the composer. */
  'desk.insert': {
    ask: { tabId: number; text: string; suggestion?: string };
    answer: { result: 'inserted' | 'refused' | 'failed' | 'no_composer' };
  };
  /** Panel → background: a site was granted and switched on, or switched off. */
  'desk.site': { ask: { origin: string; on: boolean }; answer: { ok: boolean; error?: string } };
}

/** Background → content script of one tab. */
export interface TabProtocol {
  /** Put text into the composer; the specialist asked for it in the panel. */
  'tab.insert': {
    ask: { text: string; suggestion?: string };
    answer: { result: 'inserted' | 'refused' | 'failed' | 'no_composer' };
  };
  /** The conversation changed somewhere else (panel, other tab): the view for the chip. */
  'tab.view': { ask: { view: ConversationView }; answer: Record<string, never> };
  /** The settings of this site changed. */
  'tab.settings': { ask: { settings: PageSettings }; answer: Record<string, never> };
  /** How this page is read. */
  'tab.inspect': { ask: Record<string, never>; answer: { report: PageReport | null } };
  /** Let the specialist point at composer, list and messages. */
  'tab.point': { ask: Record<string, never>; answer: { started: boolean } };
  /** The entries changed: ask for them again. */
  'tab.platforms': { ask: Record<string, never>; answer: Record<string, never> };
  /** The site was switched off: stop watching and take everything off the page. */
  'tab.stop': { ask: Record<string, never>; answer: Record<string, never> };
}

/** How a page is read: names of entries, selectors and counts. Nobody's words, no address beyond the host. */
export interface PageReport {
  host: string;
  entry: { id: string; name: string; confidence: string };
  health: Health | 'disagrees';
  /** How many messages it was learned from; null where an entry says all. */
  learned: { own: number; other: number } | null;
  /** How many are known so far, while it is being learned. */
  seen: { own: number; other: number } | null;
  counts: SelectorCount[];
}

export interface PageSettings {
  /** Watch the specialist's draft. */
  drafts: boolean;
  /** Watch messages that can be seen. */
  messages: boolean;
  /** Rules ignored on this site. */
  ignored: string[];
  /** Light or dark, as chosen for the whole extension. */
  theme: 'system' | 'light' | 'dark';
}
