/** Copies text; where the page is not secure enough for the clipboard API, through a field of our own. */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, root);
  }
}

function copyFromField(text: string, root: ShadowRoot): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  const active = root.activeElement ?? document.activeElement;
  root.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  (active as HTMLElement | null)?.focus?.({ preventScroll: true });
  return copied;
}
