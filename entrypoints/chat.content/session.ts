import {
  clearMarks,
  giveCaretBack,
  insertText,
  markRanges,
  readField,
  readText,
  watchComposition,
} from '@/utils/composer';
import type { ConversationEvent, ConversationView } from '@/utils/conversation';
import type { Engine, Finding } from '@/utils/engine';
import { rank } from '@/utils/level';
import type { Say } from '@/utils/locale';
import type { PageSettings, Protocol } from '@/utils/messaging';
import type { Guidance, PackAbout } from '@/utils/packs';
import {
  hashText,
  healthOf,
  keyOf,
  type PlatformEntry,
  type SeenMessage,
  seesMessages,
  watchComposer,
  watchMessages,
} from '@/utils/platforms';
import { Chip, type ChipActions, type InsertOutcome } from './chip/chip';
import { chipModel, type Notice, topicKey } from './chip/model';
import { copyText } from './clipboard';
import { flagsIn, leftKey, noteFor, sentenceAround } from './draft-notes';
import { Marker } from './marker';
import { watchKeys, watchSelection } from './page-input';
import { Reporter } from './reporter';
import { contextLine, savedDraft } from './saving';
import { ThreadMemory } from './thread-memory';

/** The background, as the page sees it; null where it does not answer. */
export type Background = {
  [N in 'report' | 'openPanel' | 'save' | 'hello' | 'ignoreOnSite']: (
    ask: Protocol[`page.${N}`]['ask'],
  ) => Promise<Protocol[`page.${N}`]['answer'] | null>;
};

/** All that a session is given from outside. */
export interface SessionParts {
  entry: PlatformEntry;
  engine: Pick<Engine, 'read'>;
  guidance: Guidance;
  about: Pick<PackAbout, 'id' | 'version'>;
  background: Background;
  redact(text: string): string;
  say: Say;
  /** Where the chip lives. */
  ui: { root: ShadowRoot; container: HTMLElement };
  now(): number;
  signal: AbortSignal;
}

interface Thread {
  key: string;
  memory: ThreadMemory;
  reporter: Reporter;
  view: ConversationView | null;
  dismissed: Set<string>;
  shown: Set<string>;
  page: number;
}

/** Pauses before reading a draft, and before looking whether the page still fits; milliseconds. */
const DRAFT_REST = 180;
const HEALTH_REST = 2500;

/** Watches one page with one entry until the signal aborts: reads, reports facts, marks, shows the chip. */
export class Session {
  readonly #threads = new Map<string, Thread>();
  readonly #chip: Chip;
  readonly #marker: Marker;
  readonly #composing: () => boolean;
  readonly #left = new Set<string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #settings: PageSettings = { drafts: false, messages: false, ignored: [] };
  #watching = new AbortController();
  #field: HTMLElement | null = null;
  #caret: { start: number; end: number; text: string } | null = null;
  #key = '';
  readonly #here = new Map<string, ReadonlyMap<string, Element[]>>();
  #draft: { text: string; flags: readonly Finding[] } = { text: '', flags: [] };
  #misfit = false;
  #away = false;
  #selected = '';

  constructor(private readonly parts: SessionParts) {
    const { entry, ui, say, signal } = parts;
    this.#chip = new Chip(
      ui.root,
      ui.container,
      say,
      () => this.#watches(),
      this.#actions,
      () => this.#newest(),
    );
    this.#marker = new Marker(entry.drop, (key, id) => this.#marked(key, id));
    this.#composing = watchComposition(document, signal);
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Says hello and begins to watch what the settings of the site allow. */
  async start(): Promise<void> {
    this.#switchTo(keyOf(this.parts.entry, null, document), true);
    const hello = await this.parts.background.hello({ key: this.#key });
    if (this.parts.signal.aborted) return;
    if (hello?.view) this.receive(hello.view);
    this.configure(hello?.settings ?? { drafts: true, messages: true, ignored: [] });
    watchKeys(
      {
        move: () => this.#chip.toggleFocus(),
        closes: (event) => this.#chip.isOpen && this.#inComposer(event),
        close: () => this.#chip.collapse(),
      },
      this.parts.signal,
    );
    watchSelection(
      {
        wanted: () => !seesMessages(this.parts.entry) || this.#misfit,
        outside: (node) => !this.#field?.contains(node),
        selected: (text) => {
          if (text === this.#selected) return;
          this.#selected = text;
          this.#show();
        },
      },
      this.parts.signal,
    );
    for (const [target, type] of [
      [window, 'resize'],
      [document, 'scroll'],
    ] as const) {
      target.addEventListener(type, this.#chip.follow, { signal: this.parts.signal, capture: true, passive: true });
    }
  }

  /** Takes settings of the site; watching starts anew with them. */
  configure(settings: PageSettings): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    this.#settings = settings;
    const signal = AbortSignal.any([this.#watching.signal, this.parts.signal]);
    const { entry } = this.parts;
    watchComposer(entry, document, {
      signal,
      read: (field) => readField(field).text,
      onDraft: (field, why) => this.#onDraft(field, why),
      onSent: (_, text) => this.#onSent(text),
    });
    if (settings.messages) {
      watchMessages(entry, document, {
        signal,
        read: (elements, drop) => readText(elements, drop).text,
        onMessages: (key, messages) => this.#onMessages(key, messages),
        onRemoved: (key, removed) => {
          // The person's words that vanish still were said: only our own echo is taken back.
          for (const { id, why } of removed) if (why === 'replaced') this.#forget(key, id);
        },
        onLook: (key, here) => {
          this.#here.set(key, here);
          this.#marker.look(key, here);
          this.#chip.follow();
          this.#later('health', HEALTH_REST, () => this.#checkHealth());
        },
      });
      this.#later('health', HEALTH_REST, () => this.#checkHealth());
    }
    this.#marker.draw();
    this.#show();
  }

  /** Takes a view that changed elsewhere. */
  receive(view: ConversationView): void {
    const thread = this.#threads.get(view.key);
    if (!thread) return;
    thread.view = view;
    this.#marker.draw();
    if (view.key === this.#key) this.#show();
  }

  /** The newest messages, the last one most, stay in sight when something floats. */
  #newest(): { box: DOMRect; weight: number }[] {
    const last = [...(this.#here.get(this.#key) ?? [])].slice(-6);
    return last.flatMap(([, [part]], i) => {
      if (!part?.isConnected) return [];
      // The words themselves: bubbles are often wider.
      const range = document.createRange();
      range.selectNodeContents(part);
      return [{ box: range.getBoundingClientRect(), weight: 3 * (i + 7 - last.length) }];
    });
  }

  /** Puts text into the composer in use, at the caret. */
  async insert(text: string, suggestion: string | null): Promise<InsertOutcome> {
    const field = this.#field?.isConnected ? this.#field : null;
    if (!field) return 'no_composer';
    const { text: expected, caret } = readField(field);
    const known = caret ?? (this.#caret?.text === expected ? this.#caret : null);
    const at = known ?? { start: expected.length, end: expected.length };
    const spaced = `${/\S$/.test(expected.slice(0, at.start)) ? ' ' : ''}${text}${/^\S/.test(expected.slice(at.end)) ? ' ' : ''}`;
    const outcome = await insertText(field, spaced, { how: 'caret', at, expected, composing: this.#composing });
    if (outcome === 'inserted' && suggestion) this.#used(suggestion);
    return outcome;
  }

  #thread(key: string): Thread {
    const known = this.#threads.get(key);
    if (known) return known;
    const { engine, background, signal, entry, now } = this.parts;
    const reporter = new Reporter(
      (events) => background.report({ key, events }),
      (view) => {
        if (view) this.receive(view);
      },
      (away) => {
        this.#away = away;
        this.#show();
      },
      signal,
    );
    const memory = new ThreadMemory(engine, (finding) => this.#ignores(finding));
    const thread: Thread = { key, memory, reporter, view: null, dismissed: new Set(), shown: new Set(), page: 0 };
    this.#threads.set(key, thread);
    const place = { platform: entry.name, host: location.host };
    reporter.add({ type: 'opened', at: now(), key, place });
    return thread;
  }

  #event(event: ConversationEvent, key = this.#key): void {
    this.#thread(key).reporter.add(event);
  }

  #switchTo(key: string, first = false): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#thread(key);
    // The background learns which conversation this tab shows now.
    if (!first) {
      void this.parts.background.hello({ key }).then((hello) => {
        if (hello?.view && !this.parts.signal.aborted) this.receive(hello.view);
      });
    }
    this.#show();
  }

  #onMessages(key: string, messages: SeenMessage[]): void {
    // The address of a single-page client changes without any event of ours.
    this.#switchTo(this.#currentKey());
    const thread = this.#thread(key);
    const facts = thread.memory.take(messages, this.parts.now());
    thread.reporter.add(...facts.map((message) => ({ type: 'message', at: this.parts.now(), message }) as const));
    const mine = messages.some(({ speaker }) => speaker === 'specialist');
    if (mine && key === this.#key) this.#chip.collapse();
    this.#marker.draw();
    this.#show();
  }

  #currentKey = (): string => keyOf(this.parts.entry, this.#field?.isConnected ? this.#field : null, document);

  #forget(key: string, id: string): void {
    this.#thread(key).memory.remove(id);
    this.#event({ type: 'message_removed', at: this.parts.now(), id }, key);
  }

  /** Where messages cannot be seen, what was sent is known from the composer that emptied. */
  #onSent(text: string): void {
    if (!this.#settings.drafts || (seesMessages(this.parts.entry) && !this.#misfit)) return;
    this.#takeByHand(text, 'specialist');
    this.#chip.collapse();
  }

  #takeByHand(text: string, speaker: SeenMessage['speaker']): readonly Finding[] {
    const thread = this.#thread(this.#key);
    const order = thread.memory.nextOrder;
    const id = `${speaker}-${order}-${hashText(text)}`;
    const facts = thread.memory.take([{ id, order, speaker, text }], this.parts.now());
    thread.reporter.add(...facts.map((message) => ({ type: 'message', at: this.parts.now(), message }) as const));
    this.#show();
    return thread.memory.findingsOf(id);
  }

  #onDraft(field: HTMLElement | null, why: 'focus' | 'text' | 'caret'): void {
    if (field !== this.#field) {
      this.#field = field;
      this.#chip.stand(field);
      if (field) this.#switchTo(keyOf(this.parts.entry, field, document));
    }
    this.#chip.follow();
    this.#later('draft', why === 'focus' ? 0 : DRAFT_REST, () => this.#readDraft());
  }

  #readDraft(): void {
    const field = this.#field;
    if (!field?.isConnected) return;
    const { text, caret, ranges } = readField(field);
    if (caret) this.#caret = { ...caret, text };
    if (!this.#settings.drafts || this.#composing()) return;
    const flags = flagsIn(text, this.parts.engine, this.parts.guidance).filter((flag) => !this.#ignores(flag));
    this.#draft = { text, flags };
    const standing = flags.filter((flag) => !this.#left.has(leftKey(flag.category, flag.words)));
    markRanges(
      'draft',
      standing.flatMap(({ start, end }) => ranges(start, end)),
    );
    this.#show();
  }

  /** What is urgent cannot be silenced for a whole site. */
  #ignores = (finding: Finding): boolean =>
    this.#settings.ignored.includes(finding.rule) && rank(finding.level) < rank('urgent');

  #marked(key: string, id: string): readonly Finding[] {
    const thread = this.#threads.get(key);
    if (!thread || (thread.view && thread.view.watching !== 'on')) return [];
    const findings = thread.memory.findingsOf(id).filter((finding) => !this.#ignores(finding));
    const noticed = thread.view?.noticed.filter(({ message }) => message === id);
    if (!noticed || noticed.length === 0) return thread.view ? [] : findings;
    const standing = new Set(noticed.filter(({ lowered }) => lowered === null).map(({ rule }) => rule));
    return findings.filter(({ rule }) => standing.has(rule));
  }

  #show(): void {
    if (this.parts.signal.aborted || this.#key === '') return;
    const thread = this.#thread(this.#key);
    const { text, flags } = this.#draft;
    const model = chipModel({
      view: thread.view,
      local: this.#unreported(thread),
      guidance: this.parts.guidance,
      dismissed: thread.dismissed,
      ignored: new Set(),
      draft: this.#settings.drafts ? noteFor(text, flags, this.parts.guidance, this.#left) : null,
      notice: this.#notice(),
      selected: this.#selected !== '',
      page: thread.page,
    });
    const { topic } = model;
    // A view from before a reload can name a message that was not read here yet: it is judged once it was.
    const read = topic !== null && thread.memory.knows(topic.message);
    const fresh = read && !thread.shown.has(topicKey(topic)) && thread.memory.awaits(topic.message);
    if (read) thread.shown.add(topicKey(topic));
    this.#chip.show(model, fresh);
  }

  /** What the view cannot know yet, less the rules it has left out before: those are ignored in this conversation. */
  #unreported({ view, memory, reporter }: Thread) {
    const noticed = memory.noticed();
    if (!view) return noticed;
    const { pending } = reporter;
    const heard = new Set(view.noticed.map(({ rule }) => rule));
    const quiet = new Set(
      noticed.filter(({ message, rule }) => !pending.has(message) && !heard.has(rule)).map(({ rule }) => rule),
    );
    return noticed.filter(({ message, rule }) => pending.has(message) && !quiet.has(rule));
  }

  #notice(): Notice {
    if (this.#misfit) return 'unreadable';
    if (this.#away) return 'away';
    return seesMessages(this.parts.entry) ? null : 'generic';
  }

  #watches(): string {
    const { drafts, messages } = this.#settings;
    const both = drafts && messages && seesMessages(this.parts.entry);
    return this.parts.say(both ? 'chip_watches' : drafts ? 'chip_watches_drafts' : 'chip_watches_messages');
  }

  #checkHealth(): void {
    if (!this.#settings.messages || !this.#field?.isConnected) return;
    const misfit = healthOf(this.parts.entry, document, (elements, drop) => readText(elements, drop).text) !== 'ok';
    if (misfit === this.#misfit) return;
    this.#misfit = misfit;
    this.#show();
  }

  #used(suggestion: string): void {
    this.#event({ type: 'used', at: this.parts.now(), suggestion });
  }

  #inComposer = (event: Event): boolean => this.#field !== null && event.composedPath().includes(this.#field);

  #later(name: string, wait: number, act: () => void): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.set(
      name,
      setTimeout(() => {
        if (!this.parts.signal.aborted) act();
      }, wait),
    );
  }

  #stop(): void {
    this.#watching.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    clearMarks();
    this.#chip.remove();
  }

  readonly #actions: ChipActions = {
    insert: (text, suggestion) => this.insert(text, suggestion.id),
    copy: async (text, suggestion) => {
      const copied = await copyText(text, this.parts.ui.root);
      if (copied) this.#used(suggestion.id);
      return copied;
    },
    offerSave: (suggestion, filled, topic) => ({
      text: suggestion.text,
      yours: filled === suggestion.text ? filled : this.parts.redact(filled),
      context: topic ? contextLine(topic, this.#thread(this.#key).memory, this.parts.redact) : '',
    }),
    save: async (suggestion, sent, context, topic) => {
      const draft = savedDraft({ suggestion, sent, context, topic }, this.parts);
      const saved = await this.parts.background.save({ draft });
      return saved !== null && 'id' in saved;
    },
    ignore: (what, topic) => {
      const thread = this.#thread(this.#key);
      thread.dismissed.add(topicKey(topic));
      if (what !== 'once') this.#event({ type: 'ignore', at: this.parts.now(), rule: topic.rule });
      if (what === 'site') {
        this.#settings = { ...this.#settings, ignored: [...this.#settings.ignored, topic.rule] };
        void this.parts.background.ignoreOnSite({ rule: topic.rule });
      }
      this.#marker.draw();
      this.#show();
    },
    openPanel: async (step) => (await this.parts.background.openPanel(step ? { step } : {}))?.opened === true,
    next: () => {
      this.#thread(this.#key).page++;
      this.#show();
    },
    checkSelected: () => {
      const found = this.#takeByHand(this.#selected, 'unknown');
      this.#selected = '';
      this.#show();
      if (found.length === 0) this.#chip.tell(this.parts.say('chip_checked_nothing'));
    },
    useInstead: async (note) => {
      const field = this.#field;
      if (!field?.isConnected) return 'no_composer';
      const at = sentenceAround(note.draft, note.start, note.end);
      return insertText(field, note.instead, { how: 'range', at, expected: note.draft, composing: this.#composing });
    },
    leave: (note) => {
      this.#left.add(leftKey(note.flag, note.words));
      this.#readDraft();
      this.#show();
    },
    giveBack: () => {
      if (this.#field?.isConnected) giveCaretBack(this.#field, this.#caret);
    },
  };
}
