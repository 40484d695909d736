import { editable, openLab, place } from './lab.js';

const field = editable('input');
field.type = 'text';
place.append(field);
openLab({
  text: () => field.value,
  clear: () => {
    field.value = '';
  },
});
