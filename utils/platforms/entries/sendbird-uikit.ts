import type { PlatformEntry } from '../entry';

/** Sendbird’s UIKit, built into many products. The word "edited" stands within the message. */
export const sendbirdUikit: PlatformEntry = {
  id: 'sendbird-uikit',
  name: 'Sendbird',
  hosts: ['*'],
  detect: '.sendbird-app__wrap, .sendbird-conversation',
  composer: '.sendbird-message-input--textarea',
  item: '.sendbird-message-content',
  text: '.sendbird-text-message-item-body',
  self: { is: '.outgoing' },
  other: { is: '.incoming' },
  drop: '.edited, .sendbird-quote-message, blockquote',
  confidence: 'source npm 3.19.1',
};
