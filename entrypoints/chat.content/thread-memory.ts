import { LastAsked, lastBefore, type MessageFacts, type NoticedFinding } from '@/utils/conversation';
import type { Engine, Finding, Reading } from '@/utils/engine';
import type { Speaker } from '@/utils/level';
import { hashText, type SeenMessage } from '@/utils/platforms';

type Heard = Pick<SeenMessage, 'id' | 'order' | 'speaker' | 'text' | 'sender'>;

interface Remembered extends Heard {
  at: number;
  /** Counts its readings anew: a message edited to other words of the same length is another message to those after it. */
  revision: number;
  /** What the specialist had asked, and what stood before it, when it was read last. */
  asked: string;
  before: string;
  reading: Reading;
}

/** Who cannot be told is read as the person: missing a risk is worse than asking once too often. */
const speakerOf = ({ speaker }: Heard): Speaker => (speaker === 'specialist' ? 'specialist' : 'person');

/** In a room, so many messages are gone through for what one person and the specialist said before. */
const ROOM_BEFORE = 40;
/** A name of more words than this is not looked for in what the specialist writes. */
const NAME_WORDS = 3;

/** So many messages that are not on the page any more are remembered, and up to twice as many. */
const KEPT = 200;
/** Longer matched words than this are cut in reports, in UTF-16 units. */
const WORDS = 400;

/**
 * What was said in one thread, as long as the page is open. Texts stay here; out go facts only. A short answer is read
 * in the light of what the specialist asked just before, so late-found messages can change the reading of others.
 */
export class ThreadMemory {
  readonly #messages = new Map<string, Remembered>();
  #sorted: Remembered[] = [];
  /** What was noticed in all of them, until something changes: it is asked for with every key. */
  #noticed: NoticedFinding[] | null = null;
  /** A message was taken out: what stands before others may have changed anywhere. */
  #thinned = false;
  /** Who has spoken, where the page tells. More than one: it is a room, and each is read for themselves. */
  readonly #people = new Set<string>();

  constructor(
    private readonly engine: Pick<Engine, 'read'>,
    private readonly ignored: (finding: Finding) => boolean,
    /** The conversation: what is told of who spoke holds in it alone. */
    private readonly key = '',
  ) {}

  /** Takes new and changed messages; gives the facts of all that have to be reported. */
  take(heard: readonly Heard[], at: number): MessageFacts[] {
    this.#noticed = null;
    const touched = new Set<string>();
    const moved = new Set<string>();
    for (const message of heard) {
      const before = this.#messages.get(message.id);
      this.#meet(message);
      if (before?.text === message.text && before.speaker === message.speaker && before.sender === message.sender) {
        // Only its place is another: what it says was read.
        before.order = message.order;
        moved.add(message.id);
        continue;
      }
      this.#messages.set(message.id, {
        ...message,
        at: before?.at ?? at,
        revision: (before?.revision ?? 0) + 1,
        asked: '?',
        before: '?',
        reading: { findings: [], concepts: [], steps: [] },
      });
      touched.add(message.id);
    }
    this.#sorted = [...this.#messages.values()].sort((a, b) => a.order - b.order);
    const read = this.#readAgain(touched);
    const again = new Set(read.map(({ id }) => id));
    const placed = this.#sorted.filter(({ id }) => moved.has(id) && !again.has(id));
    return [...read, ...placed].map((message) => this.#facts(message));
  }

  /**
   * Forgets the oldest of what is no longer on the page: a chat of hours in a page that keeps the last rows only must
   * not grow for ever. It was reported; nothing that is left is read in its light.
   */
  forgetBeyond(here: { has(id: string): boolean; size: number }): void {
    const spare = this.#sorted.length - here.size - KEPT;
    if (spare < KEPT) return;
    let end = this.#sorted.findIndex(({ id }) => here.has(id));
    if (end < 0 || end > spare) end = spare;
    // Where the specialist begins anew after an answer, what was asked before counts no more.
    const beginsAnew = (i: number) =>
      this.#sorted[i]?.speaker === 'specialist' && this.#sorted[i - 1]?.speaker !== 'specialist';
    const nobodyAsked = this.#sorted.every(({ speaker }) => speaker !== 'specialist');
    while (end > 0 && !nobodyAsked && !beginsAnew(end)) end--;
    for (const { id } of this.#sorted.slice(0, end)) this.#messages.delete(id);
    this.#noticed = null;
    this.#sorted = this.#sorted.slice(end);
  }

  remove(id: string): void {
    this.#messages.delete(id);
    this.#noticed = null;
    this.#thinned = true;
    this.#sorted = this.#sorted.filter((message) => message.id !== id);
  }

  knows = (id: string): boolean => this.#messages.has(id);
  textOf = (id: string): string => this.#messages.get(id)?.text ?? '';
  findingsOf = (id: string): readonly Finding[] => this.#messages.get(id)?.reading.findings ?? [];

  /** One of the last messages, and the specialist has not written since. */
  awaits(id: string, within = 3): boolean {
    const last = this.#sorted.slice(-within);
    const at = last.findIndex((message) => message.id === id);
    return at >= 0 && last.slice(at).every(({ speaker }) => speaker !== 'specialist');
  }

  /** What the person wrote just before a message and since, nearest first: at most two each way, for choosing from. */
  around(id: string): string[] {
    const whose = this.#messages.get(id)?.sender;
    const theirs = this.#sorted.filter(
      (message) =>
        speakerOf(message) === 'person' &&
        (whose === undefined || message.sender === undefined || message.sender === whose),
    );
    const at = theirs.findIndex((message) => message.id === id);
    if (at < 0) return [];
    return [-1, 1, -2, 2].flatMap((step) => theirs[at + step]?.text ?? []);
  }

  /** What the specialist sent last, if it came after this message; '' otherwise. Without a message: the last of all. */
  sentAfter(id: string | null): string {
    const from = id === null ? 0 : this.#sorted.findIndex((message) => message.id === id) + 1;
    if (id !== null && from === 0) return '';
    return this.#sorted.slice(from).findLast(({ speaker }) => speaker === 'specialist')?.text ?? '';
  }

  /** The place after all that is known. */
  get nextOrder(): number {
    return (this.#sorted.at(-1)?.order ?? -1) + 1;
  }

  /** What was noticed here, newest first; used while the background does not answer. */
  noticed(): NoticedFinding[] {
    this.#noticed ??= this.#sorted
      .filter(({ speaker }) => speaker !== 'specialist')
      .flatMap(({ id, at, reading }) => reading.findings.map((one) => ({ ...one, message: id, at, lowered: null })))
      .reverse();
    return this.#noticed.filter((one) => !this.ignored(one));
  }

  #meet({ sender, speaker }: Heard): void {
    if (sender === undefined || speaker === 'specialist' || this.#people.has(sender)) return;
    this.#people.add(sender);
    // It has become a room: what was read as one person's is read again.
    if (this.#people.size === 2) this.#thinned = true;
  }

  get #isRoom(): boolean {
    return this.#people.size > 1;
  }

  /** What stands before a message and may shed light on it, nearest first: of a room, not what others said. */
  #before(place: number): Remembered[] {
    if (!this.#isRoom) return lastBefore(this.#sorted, place);
    const { sender, speaker } = this.#sorted[place] as Remembered;
    const near = this.#sorted.slice(Math.max(0, place - ROOM_BEFORE), place);
    const concerns = (one: Remembered) =>
      sender === undefined || one.sender === undefined || one.speaker === 'specialist' || one.sender === sender;
    const theirs = speaker === 'specialist' ? near : near.filter(concerns);
    return lastBefore(theirs, theirs.length);
  }

  /** Whom the specialist addressed by name, of those who have spoken. */
  #named({ text, speaker }: Heard): string[] {
    if (!this.#isRoom || speaker !== 'specialist') return [];
    const words = text.split(/[^\p{L}\p{N}_.-]+/u).map((word) => word.replace(/^[.-]+|[.-]+$/g, ''));
    const names = words.flatMap((_, i) =>
      Array.from({ length: NAME_WORDS }, (__, n) => hashText(words.slice(i, i + n + 1).join(' '))),
    );
    return [...new Set(names)].filter((name) => this.#people.has(name));
  }

  /** Reads what is new, and what now stands after another question. */
  #readAgain(touched: ReadonlySet<string>): Remembered[] {
    const read: Remembered[] = [];
    const last = new LastAsked();
    const reach = this.#isRoom ? ROOM_BEFORE : lastBefore(this.#sorted, this.#sorted.length).length;
    // Of a thousand messages only those shortly after a change can stand after something else.
    let near = this.#thinned ? this.#sorted.length : 0;
    this.#thinned = false;
    for (const [place, message] of this.#sorted.entries()) {
      const speaker = speakerOf(message);
      const asked = speaker === 'person' ? last.idsFor(this.#isRoom ? message.sender : undefined) : [];
      const isNew = touched.has(message.id);
      const before = isNew || near > 0 || asked.join() !== message.asked ? this.#before(place) : null;
      const stands = before?.map(({ id, revision }) => `${id} ${revision}`).join('\n') ?? message.before;
      near = isNew ? Math.max(near - 1, reach) : near - 1;
      if (before && (isNew || message.asked !== asked.join() || message.before !== stands)) {
        message.asked = asked.join();
        message.before = stands;
        message.reading = this.engine.read(message.text, speaker, {
          asked,
          before: before.map((said) => ({ speaker: speakerOf(said), text: said.text, leaning: said.reading.leaning })),
        });
        read.push(message);
      }
      last.hear(speaker, message.reading.findings, message.sender, this.#named(message));
    }
    return read;
  }

  #facts({ id, order, speaker, sender, at, reading }: Remembered): MessageFacts {
    return {
      id,
      order,
      speaker,
      // No name, and no hash that would be the same in another conversation.
      ...(sender === undefined || speaker === 'specialist' ? {} : { from: hashText(`${this.key} ${sender}`) }),
      at,
      findings: reading.findings
        .filter((finding) => !this.ignored(finding))
        .slice(0, 200)
        .map((finding) => ({ ...finding, words: finding.words.slice(0, WORDS) })),
      concepts: reading.concepts.slice(0, 200),
      steps: reading.steps.slice(0, 100).map(({ step, words }) => ({ step, words: words.slice(0, WORDS) })),
    };
  }
}
