import { createApp, h, ref } from 'vue';
import { openLab, place } from './lab.js';

const value = ref('');
createApp({
  render: () =>
    h('textarea', {
      class: 'editor',
      value: value.value,
      onInput: (event) => {
        value.value = event.target.value;
      },
    }),
}).mount(place);
openLab({
  text: () => value.value,
  clear: () => {
    value.value = '';
  },
});
