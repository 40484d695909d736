import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import css from 'prosemirror-view/style/prosemirror.css?inline';
import { openLab, place } from './lab.js';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);
const state = EditorState.create({
  schema,
  plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
});
const view = new EditorView(place, { state, attributes: { class: 'editor' } });
openLab({
  text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
  clear: () => view.dispatch(view.state.tr.delete(0, view.state.doc.content.size)),
});
