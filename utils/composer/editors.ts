/**
 * The editors that need to be told apart when inserting; all others take paste first, then `execCommand`.
 * Measured, see shared/lab/EDITORS.md.
 */
const editors = [
  // The DOM changes but the model does not: the wrong text would be sent, and reading back proves nothing.
  { fits: '[data-slate-editor]', paste: true, exec: false },
  { fits: '.ck-editor__editable', paste: true, exec: false },
  // Quill 1 takes no paste, but `execCommand`.
  { fits: '.ql-container:has(> .ql-clipboard) .ql-editor', paste: false, exec: true },
] as const;

/** Which ways of inserting an editable element may be given. */
export function waysOf(element: Element): { paste: boolean; exec: boolean } {
  const known = editors.find((editor) => element.matches(editor.fits) || element.querySelector(editor.fits) !== null);
  return known ?? { paste: true, exec: true };
}
