import 'trix';
import css from 'trix/dist/trix.css?inline';
import { openLab, place } from './lab.js';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);
const element = document.createElement('trix-editor');
const ready = new Promise((done) => element.addEventListener('trix-initialize', done, { once: true }));
place.append(element);
await ready;
openLab({
  text: () => element.editor.getDocument().toString().replace(/\n$/, ''),
  clear: () => element.editor.loadHTML(''),
});
