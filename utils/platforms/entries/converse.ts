import type { PlatformEntry } from '../entry';

/**
 * Converse.js, self-hosted anywhere; one-to-one chats and rooms. In overlay mode several chats stand side by side,
 * each in its own `converse-chat` or `converse-muc`, whose `jid` is the thread.
 */
export const converse: PlatformEntry = {
  id: 'converse',
  name: 'Converse.js',
  hosts: ['*'],
  detect: 'converse-root, .conversejs',
  composer: 'textarea.chat-textarea',
  list: 'converse-message-history',
  item: 'converse-chat-message',
  text: '.chat-msg__text',
  self: { has: '.chat-msg__content--me' },
  other: { has: '.chat-msg__content--them' },
  // Of several people in a room: who. Between two, the address may change with the device.
  sender: { selector: '.groupchat[data-from]', attr: 'data-from' },
  // A line that begins with ">" is somebody's earlier words, drawn as a quote.
  drop: 'blockquote',
  id_attr: 'data-msgid',
  key: { selector: 'converse-chat[jid], converse-muc[jid]', attr: 'jid' },
  confidence: 'verified 14.0.0',
};
