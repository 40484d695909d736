import { boxOf, watchAround } from '@/utils/composer';
import {
  type Box,
  choose,
  type Obstacle,
  overlap,
  pageUnder,
  roomBeside,
  type Size,
  type Spot,
  spotsBeside,
} from './place';

/** How long the page must rest before the best spot is looked for again, in milliseconds. */
const REST = 160;
/** So long the page may be asked what stands where, in milliseconds: on a slow machine the nearer spots must do. */
const ASKING = 8;
/** What the page said is good for so long while nothing moves, in milliseconds: a note comes and goes with the words. */
const GOOD_FOR = 5000;
const CARD_WIDTH = 368;
/** Less than this shows too little of a card, in pixels: then it may cover what it quotes. */
const CARD_LEAST = 240;
const STRIP_LEAST = 304;
const STRIP_MOST = 560;

/** Keeps bar and card beside the composer, inside the window and off the page's words and controls. */
export class Floor {
  #field: HTMLElement | null = null;
  #following = new AbortController();
  /** What should stay in sight: the newest messages. */
  obstacles: () => Obstacle[] = () => [];
  #barSpot = 0;
  #cardSpot = 0;
  /** How high the card may be so that what it quotes stays in sight, in pixels. */
  #cardMost = Number.POSITIVE_INFINITY;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #asked: { under: (x: number, y: number) => number; at: number } | null = null;
  /** The bar as it was last placed. */
  #bar: Size = { width: 0, height: 0 };
  readonly #resize: ResizeObserver | null;

  constructor(
    private readonly host: Element,
    private readonly bar: HTMLElement,
    private readonly card: HTMLElement,
  ) {
    this.#resize = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.#resized());
    this.#resize?.observe(bar);
  }

  get field(): HTMLElement | null {
    return this.#field;
  }
  /** The composer to stand beside: followed through frames, shadow roots and whatever scrolls. */
  set field(field: HTMLElement | null) {
    this.#following.abort();
    this.#following = new AbortController();
    this.#field = field;
    if (field) watchAround(field, () => this.follow(), this.#following.signal);
  }

  /** Moves along at the next frame; looks for a better spot once things rest. */
  follow(): void {
    this.#asked = null;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place(false);
    });
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#place(true), REST);
  }

  settle(): void {
    this.#place(true);
  }

  stop(): void {
    this.#resize?.disconnect();
    this.#following.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  /** Its size may change by itself, when letters arrive late; what was drawn by us has been placed. */
  #resized(): void {
    const { width, height } = sizeOf(this.bar);
    if (width !== this.#bar.width || height !== this.#bar.height) this.follow();
  }

  /** What stands under a point: asked anew once something moved. */
  #under(): (x: number, y: number) => number {
    const now = performance.now();
    if (!this.#asked || now - this.#asked.at > GOOD_FOR)
      this.#asked = { under: pageUnder(document, this.host), at: now };
    return this.#asked.under;
  }

  #place(considered: boolean): void {
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const anchor = this.#anchor(view);
    const until = performance.now() + ASKING;
    const spent = () => performance.now() > until;
    const page = considered ? { under: this.#under(), obstacles: this.obstacles(), spent } : null;
    const strip = Math.round(within(anchor.width, STRIP_LEAST, Math.min(STRIP_MOST, view.width - 16)));
    write(this.bar, '--strip', `${strip}px`);
    const bar = sizeOf(this.bar);
    this.#bar = bar;
    const spots = spotsBeside(anchor, bar, view);
    if (page && spots.length > 0) this.#barSpot = choose(spots, bar, page, this.#barSpot);
    const at = spots[Math.min(this.#barSpot, spots.length - 1)] ?? corner(bar, view);
    put(this.bar, at);
    if (!this.card.hidden) this.#placeCard(anchor, { ...at, ...bar }, view, page);
  }

  #placeCard(composer: Box, bar: Box, view: Size, page: Parameters<typeof choose>[2] | null): void {
    // A bar that stands away from the composer, at the top of the window, does not stretch what is kept free.
    const near =
      Math.abs(bar.top + bar.height - composer.top) < 24 || Math.abs(bar.top - composer.top - composer.height) < 24;
    const anchor = near ? union(composer, bar) : composer;
    const avoid = page && { ...page, obstacles: [...page.obstacles, { box: bar, weight: 50 }] };
    write(this.card, 'inline-size', `${Math.min(CARD_WIDTH, view.width - 16)}px`);
    const above = anchor.top - 12;
    const below = view.height - anchor.top - anchor.height - 12;
    // Beside a tall composer, or in a low window, the card scrolls inside itself.
    const room = Math.max(above, below, Math.min(200, view.height - 16));
    const most = Math.round(Math.min(room, Math.max(320, view.height * 0.66)));
    const stand = (height: number): Box => {
      write(this.card, 'max-block-size', `${Math.min(most, height)}px`);
      const size = sizeOf(this.card);
      const spots = spotsBeside(anchor, size, view);
      if (avoid && spots.length > 0) this.#cardSpot = choose(spots, size, avoid, this.#cardSpot);
      return { ...(spots[Math.min(this.#cardSpot, spots.length - 1)] ?? corner(size, view)), ...size };
    };
    const quoted = avoid?.obstacles.find((one) => one.quoted)?.box;
    if (avoid) this.#cardMost = Number.POSITIVE_INFINITY;
    // A card that has been scrolled stays so, though it is as high as it would be for a moment.
    const { firstElementChild: inner } = this.card;
    const scrolled = inner?.scrollTop ?? 0;
    let at = stand(this.#cardMost);
    if (quoted && overlap(at, quoted)) {
      const free = roomBeside(quoted, anchor, view);
      if (free >= CARD_LEAST && free < at.height) {
        this.#cardMost = free;
        at = stand(free);
      }
    }
    if (inner && inner.scrollTop !== scrolled) inner.scrollTop = scrolled;
    put(this.card, at);
  }

  /** Without a composer, or with one out of sight, the corner of the window. */
  #anchor(view: Size): Box {
    const rect = this.field?.isConnected ? boxOf(this.field) : null;
    const shown = rect && rect.width > 0 && rect.height > 0 && rect.top + rect.height > 0 && rect.top < view.height;
    if (!shown) return { left: view.width - 8, top: view.height - 8, width: 0, height: 0 };
    return { left: rect.left, top: rect.top, width: rect.width, height: Math.min(rect.height, view.height - rect.top) };
  }
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
const sizeOf = (element: HTMLElement): Size => ({ width: element.offsetWidth, height: element.offsetHeight });
const corner = (size: Size, view: Size): Spot => ({
  left: Math.max(0, view.width - size.width - 8),
  top: Math.max(0, view.height - size.height - 8),
});

function put(element: HTMLElement, { left, top }: Spot): void {
  write(element, 'left', `${Math.round(left)}px`);
  write(element, 'top', `${Math.round(top)}px`);
}

/** What stands there already is left alone: writing it again would make the browser draw anew. */
function write(element: HTMLElement, name: string, value: string): void {
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}

function union(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}
