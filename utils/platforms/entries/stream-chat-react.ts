import type { PlatformEntry } from '../entry';

/** Stream’s React chat, built into many products. */
export const streamChatReact: PlatformEntry = {
  id: 'stream-chat-react',
  name: 'Stream chat',
  hosts: ['*'],
  detect: '.str-chat',
  composer: 'textarea.str-chat__message-textarea',
  item: '.str-chat__message',
  text: '.str-chat__message-text',
  self: { is: '.str-chat__message--me' },
  other: { is: '.str-chat__message--other' },
  ignore: '.str-chat__message--deleted, .str-chat__message--system',
  drop: '.str-chat__quoted-message-preview, .quoted-message, blockquote',
  id_attr: 'data-message-id',
  confidence: 'source npm 14.12.0',
};
