import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openLab, place } from './lab.js';

/** The state is the truth: what does not reach it is not sent. */
let state = '';
let set;
function Composer() {
  const [value, setValue] = useState('');
  state = value;
  set = setValue;
  return createElement('textarea', {
    className: 'editor',
    value,
    onChange: (event) => setValue(event.target.value),
  });
}
createRoot(place).render(createElement(Composer));
openLab({ text: () => state, clear: () => set('') });
