import type { Say, WordKey } from '@/utils/locale';
import { button, el, onTrusted } from '@/utils/on-page';
import type { Suggestion } from '@/utils/packs';
import { fillSlots, slotsOf } from '@/utils/suggest';

/** What can be done with one stem. */
export interface StemActs {
  insert(suggestion: Suggestion, text: string): void;
  copy(suggestion: Suggestion, text: string): void;
  save(suggestion: Suggestion, text: string): void;
  /** Another stem was opened. */
  choose(index: number): void;
}

/** The stems as a list: the chosen one shows its acts, or a form for its blanks. Arrow keys move between them. */
export function buildStems(stems: readonly Suggestion[], chosen: number, say: Say, acts: StemActs): HTMLElement {
  if (stems.length === 0) return el('p', { class: 'quiet' }, say('chip_no_stems'));
  return el(
    'ul',
    { class: 'stems' },
    ...stems.map((suggestion, index) => {
      const open = index === chosen;
      const head = button(
        { class: 'stem', 'data-stem': index, 'aria-expanded': String(open), tabindex: open ? 0 : -1 },
        () => acts.choose(index),
        el('span', { class: 'skill' }, say(`chip_skill_${suggestion.skill}` as WordKey)),
        el('span', { class: 'stem-text' }, ...withSlots(suggestion.text)),
      );
      return el(
        'li',
        { class: open ? 'stem-item open' : 'stem-item' },
        head,
        open ? body(suggestion, say, acts) : null,
      );
    }),
  );
}

/** A stem without blanks can be inserted at once; one with blanks asks for them first. */
function body(suggestion: Suggestion, say: Say, acts: StemActs): HTMLElement {
  const names = slotsOf(suggestion.text);
  const inputs = new Map<string, HTMLInputElement>();
  const filled = () =>
    fillSlots(suggestion.text, Object.fromEntries([...inputs].map(([name, { value }]) => [name, value])));
  const ready = () => slotsOf(filled()).length === 0;

  const insert = button(
    { class: 'button main', 'data-act': 'insert', title: say('chip_insert_hint') },
    () => {
      if (ready()) acts.insert(suggestion, filled());
      else [...inputs.values()].find(({ value }) => value.trim() === '')?.focus();
    },
    say('chip_insert'),
  );
  const copy = button(
    { class: 'button', 'data-act': 'copy' },
    () => {
      if (ready()) acts.copy(suggestion, filled());
    },
    say('chip_copy'),
  );
  const save = button({ class: 'button', 'data-act': 'save' }, () => acts.save(suggestion, filled()), say('chip_save'));
  const refresh = () => {
    insert.disabled = !ready();
    copy.disabled = !ready();
  };

  const fields = names.map((name) => {
    const input = el('input', { class: 'input', type: 'text', 'data-slot': name, autocomplete: 'off', maxlength: 200 });
    inputs.set(name, input);
    input.addEventListener('input', refresh);
    onTrusted(input, 'keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      if (ready()) acts.insert(suggestion, filled());
      else [...inputs.values()].find(({ value }) => value.trim() === '')?.focus();
    });
    return el('label', { class: 'field' }, el('span', { class: 'label' }, name.replaceAll('_', ' ')), input);
  });
  refresh();
  return el(
    'div',
    { class: 'stem-body' },
    fields.length > 0 && el('p', { class: 'quiet' }, say('chip_fill_first')),
    ...fields,
    el('div', { class: 'row' }, insert, copy, save),
  );
}

/** Blanks stand out in the text, so that nobody sends one by oversight. */
function withSlots(text: string): (Node | string)[] {
  return text
    .split(/(\{[a-z][a-z0-9_]*\})/i)
    .map((part) =>
      /^\{.*\}$/.test(part) ? el('span', { class: 'slot' }, part.slice(1, -1).replaceAll('_', ' ')) : part,
    );
}
