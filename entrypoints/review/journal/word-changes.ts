import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts beside each other. */
export interface Change {
  did: 'kept' | 'added' | 'removed';
  text: string;
}

/**
 * How `after` came from `before`, in reading order. Joined without `added` it is `before`, without `removed` it is `after`.
 * Words that changed in a row are one stretch: a kept space between two changes would cut it into crumbs.
 */
export function wordChanges(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) changes.push({ did: 'removed', text: removed });
    if (added) changes.push({ did: 'added', text: added });
    removed = '';
    added = '';
  };
  const parts = diffWordsWithSpace(before, after);
  for (const [at, part] of parts.entries()) {
    const crumb = part.value.trim() === '' && (removed || added) && at + 1 < parts.length;
    if (part.removed || (crumb && !part.added)) removed += part.value;
    if (part.added || (crumb && !part.removed)) added += part.value;
    if (part.added || part.removed || crumb) continue;
    close();
    changes.push({ did: 'kept', text: part.value });
  }
  close();
  return changes;
}
