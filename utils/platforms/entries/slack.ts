import type { PlatformEntry } from '../entry';

/** Slack. A virtual list; the first row of a group bears the name. */
export const slack: PlatformEntry = {
  id: 'slack',
  name: 'Slack',
  hosts: ['app.slack.com'],
  composer: '[data-qa=message_input] .ql-editor[contenteditable=true]',
  item: '[data-qa=virtual-list-item]',
  text: '[data-qa=message-text], .p-rich_text_section',
  sender: { selector: '[data-message-sender]', attr: 'data-message-sender', inherit: true },
  drop: '.c-message__edited_label, .c-message_attachment, blockquote, time',
  id_attr: 'data-item-key',
  confidence: 'third, medium',
};
