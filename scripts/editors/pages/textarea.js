import { editable, openLab, place } from './lab.js';

const field = editable('textarea');
place.append(field);
openLab({
  text: () => field.value,
  clear: () => {
    field.value = '';
  },
});
