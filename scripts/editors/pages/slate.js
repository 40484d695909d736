import { createElement, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { openLab, place } from './lab.js';

let editor;
function Composer() {
  editor = useMemo(() => withHistory(withReact(createEditor())), []);
  return createElement(
    Slate,
    { editor, initialValue: [{ type: 'line', children: [{ text: '' }] }] },
    createElement(Editable, { className: 'editor', placeholder: 'Message the room' }),
  );
}
createRoot(place).render(createElement(Composer));
openLab({
  text: () => editor.children.map((line) => Node.string(line)).join('\n'),
  clear: () => {
    Transforms.select(editor, Editor.range(editor, []));
    Editor.deleteFragment(editor);
  },
});
