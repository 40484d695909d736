import type { PlatformEntry } from '../entry';

/** Hydrogen, a Matrix client hosted anywhere. What is sent stands as `.unsent` until its echo replaces it. */
export const hydrogen: PlatformEntry = {
  id: 'hydrogen',
  name: 'Hydrogen',
  hosts: ['*'],
  detect: '.hydrogen .SessionView',
  composer: '.MessageComposer_input textarea',
  list: '.Timeline ul',
  item: 'li.Timeline_message',
  text: '.Timeline_messageBody',
  self: { is: '.own' },
  ignore: ':has(.Timeline_messageBody.statusMessage)',
  drop: 'time, blockquote, .ReplyPreviewView',
  confidence: 'verified 0.5.1',
};
