/** What a key asks of the list. */
export type ListKey =
  | { act: 'move'; by: number; reach: boolean }
  | { act: 'first' | 'last'; reach: boolean }
  | { act: 'page'; by: 1 | -1; reach: boolean }
  | { act: 'pick' | 'all' | 'none' | 'delete' | 'undo' | 'search' | 'help' | 'tag' };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Keys that work anywhere on the page, as long as nobody is writing. */
export function pageKey({ key, ctrlKey, metaKey, altKey }: Pressed): ListKey | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? { act: 'undo' } : null;
  if (key === '/') return { act: 'search' };
  if (key === '?') return { act: 'help' };
  if (key === 'u') return { act: 'undo' };
  if (key === 'Escape') return { act: 'none' };
  return null;
}

/** Keys that work while a line of the list has the focus. */
export function listKey(pressed: Pressed): ListKey | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey: reach } = pressed;
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { act: 'all' } : null;
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return { act: 'move', by: 1, reach };
    case 'ArrowUp':
    case 'k':
    case 'K':
      return { act: 'move', by: -1, reach };
    case 'Home':
      return { act: 'first', reach };
    case 'End':
      return { act: 'last', reach };
    case 'PageDown':
      return { act: 'page', by: 1, reach };
    case 'PageUp':
      return { act: 'page', by: -1, reach };
    case 'x':
    case ' ':
      return { act: 'pick' };
    case 't':
      return { act: 'tag' };
    case 'Delete':
      return { act: 'delete' };
    default:
      return null;
  }
}
