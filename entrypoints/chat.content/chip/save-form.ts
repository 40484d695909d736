import type { Say } from '@/utils/locale';
import { button, el, onTrusted } from './dom';

export interface SaveOffer {
  /** The wording as suggested. */
  text: string;
  /** As filled in, redacted; the same as `text` where nothing was filled. */
  yours: string;
  /** The redacted line of context. */
  context: string;
}

/** Shows all that would be saved, for editing, before it is. */
export function buildSaveForm(
  offer: SaveOffer,
  say: Say,
  acts: { save(sent: string, context: string): void; back(): void },
): HTMLElement {
  const area = (value: string, name: string) => {
    const made = el('textarea', { class: 'input', rows: 2, 'data-save': name, maxlength: 1000 });
    made.value = value;
    return made;
  };
  const yours = offer.yours === offer.text ? null : area(offer.yours, 'sent');
  const context = area(offer.context, 'context');
  const form = el(
    'form',
    { class: 'sub', novalidate: true },
    el('h3', {}, say('chip_save_title')),
    el('p', { class: 'label' }, say('chip_save_wording')),
    el('blockquote', { class: 'said' }, offer.text),
    yours && el('label', { class: 'field' }, el('span', { class: 'label' }, say('chip_save_yours')), yours),
    el('label', { class: 'field' }, el('span', { class: 'label' }, say('chip_save_context')), context),
    el('p', { class: 'quiet' }, say('chip_save_redacted')),
    el(
      'div',
      { class: 'row' },
      button(
        { class: 'button main', 'data-act': 'save-now' },
        () => acts.save(yours?.value ?? '', context.value),
        say('chip_save'),
      ),
      button({ class: 'button', 'data-act': 'back' }, acts.back, say('chip_back')),
    ),
  );
  onTrusted(form, 'submit', (event) => event.preventDefault());
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}
