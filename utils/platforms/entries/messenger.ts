import type { PlatformEntry } from '../entry';

/** Messenger. Rows bear no mark at all. */
export const messenger: PlatformEntry = {
  id: 'messenger',
  name: 'Messenger',
  hosts: ['www.messenger.com', 'www.facebook.com/messages/*'],
  composer: '[role=textbox][contenteditable=true][data-lexical-editor=true]',
  list: "[aria-label^='Messages in conversation'], [role=main] [role=grid]",
  item: '[role=main] [role=row]',
  text: 'div[dir=auto]',
  drop: 'blockquote, h4, h5, [role=button]',
  insert: 'paste',
  confidence: 'third, medium to low',
};
