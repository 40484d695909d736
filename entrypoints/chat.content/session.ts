import { clearMarks, readField, readText } from '@/utils/composer';
import type { ConversationView } from '@/utils/conversation';
import type { Engine, Finding } from '@/utils/engine';
import { rank } from '@/utils/level';
import type { Say } from '@/utils/locale';
import type { PageSettings } from '@/utils/messaging';
import type { Saving } from '@/utils/on-page';
import type { Guidance, PackAbout } from '@/utils/packs';
import {
  hashText,
  keyOf,
  type PlatformEntry,
  type SeenMessage,
  seesMessages,
  type WatchedMessages,
  watchComposer,
  watchMessages,
} from '@/utils/platforms';
import type { Background } from './background';
import type { InsertOutcome } from './chip/actions';
import { Chip } from './chip/chip';
import { chipModel, type Notice } from './chip/model';
import { chipActions } from './chip-actions';
import { Draft } from './draft';
import { applyTheme } from './host';
import { newestInSight } from './in-sight';
import { Marker } from './marker';
import { OwnWords } from './own-words';
import { readHealth } from './page-health';
import { watchKeys, watchSelection } from './page-input';
import { Rests } from './rests';
import { isFresh, standingIn, Threads, unreported } from './threads';

/** All that a session is given from outside. */
export interface SessionParts {
  entry: PlatformEntry;
  /** The page was described, but wrongly: `entry` is only what is left of it. */
  misread?: boolean;
  /** The specialist sent these words; the page may be learned from them. */
  onSent?(text: string, field: HTMLElement): void;
  /** The entry began or ceased not to fit. `misread`: it takes own messages for the person's. */
  onMisfit?(how: 'misfit' | 'misread' | 'fits'): void;
  engine: Pick<Engine, 'read'>;
  guidance: Guidance;
  about: Pick<PackAbout, 'id' | 'version'>;
  background: Background;
  /** Brings the save form with its redaction; null where it cannot be brought. */
  saving(): Promise<Saving | null>;
  say: Say;
  /** Where the chip lives. */
  ui: { root: ShadowRoot; container: HTMLElement };
  now(): number;
  signal: AbortSignal;
}

/** Pauses before reading a draft, and before looking whether the page still fits; milliseconds. */
const DRAFT_REST = 180;
const HEALTH_REST = 2500;

/** Watches one page with one entry until the signal aborts: reads, reports facts, marks, shows the chip. */
export class Session {
  readonly #threads: Threads;
  readonly #draft: Draft;
  readonly #chip: Chip;
  readonly #marker: Marker;
  readonly #rests: Rests;
  /** Where the messages of each thread stand. */
  readonly #here = new Map<string, ReadonlyMap<string, Element[]>>();
  #settings: PageSettings = { drafts: false, messages: false, ignored: [], theme: 'system' };
  #watching = new AbortController();
  #misfit = false;
  #entry: PlatformEntry;
  #messages: WatchedMessages | null = null;
  readonly #own: OwnWords;
  #selected = '';

  constructor(private readonly parts: SessionParts) {
    const { entry, engine, guidance, ui, say, signal } = parts;
    this.#entry = entry;
    this.#misfit = parts.misread === true;
    this.#own = new OwnWords(parts.now, () => parts.onMisfit?.('misread'));
    this.#rests = new Rests(signal);
    this.#threads = new Threads(parts, this.#ignores, (thread) => {
      this.#marker.draw();
      if (thread.key === this.#threads.key) this.#show();
    });
    this.#draft = new Draft(engine, guidance, this.#ignores, signal, ui.root);
    const actions = chipActions(parts, this.#threads, this.#draft, {
      insert: (text, { id }) => this.insert(text, id),
      show: () => {
        this.#marker.draw();
        this.#show();
      },
      ignoreOnSite: (rule) => {
        this.#settings = { ...this.#settings, ignored: [...this.#settings.ignored, rule] };
      },
      checkSelected: () => this.#checkSelected(),
      tell: (words) => this.#chip.tell(words),
      readDraft: () => this.#readDraft(),
    });
    const watches = () => this.#watches();
    const inSight = (quoted: string | null) => newestInSight(this.#here.get(this.#threads.key), quoted);
    this.#chip = new Chip(ui.root, ui.container, say, watches, actions, inSight);
    this.#marker = new Marker(entry.drop, (key, id) => {
      const thread = this.#threads.known(key);
      return thread ? standingIn(thread, id, this.#ignores) : [];
    });
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Says hello and begins to watch what the settings of the site allow. */
  async start(): Promise<void> {
    const { background, entry, signal } = this.parts;
    this.#switchTo(keyOf(entry, null, document));
    const hello = await background.hello({ key: this.#threads.key });
    if (signal.aborted) return;
    if (hello?.view) this.receive(hello.view);
    this.configure(hello?.settings ?? { drafts: true, messages: true, ignored: [], theme: 'system' });
    const acts = {
      move: () => this.#chip.toggleFocus(),
      closes: (event: Event) => this.#chip.isOpen && this.#draft.hears(event),
      close: () => this.#chip.collapse(),
    };
    watchKeys(acts, signal);
    const selection = {
      wanted: () => !seesMessages(entry) || this.#misfit,
      outside: (node: Node) => !this.#draft.holds(node),
      selected: (text: string) => {
        if (text === this.#selected) return;
        this.#selected = text;
        this.#show();
      },
    };
    watchSelection(selection, signal);
    const still = { signal, capture: true, passive: true };
    window.addEventListener('resize', this.#chip.follow, still);
    document.addEventListener('scroll', this.#chip.follow, still);
  }

  /** Takes settings of the site; watching starts anew with them. */
  configure(settings: PageSettings): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    this.#settings = settings;
    applyTheme(this.parts.ui.root.host, settings.theme);
    const signal = AbortSignal.any([this.#watching.signal, this.parts.signal]);
    watchComposer(this.parts.entry, document, {
      signal,
      read: (field) => readField(field).text,
      onDraft: (field, why) => this.#onDraft(field, why),
      onSent: (field, text) => this.#onSent(text, field),
    });
    if (settings.messages) this.#watchMessages(signal);
    else this.#misfit = this.parts.misread === true;
    this.#marker.draw();
    this.#show();
  }

  /** Goes on with an entry that has learned whose messages are. */
  learn(entry: PlatformEntry): void {
    this.#entry = entry;
    this.#messages?.learn(entry);
    this.#rests.after(0, 'health', () => this.#checkHealth());
  }

  /** Takes a view that changed elsewhere. */
  receive(view: ConversationView): void {
    this.#threads.receive(view);
  }

  /** Puts text into the composer in use, at the caret. */
  async insert(text: string, suggestion: string | null): Promise<InsertOutcome> {
    const outcome = await this.#draft.insert(text);
    if (outcome === 'inserted' && suggestion) this.#threads.tell({ type: 'used', at: this.parts.now(), suggestion });
    return outcome;
  }

  #watchMessages(signal: AbortSignal): void {
    const entry = this.#entry;
    const checkHealth = () => this.#rests.after(HEALTH_REST, 'health', () => this.#checkHealth());
    this.#messages = watchMessages(entry, document, {
      signal,
      read: (elements, drop) => readText(elements, drop).text,
      onMessages: (key, messages) => this.#onMessages(key, messages),
      onRemoved: (key, removed) => {
        // The person's words that vanish still were said: only our own echo is taken back.
        for (const { id, why } of removed) if (why === 'replaced') this.#forget(key, id);
      },
      onLook: (key, here) => {
        this.#here.set(key, here);
        // A client can show a thread it knows already, with no message and no composer that is new.
        this.#switchTo(keyOf(this.parts.entry, this.#draft.field, document));
        this.#threads.of(key).memory.forgetBeyond(here);
        this.#marker.look(key, here);
        this.#chip.follow();
        checkHealth();
      },
    });
    checkHealth();
  }

  #switchTo(key: string): void {
    if (!this.#threads.switchTo(key)) return;
    this.#rests.after(HEALTH_REST, 'health', () => this.#checkHealth());
    this.#show();
  }

  #onMessages(key: string, seen: SeenMessage[]): void {
    const messages = this.#own.settle(seen);
    // The address of a single-page client changes without any event of ours.
    this.#switchTo(keyOf(this.parts.entry, this.#draft.field, document));
    this.#threads.take(this.#threads.of(key), messages);
    const mine = messages.some(({ speaker }) => speaker === 'specialist');
    if (mine && key === this.#threads.key) this.#chip.collapse();
    this.#marker.draw();
    this.#show();
  }

  #forget(key: string, id: string): void {
    this.#threads.of(key).memory.remove(id);
    this.#threads.tell({ type: 'message_removed', at: this.parts.now(), id }, key);
  }

  /** Where messages cannot be seen, what was sent is known from the composer that emptied. */
  #onSent(text: string, field: HTMLElement): void {
    if (this.#settings.messages) {
      this.#own.sent(text);
      this.parts.onSent?.(text, field);
    }
    if (!this.#settings.drafts || (seesMessages(this.parts.entry) && !this.#misfit)) return;
    this.#takeByHand(text, 'specialist');
    this.#chip.collapse();
  }

  #takeByHand(text: string, speaker: SeenMessage['speaker']): readonly Finding[] {
    const thread = this.#threads.current;
    const order = thread.memory.nextOrder;
    const id = `${speaker}-${order}-${hashText(text)}`;
    this.#threads.take(thread, [{ id, order, speaker, text }]);
    this.#show();
    return thread.memory.findingsOf(id);
  }

  #checkSelected(): number {
    const found = this.#takeByHand(this.#selected, 'unknown');
    this.#selected = '';
    this.#show();
    return found.length;
  }

  #onDraft(field: HTMLElement | null, why: 'focus' | 'text' | 'caret'): void {
    if (this.#draft.use(field)) {
      this.#chip.stand(field);
      if (field) this.#switchTo(keyOf(this.parts.entry, field, document));
    }
    // A field that grows says so itself; with every key it would be felt.
    if (why === 'focus') this.#chip.follow();
    this.#rests.after(why === 'focus' ? 0 : DRAFT_REST, 'draft', () => this.#readDraft());
  }

  #readDraft(): void {
    this.#draft.read(this.#settings.drafts);
    this.#show();
  }

  /** What is urgent cannot be silenced for a whole site. */
  #ignores = (finding: Finding): boolean =>
    this.#settings.ignored.includes(finding.rule) && rank(finding.level) < rank('urgent');

  #show(): void {
    if (this.parts.signal.aborted || this.#threads.key === '') return;
    const thread = this.#threads.current;
    const model = chipModel({
      view: thread.view,
      local: unreported(thread),
      guidance: this.parts.guidance,
      dismissed: thread.dismissed,
      ignored: new Set(),
      draft: this.#settings.drafts ? this.#draft.note(this.parts.say) : null,
      notice: this.#notice(),
      selected: this.#selected !== '',
      page: thread.page,
    });
    this.#chip.show(model, isFresh(thread, model.topic));
  }

  #notice(): Notice {
    if (this.#misfit) return 'unreadable';
    if (this.#threads.away) return 'away';
    return seesMessages(this.parts.entry) ? null : 'generic';
  }

  #watches(): string {
    const { drafts, messages } = this.#settings;
    const both = drafts && messages && seesMessages(this.parts.entry);
    return this.parts.say(both ? 'chip_watches' : drafts ? 'chip_watches_drafts' : 'chip_watches_messages');
  }

  /** Once the page has come to rest: does it still fit its entry? Chip and panel say so where it does not. */
  #checkHealth(): void {
    if (!this.#settings.messages) return;
    const health = readHealth(this.#entry, document, this.#draft.field, this.parts.misread);
    if (health === null) return;
    this.#threads.tellHealth(health);
    const misfit = health === 'cannot_read';
    if (misfit === this.#misfit) return;
    this.#misfit = misfit;
    this.parts.onMisfit?.(misfit ? 'misfit' : 'fits');
    this.#show();
  }

  #stop(): void {
    this.#watching.abort();
    this.#marker.stop();
    clearMarks();
    this.#chip.remove();
  }
}
