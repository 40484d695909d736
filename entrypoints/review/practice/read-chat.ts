import {
  type ConversationState,
  type ConversationView,
  LastAsked,
  lastBefore,
  open,
  reduce,
  view,
} from '@/utils/conversation';
import type { Reading } from '@/utils/engine';
import { type Level, rank } from '@/utils/level';
import type { HeardMessage } from '@/utils/practice';
import type { PracticeRun } from '@/utils/store';
import type { PracticePack } from './use-practice-pack';

/** A run as the engine reads it: each message, and the conversation they come to. */
export interface ReadChat {
  messages: (HeardMessage & { level: Level | null })[];
  view: ConversationView;
}

/** What practice chats are called where a platform is named. */
const PLACE = { platform: 'Practice chat', host: '' };

/**
 * Reads a whole run anew, the way a chat on a page is read: answers by what was asked, combinations, level, steps. Steps
 * that the trainee's words seem to have done count as done here, because nobody ticks them in practice.
 */
export function readChat(pack: PracticePack, run: PracticeRun): ReadChat {
  const asked = new LastAsked();
  const before: { speaker: 'person' | 'specialist'; text: string; leaning?: number | undefined }[] = [];
  let state: ConversationState = open(run.id, PLACE, 0);
  const messages = run.turns.map(({ who, text }, order) => {
    if (text === '') return { who, text, findings: [], steps: [], level: null };
    const reading: Reading = pack.engine.read(text, who, {
      asked: asked.ids,
      before: lastBefore(before, before.length),
    });
    asked.hear(who, reading.findings);
    before.push({ speaker: who, text, leaning: reading.leaning });
    const { findings, concepts, steps } = reading;
    const at = order + 1;
    state = reduce(state, {
      type: 'message',
      at,
      message: { id: `m${order}`, order, speaker: who, at, findings, concepts, steps },
    });
    const level = who === 'person' ? highest(findings.map((one) => one.level)) : null;
    return { who, text, findings, steps, level };
  });
  return { messages, view: view(state, pack.desk, pack.combinations) };
}

/** The first step that nothing in the trainee's words has done. */
export const nextStep = ({ steps }: ConversationView): string | null =>
  steps.find(({ status }) => status === 'empty')?.id ?? null;

const highest = (levels: readonly Level[]): Level | null =>
  levels.reduce<Level | null>((top, level) => (rank(level) > rank(top) ? level : top), null);
