import type { PlatformEntry } from '../entry';

/** Rocket.Chat, hosted anywhere. A quote is drawn as an attachment. */
export const rocketchat: PlatformEntry = {
  id: 'rocketchat',
  name: 'Rocket.Chat',
  hosts: ['*.rocket.chat', '*'],
  detect: '#rocket-chat',
  composer: 'textarea[name=msg]',
  item: '[data-qa-type=message][data-mid], [data-mid][data-own]',
  text: '.rcx-message-body',
  self: { is: '[data-own=true]' },
  ignore: '.rcx-message-system',
  drop: '.rcx-attachment, .rcx-message-attachment, blockquote',
  id_attr: 'data-mid',
  confidence: 'source RoomMessage.tsx, MessageBox.tsx',
};
