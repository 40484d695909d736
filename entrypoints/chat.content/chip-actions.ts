import type { Say } from '@/utils/locale';
import type { Saving } from '@/utils/on-page';
import type { PackAbout } from '@/utils/packs';
import type { PlatformEntry } from '@/utils/platforms';
import type { Background } from './background';
import type { ChipActions } from './chip/actions';
import { topicKey } from './chip/model';
import { copyText } from './clipboard';
import type { Draft } from './draft';
import { contextLines, savedDraft } from './saving';
import type { Threads } from './threads';

interface Parts {
  entry: PlatformEntry;
  about: Pick<PackAbout, 'id' | 'version'>;
  background: Background;
  saving(): Promise<Saving | null>;
  say: Say;
  ui: { root: ShadowRoot };
  now(): number;
}

/** What the page does for a session beyond its threads and its draft. */
export interface Page {
  insert: ChipActions['insert'];
  /** Something that is shown has changed. */
  show(): void;
  ignoreOnSite(rule: string): void;
  /** Reads the selected text as the person's; gives how much was found. */
  checkSelected(): number;
  tell(words: string): void;
  readDraft(): void;
}

/** What can be done from the chip, carried out. */
export const chipActions = (parts: Parts, threads: Threads, draft: Draft, page: Page): ChipActions => ({
  insert: page.insert,
  copy: async (text, suggestion) => {
    const copied = await copyText(text, parts.ui.root);
    if (copied) threads.tell({ type: 'used', at: parts.now(), suggestion: suggestion.id });
    return copied;
  },
  offerSave: async (suggestion, filled, topic) => {
    const { memory } = threads.current;
    const saving = await parts.saving();
    if (!saving) return null;
    // What was really sent tells more than what was filled in; without either the field is empty.
    const sent = memory.sentAfter(topic?.message ?? null) || (filled === suggestion.text ? '' : filled);
    const contexts = topic ? contextLines(topic, memory) : [];
    return saving.offer({ id: crypto.randomUUID(), text: suggestion.text, sent, contexts });
  },
  save: async (suggestion, offer, topic) => {
    const { id, ...kept } = offer.kept;
    const draft = savedDraft({ suggestion, topic, ...kept }, parts);
    const saved = await parts.background.save({ draft, id });
    return saved === null ? 'gone' : 'error' in saved ? saved.error : null;
  },
  ignore: (what, topic) => {
    threads.current.dismissed.add(topicKey(topic));
    if (what !== 'once') threads.tell({ type: 'ignore', at: parts.now(), rule: topic.rule });
    if (what === 'site') {
      page.ignoreOnSite(topic.rule);
      void parts.background.ignoreOnSite({ rule: topic.rule });
    }
    page.show();
  },
  openPanel: async (step) => (await parts.background.openPanel(step ? { step } : {}))?.opened === true,
  next: () => {
    threads.current.page++;
    page.show();
  },
  checkSelected: () => {
    if (page.checkSelected() === 0) page.tell(parts.say('chip_checked_nothing'));
  },
  useInstead: (note) => draft.useInstead(note),
  leave: (note) => {
    draft.leave(note);
    page.readDraft();
  },
  giveBack: () => draft.giveCaretBack(),
});
