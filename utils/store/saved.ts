import type { Level } from '@/utils/level';

/** What is saved: chosen by hand, redacted, shown before saving (shared/DESIGN.md promise 3). */
export interface SavedDraft {
  suggestion: string | null;
  /** The wording as suggested. */
  text: string;
  /** What was really sent or inserted, if known. */
  sent: string;
  skill: string;
  category: string;
  level: Level | null;
  rule: string | null;
  pack: { id: string; version: string };
  /** Platform name and host, never a thread or a person. */
  platform: string;
  /** Redacted line of context; empty when none was chosen. */
  context: string;
}
export interface SavedItem extends SavedDraft {
  id: string;
  savedAt: number;
}
