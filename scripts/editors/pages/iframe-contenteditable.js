import { openLab, place } from './lab.js';

const frame = document.createElement('iframe');
frame.className = 'editor';
frame.srcdoc =
  '<!doctype html><body style="margin:0"><div contenteditable="true" style="padding:8px;min-height:60px;font:16px/1.4 sans-serif"></div>';
const loaded = new Promise((done) => frame.addEventListener('load', done));
place.append(frame);
await loaded;
const field = frame.contentDocument.querySelector('div');
openLab({
  text: () => field.innerText.replace(/\n$/, ''),
  clear: () => field.replaceChildren(),
});
