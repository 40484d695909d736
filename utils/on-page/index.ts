/** The door of what we build in a page of others: elements in our shadow root, and the save form brought on demand. */
export { button, el, onTrusted } from './dom';
export { type Saving, savingHandover, savingWith } from './handover';
export type { SaveActs, Saved, SaveOffer } from './save-form';
