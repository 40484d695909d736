import type { PlatformEntry } from '../entry';

/** Zulip, hosted anywhere. Rows of one sender bear the name once, and no mark of direction. */
export const zulip: PlatformEntry = {
  id: 'zulip',
  name: 'Zulip',
  hosts: ['*.zulipchat.com', '*'],
  detect: '#compose-textarea',
  composer: 'textarea#compose-textarea',
  item: '.message_row[id^=message-row-], .message_row[zid]',
  text: '.message_content',
  sender: { selector: '.sender_name', inherit: true },
  drop: 'blockquote, .message_edit_notice',
  id_attr: 'id',
  confidence: 'source single_message.hbs, message_body.hbs',
};
