import type { Say } from '@/utils/locale';
import type { Suggestion } from '@/utils/packs';
import { type BarActs, buildBar, stays } from './bar';
import { buildCard, type CardActs, type CardSide } from './card';
import { el, onTrusted } from './dom';
import { Floor } from './floor';
import type { IgnoreWhat } from './ignore-menu';
import { type ChipModel, type DraftNote, type Topic, topicKey } from './model';
import type { Obstacle } from './place';
import type { SaveOffer } from './save-form';

export type InsertOutcome = 'inserted' | 'refused' | 'failed' | 'no_composer';

/** What the chip asks for; it does nothing to the page by itself. */
export interface ChipActions {
  insert(text: string, suggestion: Suggestion): Promise<InsertOutcome>;
  copy(text: string, suggestion: Suggestion): Promise<boolean>;
  offerSave(suggestion: Suggestion, filled: string, topic: Topic | null): SaveOffer;
  save(suggestion: Suggestion, sent: string, context: string, topic: Topic | null): Promise<boolean>;
  ignore(what: IgnoreWhat, topic: Topic): void;
  /** Must reach the background within the click. */
  openPanel(step?: string): Promise<boolean>;
  next(): void;
  checkSelected(): void;
  useInstead(note: DraftNote): Promise<InsertOutcome>;
  leave(note: DraftNote): void;
  /** Focus and caret back to the composer. */
  giveBack(): void;
}

/** The chip in its shadow root: a bar that is always there, and a card that opens. */
export class Chip {
  readonly #bar = el('div', { class: 'bar', role: 'region' });
  readonly #card = el('div', { class: 'card-place', hidden: true });
  readonly #polite = el('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  readonly #alert = el('div', { class: 'unseen', role: 'alert', 'aria-live': 'assertive' });
  readonly #floor: Floor;
  #model: ChipModel | null = null;
  #open = false;
  #side: CardSide = { side: 'main', chosen: 0 };
  #status = '';
  #drawnBar = '';
  #drawnCard = '';
  #said = '';

  constructor(
    private readonly root: ShadowRoot,
    container: HTMLElement,
    private readonly say: Say,
    private readonly watches: () => string,
    private readonly actions: ChipActions,
    keepInSight: () => Obstacle[] = () => [],
  ) {
    this.#bar.setAttribute('aria-label', say('chip_name'));
    const stand = el('div', { class: 'stand' }, this.#card, this.#bar, this.#polite, this.#alert);
    container.append(stand);
    this.#floor = new Floor(root.host, this.#bar, this.#card);
    this.#floor.obstacles = keepInSight;
    onTrusted(stand, 'keydown', (event) => this.#key(event));
  }

  /** Shows a new standing. `fresh`: the topic has just been written, so at `soon` the card opens by itself. */
  show(model: ChipModel, fresh: boolean): void {
    const before = this.#model?.topic ? topicKey(this.#model.topic) : null;
    const now = model.topic ? topicKey(model.topic) : null;
    this.#model = model;
    if (now !== before && !this.#busy()) {
      this.#side = { side: 'main', chosen: 0 };
      this.#status = '';
      if (now === null && !this.#focused()) this.#open = false;
    }
    if (fresh && model.topic?.level === 'soon' && !stays(model)) this.#open = true;
    this.#announce(model, now);
    this.#draw();
  }

  /** The composer it stands beside; null: the corner of the window. */
  stand(field: HTMLElement | null): void {
    this.#floor.field = field;
    this.#floor.settle();
  }

  /** Follows the page: cheap while it moves, considered when it has come to rest. */
  follow = (): void => this.#floor.follow();

  get isOpen(): boolean {
    return this.#open;
  }

  /** Moves the focus into the card, or back to the composer. */
  toggleFocus(): void {
    if (this.#focused()) {
      this.actions.giveBack();
      return;
    }
    this.#open = true;
    this.#draw();
    const first = '[data-slot], [data-stem][tabindex="0"], .card-place button:not(.close)';
    (this.root.querySelector<HTMLElement>(first) ?? this.root.querySelector<HTMLElement>('button'))?.focus();
  }

  /** Closes the card; the focus goes back only if it was in here. */
  collapse(): void {
    if (!this.#open || this.#busy()) return;
    this.#close();
  }

  remove(): void {
    this.#floor.stop();
    this.#bar.parentElement?.remove();
  }

  #close(): void {
    const focused = this.#focused();
    this.#open = false;
    this.#side = { side: 'main', chosen: 0 };
    this.#status = '';
    this.#draw();
    if (focused) this.actions.giveBack();
  }

  /** Somebody is filling a form here: nothing may be taken from under their hands. */
  #busy(): boolean {
    const active = this.root.activeElement;
    const typed = [...this.root.querySelectorAll<HTMLInputElement>('[data-slot]')].some(({ value }) => value !== '');
    return this.#open && (this.#side.side !== 'main' || typed || active?.matches('input, textarea') === true);
  }

  #focused = (): boolean => this.root.activeElement !== null;

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (this.#open && this.#side.side !== 'main') this.#turn({ side: 'main', chosen: 0 });
      else if (this.#open) this.#close();
      else this.actions.giveBack();
      return;
    }
    const stem = (event.target as Element).closest<HTMLElement>('[data-stem]');
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const count = this.#model?.stems.length ?? 0;
    if (!stem || step === 0 || count === 0) return;
    event.preventDefault();
    this.#choose((Number(stem.dataset.stem) + step + count) % count);
  }

  #turn(side: CardSide, focus = true): void {
    this.#side = side;
    this.#status = '';
    this.#draw();
    if (focus) this.root.querySelector<HTMLElement>('.sub textarea, .sub button, [data-stem][tabindex="0"]')?.focus();
  }

  #choose(index: number): void {
    const focused = this.#focused();
    this.#side = { side: 'main', chosen: index };
    this.#draw();
    this.root.querySelector('.stem-item.open')?.scrollIntoView?.({ block: 'nearest' });
    const slot = this.root.querySelector<HTMLElement>('[data-slot]');
    if (slot) slot.focus();
    else if (focused) this.root.querySelector<HTMLElement>(`[data-stem="${index}"]`)?.focus();
  }

  #draw(): void {
    const model = this.#model;
    if (!model) return;
    const bar = JSON.stringify([model.topic, model.level, model.notice, model.selected, model.draft, this.#open]);
    if (bar !== this.#drawnBar) {
      this.#drawnBar = bar;
      this.#replace(this.#bar, buildBar(model, this.#open, this.say, this.#barActs));
    }
    const card = this.#open
      ? JSON.stringify([model.topic, model.level, model.notice, model.stems, model.hasMore, this.#side, this.#status])
      : '';
    if (card !== this.#drawnCard && !(this.#open && this.#drawnCard !== '' && this.#keeps())) {
      this.#drawnCard = card;
      this.#card.hidden = !this.#open;
      if (this.#open) {
        const built = buildCard(model, this.#side, this.watches(), this.say, this.#cardActs);
        if (this.#status) built.append(el('p', { class: 'status', role: 'status' }, this.#status));
        this.#replace(this.#card, built);
      } else this.#card.replaceChildren();
    }
    this.#floor.settle();
  }

  /** While blanks are being filled, the card stands still; the bar tells what is new. */
  #keeps = (): boolean => {
    const active = this.root.activeElement;
    return active?.matches('input, textarea') === true && this.#card.contains(active) && !this.#turned();
  };
  #turned(): boolean {
    const side = this.#card.querySelector('.sub') ? 'sub' : 'main';
    const chosen = this.#card.querySelector<HTMLElement>('[aria-expanded="true"]')?.dataset.stem ?? '0';
    return this.#side.side === 'main' ? side === 'sub' || chosen !== String(this.#side.chosen) : side === 'main';
  }

  /** Redraws without losing the place of the focus. */
  #replace(into: HTMLElement, built: HTMLElement): void {
    const active = this.root.activeElement;
    const had = active && into.contains(active) ? active : null;
    const name = had?.getAttribute('data-act')
      ? `[data-act="${had.getAttribute('data-act')}"]`
      : '[data-stem][tabindex="0"]';
    into.replaceChildren(built);
    if (had) (into.querySelector<HTMLElement>(name) ?? into.querySelector<HTMLElement>('button'))?.focus();
  }

  #announce(model: ChipModel, now: string | null): void {
    const said = `${now ?? ''} ${model.level ?? ''}`;
    if (said === this.#said) return;
    this.#said = said;
    const { topic, topicWords, level, levelWords } = model;
    if (level === 'now') this.#alert.textContent = `${levelWords?.name ?? ''}. ${levelWords?.firstMove ?? ''}`;
    else if (topic) this.#polite.textContent = this.say('chip_said', topicWords?.name ?? topic.level, topic.says);
  }

  /** Says one short thing: to readers, and in the card where it is open. */
  tell(words: string): void {
    this.#polite.textContent = words;
    if (!this.#open) return;
    this.#status = words;
    this.#draw();
  }

  #toldOf: { [K in InsertOutcome]: string } | null = null;
  #told(outcome: InsertOutcome): string {
    const { say } = this;
    this.#toldOf ??= {
      inserted: say('chip_inserted'),
      refused: say('chip_insert_refused'),
      failed: say('chip_insert_failed'),
      no_composer: say('chip_no_composer'),
    };
    return this.#toldOf[outcome];
  }

  async #inserting(insert: Promise<InsertOutcome>): Promise<void> {
    const outcome = await insert;
    // Once the words stand in the draft, the card has done its work and leaves the view free.
    if (outcome === 'inserted') {
      this.#open = false;
      this.#side = { side: 'main', chosen: 0 };
      this.#draw();
    }
    this.tell(this.#told(outcome));
  }

  #panel(step?: string): void {
    void this.actions.openPanel(step).then((opened) => {
      if (!opened) {
        this.#open = true;
        this.tell(this.say('chip_panel_failed'));
      }
    });
  }

  readonly #barActs: BarActs = {
    toggle: () => {
      if (this.#open) this.#close();
      else {
        this.#open = true;
        this.#draw();
      }
    },
    openSteps: () => this.#panel(this.#model?.nextStep ?? undefined),
    checkSelected: () => this.actions.checkSelected(),
    useInstead: (note) => void this.#inserting(this.actions.useInstead(note)),
    leave: (note) => this.actions.leave(note),
  };

  readonly #cardActs: CardActs = {
    close: () => this.#close(),
    next: () => {
      this.#side = { side: 'main', chosen: 0 };
      this.actions.next();
    },
    openPanel: () => this.#panel(),
    choose: (index) => this.#choose(index),
    insert: (suggestion, text) => void this.#inserting(this.actions.insert(text, suggestion)),
    copy: (suggestion, text) =>
      void this.actions
        .copy(text, suggestion)
        .then((copied) => this.tell(this.say(copied ? 'chip_copied' : 'chip_copy_failed'))),
    save: (suggestion, text) => {
      this.#saving = suggestion;
      this.#turn({ side: 'save', offer: this.actions.offerSave(suggestion, text, this.#model?.topic ?? null) });
    },
    saveNow: (sent, context) => {
      const suggestion = this.#saving;
      if (!suggestion) return;
      void this.actions.save(suggestion, sent, context, this.#model?.topic ?? null).then((saved) => {
        this.#turn({ side: 'main', chosen: 0 });
        this.tell(this.say(saved ? 'chip_saved' : 'chip_save_failed'));
      });
    },
    askIgnore: () => this.#turn({ side: 'ignore' }, this.#focused()),
    ignore: (what) => {
      const topic = this.#model?.topic;
      this.#close();
      if (topic) this.actions.ignore(what, topic);
    },
    back: () => this.#turn({ side: 'main', chosen: 0 }, this.#focused()),
  };
  #saving: Suggestion | null = null;
}
