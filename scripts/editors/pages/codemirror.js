import { EditorView, minimalSetup } from 'codemirror';
import { openLab, place } from './lab.js';

const view = new EditorView({ parent: place, extensions: [minimalSetup, EditorView.lineWrapping] });
openLab({
  text: () => view.state.doc.toString(),
  clear: () => view.dispatch({ changes: { from: 0, to: view.state.doc.length } }),
});
