import type { Explained } from '@/utils/engine';
import type { Level, Speaker } from '@/utils/level';
import type { Problem, Skill, Step } from '@/utils/packs';

/** What a page asks its worker. */
export type Ask =
  | { kind: 'base'; id: string; files: Readonly<Record<string, string>> }
  | { kind: 'check'; project: string; files: Readonly<Record<string, string>>; today: string }
  | { kind: 'file'; path: string; text: string; overlay: boolean }
  | { kind: 'try'; messages: readonly TryMessage[]; chat: boolean; at: number };

export interface Checked {
  problems: Problem[];
  /** How many there are; `problems` holds the first. */
  count: number;
  sentences: number;
  rules: number;
  /** It can be put together, so it can be tried and measured. */
  loads: boolean;
}

export type Answer =
  | { kind: 'base'; problems: Problem[] }
  | ({ kind: 'check' } & Checked)
  | { kind: 'file'; problems: Problem[] }
  | { kind: 'try'; tried: Tried | null };

export type AnswerTo<K extends Ask['kind']> = Extract<Answer, { kind: K }>;

export interface TryMessage {
  speaker: Speaker;
  text: string;
}

export interface TriedMessage {
  findings: Explained[];
  concepts: string[];
  steps: string[];
  /** Words that the learned layer counted most. */
  words: { words: string; weight: number }[];
  asks: boolean;
}

/** What the pack makes of messages, and what the specialist would see at one of them. */
export interface Tried {
  messages: TriedMessage[];
  moment: {
    level: Level | null;
    name: string;
    firstMove: string;
    categories: string[];
    combined: { rule: string; says: string }[];
    next: Step | null;
    suggestions: { id: string; text: string; skill: Skill }[];
  };
  levels: Record<string, string>;
  categories: Record<string, string>;
}
