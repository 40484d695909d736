import Quill from 'quill1';
import css from 'quill1/dist/quill.core.css?inline';
import { openLab, place } from './lab.js';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);
const holder = document.createElement('div');
holder.className = 'editor';
place.append(holder);
const quill = new Quill(holder, { placeholder: 'Write' });
openLab({ text: () => quill.getText().replace(/\n$/, ''), clear: () => quill.setText('') });
