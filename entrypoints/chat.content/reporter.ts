import type { ConversationEvent, ConversationView } from '@/utils/conversation';

/** No more events than this in one report. */
const AT_ONCE = 200;
/** Waits before the next try, in milliseconds; the last is kept. */
const WAITS = [300, 1000, 3000, 10_000];

/**
 * Carries the facts of one thread to the background, in order, one report at a time. What could not be carried is kept
 * and tried again: a worker that is being restarted loses nothing.
 */
export class Reporter {
  #queue: ConversationEvent[] = [];
  #busy = false;
  #failed = 0;

  constructor(
    private readonly report: (events: ConversationEvent[]) => Promise<{ view: ConversationView | null } | null>,
    private readonly onView: (view: ConversationView | null) => void,
    /** The background began or ceased to be out of reach; `long`: for several tries. */
    private readonly onAway: (long: boolean) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Messages that the background has not answered yet. */
  get pending(): ReadonlySet<string> {
    return new Set(this.#queue.flatMap((event) => (event.type === 'message' ? [event.message.id] : [])));
  }

  add(...events: ConversationEvent[]): void {
    this.#queue.push(...events);
    if (!this.#busy) void this.#send();
  }

  async #send(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#queue.length > 0 && !this.signal.aborted) {
        const events = this.#queue.slice(0, AT_ONCE);
        const answer = await this.report(events);
        if (this.signal.aborted) break;
        if (answer) {
          // The view first: between the two a message would be known to neither.
          this.onView(answer.view);
          this.#queue.splice(0, events.length);
          const back = this.#failed > 0;
          this.#failed = 0;
          if (back) this.onAway(false);
        } else {
          this.#failed++;
          this.onAway(this.#failed >= 3);
          await new Promise((done) => setTimeout(done, WAITS[Math.min(this.#failed, WAITS.length) - 1]));
        }
      }
    } finally {
      // A view that cannot be drawn must not silence what comes after it.
      this.#busy = false;
    }
  }
}
