import type { SeenMessage } from './entry';
import { hashText } from './hash';
import type { ReadItem } from './read-item';

interface Known {
  order: number;
  /** The order it was last told with. */
  told: number;
  /** A hash: a chat of hours must not be kept here word by word. */
  text: string;
  speaker: SeenMessage['speaker'];
  sender: string | null;
}

/** An item that stands on the page now. */
export interface Standing extends ReadItem {
  element: Element;
}

/** So many messages that are not on the page any more are known, and up to twice as many. */
const KEPT = 250;
/** Rows that share none with those before stand at least so far from them: nobody knows how many lie between. */
const JUMP = 10;

/** `replaced`: the same own words came back under another id. `gone`: vanished from between its neighbours. */
export interface Removed {
  id: string;
  why: 'replaced' | 'gone';
}

/**
 * What is known of one thread: gives every message a steady id and an order, and tells what is new, changed or
 * removed. Rows that a virtual list takes away at its ends are not removed; only a message that vanishes from
 * between two that stay is.
 */
export class Ledger {
  readonly #known = new Map<string, Known>();
  readonly #ids = new WeakMap<Element, { base: string; id: string }>();
  readonly #uses = new Map<string, number>();
  readonly #bases = new WeakMap<readonly Element[], { by: string; text: string; base: string }>();
  readonly #words = new WeakMap<readonly Element[], { text: string; words: string }>();
  /** Where the messages that stand on the page now have their words. */
  here: ReadonlyMap<string, Element[]> = new Map();

  constructor(
    /** Pages that give no ids: who wrote it tells two messages with the same words apart. */
    private readonly bySpeaker: boolean,
  ) {}

  /**
   * Takes what stands on the page, oldest first; gives what to report.
   * @param atEnd whether the newest of them is in sight; asked only where none of them is known
   */
  update(standing: readonly Standing[], atEnd = () => true): { changed: SeenMessage[]; removed: Removed[] } {
    const ids = this.#name(standing);
    const orders = this.#place(ids, atEnd);
    this.#makeRoom(ids, orders);
    this.here = new Map(standing.map(({ parts }, i) => [ids[i] as string, parts]));
    const changed: SeenMessage[] = [];
    const fresh = new Set<string>();
    for (const [i, item] of standing.entries()) {
      const id = ids[i] as string;
      const order = orders[i] as number;
      const before = this.#known.get(id);
      if (!before) fresh.add(id);
      // A row without a name whose neighbours were scrolled away is still by whoever it was by.
      const words = this.#wordsOf(item);
      const same = before?.text === words;
      const speaker = same && item.speaker === 'unknown' ? before.speaker : item.speaker;
      const sender = item.sender ?? (same ? before.sender : null);
      if (same && before.speaker === speaker && before.sender === sender && before.told === order) continue;
      this.#known.set(id, { order, told: order, text: words, speaker, sender });
      const { text, parts } = item;
      const element = parts[0] ?? item.element;
      changed.push({ id, order, speaker, ...(sender === null ? {} : { sender }), text, parts, element });
    }
    const removed = this.#removed(standing, new Set(ids), fresh);
    this.#forgetFar();
    return { changed, removed };
  }

  /** How many messages are known. */
  get size(): number {
    return this.#known.size;
  }

  /** The message an element was last read as. */
  idOf = (element: Element): string | undefined => this.#ids.get(element)?.id;

  #name(standing: readonly Standing[]): string[] {
    const taken = new Set<string>();
    const newest = [...this.#known].reduce((a, [id, k]) => (k.order > a.order ? { id, order: k.order } : a), {
      id: '',
      order: Number.NEGATIVE_INFINITY,
    }).id;
    for (const item of standing) {
      const named = this.#ids.get(item.element);
      if (named && named.base === this.#base(item)) taken.add(named.id);
    }
    let pastNewest = false;
    return standing.map((item) => {
      const own = this.#base(item);
      const named = this.#ids.get(item.element);
      const id = named?.base === own ? named.id : this.#pick(own, item.id !== null, taken, pastNewest);
      taken.add(id);
      this.#ids.set(item.element, { base: own, id });
      if (id === newest) pastNewest = true;
      return id;
    });
  }

  #base({ id, speaker, text, parts }: Standing): string {
    if (id !== null) return id;
    const by = this.bySpeaker ? speaker : '';
    const known = this.#bases.get(parts);
    if (known?.by === by && known.text === text) return known.base;
    const base = `t${hashText(`${by} ${text}`)}`;
    this.#bases.set(parts, { by, text, base });
    return base;
  }

  /** Pages that give no ids: the words, the speaker and a count. "yes" said twice is two messages. */
  #pick(own: string, steady: boolean, taken: ReadonlySet<string>, pastNewest: boolean): string {
    if (steady) return own;
    const uses = this.#uses.get(own) ?? 0;
    if (!pastNewest) {
      for (let n = 0; n < uses; n++) if (!taken.has(`${own}.${n}`)) return `${own}.${n}`;
    }
    this.#uses.set(own, uses + 1);
    return `${own}.${uses}`;
  }

  /** Known messages keep their order; new ones go after, before or between their neighbours. */
  #place(ids: readonly string[], atEnd: () => boolean): number[] {
    const orders = ids.map((id) => this.#known.get(id)?.order ?? Number.NaN);
    if (this.#known.size > 0 && orders.every(Number.isNaN)) return this.#afterJump(ids.length, atEnd());
    for (let i = 0; i < orders.length; i++) {
      if (!Number.isNaN(orders[i])) continue;
      const before = orders[i - 1];
      const next = orders.findIndex((order, j) => j > i && !Number.isNaN(order));
      const after = next < 0 ? undefined : (orders[next] as number);
      const gap = next - i + 1;
      if (before === undefined) orders[i] = after === undefined ? 0 : after - (next - i);
      else orders[i] = after === undefined || after <= before ? before + 1 : before + (after - before) / gap;
    }
    return orders;
  }

  /** A list can show other rows altogether: they stand after all that is known where it is at its end, else before. */
  #afterJump(count: number, atEnd: boolean): number[] {
    const known = [...this.#known.values()].map(({ order }) => order);
    const first = atEnd ? Math.max(...known) + JUMP : Math.min(...known) - JUMP - count + 1;
    return Array.from({ length: count }, (_, i) => first + i);
  }

  /**
   * A chat of hours must not be known for ever. What is furthest from the rows that stand here goes first; should it
   * come back it is told again, by the same id. The newest stays: what comes after it is new.
   */
  #forgetFar(): void {
    const { here } = this;
    if (here.size === 0 || this.#known.size < here.size + 2 * KEPT) return;
    const placed = [...here.keys()].map((id) => this.#known.get(id)?.order ?? 0);
    const [first, last] = [Math.min(...placed), Math.max(...placed)];
    const away = [...this.#known]
      .filter(([id]) => !here.has(id))
      .map(([id, { order }]) => ({ id, order, far: Math.max(first - order, order - last) }))
      .sort((a, b) => a.far - b.far);
    const newest = away.reduce((most, { order }) => Math.max(most, order), last);
    for (const { id, order } of away.slice(KEPT)) if (order !== newest) this.#known.delete(id);
  }

  /**
   * Neighbours are one apart. Where a page puts rows between two known ones (an archive that is drawn row by row), the
   * shorter side moves away: halves of halves would run out of numbers, and distances would mean nothing.
   */
  #makeRoom(ids: readonly string[], orders: number[]): void {
    const squeezed = orders.flatMap((order, i) => (Number.isInteger(order) ? [] : [i]));
    const [first] = squeezed;
    const last = squeezed.at(-1);
    if (first === undefined || last === undefined) return;
    const up = first <= orders.length - 1 - last;
    const end = up ? 0 : orders.length - 1;
    const before = orders[end] as number;
    if (up)
      for (let i = last; i >= 0; i--)
        orders[i] = Math.min(Math.floor(orders[i] as number), (orders[i + 1] as number) - 1);
    else
      for (let i = first; i <= end; i++)
        orders[i] = Math.max(Math.ceil(orders[i] as number), (orders[i - 1] as number) + 1);
    // What a virtual list has taken away at that end moves along.
    const by = (orders[end] as number) - before;
    const here = new Set(ids);
    for (const [id, known] of this.#known)
      if (!here.has(id) && (up ? known.order < before : known.order > before)) known.order += by;
    for (const [i, id] of ids.entries()) {
      const known = this.#known.get(id);
      if (known) known.order = orders[i] as number;
    }
  }

  #wordsOf({ parts, text }: Standing): string {
    const known = this.#words.get(parts);
    if (known?.text === text) return known.words;
    const words = hashText(text);
    this.#words.set(parts, { text, words });
    return words;
  }

  #removed(standing: readonly Standing[], here: ReadonlySet<string>, fresh: ReadonlySet<string>): Removed[] {
    const placed = [...here].map((id) => this.#known.get(id)?.order ?? 0);
    const first = Math.min(...placed);
    const last = Math.max(...placed);
    const echoes = new Set(
      standing
        .filter((s) => fresh.has(this.idOf(s.element) ?? '') && s.speaker !== 'person')
        .map((s) => this.#wordsOf(s)),
    );
    const steady = standing.some((item) => item.id !== null);
    const removed: Removed[] = [];
    for (const [id, known] of this.#known) {
      if (here.has(id)) continue;
      const replaced = known.speaker !== 'person' && echoes.has(known.text) && known.order >= first;
      const gone = steady && known.order > first && known.order < last;
      if (!replaced && !gone) continue;
      this.#known.delete(id);
      removed.push({ id, why: replaced ? 'replaced' : 'gone' });
    }
    return removed;
  }
}
