import type { PlatformEntry } from '../entry';

/** Microsoft Teams. The address never changes; the name above the chat is the thread. */
export const teams: PlatformEntry = {
  id: 'teams',
  name: 'Microsoft Teams',
  hosts: ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'],
  composer: '[data-tid=ckeditor][contenteditable=true]',
  list: '#chat-pane-list, [data-tid=message-pane-list-viewport]',
  item: '.fui-ChatMessage, .fui-ChatMyMessage',
  text: '[data-tid=chat-pane-message] [id^=content-], [data-tid=chat-pane-message]',
  self: { is: '.fui-ChatMyMessage' },
  ignore: '.fui-ChatControlMessage',
  drop: '[data-track-module-name=messageQuotedReply], [data-tid=quoted-reply-card], blockquote, time, [id^=edited-]',
  key: { selector: '[data-tid=chat-title], [data-tid=chat-header-title]' },
  insert: 'paste',
  confidence: 'third, 8 independent files, high for self',
};
