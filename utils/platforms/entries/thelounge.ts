import type { PlatformEntry } from '../entry';

/** The Lounge, an IRC client hosted anywhere. Each line of a draft becomes a message of its own. */
export const thelounge: PlatformEntry = {
  id: 'thelounge',
  name: 'The Lounge',
  hosts: ['*'],
  detect: '#viewport #chat-container #input',
  composer: 'textarea#input',
  list: '#chat .messages',
  item: '.msg[data-type=message]',
  text: '.content',
  self: { is: '.self' },
  // Of several people in a channel: who.
  sender: { attr: 'data-from' },
  drop: '.preview',
  // Channels change without the address naming them.
  key: { selector: '#chat .chat-view[aria-label]', attr: 'aria-label' },
  confidence: 'verified 4.5.2',
};
