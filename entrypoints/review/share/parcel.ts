import type { FileRecord, ItemComment, ReviewedItem, ReviewFile } from '@/utils/store';

/** What leaves, on its way from the store to a file: pure changes of a copy, nothing here is ever written back. */

export const PARTS = ['journal', 'rating', 'rewrite', 'tags', 'platform', 'comments'] as const;
export type Part = (typeof PARTS)[number];

export const FIELDS = ['context', 'text', 'sent', 'needed', 'did', 'next', 'rewrite', 'tags', 'comment'] as const;
export type FieldName = (typeof FIELDS)[number];

/** One text that leaves. `key` is the same for the same text of the same thing. */
export interface TextField {
  key: string;
  item: string;
  name: FieldName;
  text: string;
  /** Who wrote it, where that is not the item's own author; empty otherwise. */
  by: string;
  /** Written by people here: looked through once more. Packs' words and what others sent are shown as they are. */
  own: boolean;
}

export const itemsOf = (file: ReviewFile): ReviewedItem[] =>
  file.records.flatMap((record) => (record.kind === 'item' ? [record.value] : []));
export const commentsOf = (file: ReviewFile): ItemComment[] =>
  file.records.flatMap((record) => (record.kind === 'comment' ? [record.value] : []));

/** The copy without the parts that stay at home. */
export function withParts(file: ReviewFile, parts: ReadonlySet<Part>): ReviewFile {
  const records = file.records.flatMap((record): FileRecord[] => {
    if (record.kind === 'comment') return parts.has('comments') ? [record] : [];
    if (record.kind !== 'item') return [record];
    const { value } = record;
    return [
      {
        kind: 'item',
        value: {
          ...value,
          journal: parts.has('journal') ? value.journal : null,
          rating: parts.has('rating') ? value.rating : null,
          // Hints come after a rating; without it they would say that they were seen before.
          hints: parts.has('rating') ? value.hints : null,
          rewrite: parts.has('rewrite') ? value.rewrite : null,
          tags: parts.has('tags') ? value.tags : [],
          platform: parts.has('platform') ? value.platform : '',
        },
      },
    ];
  });
  return { ...file, records };
}

/** Every text in the copy that somebody may want to look at, item by item. Empty ones are left out. */
export function fieldsOf(file: ReviewFile): TextField[] {
  const comments = commentsOf(file);
  return itemsOf(file).flatMap((item) => {
    const mine = item.from === null;
    const field = (name: FieldName, text: string, own = mine, key: string = name, by = ''): TextField[] =>
      text === '' ? [] : [{ key: `${item.id} ${key}`, item: item.id, name, text, by, own }];
    return [
      ...field('context', item.context),
      ...field('text', item.text, mine && item.suggestion === null),
      ...field('sent', item.sent),
      ...field('needed', item.journal?.needed ?? ''),
      ...field('did', item.journal?.did ?? ''),
      ...field('next', item.journal?.next ?? ''),
      ...field('rewrite', item.rewrite?.text ?? ''),
      ...field('tags', item.tags.join(', ')),
      ...comments
        .filter((one) => one.item === item.id)
        .flatMap((one) => field('comment', one.text, true, `comment ${one.id}`, one.by)),
    ];
  });
}

/** The copy with mended texts, by the keys of `fieldsOf`. Texts that are not named stay. */
export function withTexts(file: ReviewFile, texts: ReadonlyMap<string, string>): ReviewFile {
  const records = file.records.map((record): FileRecord => {
    if (record.kind === 'comment') {
      const { value } = record;
      return {
        kind: 'comment',
        value: { ...value, text: texts.get(`${value.item} comment ${value.id}`) ?? value.text },
      };
    }
    if (record.kind !== 'item') return record;
    const { value } = record;
    const text = (name: FieldName, stored: string) => texts.get(`${value.id} ${name}`) ?? stored;
    const { journal, rewrite } = value;
    const tags = text('tags', value.tags.join(', '));
    return {
      kind: 'item',
      value: {
        ...value,
        context: text('context', value.context),
        text: text('text', value.text),
        sent: text('sent', value.sent),
        journal: journal && {
          ...journal,
          needed: text('needed', journal.needed),
          did: text('did', journal.did),
          next: text('next', journal.next),
        },
        rewrite: rewrite && { ...rewrite, text: text('rewrite', rewrite.text) },
        // Untouched tags stay as they are, commas inside one included.
        tags:
          tags === value.tags.join(', ')
            ? value.tags
            : tags
                .split(',')
                .map((tag) => tag.trim())
                .filter(Boolean),
      },
    };
  });
  return { ...file, records };
}
