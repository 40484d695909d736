import { composerAt, generic, type PlatformEntry, type PointingParts } from '@/utils/platforms';
import { elementAt, listAround, stepFrom } from './aim';
import { button, el } from './dom';
import { makeEntry, type Pointed } from './make-entry';
import { drawPreview } from './preview';
import { STYLE } from './style';

const STEPS = ['composer', 'list', 'theirs', 'mine'] as const;
type Step = (typeof STEPS)[number];

/** What the page must not hear while the specialist points: only what a person does is kept from it. */
const KEPT_FROM_PAGE = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];
const LONGEST = 80;

/**
 * Lets the specialist point at composer, list, one message of each side, and shows what is read with that before it is
 * kept. All of it is drawn in our own shadow root; the page is not changed. Ends when the signal aborts.
 */
export function point(parts: PointingParts): void {
  new Pointer(parts).start();
}

class Pointer {
  #step = 0;
  #picked: Partial<Record<Step, Element>> = {};
  #at: Element | null = null;
  #last: Element | null = null;
  #mine: Element[] = [];
  #theirs: Element[] = [];
  #told = '';
  readonly #stop = new AbortController();
  readonly #box = el('div', { class: 'point-box', hidden: '' });
  readonly #card = el('section', { class: 'point-card', role: 'dialog', tabindex: '-1' });
  readonly #now = el('p', { class: 'quiet', 'aria-live': 'polite' });
  readonly #layer = el('div', {}, el('style', {}, STYLE), this.#box, this.#card);

  constructor(private readonly parts: PointingParts) {
    this.#card.setAttribute('aria-label', parts.say('point_title'));
  }

  start(): void {
    const { container, signal, document } = this.parts;
    const until = AbortSignal.any([signal, this.#stop.signal]);
    container.append(this.#layer);
    until.addEventListener('abort', () => this.#layer.remove());
    const window = document.defaultView as Window;
    const listen = { capture: true, signal: until };
    window.addEventListener('pointermove', (event) => this.#moved(event), { ...listen, passive: true });
    for (const type of KEPT_FROM_PAGE)
      window.addEventListener(type, (event) => this.#pressed(event as MouseEvent), listen);
    window.addEventListener('keydown', (event) => this.#key(event), listen);
    window.addEventListener('scroll', () => this.#place(), { ...listen, passive: true });
    window.addEventListener('resize', () => this.#place(), { ...listen, passive: true });
    this.#aim(
      composerAt(document.activeElement, generic.composer) ?? document.querySelector(generic.composer) ?? document.body,
    );
    this.#draw();
  }

  #end(): void {
    this.#stop.abort();
  }

  get #pointing(): boolean {
    return this.#step < STEPS.length;
  }

  /** Ours is not pointed at, and what scripts of the page make up is not heard. */
  #isTheirs = (event: Event): boolean => event.isTrusted && !event.composedPath().includes(this.parts.root.host);

  #moved(event: PointerEvent): void {
    if (!this.#pointing || !this.#isTheirs(event)) return;
    const found = elementAt(this.parts.document, event.clientX, event.clientY, this.parts.root.host);
    if (found) this.#aim(this.#meant(found));
  }

  /** What is meant by pointing somewhere: the composer or the list around it, else what is there. */
  #meant(found: Element): Element {
    const step = STEPS[this.#step];
    if (step === 'composer') return composerAt(found, generic.composer) ?? found;
    return step === 'list' ? listAround(found) : found;
  }

  #pressed(event: MouseEvent): void {
    if (!this.#pointing || !this.#isTheirs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const found = elementAt(this.parts.document, event.clientX, event.clientY, this.parts.root.host);
    if (found) this.#aim(this.#meant(found));
    this.#take();
  }

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing) return;
    const inCard = event.composedPath().includes(this.parts.root.host);
    const act = this.#actOf(event.key, inCard);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  #actOf(key: string, inCard: boolean): (() => void) | null {
    if (key === 'Escape') return () => this.#end();
    if (!this.#pointing) return null;
    // Enter on a button is the button's; the card itself has none.
    if (key === 'Enter') return inCard && this.parts.root.activeElement !== this.#card ? null : () => this.#take();
    return /^Arrow/.test(key) ? () => this.#walk(key) : null;
  }

  #walk(key: string): void {
    const from = this.#at;
    const to = from && stepFrom(from, key, this.#last);
    if (!to || to === this.parts.root.host) return;
    if (key === 'ArrowUp') this.#last = from;
    this.#aim(to);
    to.scrollIntoView?.({ block: 'nearest' });
  }

  #aim(element: Element): void {
    if (element === this.#at) return;
    this.#at = element;
    this.#place();
    const words = element.textContent?.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    this.#now.textContent = this.parts.say(
      'point_now',
      words || `<${element.localName}> ${this.parts.say('point_nothing')}`,
    );
  }

  /** Draws the frame around what is aimed at, and keeps our card off it. */
  #place(): void {
    this.#box.hidden = !this.#pointing || !this.#at?.isConnected;
    if (this.#box.hidden || !this.#at) return;
    const { left, top, width, height } = this.#at.getBoundingClientRect();
    Object.assign(this.#box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    const { innerWidth, innerHeight } = this.parts.document.defaultView as Window;
    const small = width < innerWidth * 0.7 || height < innerHeight * 0.7;
    this.#card.classList.toggle(
      'at-start',
      small && left + width > innerWidth - 400 && top + height > innerHeight - 320,
    );
  }

  #take(): void {
    const step = STEPS[this.#step];
    if (!this.#at || !step) return;
    this.#picked[step] = this.#at;
    if (step === 'theirs') this.#theirs = [this.#at];
    if (step === 'mine') this.#mine = [this.#at];
    this.#step++;
    this.#last = null;
    this.#told = '';
    if (step === 'composer') this.#aim(listAround(this.parts.document.querySelector('[role=log]') ?? this.#at));
    if (step === 'mine' && !this.#entry()) {
      this.#told = this.parts.say('point_failed');
      this.#step = STEPS.indexOf('theirs');
    }
    this.#draw();
  }

  #entry(): PlatformEntry | null {
    const { composer, list } = this.#picked;
    if (!composer || !list) return null;
    const pointed: Pointed = { composer, list, mine: this.#mine, theirs: this.#theirs };
    return makeEntry(pointed, this.parts.read);
  }

  #draw(): void {
    const { say } = this.parts;
    const step = STEPS[this.#step];
    this.#place();
    const cancel = button(say('point_cancel'), () => this.#end());
    if (!step) {
      this.#drawPreview(cancel);
      return;
    }
    const back = button(say('point_back'), () => {
      this.#step--;
      this.#draw();
    });
    this.#card.replaceChildren(
      el('h2', {}, say('point_title')),
      ...(this.#told ? [el('p', { role: 'alert' }, this.#told)] : []),
      el('p', { class: 'quiet' }, say('point_step', this.#step + 1)),
      el('p', {}, say(`point_${step}`)),
      this.#now,
      el('p', { class: 'quiet' }, say('point_keys')),
      el(
        'div',
        { class: 'point-row' },
        button(say('point_choose'), () => this.#take(), { class: 'point-button main' }),
        button(say('point_wider'), () => this.#walk('ArrowUp')),
        button(say('point_narrower'), () => this.#walk('ArrowDown')),
        ...(this.#step > 0 ? [back] : []),
        cancel,
      ),
    );
    this.#card.focus({ preventScroll: true });
  }

  #drawPreview(cancel: HTMLButtonElement): void {
    const { say } = this.parts;
    const entry = this.#entry();
    if (!entry) {
      this.#told = say('point_failed');
      this.#step = STEPS.indexOf('theirs');
      this.#draw();
      return;
    }
    drawPreview(this.#card, {
      ...this.parts,
      entry,
      cancel,
      correct: (words, mine) => {
        this.#mine = [...this.#mine.filter((one) => one !== words), ...(mine ? [words] : [])];
        this.#theirs = [...this.#theirs.filter((one) => one !== words), ...(mine ? [] : [words])];
        this.#draw();
      },
      again: () => {
        this.#step = 0;
        this.#draw();
      },
      end: () => this.#end(),
    });
  }
}
