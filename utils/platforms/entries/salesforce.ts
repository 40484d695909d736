import type { PlatformEntry } from '../entry';

/** Salesforce, the agent’s console. The composer has no name of its own. */
export const salesforce: PlatformEntry = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts: ['*.lightning.force.com', '*.my.salesforce.com'],
  composer: 'textarea:not([readonly], [disabled]), [role=textbox][contenteditable=true]',
  list: '.slds-chat-list',
  item: 'li.slds-chat-listitem',
  text: '.slds-chat-message__text',
  self: { is: '.slds-chat-listitem_outbound' },
  other: { is: '.slds-chat-listitem_inbound' },
  ignore: '.slds-chat-listitem_event, .slds-chat-listitem_bookend',
  drop: 'blockquote',
  confidence: 'SLDS blueprint classes by third-party code, low',
};
