import type { PlatformEntry } from '../entry';

/** The practice chat of this project (`npm start`, end-to-end tests). */
export const practice: PlatformEntry = {
  id: 'practice',
  name: 'Practice chat',
  hosts: ['*'],
  detect: 'main[data-practice-chat]',
  composer: '[data-composer]',
  list: 'ol[data-messages]',
  item: 'li[data-message-id]',
  text: '[data-text]',
  self: { is: '[data-from=me]' },
  other: { is: '[data-from=person]' },
  id_attr: 'data-message-id',
  key: { selector: 'main[data-practice-chat]', attr: 'data-conversation' },
  confidence: 'verified: our own page',
};
