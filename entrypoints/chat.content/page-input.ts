/** How long a selection must rest before it is offered to be checked, in milliseconds. */
const REST = 200;

/**
 * Alt+Shift+S goes to the card and back; Escape in the composer closes a card that opened by itself. Only keys that a
 * person pressed; all others are the page's own.
 */
export function watchKeys(
  acts: { move(): void; closes(event: Event): boolean; close(): void },
  signal: AbortSignal,
): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      const move = event.code === 'KeyS' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
      if (!move && !(event.key === 'Escape' && acts.closes(event))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (move) acts.move();
      else acts.close();
    },
    { signal, capture: true },
  );
}

/** On pages where nobody can be told apart, tells what is selected outside the composer; '' for nothing. */
export function watchSelection(
  acts: { wanted(): boolean; outside(node: Node): boolean; selected(text: string): void },
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    if (signal.aborted) return;
    const selection = document.getSelection();
    const node = selection?.anchorNode;
    acts.selected(node && acts.outside(node) ? selection.toString().trim() : '');
  };
  document.addEventListener(
    'selectionchange',
    () => {
      if (!acts.wanted()) return;
      clearTimeout(timer);
      timer = setTimeout(read, REST);
    },
    { signal },
  );
}
