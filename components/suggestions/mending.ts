import type { WordKey } from '@/utils/locale';

/** What may be put on words that the redaction missed, in the order offered. */
export const COVERS = {
  name: 'review_mend_name',
  place: 'review_mend_place',
  date: 'review_mend_date',
  phone: 'review_mend_phone',
  id: 'review_mend_id',
} as const satisfies Record<string, WordKey>;
export type Cover = keyof typeof COVERS;

/** A redacted line while it is looked over; the privacy room makes and changes it. */
export interface MendedLine {
  text: string;
  placeholders: readonly { start: number; end: number; was: string }[];
}

/** What can be done with such a line; handed in by the page (`mendingWith` of the privacy room). */
export interface Mending<L extends MendedLine = MendedLine> {
  open: (text: string) => L;
  typed: (line: L, text: string) => L;
  cover: (line: L, start: number, end: number, kind: Cover) => L;
  takeBack: (line: L, index: number) => L;
  again: (line: L) => L;
}
