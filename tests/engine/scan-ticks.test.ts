import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RULES, tinyPack } from './tiny-pack';

const folder = mkdtempSync(join(tmpdir(), 'scan-ticks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const engine = tinyPack([
  ...RULES,
  { id: 'asked', kind: 'strength', category: 'asked_suicide', level: 'note', phrases: ['are you ~2 suicidal'] },
]);
const step = (id: string, ...strengths: string[]) => ({
  id,
  label: id,
  how: '',
  phase: 'ask',
  strengths,
  answer: true,
});
const desk = {
  steps: [step('ask', 'asked_suicide'), step('tell', 'told_team'), step('calm', 'reflection')],
  checklists: [{ id: 'base', title: 'b', steps: ['ask', 'tell', 'calm'], note: '' }],
  contacts: [],
  referrals: [],
};
const pack = join(folder, 'pack.json');
writeFileSync(pack, JSON.stringify({ format: 1, engine, desk, guidance: { drafts: [] } }));

const run = (args: string[], input = '') => {
  const command = [join(process.cwd(), 'node_modules/tsx/dist/cli.mjs'), join(process.cwd(), 'scripts/scan.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, '--pack', pack, ...args], {
    input,
    encoding: 'utf8',
  });
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};
const CHAT = [
  { id: '1', chat: 'A', speaker: 'person', text: 'suicidal' },
  { id: '2', chat: 'A', speaker: 'specialist', text: 'are you feeling suicidal?', strengths: ['asked_suicide'] },
  { id: '3', chat: 'A', speaker: 'specialist', text: 'and my lead knows', strengths: ['told_team'] },
];
const lines = (messages: object[]) => messages.map((one) => `${JSON.stringify(one)}\n`).join('');

test('--chats compares the suggested ticks with labelled chats, and says nothing where there are no labels', () => {
  const { status, lines: told, stderr } = run(['--chats'], lines(CHAT));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(told.at(-2)).toMatchObject({ chat: 'A', steps: ['asked_suicide'] });
  expect(told.at(-1)).toEqual({
    ticks: { of: 'labelled chats', chats: 1, right: 1, extra: 0, missed: 1, precision: 1, recall: 0.5 },
  });
  const bare = run(['--chats'], lines(CHAT.map(({ strengths: _, ...rest }) => rest)));
  expect(bare.lines.filter((one) => 'ticks' in one)).toEqual([]);
  expect(bare.lines.length).toBe(4);
}, 120_000);

test('--practice takes no file, and a pack without practice chats has nothing to compare', () => {
  expect(run(['--practice', 'some.jsonl'])).toMatchObject({ status: 2, lines: [] });
  expect(run(['--practice']).lines).toEqual([
    {
      ticks: {
        of: 'practice chats',
        ...{ chats: 0, right: 0, extra: 0, missed: 0, precision: null, recall: null },
        weak: { chats: 0, left_out: 0, ticked_all_the_same: 0 },
      },
    },
  ]);
}, 120_000);
