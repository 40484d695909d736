import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { editable, openLab, place } from './lab.js';

const field = editable();
field.contentEditable = 'true';
place.append(field);
const editor = createEditor({
  namespace: 'lab',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(field);
registerPlainText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
openLab({
  text: () => editor.getEditorState().read(() => $getRoot().getTextContent().replaceAll('\n\n', '\n')),
  clear: () => editor.update(() => $getRoot().clear().append($createParagraphNode()).selectEnd()),
});
