import type { PlatformEntry } from '../entry';

/** Twilio Flex, the agent’s side. No mark of direction: learned. */
export const twilioFlex: PlatformEntry = {
  id: 'twilio-flex',
  name: 'Twilio Flex',
  hosts: ['flex.twilio.com'],
  composer:
    'textarea.Twilio-MessageInputArea-TextArea, .Twilio-MessageInputArea-TextArea textarea, .Twilio-MessageInput [contenteditable=true]',
  item: '.Twilio-MessageListItem',
  text: '.Twilio-MessageBubble-Body',
  sender: { selector: '.Twilio-MessageBubble-UserName', inherit: true },
  drop: 'blockquote',
  confidence: 'source npm @twilio/flex-webchat-ui 2.9.4',
};
