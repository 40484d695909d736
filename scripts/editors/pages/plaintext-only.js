import { editable, openLab, place } from './lab.js';

const field = editable();
field.contentEditable = 'plaintext-only';
place.append(field);
openLab({
  text: () => field.innerText.replace(/\n$/, ''),
  clear: () => field.replaceChildren(),
});
