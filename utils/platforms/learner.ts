import { deriveEntry, deriveMarks } from './derive';
import type { PlatformEntry } from './entry';
import { seesMessages } from './match';
import type { ReadText } from './read-item';
import { parentOf } from './select';
import { findWords, openRoots, type Sighting, squeeze } from './sighting';

export interface LearnerParts {
  document: Document;
  /** What is known of the page: nothing (generic), or its items but not whose they are. */
  base: PlatformEntry;
  read: ReadText;
  /** Hears every batch of changes until the signal aborts (PageChanges of whoever made this). */
  watch(hear: (records: readonly MutationRecord[]) => void, signal: AbortSignal): void;
  /** The same for a shadow root, which hides its changes from the page. */
  watchRoot(root: ShadowRoot): void;
  /** Not the page's own: our host. */
  ours(element: Element): boolean;
  now(): number;
  signal: AbortSignal;
  /** It can tell own from other now, or better than before. */
  onLearned(entry: PlatformEntry): void;
  onProgress?(seen: { own: number; other: number }): void;
}

/** After a send, how often to look for the words, in milliseconds: servers answer when they do. */
const LOOKS = [120, 400, 1000, 2500, 5000];
/** After the words were seen the server's echo may still replace them, in milliseconds. */
const ECHO = 800;
/** Short words stand on a page anyway: for these only what is new counts. */
const SHORT = 8;
/** More than this at once is a history drawn, not a message that came. */
const AT_ONCE = 3;
const KEPT = 12;
const ENOUGH = 2;

interface Sent {
  text: string;
  field: Element;
  /** What stood there before, when the words are so short that they may be anybody's. */
  before: ReadonlySet<Element>;
  seen: Sighting[];
}

/**
 * Learns a page from the specialist's own sends: where the sent words appear is an own message, what appears without a
 * send is another's. After two of each it derives an entry; until then it says nothing. It goes on checking: a send
 * that shows up as somebody else's makes it learn again.
 */
export class Learner {
  readonly #sent: Sent[] = [];
  #came: Element[] = [];
  #quietFrom = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: LearnerParts) {
    parts.watch((records) => this.#hear(records), parts.signal);
    for (const root of openRoots(parts.document)) parts.watchRoot(root);
    parts.signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** These words were sent from this composer just now. Several lines may become several messages. */
  sent(text: string, field: Element): void {
    const { document, now, signal } = this.parts;
    this.#quietFrom = now() + (LOOKS.at(-1) ?? 0);
    const lines = [text, ...(text.includes('\n') ? text.split('\n') : [])].filter((line) => squeeze(line).length > 1);
    const entries = lines.map((line) => {
      const short = squeeze(line).length < SHORT;
      const before = new Set(short ? findWords(document, line, this.#skip(field)).map(({ words }) => words) : []);
      return { text: line, field, before, seen: [] };
    });
    this.#sent.push(...entries);
    this.#sent.splice(0, this.#sent.length - KEPT);
    for (const wait of LOOKS) setTimeout(() => signal.aborted || this.#look(entries), wait);
  }

  /** Learns from what is known by now; for tests and for the end of a wait. */
  derive(): PlatformEntry | null {
    const { base, document, read } = this.parts;
    const own = this.#own();
    const others = this.#others(own);
    this.parts.onProgress?.({ own: own.length, other: others.length });
    if (own.length < ENOUGH) return null;
    if (seesMessages(base)) {
      const marks = deriveMarks(base, { own, others }, document);
      const { self: _s, other: _o, ...rest } = base;
      return marks && { ...rest, ...marks, learned: { own: own.length, other: others.length } };
    }
    return others.length < ENOUGH ? null : deriveEntry(base, { own, others }, read);
  }

  #look(entries: readonly Sent[]): void {
    let found = false;
    for (const sent of entries) {
      if (sent.seen.some(({ words }) => words.isConnected)) continue;
      const here = findWords(this.parts.document, sent.text, this.#skip(sent.field));
      sent.seen = here.filter(({ words }) => !sent.before.has(words));
      found ||= sent.seen.length > 0;
    }
    if (found) {
      this.#quietFrom = this.parts.now() + ECHO;
      this.#settle();
    }
  }

  /** Of each send the place that is a message: a preview beside the list shows only the last one sent. */
  #own(): Sighting[] {
    const { document } = this.parts;
    const standing = this.#sent.map((sent) => {
      if (!sent.seen.some((one) => stillSays(one, sent.text)))
        sent.seen = sent.seen.length > 0 ? findWords(document, sent.text, this.#skip(sent.field)) : [];
      return sent.seen.filter((one) => stillSays(one, sent.text) && !sent.before.has(one.words));
    });
    const candidates = standing.filter((seen) => seen.length > 0);
    const single = candidates.filter((seen) => seen.length === 1).map((seen) => seen[0] as Sighting);
    // Words that stand in two places: the one beside the others.
    const own = candidates
      .map((seen) => (seen.length === 1 ? seen[0] : nearest(seen, single)))
      .filter((one) => one !== undefined);
    return [...new Map(own.map((one) => [one.words, one])).values()];
  }

  #others(own: readonly Sighting[]): Element[] {
    this.#came = this.#came.filter((element) => element.isConnected).slice(-KEPT);
    const said = new Set(this.#sent.map(({ text }) => squeeze(text)));
    // A client may draw a message at once on Enter, before the send is known, and its menu a moment later.
    const mine = this.#came.filter((element) => own.filter(({ words }) => holds(element, words)).length === 1);
    return this.#came.filter(
      (element) =>
        !own.some(({ words }) => holds(element, words) || words.contains(element)) &&
        !mine.some((message) => holds(message, element)) &&
        ![...said].some((text) => text.length >= SHORT && squeeze(element.textContent ?? '').includes(text)),
    );
  }

  #hear(records: readonly MutationRecord[]): void {
    if (this.parts.now() < this.#quietFrom) return;
    const added = records
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node): node is Element => node.nodeType === 1);
    const came = added.filter(
      (element) => this.#mayBeMessage(element) && !added.some((other) => other !== element && other.contains(element)),
    );
    if (came.length === 0 || came.length > AT_ONCE) return;
    this.#came.push(...came);
    if (this.#sent.length > 0) this.#settle();
  }

  #mayBeMessage(element: Element): boolean {
    if (!element.isConnected || this.#skip(null)(element)) return false;
    const own =
      element.textContent?.trim() ||
      [...element.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot) ||
      element.shadowRoot;
    return Boolean(own) && !element.closest('textarea, [contenteditable=""], [contenteditable=true]');
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.parts.signal.aborted) return;
      const learned = this.derive();
      if (learned) this.parts.onLearned(learned);
    }, 150);
  }

  #skip =
    (field: Element | null) =>
    (element: Element): boolean =>
      element === field ||
      this.parts.ours(element) ||
      (field !== null && element.contains(field) && isEditable(element));
}

/** Through shadow roots. */
function holds(element: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === element) return true;
  return false;
}

const isEditable = (element: Element): boolean => element.matches('[contenteditable=""], [contenteditable=true]');

const stillSays = ({ words, drop }: Sighting, text: string): boolean => {
  const all = squeeze(words.textContent ?? '');
  return words.isConnected && (drop.length > 0 ? all.includes(squeeze(text)) : all === squeeze(text));
};

/** The place that shares most of its surroundings with places that are sure; the last on the page where none is. */
function nearest(seen: readonly Sighting[], sure: readonly Sighting[]): Sighting | undefined {
  const depth = ({ words }: Sighting) => {
    let most = 0;
    for (const { words: other } of sure) {
      let depth = 0;
      for (let at: Element | null = words.parentElement; at; at = at.parentElement) if (at.contains(other)) depth++;
      most = Math.max(most, depth);
    }
    return most;
  };
  return [...seen].sort((a, b) => depth(b) - depth(a))[0] ?? seen.at(-1);
}
