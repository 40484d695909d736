/** The door of the composer room: read, mark and insert in every kind of editor. */
export { type Box, boxOf, elementUnder, shiftOf, watchAround } from './around';
export { type Composition, watchComposition } from './composition';
export { type Inserted, type Insertion, insertText } from './insert';
export { clearMarks, markRanges } from './mark';
export { DraftMarks } from './mark-field';
export { MARKS, type Mark, styleOfMarks } from './mark-style';
export { FieldMirror } from './mirror';
export { type FieldText, isFormField, readField } from './read-field';
export { readText, type TextMap } from './read-text';
export { giveCaretBack } from './select';
