import type { PlatformEntry } from '../entry';

/** Cinny, a Matrix client. Class names are made by its build, so the words are what is left of a row. */
export const cinny: PlatformEntry = {
  id: 'cinny',
  name: 'Cinny',
  hosts: ['app.cinny.in', '*'],
  detect: '[data-editable-name=RoomInput]',
  composer: '[data-slate-editor=true][data-editable-name=RoomInput]',
  item: '[data-message-item][data-message-id]',
  text: '[data-message-item]',
  // Only the first row of a group bears its name.
  sender: { selector: 'button[data-user-id]', attr: 'data-user-id', inherit: true },
  drop: 'button, time, blockquote',
  id_attr: 'data-message-id',
  insert: 'paste',
  confidence: 'verified 4.2.2; words by what is left of a row',
};
