import type { PlatformEntry } from '../entry';

/** Discord. The first row of a group bears the name; a reply shows what it answers above itself, with ids of its own. */
export const discord: PlatformEntry = {
  id: 'discord',
  name: 'Discord',
  hosts: ['discord.com'],
  composer: '[role=textbox][data-slate-editor=true]',
  list: '[data-list-id=chat-messages]',
  item: 'li[id^=chat-messages-]',
  text: '[id^=message-content-]',
  sender: { selector: '[id^=message-username-]', inherit: true },
  drop: '[id^=message-reply-context-], time, blockquote',
  id_attr: 'id',
  insert: 'paste',
  confidence: 'third, high for id prefixes',
};
