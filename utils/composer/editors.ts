/** Without this pause after selecting, six of eight editors insert at the old caret; milliseconds. */
const SETTLE = 40;

/** Which ways of inserting an editable element may be given, and how long a selection needs to be taken over. */
export interface Ways {
  paste: boolean;
  exec: boolean;
  settle: number;
  /** Takes lines one by one only: in Firefox a line break inside inserted text is lost to it. */
  byLine?: boolean;
}

/**
 * The editors that need to be told apart when inserting; all others take paste first, then `execCommand`.
 * Measured, see shared/lab/EDITORS.md.
 */
const editors: readonly ({ fits: string } & Ways)[] = [
  // The DOM changes but the model does not: the wrong text would be sent, and reading back proves nothing.
  // Slate takes over a selection only every tenth of a second.
  { fits: '[data-slate-editor]', paste: true, exec: false, settle: 160 },
  { fits: '.ck-editor__editable', paste: true, exec: false, settle: SETTLE },
  // Quill 1 takes no paste, but `execCommand`.
  { fits: '.ql-container:has(> .ql-clipboard) .ql-editor', paste: false, exec: true, settle: SETTLE, byLine: true },
];

/** How an editable element is to be given text. */
export function waysOf(element: Element): Ways {
  const known = editors.find((editor) => element.matches(editor.fits) || element.querySelector(editor.fits) !== null);
  return known ?? { paste: true, exec: true, settle: SETTLE };
}
