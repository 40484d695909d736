import Draft from 'draft-js';
import css from 'draft-js/dist/Draft.css?inline';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openLab, place } from './lab.js';

const { ContentState, Editor, EditorState } = Draft;
const style = document.createElement('style');
style.textContent = css;
document.head.append(style);
let state;
let set;
function Composer() {
  [state, set] = useState(() => EditorState.createEmpty());
  return createElement(
    'div',
    { className: 'editor' },
    createElement(Editor, { editorState: state, onChange: set, placeholder: 'Write' }),
  );
}
createRoot(place).render(createElement(Composer));
openLab({
  text: () => state.getCurrentContent().getPlainText('\n'),
  clear: () => set(EditorState.moveFocusToEnd(EditorState.push(state, ContentState.createFromText('')))),
});
