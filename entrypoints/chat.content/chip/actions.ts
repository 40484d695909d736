import type { SaveOffer } from '@/utils/on-page';
import type { Suggestion } from '@/utils/packs';
import type { StoreError } from '@/utils/store';
import type { IgnoreWhat } from './ignore-menu';
import type { DraftNote, Topic } from './model';

export type InsertOutcome = 'inserted' | 'refused' | 'failed' | 'no_composer';

/** What the chip asks for; it does nothing to the page by itself. */
export interface ChipActions {
  insert(text: string, suggestion: Suggestion): Promise<InsertOutcome>;
  copy(text: string, suggestion: Suggestion): Promise<boolean>;
  /** All that would be saved, redacted; null where it cannot be redacted now: then there is nothing to show. */
  offerSave(suggestion: Suggestion, filled: string, topic: Topic | null): Promise<SaveOffer | null>;
  /** null: it is on the disk. Otherwise why not; `gone` where the background does not answer. */
  save(suggestion: Suggestion, offer: SaveOffer, topic: Topic | null): Promise<StoreError | 'gone' | null>;
  ignore(what: IgnoreWhat, topic: Topic): void;
  /** Must reach the background within the click. */
  openPanel(step?: string): Promise<boolean>;
  next(): void;
  checkSelected(): void;
  useInstead(note: DraftNote): Promise<InsertOutcome>;
  leave(note: DraftNote): void;
  /** Focus and caret back to the composer. */
  giveBack(): void;
}
