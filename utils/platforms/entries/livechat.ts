import type { PlatformEntry } from '../entry';

/** LiveChat by Text. What its messages look like is not known: learned from the specialist’s own. */
export const livechat: PlatformEntry = {
  id: 'livechat',
  name: 'LiveChat',
  hosts: ['my.livechatinc.com', 'www.text.com/app/*'],
  composer:
    'textarea[data-testid=chat-feed-text-area-test-id], [contenteditable=true][data-testid=chat-feed-text-area-test-id], [data-testid=chat-feed-text-area-test-id] :is(textarea, [contenteditable=true])',
  list: '[data-testid=messages-list]',
  confidence: 'third, list 2026, composer 2022, low',
};
