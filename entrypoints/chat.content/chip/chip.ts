import type { Say, WordKey } from '@/utils/locale';
import { el, onTrusted } from '@/utils/on-page';
import type { Suggestion } from '@/utils/packs';
import type { ChipActions, InsertOutcome } from './actions';
import { type BarActs, buildBar, stays } from './bar';
import { buildCard, type CardActs, type CardSide } from './card';
import { Floor } from './floor';
import { type ChipModel, type Topic, topicKey } from './model';
import type { Obstacle } from './place';
import { isBeingFilled, redraw } from './redraw';
import { Spoken } from './spoken';

const TOLD: { [O in InsertOutcome]: WordKey } = {
  inserted: 'chip_inserted',
  refused: 'chip_insert_refused',
  failed: 'chip_insert_failed',
  no_composer: 'chip_no_composer',
};

/** The chip in its shadow root: a bar that is always there, and a card that opens. */
export class Chip {
  readonly #bar = el('div', { class: 'bar', role: 'region' });
  readonly #card = el('div', { class: 'card-place', hidden: true });
  readonly #spoken: Spoken;
  readonly #floor: Floor;
  #model: ChipModel | null = null;
  #open = false;
  #side: CardSide = { side: 'main', chosen: 0 };
  #status = '';
  /** What the save form is about: a new message must not change it under the form. */
  #saving: { suggestion: Suggestion; topic: Topic | null } | null = null;
  #drawnBar = '';
  #drawnCard = '';

  constructor(
    private readonly root: ShadowRoot,
    container: HTMLElement,
    private readonly say: Say,
    private readonly watches: () => string,
    private readonly actions: ChipActions,
    keepInSight: (quoted: string | null) => Obstacle[] = () => [],
  ) {
    this.#bar.setAttribute('aria-label', say('chip_name'));
    this.#spoken = new Spoken(say);
    const { polite, alert } = this.#spoken;
    const stand = el('div', { class: 'stand' }, this.#card, this.#bar, polite, alert);
    container.append(stand);
    this.#floor = new Floor(root.host, this.#bar, this.#card);
    this.#floor.obstacles = () => keepInSight(this.#open ? (this.#model?.topic?.message ?? null) : null);
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
    this.#spoken.announce(model, now);
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
    this.#saving = null;
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
    if (focus)
      this.root
        .querySelector<HTMLElement>('.sub input, .sub textarea, .sub button, [data-stem][tabindex="0"]')
        ?.focus();
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
    let drawn = false;
    const bar = JSON.stringify([model.topic, model.level, model.notice, model.selected, model.draft, this.#open]);
    if (bar !== this.#drawnBar) {
      this.#drawnBar = bar;
      drawn = true;
      redraw(this.root, this.#bar, buildBar(model, this.#open, this.say, this.#barActs));
    }
    const card = this.#open
      ? JSON.stringify([model.topic, model.level, model.notice, model.stems, model.hasMore, this.#side, this.#status])
      : '';
    const kept = this.#open && this.#drawnCard !== '' && isBeingFilled(this.root, this.#card, this.#side);
    if (card !== this.#drawnCard && !kept) {
      this.#drawnCard = card;
      drawn = true;
      this.#card.hidden = !this.#open;
      if (this.#open) {
        const built = buildCard(model, this.#side, this.watches(), this.say, this.#cardActs);
        if (this.#status) built.append(el('p', { class: 'status', role: 'status' }, this.#status));
        redraw(this.root, this.#card, built);
      } else this.#card.replaceChildren();
    }
    // Looking for the best spot asks the page for its layout: with every key and message it would be felt.
    if (drawn) this.#floor.settle();
  }

  /** Says one short thing: to readers, and in the card where it is open. */
  tell(words: string): void {
    this.#spoken.tell(words);
    if (!this.#open) return;
    this.#status = words;
    this.#draw();
  }

  async #inserting(insert: Promise<InsertOutcome>): Promise<void> {
    const outcome = await insert;
    // Once the words stand in the draft, the card has done its work and leaves the view free.
    if (outcome === 'inserted') {
      this.#open = false;
      this.#side = { side: 'main', chosen: 0 };
      this.#draw();
    }
    this.tell(this.say(TOLD[outcome]));
  }

  async #offerSave(suggestion: Suggestion, text: string): Promise<void> {
    const topic = this.#model?.topic ?? null;
    const asked = { suggestion, topic };
    this.#saving = asked;
    const offer = await this.actions.offerSave(suggestion, text, topic);
    // Closed, or another one asked for, while the redaction was brought.
    if (this.#saving !== asked || !this.#open) return;
    if (offer) this.#turn({ side: 'save', offer });
    else this.tell(this.say('chip_save_unredacted'));
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
    save: (suggestion, text) => void this.#offerSave(suggestion, text),
    saveNow: async (offer) => {
      const { suggestion, topic } = this.#saving ?? {};
      if (!suggestion) return null;
      const problem = await this.actions.save(suggestion, offer, topic ?? null);
      // The form stays as it is: nothing that was written is lost, and pressing again keeps it once.
      if (problem) return this.say(`review_save_${problem}`);
      this.#turn({ side: 'main', chosen: 0 });
      this.tell(this.say('chip_saved'));
      return null;
    },
    askIgnore: () => this.#turn({ side: 'ignore' }, this.#focused()),
    ignore: (what) => {
      const topic = this.#model?.topic;
      this.#close();
      if (topic) this.actions.ignore(what, topic);
    },
    back: () => this.#turn({ side: 'main', chosen: 0 }, this.#focused()),
  };
}
