import type { Say, WordKey } from '@/utils/locale';
import type { Field, PartKind } from '@/utils/packs';

/** What a field is called. Every field of every thing has a sentence (a test looks). */
export const fieldLabel = (say: Say, { key, type }: Pick<Field, 'key' | 'type'>): string =>
  // A category has a question to ask, the cues have a number.
  say(`work_f_${key === 'ask' && type === 'number' ? 'ask_more' : key}` as WordKey) || key;

export const kindLabel = (say: Say, kind: PartKind): string => say(`work_kind_${kind}` as WordKey);
