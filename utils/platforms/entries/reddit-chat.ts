import type { PlatformEntry } from '../entry';

/** Reddit's chat, drawn in nested open shadow roots. No mark of direction. */
export const redditChat: PlatformEntry = {
  id: 'reddit-chat',
  name: 'Reddit chat',
  hosts: ['www.reddit.com/chat/*', 'chat.reddit.com'],
  composer: 'rs-app >>> rs-room >>> rs-message-composer >>> textarea',
  list: 'rs-app >>> rs-room >>> rs-timeline >>> rs-virtual-scroll-dynamic',
  item: 'rs-app >>> rs-room >>> rs-timeline >>> rs-virtual-scroll-dynamic >>> rs-timeline-event[data-id]',
  text: '>>> .room-message-text',
  sender: { selector: '>>> rs-timeline-event-hovercard-display-name, >>> rs-username', inherit: true },
  drop: 'blockquote, .replied-message',
  id_attr: 'data-id',
  confidence: 'third 2025-26, medium (composer tag low)',
};
