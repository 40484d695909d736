import { editable, openLab, place } from './lab.js';

/** An editable element two open shadow roots deep. */
const outer = document.createElement('div');
const inner = document.createElement('div');
const field = editable();
field.contentEditable = 'true';
field.style.cssText = 'border: 1px solid; padding: 8px; height: 80px; overflow: auto; font: 16px/1.4 sans-serif';
place.append(outer);
outer.attachShadow({ mode: 'open' }).append(inner);
inner.attachShadow({ mode: 'open' }).append(field);
openLab({
  text: () => field.innerText.replace(/\n$/, ''),
  clear: () => field.replaceChildren(),
});
