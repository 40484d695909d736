import type { PlatformEntry } from '../entry';

/** Element, the Matrix client, hosted anywhere. */
export const element: PlatformEntry = {
  id: 'element',
  name: 'Element',
  hosts: ['app.element.io', 'chat.mozilla.org', '*'],
  detect: '#matrixchat',
  composer: '.mx_BasicMessageComposer_input, .mx_WysiwygComposer_Editor_content',
  list: 'ol.mx_RoomView_MessageList',
  item: 'li.mx_EventTile[data-event-id]',
  text: '.mx_EventTile_body',
  self: { is: '[data-self=true]' },
  ignore: '.mx_EventTile_info, :has(.mx_RedactedBody)',
  drop: '.mx_ReplyChain, .mx_ReplyTile, blockquote, .mx_EventTile_edited',
  id_attr: 'data-event-id',
  confidence: 'source matrix-react-sdk 2024-09',
};
