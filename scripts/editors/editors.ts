/** One editor of the lab: a page of that name in pages/. */
export interface LabEditor {
  id: string;
  name: string;
  /** The package whose version is shown beside it. */
  from?: string;
  /** It has one line only. */
  oneLine?: true;
  /** It takes all that is written within this time as one step of undo, in milliseconds. */
  gathers?: number;
  /** It loses keys that come faster than this, with and without the extension; milliseconds. People are slower. */
  pace?: number;
}

/** Every kind of composer that chat platforms are known to use (shared/lab/EDITORS.md). */
export const labEditors: readonly LabEditor[] = [
  { id: 'textarea', name: 'textarea' },
  { id: 'input', name: 'input', oneLine: true },
  { id: 'react', name: 'textarea, React-controlled', from: 'react' },
  { id: 'vue', name: 'textarea, Vue-controlled', from: 'vue' },
  { id: 'lit', name: 'textarea, Lit in nested shadow roots', from: 'lit' },
  { id: 'iframe', name: 'textarea in a frame (srcdoc)' },
  { id: 'contenteditable', name: 'contenteditable' },
  { id: 'plaintext-only', name: 'contenteditable, plaintext-only' },
  { id: 'shadow', name: 'contenteditable in nested shadow roots' },
  { id: 'iframe-contenteditable', name: 'contenteditable in a frame (srcdoc)' },
  { id: 'lexical', name: 'Lexical', from: 'lexical' },
  { id: 'slate', name: 'Slate', from: 'slate' },
  { id: 'quill1', name: 'Quill 1', from: 'quill1', gathers: 1000 },
  { id: 'quill', name: 'Quill 2', from: 'quill', gathers: 1000 },
  { id: 'prosemirror', name: 'ProseMirror', from: 'prosemirror-view' },
  { id: 'tiptap', name: 'TipTap', from: '@tiptap/core' },
  { id: 'draft', name: 'Draft.js', from: 'draft-js' },
  { id: 'ckeditor', name: 'CKEditor 5', from: 'ckeditor5' },
  { id: 'codemirror', name: 'CodeMirror 6', from: 'codemirror' },
  { id: 'tinymce', name: 'TinyMCE', from: 'tinymce' },
  { id: 'trix', name: 'Trix', from: 'trix', pace: 20 },
  { id: 'matrix-wysiwyg', name: 'matrix-wysiwyg', from: '@vector-im/matrix-wysiwyg', pace: 20 },
];
