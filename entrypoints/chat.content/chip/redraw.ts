/** Puts a part built anew in place of the old one, without losing the place of the focus. */
export function redraw(root: ShadowRoot, into: HTMLElement, built: HTMLElement): void {
  const active = root.activeElement;
  const had = active && into.contains(active) ? active : null;
  const name = had?.getAttribute('data-act')
    ? `[data-act="${had.getAttribute('data-act')}"]`
    : '[data-stem][tabindex="0"]';
  into.replaceChildren(built);
  if (had) (into.querySelector<HTMLElement>(name) ?? into.querySelector<HTMLElement>('button'))?.focus();
}

/**
 * Whether somebody fills a field of this card: then it stands still, and only the bar tells what is new. A card that is
 * to show another side, or another stem, is drawn all the same.
 */
export function isBeingFilled(
  root: ShadowRoot,
  card: HTMLElement,
  wanted: { side: string; chosen?: number | undefined },
): boolean {
  const active = root.activeElement;
  if (!active?.matches('input, textarea') || !card.contains(active)) return false;
  const shown = card.querySelector('.sub') ? 'sub' : 'main';
  const chosen = card.querySelector<HTMLElement>('[aria-expanded="true"]')?.dataset.stem ?? '0';
  return wanted.side === 'main' ? shown === 'main' && chosen === String(wanted.chosen) : shown === 'sub';
}
