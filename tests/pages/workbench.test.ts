import { describe, expect, test } from 'vitest';
import { fieldLabel, kindLabel } from '@/components/workbench/names';
import { ADDABLE, ASKED, added, adjusted } from '@/entrypoints/workbench/edit/add';
import { emptyPack, idFrom, packName } from '@/entrypoints/workbench/edit/begin';
import { completionAt } from '@/entrypoints/workbench/edit/complete';
import { fieldOf, namesIn, outline, partsIn } from '@/entrypoints/workbench/edit/outline';
import { inFileOrder } from '@/entrypoints/workbench/edit/use-checks';
import { asExamples, asMeasured, rulesOf } from '@/entrypoints/workbench/try/keep-labels';
import { messagesOf } from '@/entrypoints/workbench/try/messages';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { say } from '@/utils/locale';
import { checkFile, FIELDS, type PartKind, parseLabelled } from '@/utils/packs';

const base = readPackFolder('prompts/packs/core-en');
const own: Record<string, string> = {
  ...emptyPack('Night: line'),
  'rules/basic_needs.yaml': '- id: night.one\n  level: ask\n  says: a\n  why: b\n  phrases: [c]\n',
};

describe('words', () => {
  test('every field and every kind of thing has its sentence', () => {
    for (const [kind, fields] of Object.entries(FIELDS)) {
      expect(kindLabel(say, kind as PartKind), kind).not.toBe('');
      for (const field of fields) expect(say(`work_f_${field.key}` as 'work_f_id'), field.key).not.toBe('');
      for (const field of fields) expect(fieldLabel(say, field)).not.toBe(field.key);
    }
  });
});

describe('a new pack', () => {
  test('has an id of its name, and a file in order', () => {
    expect(idFrom('Café “Night” line!')).toBe('cafe-night-line');
    expect(idFrom('  ')).toBe('our-line');
    expect(checkFile('pack.yaml', own['pack.yaml'] ?? '', true)).toEqual([]);
    expect(packName(own)).toBe('Night: line');
  });

  test.each(ADDABLE)('a new %s lands where it belongs; what is missing is told by its place', (kind) => {
    const where = { category: 'basic_needs', place: 'basic_needs', country: 'GB', name: 'Some words', none: '' }[
      ASKED[kind] ?? 'none'
    ];
    const { path, text, under } = added(own, 'night', kind, where);
    const part = partsIn('own', path, text)
      .filter((one) => one.under === under)
      .at(-1);
    expect(part, path).toBeDefined();
    for (const problem of checkFile(path, text, true)) {
      expect(problem.message, `${kind} ${problem.path}`).toMatch(
        /Must not be empty|needs? at least|Needs at least|Name at least two|Too small/,
      );
      expect(problem.line).toBeGreaterThan(0);
    }
    const twice = added({ ...own, [path]: text }, 'night', kind, where);
    expect(twice.path).toBe(path);
  });

  test('a first referral of a country has its name already', () => {
    const { path, text } = added(own, 'night', 'referral', 'NZ');
    expect(text).toMatch(/^country: NZ\nname: "New Zealand"\n/);
    expect(checkFile(path, text, true).map((problem) => problem.path)).toEqual(['entries.0.name']);
    expect(added(own, 'night', 'referral', 'QX').text).toMatch(/^country: QX\nname: ""\n/);
  });

  test('a thing of the pack below is adjusted in adjust.yaml', () => {
    const change = adjusted(own, 'contact', 'soon');
    expect(change).toMatchObject({ path: 'adjust.yaml', text: 'contacts:\n  - level: soon\n    because: ""\n' });
    expect(adjusted(own, 'guard', 'x')).toBeNull();
    const [problem] = checkFile('adjust.yaml', change?.text ?? '', true);
    const part = partsIn('own', 'adjust.yaml', change?.text ?? '')[0];
    expect(part && fieldOf(part, problem?.path ?? '')).toBe('because');
  });
});

describe('problems', () => {
  test('stand as one meets them reading on, files in the order they came', () => {
    const at = (file: string, line: number, column = 1, pack?: string) => ({
      file,
      path: '',
      line,
      column,
      message: '',
      ...(pack ? { pack } : {}),
    });
    const found = [at('b', 15), at('a', 2), at('b', 13, 4), at('b', 13, 2), at('a', 1, 1, 'base'), at('a', 1)];
    expect(inFileOrder(found).map(({ pack = '', file, line, column }) => `${pack}${file}${line}.${column}`)).toEqual([
      'b13.2',
      'b13.4',
      'b15.1',
      'a1.1',
      'a2.1',
      'basea1.1',
    ]);
    expect(found[0]?.line).toBe(15);
  });
});

describe('the tree', () => {
  const words = {
    side: (side: string) => side,
    group: (kind: string) => kind,
    kind: (kind: string) => kind,
    noId: '-',
  };
  test('shows what is open, and all that holds some words', () => {
    const sides = [
      ['own', own],
      ['base', base],
    ] as const;
    const all = (rows: ReturnType<typeof outline>) =>
      Array.from({ length: rows.length }, (_, i) => {
        const row = rows.at(i);
        if (!row) throw new Error(`no row ${i}`);
        expect(rows.find(row.key)).toBe(i);
        return row;
      });
    const closed = outline(sides, new Set(), '', [], words);
    expect(all(closed).map(({ key }) => key)).toEqual(['own', 'base']);
    const found = outline(sides, new Set(), 'NIGHT.one', [], words);
    expect(all(found).map(({ label }) => label)).toEqual(['own', 'rules', 'basic_needs', 'night.one']);
    const problem = { file: 'rules/basic_needs.yaml', path: '0.level', line: 2, message: 'x' };
    const wrong = outline(
      [['own', own]],
      new Set(['own', 'own rules', 'own rules/basic_needs.yaml']),
      '',
      [problem],
      words,
    );
    expect(all(wrong).find(({ label }) => label === 'night.one')?.problems).toBe(1);
  });
});

describe('completion', () => {
  const { pools, lists } = namesIn([
    ['own', own],
    ['base', base],
  ]);
  const at = (path: string, text: string) => {
    const offset = text.indexOf('|');
    const found = completionAt(
      path,
      text.replace('|', ''),
      offset,
      (pool) => pools.get(pool) ?? [],
      lists,
      () => '',
    );
    return found?.options.map(({ label }) => label) ?? [];
  };
  test.each([
    ['rules/self_harm.yaml', '- id: a\n  le|\n', 'level'],
    ['rules/self_harm.yaml', '- id: a\n  level: s|\n', 'soon'],
    ['rules/self_harm.yaml', '- id: a\n  phrases:\n    - took <m|\n', 'meds'],
    ['rules/self_harm.yaml', '- id: a\n  ignores:\n    - p|\n', 'past'],
    ['rules/self_harm.yaml', '- id: a\n  after: [asked_|]\n', 'asked_suicide'],
    ['suggestions/self_harm.yaml', '- id: a\n  step: ask|\n', 'ask-suicide'],
    ['suggestions/self_harm.yaml', '- id: a\n  skill: |\n', 'safety_first'],
    ['adjust.yaml', 'rules:\n  - id: basic-needs.no|\n', 'basic-needs.no-money'],
    ['adjust.yaml', 'con|\n', 'contacts'],
    ['checklists/self_harm.yaml', 'title: a\nsteps:\n  - ask-s|\n', 'ask-suicide'],
  ])('%s: %j offers %s', (path, text, wanted) => {
    expect(at(path, text)).toContain(wanted);
  });
  test('does not offer what is there, or anything in free words', () => {
    expect(at('rules/self_harm.yaml', '- id: a\n  level: ask\n  le|\n')).not.toContain('level');
    expect(at('rules/self_harm.yaml', '- id: a\n  says: so|\n')).toEqual([]);
  });
});

describe('messages', () => {
  test('are a chat where somebody is named, single ones otherwise', () => {
    expect(messagesOf('a\n\n b \n')).toEqual({
      chat: false,
      messages: [
        { speaker: 'person', text: 'a' },
        { speaker: 'person', text: 'b' },
      ],
    });
    expect(messagesOf('Specialist: are you ok?\nand safe?\nperson: no')).toEqual({
      chat: true,
      messages: [
        { speaker: 'specialist', text: 'are you ok?\nand safe?' },
        { speaker: 'person', text: 'no' },
      ],
    });
  });

  test('labelled, become examples of one’s own rule, of a rule below, or measured lines', () => {
    const labelled = [
      { text: 'fires: yes', label: 'positive' },
      { text: 'quiet one', label: 'negative' },
      { text: 'who knows', label: 'ambiguous' },
    ] as const;
    const rules = rulesOf([
      ['own', own],
      ['base', base],
    ]);
    const mine = rules.find(({ id }) => id === 'night.one');
    const below = rules.find(({ id }) => id === 'basic-needs.no-money');
    if (!mine || !below) throw new Error('no such rule');
    const first = asExamples(own, mine, labelled);
    expect(first?.['rules/basic_needs.yaml']).toContain('  fires:\n    - "fires: yes"\n  quiet:\n    - quiet one\n');
    expect(first?.['corpus/ambiguous.jsonl']).toBe('{"speaker":"person","text":"who knows"}\n');
    // Kept twice, there once.
    expect(asExamples({ ...own, ...first }, mine, labelled)).toEqual({
      'rules/basic_needs.yaml': first?.['rules/basic_needs.yaml'],
    });
    const second = asExamples(own, below, labelled);
    expect(second?.['adjust.yaml']).toContain('add_quiet:\n      - quiet one\n');
    expect(checkFile('adjust.yaml', second?.['adjust.yaml'] ?? '', true)).toEqual([]);
    const measured = parseLabelled('x', asMeasured(own, 'basic_needs', 'ask', labelled)['corpus/labelled.jsonl'] ?? '');
    expect(measured.ok && measured.value.map(({ text, categories, level }) => [text, categories, level])).toEqual([
      ['fires: yes', ['basic_needs'], 'ask'],
      ['quiet one', [], 'none'],
    ]);
  });
});
