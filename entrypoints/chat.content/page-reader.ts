import type { PageReport } from '@/utils/messaging';
import { type PageTools, type PlatformEntry, seesMessages, tellsSpeakers } from '@/utils/platforms';
import { Learning } from './learning';
import { pageReport } from './page-health';
import { describedBy, draftsOnly, entryInUse, fallbackFor, type Known, watchPlatform } from './platform';
import type { Session, SessionParts } from './session';

interface Parts {
  document: Document;
  host: Element;
  /** What is known of platforms; null where the background does not answer. */
  ask(): Promise<Known | null>;
  tools(): Promise<PageTools | null>;
  keep(entry: PlatformEntry): Promise<unknown>;
  forget(id: string): Promise<unknown>;
  /** A session that reads the page with an entry, and begins at once. */
  begin(how: Pick<SessionParts, 'entry' | 'misread' | 'onSent' | 'onMisfit'>, signal: AbortSignal): Session;
  signal: AbortSignal;
}

/** Waits before the background is asked again, in milliseconds. */
const AGAIN = [500, 2000, 5000];

/** Chooses what to read the page with, and chooses again when the page changes, was learned, or does not fit. */
export class PageReader {
  session: Session | null = null;
  #known: Known = { entries: [], learned: [] };
  #described: PlatformEntry;
  #entry: PlatformEntry;
  #misread = false;
  #running = new AbortController();
  readonly #learning: Learning;

  constructor(private readonly parts: Parts) {
    const { document, host, tools, signal } = parts;
    this.#described = describedBy(this.#known, document);
    this.#entry = this.#described;
    this.#learning = new Learning({ document, ours: host, tools, signal, learned: (entry) => this.#learned(entry) });
  }

  /** Asks what is known, begins, and goes on until the signal aborts. */
  async start(): Promise<void> {
    const { document, signal } = this.parts;
    for (const wait of [...AGAIN, 0]) {
      const known = await this.parts.ask();
      if (known) this.#known = known;
      if (known || wait === 0 || signal.aborted) break;
      await new Promise((done) => setTimeout(done, wait));
    }
    if (signal.aborted) return;
    this.#take(describedBy(this.#known, document));
    watchPlatform(
      document,
      () => this.#known,
      (described) => this.#take(described),
      signal,
    );
  }

  /** Entries may have changed: asks again, and begins anew only if that concerns this page. */
  async refresh(): Promise<void> {
    const known = await this.parts.ask();
    if (!known || this.parts.signal.aborted) return;
    const before = JSON.stringify([this.#described, this.#known.learned]);
    this.#known = known;
    const described = describedBy(known, this.parts.document);
    if (JSON.stringify([described, known.learned]) !== before) this.#take(described);
  }

  /** Reads the page anew as it is read now: a pack came into use. */
  again(): void {
    this.#begin(this.#entry, this.#misread);
  }

  async report(): Promise<PageReport> {
    const tools = await this.parts.tools();
    return pageReport(this.#described, this.#entry, this.#learning.seen, this.#misread, tools?.count);
  }

  #take(described: PlatformEntry): void {
    this.#described = described;
    this.#begin(entryInUse(described, this.#known), false);
  }

  #begin(entry: PlatformEntry, misread: boolean): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#entry = entry;
    this.#misread = misread;
    this.#learning.use(entry, misread);
    this.session = this.parts.begin(
      {
        entry,
        misread,
        onSent: (text, field) => void this.#learning.sent(text, field),
        onMisfit: (how) => this.#onMisfit(how),
      },
      AbortSignal.any([this.#running.signal, this.parts.signal]),
    );
  }

  #learned(entry: PlatformEntry): void {
    const learned = [entry, ...this.#known.learned.filter(({ id }) => id !== entry.id)];
    this.#known = { ...this.#known, learned };
    void this.parts.keep(entry);
    if (entry.id === this.#entry.id && seesMessages(this.#entry) && !tellsSpeakers(this.#entry)) {
      this.#entry = entryInUse(this.#described, this.#known);
      this.session?.learn(this.#entry);
      return;
    }
    this.#begin(fallbackFor(this.#described, this.#known) ?? entryInUse(this.#described, this.#known), false);
  }

  #onMisfit(how: 'misfit' | 'misread' | 'fits'): void {
    if (how === 'misread' && this.#entry.learned) {
      // What was learned proved wrong: it is forgotten, and learned anew.
      const wrong = this.#known.learned.filter(({ id }) => id === this.#described.id || id === 'generic');
      this.#known = { ...this.#known, learned: this.#known.learned.filter((one) => !wrong.includes(one)) };
      for (const { id } of wrong) void this.parts.forget(id);
      this.#take(this.#described);
      return;
    }
    const fallback = how === 'fits' ? null : fallbackFor(this.#described, this.#known);
    if (fallback && fallback.item !== this.#entry.item) this.#begin(fallback, false);
    else if (how === 'misread') this.#begin(draftsOnly(this.#described), true);
    else this.#learning.use(this.#entry, how === 'misfit');
  }
}
