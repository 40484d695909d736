import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { RULES, type TinyRule, tinyPack } from './tiny-pack';

// A shared machine may be slow; what is tested is the answer, not the time.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const rules: TinyRule[] = [
  ...RULES,
  { id: 'asked', kind: 'strength', category: 'asked_suicide', level: 'note', phrases: ['are you ~2 suicidal'] },
  { id: 'calm', kind: 'flag', category: 'commanding', level: 'note', phrases: ['calm down'] },
  { id: 'yes', category: 'suicide_active', after: ['asked_suicide'], phrases: ['^ yeah $'], concepts: ['thought'] },
  { id: 'thinking', category: 'suicide_active', phrases: ['thinking of it'], concepts: ['thought'] },
  { id: 'means', kind: 'concept', category: 'means', phrases: ['pills in the drawer'] },
];
const engine = tinyPack(rules);
engine.combinations = [
  { id: 'thought-and-means', all: ['thought', 'means'], raiseTo: 'urgent', says: 'a thought and a way', why: 'ask' },
];
const desk = { steps: [], checklists: [{ id: 'base', title: 'b', steps: [], note: '' }], contacts: [], referrals: [] };
const pack = file('pack.json', JSON.stringify({ format: 1, engine, desk }));

const TSX = join(process.cwd(), 'node_modules/tsx/dist/cli.mjs');
const SCRIPT = join(process.cwd(), 'scripts/scan.ts');
const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, SCRIPT, ...args], { input, encoding: 'utf8' });
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};
const line = (message: object) => `${JSON.stringify(message)}\n`;

describe('npm run scan', () => {
  it('gives a line for each message, in input order', () => {
    const input =
      line({ id: '1', speaker: 'person', text: 'hello' }) +
      line({ id: '2', speaker: 'person', text: 'ok. im not suicidal' }) +
      line({ id: '3', speaker: 'specialist', text: 'calm down', extra: true });
    const { status, lines, stderr } = run([file('good.jsonl', input), '--pack', pack]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines).toEqual([
      { id: '1', findings: [] },
      {
        id: '2',
        findings: [
          {
            category: 'suicide_active',
            level: 'ask',
            rule: 'active',
            start: 11,
            end: 19,
            words: 'suicidal',
            why: 'why active',
            tags: ['negated'],
          },
        ],
      },
      { id: '3', findings: [expect.objectContaining({ category: 'commanding', level: 'note' })] },
    ]);
  });

  it('names malformed lines, skips them and says so in its status', () => {
    const input = `\ufeff${line({ id: 'a', speaker: 'person', text: 'suicidal' }).replace('\n', '\r\n')}\r\nnot json\r\n${[
      { id: 'b', speaker: 'nobody', text: 'x' },
      { id: 'c', speaker: 'person' },
      { id: 7, speaker: 'person', text: 'x', n: 'one' },
    ]
      .map(line)
      .join('')}[]\n${JSON.stringify({ id: 'z', speaker: 'person', text: 'a\u2028suicidal' })}`;
    const { status, lines, stderr } = run(['--pack', pack], input);
    expect(status).toBe(1);
    expect(lines.map(({ id, findings }) => [id, findings.length])).toEqual([
      ['a', 1],
      ['z', 1],
    ]);
    const complaints = stderr.trim().split('\n');
    expect(complaints.map((complaint) => complaint.split(': ').slice(0, 2).join(' '))).toEqual([
      'standard input:3 not JSON',
      'standard input:4 speaker',
      'standard input:5 text',
      'standard input:6 id',
      'standard input:7 Invalid input',
    ]);
    expect(complaints[3]).toContain('n:');
  });

  const chat = [
    { id: 'm4', chat: 'A', n: 4, speaker: 'person', text: 'pills in the drawer' },
    { id: 'm1', chat: 'A', n: 1, speaker: 'person', text: 'yeah' },
    { id: 'x', speaker: 'person', text: 'yeah' },
    { id: 'm2', chat: 'A', n: 2, speaker: 'specialist', text: 'are you feeling suicidal?' },
    { id: 'b1', chat: 'B', n: 1, speaker: 'person', text: 'nice day' },
    { id: 'm3', chat: 'A', n: 3, speaker: 'person', text: 'yeah' },
  ]
    .map(line)
    .join('');

  it('reads a chat as one conversation in order of n', () => {
    const { status, lines } = run(['--pack', pack], chat);
    expect(status).toBe(0);
    expect(
      lines.map(({ id, findings }) => [
        id,
        findings.map((f: { rule: string; level: string }) => `${f.rule} ${f.level}`),
      ]),
    ).toEqual([
      ['m4', ['thought-and-means urgent']],
      ['m1', []],
      ['x', []],
      ['m2', ['asked note']],
      ['b1', []],
      ['m3', ['yes soon']],
    ]);
  });

  it('reads a message without a chat as a conversation of its own', () => {
    const { lines } = run(
      ['--pack', pack],
      line({ id: 'one', speaker: 'person', text: 'thinking of it. pills in the drawer' }),
    );
    expect(lines[0].findings.map((f: { rule: string; level: string }) => `${f.rule} ${f.level}`)).toEqual([
      'thinking soon',
      'thought-and-means urgent',
    ]);
  });

  it('sums chats up after their last message', () => {
    const { lines } = run(['--chats', '--pack', pack], chat);
    expect(lines.map(({ id, chat: of }) => id ?? `chat ${of}`)).toEqual([
      'm4',
      'm1',
      'x',
      'm2',
      'b1',
      'chat B',
      'm3',
      'chat A',
    ]);
    expect(lines.filter((each) => !each.id)).toEqual([
      { chat: 'B', level: 'none', categories: [], steps: [] },
      { chat: 'A', level: 'urgent', categories: ['suicide_active'], steps: ['asked_suicide'] },
    ]);
  });

  it.each([
    ['an unknown option', ['--fast'], 'usage:'],
    ['two files', ['a', 'b'], 'usage:'],
    ['an option without its value', ['--pack'], 'usage:'],
    ['a file that is not there', [join(folder, 'gone.jsonl'), '--pack', pack], 'there is no such file'],
    ['a pack that is not there', ['--pack', join(folder, 'gone')], 'Cannot use the pack'],
    ['a pack that is none', ['--pack', file('none.json', '{"format":2}')], 'is not a compiled pack'],
    [
      'a pack with a broken matcher',
      ['--pack', file('broken.json', JSON.stringify({ format: 1, engine: { ...engine, matcher: 'AAAA' }, desk }))],
      'Cannot use the pack',
    ],
  ])('says what is wrong: %s', (_, args, says) => {
    const { status, lines, stderr } = run(args);
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const input = file('many.jsonl', line({ id: 'i', speaker: 'person', text: 'suicidal' }).repeat(20_000));
    const child = spawn(process.execPath, [TSX, SCRIPT, input, '--pack', pack]);
    let complaint = '';
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
  });
});
