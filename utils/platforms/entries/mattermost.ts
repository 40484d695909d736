import type { PlatformEntry } from '../entry';

/** Mattermost, hosted anywhere. A thread beside the channel has its own composer. */
export const mattermost: PlatformEntry = {
  id: 'mattermost',
  name: 'Mattermost',
  hosts: ['*.cloud.mattermost.com', '*'],
  detect: '#root .app__body, #root.app__body, body.app__body #root',
  composer: 'textarea#post_textbox, textarea#reply_textbox, textarea#edit_textbox',
  item: '.post[id^=post_]',
  text: '[id^=postMessageText_], .post-message__text',
  self: { is: '.current--user' },
  ignore: '.post--system, .post--deleted',
  drop: '.post-edited__indicator, blockquote, .attachment',
  id_attr: 'id',
  confidence: 'source post_component.tsx',
};
