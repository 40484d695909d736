/** Attributes and properties of a built element; `undefined` and `false` leave an attribute out. */
export interface Attributes {
  [name: string]: string | number | boolean | undefined;
}

/** Builds an element with attributes and children. Text is always text: nothing is parsed as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string | null | undefined | false)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * Listens for what a person does. Events that a script made are not heard: a page must not be able to press our
 * buttons.
 */
export function onTrusted<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
  act: (event: HTMLElementEventMap[K]) => void,
  options: AddEventListenerOptions = {},
): void {
  target.addEventListener(
    type,
    (event) => {
      if (event.isTrusted) act(event as HTMLElementEventMap[K]);
    },
    options,
  );
}

/** A button that acts on trusted clicks only and, by mouse, leaves the focus where it is. */
export function button(attributes: Attributes, act: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const made = el('button', { type: 'button', ...attributes }, ...children);
  onTrusted(made, 'pointerdown', (event) => event.preventDefault());
  onTrusted(made, 'mousedown', (event) => event.preventDefault());
  onTrusted(made, 'click', (event) => {
    event.preventDefault();
    if (!made.disabled && made.getAttribute('aria-disabled') !== 'true') act();
  });
  return made;
}
