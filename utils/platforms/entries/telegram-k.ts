import type { PlatformEntry } from '../entry';

/** Telegram in the browser, version K. The address names the chat. */
export const telegramK: PlatformEntry = {
  id: 'telegram-k',
  name: 'Telegram (K)',
  hosts: ['web.telegram.org/k/*'],
  composer: '.input-message-input[contenteditable=true]:not(.input-field-input-fake)',
  list: '.bubbles',
  item: '.bubble[data-mid]',
  text: '.message, span.translatable-message',
  self: { is: '.is-out' },
  other: { is: '.is-in' },
  ignore: '.service',
  drop: '.time, .reply, blockquote, .webpage, .reactions',
  id_attr: 'data-mid',
  confidence: 'third 2026 (live)',
};
