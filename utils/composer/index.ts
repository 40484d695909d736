/** The door of the composer room: read, mark and insert in every kind of editor. */
export { watchComposition } from './composition';
export { type Inserted, type Insertion, insertText } from './insert';
export { clearMarks, MARKS, type Mark, markRanges } from './mark';
export { type FieldText, isFormField, readField } from './read-field';
export { readText, type TextMap } from './read-text';
export { giveCaretBack } from './select';
