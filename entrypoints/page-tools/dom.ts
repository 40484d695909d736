/** Builds an element; text is always text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button for people: what a script of the page presses is not heard. */
export function button(words: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = el('button', { type: 'button', class: 'point-button', ...attributes }, words);
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return made;
}
