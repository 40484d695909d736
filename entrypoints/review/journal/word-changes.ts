import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts beside each other. */
export interface Change {
  did: 'kept' | 'added' | 'removed';
  text: string;
}

/** How `after` came from `before`, word by word, in reading order. Joined without `added` it is `before`, without `removed` `after`. */
export const wordChanges = (before: string, after: string): Change[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    did: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }));
