import { initOnce, useWysiwyg } from '@vector-im/matrix-wysiwyg';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { openLab, place, textOfHtml } from './lab.js';

await initOnce();
let model;
function Composer() {
  model = useWysiwyg();
  return createElement('div', {
    ref: model.ref,
    className: 'editor',
    contentEditable: model.isWysiwygReady,
    suppressContentEditableWarning: true,
    role: 'textbox',
  });
}
createRoot(place).render(createElement(Composer));
openLab({ text: () => textOfHtml(model.content ?? ''), clear: () => model.wysiwyg.clear() });
