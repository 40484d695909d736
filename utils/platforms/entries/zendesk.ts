import type { PlatformEntry } from '../entry';

/** Zendesk's agent workspace. Internal notes are no messages to the person. */
export const zendesk: PlatformEntry = {
  id: 'zendesk',
  name: 'Zendesk',
  hosts: ['*.zendesk.com/agent/*'],
  composer:
    '[data-test-id=omnicomposer-rich-text-ckeditor][contenteditable=true], [data-test-id=omnicomposer-plain-text-ckeditor][contenteditable=true]',
  list: '[data-test-id=omni-log-container]',
  item: 'article[data-test-id=omni-log-comment-item]',
  text: '[data-test-id=omni-log-message-content]',
  self: { has: '[data-test-id=omni-log-item-message][type=agent]' },
  other: { has: '[data-test-id=omni-log-item-message][type=end-user]' },
  ignore: ':has([data-test-id=omni-log-internal-note-tag])',
  drop: 'time, blockquote, .zd-quoted, .gmail_quote',
  insert: 'paste',
  confidence: 'third 2026, high',
};
