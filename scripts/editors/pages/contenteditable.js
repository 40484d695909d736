import { editable, openLab, place } from './lab.js';

const field = editable();
field.contentEditable = 'true';
place.append(field);
openLab({
  text: () => field.innerText.replace(/\n$/, ''),
  clear: () => field.replaceChildren(),
});
