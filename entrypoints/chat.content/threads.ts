import type { ConversationEvent, ConversationView, NoticedFinding, PageHealth } from '@/utils/conversation';
import type { Engine, Finding } from '@/utils/engine';
import type { PlatformEntry } from '@/utils/platforms';
import type { Background } from './background';
import { type Topic, topicKey } from './chip/model';
import { Reporter } from './reporter';
import { ThreadMemory } from './thread-memory';

/** One conversation of the page, as far as this script knows it. */
export interface Thread {
  key: string;
  memory: ThreadMemory;
  reporter: Reporter;
  /** As the background last told it. */
  view: ConversationView | null;
  /** Topics waved away this once, and those that were shown as fresh. */
  dismissed: Set<string>;
  shown: Set<string>;
  /** Which three stems. */
  page: number;
  /** As it was last told. */
  health: PageHealth | null;
}

interface Parts {
  entry: PlatformEntry;
  engine: Pick<Engine, 'read'>;
  background: Background;
  now(): number;
  signal: AbortSignal;
}

/** The conversations this page has shown, and which of them it shows now. */
export class Threads {
  readonly #all = new Map<string, Thread>();
  #key = '';
  #away = false;

  constructor(
    private readonly parts: Parts,
    /** Findings of rules that are ignored on this site. */
    private readonly ignores: (finding: Finding) => boolean,
    /** A view or the way to the background changed. */
    private readonly changed: (thread: Thread) => void,
  ) {}

  /** Key of the conversation shown; '' before the first. */
  get key(): string {
    return this.#key;
  }

  get current(): Thread {
    return this.of(this.#key);
  }

  /** The background has been out of reach for several tries. */
  get away(): boolean {
    return this.#away;
  }

  known = (key: string): Thread | undefined => this.#all.get(key);

  /** The thread of a key; the background is told of a new one. */
  of(key: string): Thread {
    const known = this.#all.get(key);
    if (known) return known;
    const { engine, background, signal, entry, now } = this.parts;
    const reporter = new Reporter(
      (events) => background.report({ key, events }),
      (view) => {
        if (view) this.receive(view);
      },
      (away) => {
        this.#away = away;
        this.changed(this.of(key));
      },
      signal,
    );
    const memory = new ThreadMemory(engine, this.ignores, key);
    const thread: Thread = {
      key,
      memory,
      reporter,
      view: null,
      dismissed: new Set(),
      shown: new Set(),
      page: 0,
      health: null,
    };
    this.#all.set(key, thread);
    reporter.add({ type: 'opened', at: now(), key, place: { platform: entry.name, host: location.host } });
    return thread;
  }

  /** The page shows this conversation now. False: it did already. */
  switchTo(key: string): boolean {
    if (key === this.#key) return false;
    const first = this.#key === '';
    this.#key = key;
    this.of(key);
    // The background learns which conversation this tab shows now; of the first, with the greeting.
    if (!first) {
      void this.parts.background.hello({ key }).then((hello) => {
        if (hello?.view && !this.parts.signal.aborted) this.receive(hello.view);
      });
    }
    return true;
  }

  /** Takes a view of a conversation that this page has shown. */
  receive(view: ConversationView): void {
    const thread = this.#all.get(view.key);
    if (!thread) return;
    thread.view = view;
    this.changed(thread);
  }

  /** Adds a fact to a conversation, the one shown unless another is named. */
  tell(event: ConversationEvent, key = this.#key): void {
    this.of(key).reporter.add(event);
  }

  /** Tells how much of the page can be read, once for each change. */
  tellHealth(health: PageHealth): void {
    const { current } = this;
    if (current.health === health) return;
    current.health = health;
    this.tell({ type: 'health', at: this.parts.now(), health });
  }

  /** Takes what was read in a conversation, and reports its facts. */
  take(thread: Thread, heard: Parameters<ThreadMemory['take']>[0]): void {
    const at = this.parts.now();
    const facts = thread.memory.take(heard, at);
    thread.reporter.add(...facts.map((message) => ({ type: 'message', at: this.parts.now(), message }) as const));
  }
}

/** The findings of a view by message: a thousand messages are asked about for each view that comes. */
const byMessage = new WeakMap<ConversationView, Map<string, ConversationView['noticed'][number][]>>();

function noticedIn(view: ConversationView, message: string): readonly ConversationView['noticed'][number][] {
  let index = byMessage.get(view);
  if (!index) {
    index = new Map();
    for (const one of view.noticed) index.set(one.message, [...(index.get(one.message) ?? []), one]);
    byMessage.set(view, index);
  }
  return index.get(message) ?? [];
}

/** What the view cannot know yet, less the rules it has left out before: those are ignored in this conversation. */
export function unreported({ view, memory, reporter }: Thread): NoticedFinding[] {
  const noticed = memory.noticed();
  if (!view) return noticed;
  const { pending } = reporter;
  const heard = new Set(view.noticed.map(({ rule }) => rule));
  const quiet = new Set(
    noticed.filter(({ message, rule }) => !pending.has(message) && !heard.has(rule)).map(({ rule }) => rule),
  );
  return noticed.filter(({ message, rule }) => pending.has(message) && !quiet.has(rule));
}

/** The findings of one message that still stand: none while paused, none that were lowered or ignored. */
export function standingIn(
  { view, memory }: Thread,
  message: string,
  ignores: (finding: Finding) => boolean,
): readonly Finding[] {
  if (view && view.watching !== 'on') return [];
  const all = memory.findingsOf(message);
  if (all.length === 0) return all;
  const findings = all.filter((finding) => !ignores(finding));
  if (!view) return findings;
  const noticed = noticedIn(view, message);
  const standing = new Set(noticed.filter(({ lowered }) => lowered === null).map(({ rule }) => rule));
  return findings.filter(({ rule }) => standing.has(rule));
}

/** A topic that has just been written and waits for an answer. */
export function isFresh({ memory, shown }: Thread, topic: Topic | null): boolean {
  // A view from before a reload can name a message that was not read here yet: it is judged once it was.
  if (!topic || !memory.knows(topic.message)) return false;
  const key = topicKey(topic);
  const fresh = !shown.has(key) && memory.awaits(topic.message);
  shown.add(key);
  return fresh;
}
