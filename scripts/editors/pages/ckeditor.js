import { Essentials, InlineEditor, Paragraph } from 'ckeditor5';
import css from 'ckeditor5/ckeditor5.css?inline';
import { openLab, place } from './lab.js';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);
const holder = document.createElement('div');
place.append(holder);
const editor = await InlineEditor.create(holder, {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph],
  placeholder: 'Write',
});
const textOf = (node) =>
  node.is('$text') ? node.data : node.is('element', 'softBreak') ? '\n' : [...node.getChildren()].map(textOf).join('');
openLab({
  text: () => [...editor.model.document.getRoot().getChildren()].map(textOf).join('\n'),
  clear: () => editor.setData(''),
});
