import type { PlatformEntry } from '../entry';

/** LinkedIn messages. Rows of one sender stand in one group, with no mark that is known. */
export const linkedin: PlatformEntry = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['www.linkedin.com/messaging/*'],
  composer: '.msg-form__contenteditable[contenteditable=true]',
  list: '.msg-s-message-list',
  item: '.msg-s-event-listitem',
  text: '.msg-s-event-listitem__body',
  sender: { selector: '.msg-s-message-group__name', inherit: true },
  drop: 'blockquote',
  id_attr: 'data-event-urn',
  insert: 'exec',
  confidence: 'third 2026, medium',
};
