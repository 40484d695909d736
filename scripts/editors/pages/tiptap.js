import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { openLab, place } from './lab.js';

const editor = new Editor({
  element: place,
  extensions: [StarterKit],
  editorProps: { attributes: { class: 'editor' } },
});
openLab({ text: () => editor.getText({ blockSeparator: '\n' }), clear: () => editor.commands.clearContent() });
