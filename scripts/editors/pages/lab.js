/**
 * What every page of the lab tells: the text of its editor's own model, and what was sent. Sending takes the model's
 * text, as a chat client does, and empties the editor.
 * @param {{ text: () => string, clear: () => void }} editor
 */
export function openLab({ text, clear }) {
  const words = () => text().replaceAll('\u00a0', ' ').replaceAll('\ufeff', '');
  const sent = [];
  window.lab = { text: words, sent };
  document.getElementById('send').addEventListener('click', () => {
    sent.push(words());
    clear();
  });
}

export const place = document.getElementById('place');

/** An editable element of the usual make. */
export function editable(name = 'div') {
  const element = document.createElement(name);
  element.className = 'editor';
  return element;
}

/** Text of paragraphs, breaks and list items written as HTML: what a model that speaks HTML says. */
export function textOfHtml(html) {
  const { body } = new DOMParser().parseFromString(html.replace(/<br\s*\/?>/g, '\n'), 'text/html');
  const blocks = [...body.querySelectorAll('p, li, div')];
  // Such models hold an empty paragraph open with a no-break space.
  const lineOf = ({ textContent }) => (textContent === '\u00a0' ? '' : textContent);
  return blocks.length > 0 ? blocks.map(lineOf).join('\n') : body.textContent;
}
