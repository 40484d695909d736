import type { Say, WordKey } from '@/utils/locale';
import type { Mending } from '@/utils/privacy';
import type { Outcome } from '@/utils/store';
import { button, el, onTrusted } from './dom';
import { buildRedactedLine, type LineEdit } from './redacted-line';

/** What is to be looked over. */
export interface Saved {
  /** Names this save: asked for twice it is kept once. */
  id: string;
  /** The wording as suggested. */
  text: string;
  /** What was really sent, or as it was filled in. */
  sent: string;
  /** Lines of theirs to choose from, as written; shown redacted only. */
  contexts: readonly string[];
}

export interface SaveActs {
  /** Gives why it could not be saved, in words; null when it was. */
  save(offer: SaveOffer): Promise<string | null>;
  back(): void;
}

/** Everything that would be saved, as the specialist leaves it. Outlives a card that is drawn anew. */
export class SaveOffer {
  /** Which of the lines is kept; null: none of their words. */
  chosen: number | null = null;
  outcome: Outcome | '' = '';
  /** Why it could not be saved, with the remedy. */
  problem = '';
  saving = false;
  readonly sent: LineEdit;
  readonly contexts: readonly LineEdit[];

  readonly id: string;
  readonly text: string;

  constructor(
    { id, text, sent, contexts }: Saved,
    readonly mending: Mending,
  ) {
    this.id = id;
    this.text = text;
    this.sent = { line: mending.open(sent) };
    const seen = new Set<string>();
    this.contexts = contexts
      .map((words) => ({ line: mending.open(words) }))
      .filter(({ line: { text: shown } }) => shown !== '' && !seen.has(shown) && seen.add(shown));
  }

  /** What goes to the store, redacted once more. */
  get kept(): { sent: string; context: string; outcome: string; id: string } {
    const context = this.chosen === null ? null : this.contexts[this.chosen];
    const last = ({ line }: LineEdit) => this.mending.again(line).text.trim();
    return { sent: last(this.sent), context: context ? last(context) : '', outcome: this.outcome, id: this.id };
  }

  /** The form to look all of it over; it keeps what was changed in it here. */
  form = (say: Say, acts: SaveActs): HTMLElement => buildSaveForm(this, say, acts);

  /** The form keeps itself up to date; only another offer is a reason to draw the card anew. */
  toJSON(): string {
    return this.id;
  }
}

const OUTCOMES: { [O in Outcome]: WordKey } = {
  said_more: 'review_outcome_said_more',
  steadier: 'review_outcome_steadier',
  next_step: 'review_outcome_next_step',
  pulled_back: 'review_outcome_pulled_back',
  no_answer: 'review_outcome_no_answer',
};

/** Shows all that would be saved, for looking over, before it is. None of their words are kept unless chosen. */
function buildSaveForm(offer: SaveOffer, say: Say, acts: SaveActs): HTMLElement {
  const problem = el('p', { class: 'problem', role: 'alert' }, offer.problem);
  const save = async () => {
    if (offer.saving) return;
    offer.saving = true;
    offer.problem = (await acts.save(offer)) ?? '';
    offer.saving = false;
    problem.textContent = offer.problem && `${offer.problem} ${say('review_save_stays')}`;
    problem.scrollIntoView?.({ block: 'nearest' });
  };
  const line = el('div', { class: 'save-line' });
  const choices = contextChoices(offer, line, say);
  const form = el(
    'form',
    { class: 'sub', novalidate: true },
    el('h3', {}, say('chip_save_title')),
    el('p', { class: 'label' }, say('chip_save_wording')),
    el('blockquote', { class: 'said' }, offer.text),
    choices,
    line,
    buildRedactedLine(
      offer.sent,
      { name: 'sent', label: say('panel_save_sent'), hint: '', longest: 1000 },
      offer.mending,
      say,
    ),
    outcomes(offer, say),
    problem,
    el(
      'div',
      { class: 'row' },
      button({ class: 'button main', 'data-act': 'save-now' }, () => void save(), say('chip_save')),
      button({ class: 'button', 'data-act': 'back' }, acts.back, say('chip_back')),
    ),
  );
  onTrusted(form, 'submit', (event) => event.preventDefault());
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** "Nothing they said" stands first and is chosen; a line that is chosen is opened for looking over. */
function contextChoices(offer: SaveOffer, into: HTMLElement, say: Say): HTMLElement | null {
  if (offer.contexts.length === 0) return null;
  const showLine = () => {
    const edit = offer.chosen === null ? null : offer.contexts[offer.chosen];
    const words = {
      name: 'context',
      label: say('review_save_line'),
      hint: say('review_save_line_hint'),
      longest: 300,
    };
    into.replaceChildren(...(edit ? [buildRedactedLine(edit, words, offer.mending, say)] : []));
  };
  const choice = (at: number | null, words: string) => {
    const radio = el('input', {
      type: 'radio',
      name: 'steady-hand-context',
      'data-act': `context-${at ?? 'none'}`,
      checked: offer.chosen === at,
    });
    onTrusted(radio, 'change', () => {
      offer.chosen = at;
      showLine();
    });
    return el('label', { class: 'tick' }, radio, el('span', {}, words));
  };
  showLine();
  return el(
    'fieldset',
    { class: 'field' },
    el('legend', { class: 'label' }, say('review_save_choose')),
    choice(null, say('review_save_none')),
    ...offer.contexts.map(({ line }, at) => choice(at, `“${line.text}”`)),
  );
}

function outcomes(offer: SaveOffer, say: Say): HTMLElement {
  const buttons = (Object.keys(OUTCOMES) as Outcome[]).map((id) => {
    const made = button(
      { class: 'button', 'data-act': `outcome-${id}`, 'aria-pressed': String(offer.outcome === id) },
      () => {
        offer.outcome = offer.outcome === id ? '' : id;
        for (const one of buttons)
          one.setAttribute('aria-pressed', String(one.dataset.act === `outcome-${offer.outcome}`));
      },
      say(OUTCOMES[id]),
    );
    return made;
  });
  return el(
    'fieldset',
    { class: 'field' },
    el('legend', { class: 'label' }, say('review_outcome')),
    el('div', { class: 'row' }, ...buttons),
  );
}
