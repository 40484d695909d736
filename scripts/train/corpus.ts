import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { LastAsked } from '@/utils/conversation';
import type { Engine, Finding } from '@/utils/engine';
import { type Features, ideasByWord, openFeatures } from '@/utils/engine/cue-features';
import { toldBy } from '@/utils/engine/cues';
import { higher, LEVELS, type Level, rank } from '@/utils/level';
import { type Tokens, tokenise } from '@/utils/text';

/** One labelled message, ready to learn from. */
export interface Row {
  batch: string;
  id: string;
  inChat: boolean;
  speaker: 'person' | 'specialist';
  /** How much one mistake on it counts. */
  weight: number;
  /** Null for nothing to flag. */
  level: Level | null;
  /** Categories, or flags and strengths. */
  labels: string[];
  bucket: Uint32Array;
  value: Float32Array;
  /** The person's earlier messages of the same chat that a reader looks back at, nearest first. */
  earlier: Row[];
  /** What phrases alone say of it. */
  phraseLevel: Level | null;
  phraseLabels: string[];
  /** Rules of the phrases that stand at `soon` or higher. */
  loudRules: string[];
}

const Line = z.object({
  id: z.string(),
  chat: z.string().optional(),
  speaker: z.enum(['person', 'specialist']),
  text: z.string(),
  level: z.enum(['none', ...LEVELS]).optional(),
  categories: z.array(z.string()).optional(),
  flags: z.array(z.string()).optional(),
  strengths: z.array(z.string()).optional(),
});

/**
 * Batches of ordinary single messages (in chats, greetings would come to speak against what follows them). There is far more of it in the world than in a corpus written about danger: each of its
 * messages counts several times, which cost no recall and took a third of the alarms from chatter about computers and
 * films that nobody trained on.
 */
const ORDINARY: Readonly<Record<string, number>> = { v: 6, ac: 6, av: 4, az: 4 };

export type Collect = ReturnType<typeof openFeatures>;

/** The collector the engine itself uses, with the pack's ideas. */
export function openCollector(bits: number, ideas: Readonly<Record<string, readonly string[]>>): Collect {
  return openFeatures(bits, ideasByWord(Object.values(ideas)));
}

/** Reads every batch of a folder; a malformed line throws with its file and number. */
export function readCorpus(
  folder: string,
  collect: Collect,
  engine: Engine,
  lastBefore: <T>(messages: readonly T[], order: number) => T[],
): Row[] {
  const rows: Row[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => /^[a-z]+\.jsonl$/.test(name))
    .sort()) {
    const batch = file.replace('.jsonl', '');
    let chat: string | undefined;
    let last = new LastAsked();
    let said: { speaker: 'person' | 'specialist'; text: string; tokens: Tokens; row: Row }[] = [];
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .forEach((text, i) => {
        if (!text.trim()) return;
        const checked = Line.safeParse(JSON.parse(text));
        if (!checked.success) throw new Error(`${folder}/${file}:${i + 1}: ${checked.error.issues[0]?.message}`);
        const line = checked.data;
        if (!line.chat || line.chat !== chat) {
          said = [];
          last = new LastAsked();
        }
        chat = line.chat;
        const tokens = tokenise(line.text);
        const asked = line.speaker === 'person' ? last.ids : [];
        const reading = engine.read(line.text, line.speaker, { asked });
        const { findings } = reading;
        last.hear(line.speaker, findings);
        const before = lastBefore(said, said.length);
        const row: Row = {
          batch,
          weight: ORDINARY[batch] ?? 1,
          id: line.id,
          inChat: Boolean(line.chat),
          speaker: line.speaker,
          level: !line.level || line.level === 'none' ? null : line.level,
          labels: line.categories ?? [...(line.flags ?? []), ...(line.strengths ?? [])],
          earlier: before.filter(({ speaker }) => speaker === 'person').map((one) => one.row),
          ...normed(collect(tokens, before, { here: toldBy(reading), asked })),
          ...saidBy(findings),
        };
        rows.push(row);
        if (line.chat) said.push({ speaker: line.speaker, text: line.text, tokens, row });
      });
  }
  return rows;
}

/** What phrases alone say of one text. */
export function byPhrases(engine: Engine, text: string, speaker: Row['speaker']): ByPhrases {
  return saidBy(engine.read(text, speaker).findings);
}
type ByPhrases = Pick<Row, 'phraseLevel' | 'phraseLabels' | 'loudRules'>;

const saidBy = (findings: readonly Finding[]): ByPhrases => ({
  phraseLevel: findings.reduce<Level | null>((most, { level }) => higher(most, level), null),
  phraseLabels: findings.map(({ category }) => category),
  loudRules: findings.flatMap(({ level, rule, also }) => (rank(level) >= rank('soon') ? [rule, ...(also ?? [])] : [])),
});

/** Long messages count more than short ones, but not in full: divided by the fourth root of the sum of squares. */
export function normed({ count, bucket, value }: Features): Pick<Row, 'bucket' | 'value'> {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (value[i] as number) ** 2;
  const by = 1 / Math.sqrt(Math.sqrt(sum || 1));
  return { bucket: bucket.slice(0, count), value: value.slice(0, count).map((x) => x * by) };
}
