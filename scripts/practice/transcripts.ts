import { statSync } from 'node:fs';
import type { Engine } from '@/utils/engine';
import { type CompiledPack, parsePack } from '@/utils/packs';
import { playExample } from '@/utils/practice';
import type { ChatMessage } from '../read-chat';
import { readPackFolder } from '../read-pack-folder';

/** A practice chat as it was written out, and what its data says of it. */
export interface Transcript {
  /** `SCENARIO/replies`, `SCENARIO/good` or `SCENARIO/weak`. */
  chat: string;
  messages: ChatMessage[];
  /** Strengths that were covered; null where the data only says what was left out. */
  covered: ReadonlySet<string> | null;
  /** Strengths that were left out. */
  leftOut: ReadonlySet<string>;
}

/**
 * The practice chats of a pack as transcripts: every fixed chat with its example replies (a pack's folder only), every
 * chat that answers as its good and its weak example lead it.
 */
export function practiceTranscripts(path: string, pack: CompiledPack, engine: Engine): Transcript[] {
  const flags = new Set(pack.guidance.drafts.flatMap(({ id, kind }) => (kind === 'flag' ? [id] : [])));
  const played = (pack.scenarios ?? []).flatMap((scenario) => {
    const { id, covers, examples } = scenario;
    if (!examples) return [];
    const messages = (example: typeof examples.good) =>
      playExample(scenario, example, engine, flags).messages.map(({ who, text }) => ({ speaker: who, text }));
    return [
      { chat: `${id}/good`, messages: messages(examples.good), covered: new Set<string>(covers), leftOut: none },
      { chat: `${id}/weak`, messages: messages(examples.weak), covered: null, leftOut: new Set(examples.weak.misses) },
    ];
  });
  return [...fixedChats(path), ...played];
}

const none: ReadonlySet<string> = new Set();

function fixedChats(path: string): Transcript[] {
  if (!statSync(path).isDirectory()) return [];
  const parsed = parsePack(readPackFolder(path));
  if (!parsed.ok) return [];
  return parsed.value.scenarios.flatMap(({ value: { id, messages, example_replies: replies, covers } }) =>
    replies.length === 0
      ? []
      : [
          {
            chat: `${id}/replies`,
            messages: messages.flatMap((text, at): ChatMessage[] => [
              { speaker: 'person', text },
              ...(replies[at] ? [{ speaker: 'specialist' as const, text: replies[at] }] : []),
            ]),
            covered: new Set<string>(covers),
            leftOut: none,
          },
        ],
  );
}
