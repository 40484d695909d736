import type { PlatformEntry } from '../entry';

/** Telegram in the browser, version A. The address names the chat. */
export const telegramA: PlatformEntry = {
  id: 'telegram-a',
  name: 'Telegram (A)',
  hosts: ['web.telegram.org/a/*'],
  composer: '#editable-message-text',
  item: '.Message',
  text: '.text-content',
  self: { is: '.own' },
  ignore: '.ActionMessage',
  drop: '.MessageMeta, .EmbeddedMessage, blockquote',
  id_attr: 'data-message-id',
  confidence: 'composer source; rest third 2026-10',
};
