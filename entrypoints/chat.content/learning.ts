import { readText } from '@/utils/composer';
import {
  generic,
  type Learner,
  PageChanges,
  type PageTools,
  type PlatformEntry,
  seesMessages,
  tellsSpeakers,
} from '@/utils/platforms';

interface Parts {
  document: Document;
  /** The tools, brought beside this script when first needed; null where they cannot be brought. */
  tools(): Promise<PageTools | null>;
  ours: Element;
  /** The page can be read better now. */
  learned(entry: PlatformEntry): void;
  signal: AbortSignal;
}

/** Learns a page where its entry does not say all; silent where it does. Nothing is loaded before the first send. */
export class Learning {
  #learner: Learner | null = null;
  #stop = new AbortController();
  #base: PlatformEntry | null = null;
  #seen: { own: number; other: number } | null = null;

  constructor(private readonly parts: Parts) {}

  /** What is known so far; null where nothing is being learned. */
  get seen(): { own: number; other: number } | null {
    return this.#base ? (this.#seen ?? { own: 0, other: 0 }) : null;
  }

  /** What the page is read with from now on. @param misfit it does not fit: all is learned anew */
  use(entry: PlatformEntry, misfit: boolean): void {
    const base =
      misfit || !seesMessages(entry) ? { ...generic, hosts: [this.parts.document.location.hostname] } : entry;
    const needed = !seesMessages(base) || !tellsSpeakers(base);
    if (needed && this.#base?.id === base.id) return;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#learner = null;
    this.#seen = null;
    this.#base = needed ? base : null;
  }

  /** The specialist sent these words. */
  async sent(text: string, field: Element): Promise<void> {
    const base = this.#base;
    if (!base) return;
    const { document, ours, learned } = this.parts;
    const signal = AbortSignal.any([this.#stop.signal, this.parts.signal]);
    const tools = await this.parts.tools();
    if (!tools || signal.aborted) return;
    const changes = PageChanges.of(document);
    this.#learner ??= tools.learn({
      document,
      base,
      read: (elements, drop) => readText(elements, drop).text,
      watch: (hear, until) => changes.watch(hear, until, ['class']),
      watchRoot: changes.alsoIn,
      ours: (element) => element === ours,
      now: () => performance.now(),
      signal,
      onLearned: (entry) => {
        this.#stop.abort();
        this.#base = null;
        learned(entry);
      },
      onProgress: (seen) => {
        this.#seen = seen;
      },
    });
    this.#learner.sent(text, field);
  }
}
