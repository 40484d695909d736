import { openLab, place } from './lab.js';

/** A composer in a frame whose document is written into it, as embedded chat windows do. */
const frame = document.createElement('iframe');
frame.className = 'editor';
frame.srcdoc =
  '<!doctype html><body style="margin:0"><div style="height:30px"></div><textarea style="box-sizing:border-box;width:100%;height:70px;font:16px/1.4 sans-serif"></textarea><div style="height:200px"></div>';
const loaded = new Promise((done) => frame.addEventListener('load', done));
place.append(frame);
await loaded;
const field = frame.contentDocument.querySelector('textarea');
openLab({
  text: () => field.value,
  clear: () => {
    field.value = '';
  },
});
