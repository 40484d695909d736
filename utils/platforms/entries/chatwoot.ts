import type { PlatformEntry } from '../entry';

/** Chatwoot, the agent's side. A private note stands on the agents' side; a reply shows what it answers above itself. */
export const chatwoot: PlatformEntry = {
  id: 'chatwoot',
  name: 'Chatwoot',
  hosts: ['app.chatwoot.com', '*'],
  detect: '.ProseMirror-woot-style',
  composer: '.ProseMirror-woot-style[contenteditable=true]',
  item: '[data-message-id][id^=message]',
  text: '.prose',
  self: { is: '.justify-end' },
  other: { is: '.justify-start' },
  ignore: '.justify-center',
  drop: '.line-clamp-2, blockquote',
  id_attr: 'data-message-id',
  insert: 'paste',
  confidence: 'source Message.vue, FormattedContent.vue',
};
