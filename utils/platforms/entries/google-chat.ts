import type { PlatformEntry } from '../entry';

/** Google Chat, on its own and in Gmail. */
export const googleChat: PlatformEntry = {
  id: 'google-chat',
  name: 'Google Chat',
  hosts: ['chat.google.com', 'mail.google.com/chat/*'],
  composer: '[role=textbox][contenteditable=true]',
  item: '[data-id]:has([data-absolute-timestamp])',
  text: '[jsname=bgckF]',
  sender: { selector: '[data-user-id]', attr: 'data-user-id', inherit: true },
  drop: 'blockquote, [data-quoted-message-id]',
  id_attr: 'data-id',
  confidence: 'third 2025-09, low to medium',
};
