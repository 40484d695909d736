import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '@/scripts/load-pack';
import { practiceTranscripts } from '@/scripts/practice/transcripts';
import { type ChatMessage, readChat } from '@/scripts/read-chat';
import { compareTicks, sumTicks, type TickedChat } from '@/scripts/ticks';
import { type Engine, openEngine } from '@/utils/engine';
import type { CompiledPack } from '@/utils/packs';

const CORE = 'prompts/packs/core-en';
let pack: CompiledPack;
let engine: Engine;

beforeAll(async () => {
  pack = await loadPack(CORE);
  engine = openEngine(pack.engine);
}, 120_000);

/** The Show of the panel's issue: what is suggested as done is what was done. */
const expectGood = ({ right, precision, recall }: ReturnType<typeof sumTicks>) => {
  expect(right).toBeGreaterThan(50);
  expect(precision).toBeGreaterThan(0.9);
  expect(recall).toBeGreaterThan(0.8);
};

describe('ticks that the panel suggests', () => {
  test('in the practice chats, led well, equal what the scenario says is covered', () => {
    const led = practiceTranscripts(CORE, pack, engine).flatMap(({ messages, covered }) =>
      covered ? [{ ...readChat(pack, engine, messages).checklist, covered }] : [],
    );
    expect(led.length).toBeGreaterThanOrEqual(20);
    expectGood(sumTicks(pack, led));
  }, 120_000);

  test('in the practice chats, led badly, leave out what was left out', () => {
    let open = 0;
    for (const { chat, messages, covered, leftOut } of practiceTranscripts(CORE, pack, engine)) {
      if (covered) continue;
      const { steps, ticked } = readChat(pack, engine, messages).checklist;
      for (const { id, strengths } of pack.desk.steps) {
        if (!steps.includes(id) || strengths.length === 0 || !strengths.every((one) => leftOut.has(one))) continue;
        open += 1;
        expect.soft(ticked, chat).not.toContain(id);
      }
    }
    expect(open).toBeGreaterThan(20);
  }, 120_000);

  test('in labelled chats of another writer equal the labels', () => {
    const chats = new Map<string, (ChatMessage & { strengths?: string[] })[]>();
    for (const line of readFileSync('prompts/corpus/c.jsonl', 'utf8').split('\n').filter(Boolean)) {
      const message = JSON.parse(line);
      if (message.chat) chats.set(message.chat, [...(chats.get(message.chat) ?? []), message]);
    }
    const ticked: TickedChat[] = [...chats.values()].map((messages) => ({
      ...readChat(pack, engine, messages).checklist,
      covered: new Set(messages.flatMap(({ strengths }) => strengths ?? [])),
    }));
    expect(ticked.length).toBe(12);
    expectGood(sumTicks(pack, ticked));
  }, 120_000);
});

test('what was not covered is extra, what was covered and not suggested is missed; steps without a label are left out', () => {
  const step = (id: string, ...strengths: string[]) => ({ id, strengths });
  const desk = {
    desk: {
      steps: [step('ask', 'asked_suicide'), step('tell', 'told_team'), step('line', 'shared_line'), step('own')],
    },
  } as unknown as CompiledPack;
  const chat = {
    steps: ['ask', 'tell', 'line', 'own'],
    ticked: ['ask', 'tell', 'own'],
    covered: new Set(['asked_suicide', 'shared_line']),
  };
  expect(compareTicks(desk, chat)).toEqual({ right: ['ask'], extra: ['tell'], missed: ['line'] });
  expect(sumTicks(desk, [chat, chat])).toEqual({
    chats: 2,
    right: 2,
    extra: 2,
    missed: 2,
    precision: 0.5,
    recall: 0.5,
  });
  expect(sumTicks(desk, [{ ...chat, ticked: [], covered: new Set() }])).toMatchObject({
    precision: null,
    recall: null,
  });
});
