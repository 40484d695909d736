import { describe, expect, test } from 'vitest';
import { openEngine } from '@/utils/engine';
import {
  exampleLines,
  habits,
  type LoadedPack,
  loadFiles,
  measure,
  noise,
  type Observation,
  observeAll,
  parseLabelled,
  readingGrade,
  reviewPack,
  wilson,
} from '@/utils/packs';
import { basePack } from './base-pack';

const load = async (changes: Record<string, string> = {}): Promise<LoadedPack> => {
  const loaded = await loadFiles(basePack(changes), {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
};
const rulesOf = ({ pack }: LoadedPack) =>
  new Map(pack.engine.rules.flatMap(({ id, kind, category }) => (kind === 'risk' ? [[id, category] as const] : [])));
const seen = (text: string, categories: string[], said: string[], rules: string[] = said): Observation => ({
  line: { id: text, text, speaker: 'person', categories, level: categories.length ? 'soon' : 'none' },
  level: said.length ? 'soon' : null,
  categories: said,
  rules,
});

describe('Wilson intervals', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263 and 1 of 29, score method.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [1, 29, 0.0061, 0.1718],
    [0, 20, 0, 0.1611],
  ])('%i of %i', (hits, of, low, high) => {
    expect(wilson(hits, of).low).toBeCloseTo(low, 4);
    expect(wilson(hits, of).high).toBeCloseTo(high, 4);
  });
  test('nothing counted says nothing', () => expect(wilson(0, 0)).toMatchObject({ share: null, low: 0, high: 1 }));
});

test('precision, recall and false alarms are counted by hand', () => {
  const lines = [
    seen('a', ['x'], ['x']),
    seen('b', ['x'], []),
    seen('c', [], ['x']),
    seen('d', ['y', 'x'], ['y']),
    seen('e', [], []),
  ];
  const { any, categories, rules } = measure(
    lines,
    new Map([
      ['x', 'x'],
      ['y', 'y'],
    ]),
  );
  expect([any.precision.hits, any.precision.of, any.recall.hits, any.recall.of, any.falseAlarms]).toEqual([
    2, 3, 2, 3, 1,
  ]);
  const x = categories.find(({ id }) => id === 'x');
  expect([x?.precision.hits, x?.precision.of, x?.recall.of, x?.falseAlarms, x?.wrong]).toEqual([1, 2, 3, 1, ['c']]);
  expect(rules.find(({ id }) => id === 'y')?.recall).toMatchObject({ hits: 1, of: 1 });
});

test('noise is counted per 1,000 lines, and the loudest rule is named', () => {
  const lines = [
    seen('a', [], ['x']),
    seen('b', [], ['x']),
    ...Array.from({ length: 98 }, (_, i) => seen(`q${i}`, [], [])),
  ];
  expect(noise(lines)).toMatchObject({
    lines: 100,
    perThousand: 20,
    levels: { soon: 2 },
    rules: [{ id: 'x', times: 2 }],
  });
});

test('rules that never fire, and rules that only fire together', () => {
  const lines = ['a', 'b', 'c'].map((text) =>
    seen(text, [], ['x'], text === 'c' ? ['one', 'two', 'three'] : ['one', 'two']),
  );
  expect(habits(lines, ['one', 'two', 'three', 'four'])).toEqual({
    never: ['four'],
    together: [{ rules: ['one', 'two'], lines: 3 }],
  });
});

test('the examples of a pack measure its rules; another sentence of the category would lower recall', async () => {
  const loaded = await load();
  const engine = openEngine(loaded.pack.engine);
  const figures = measure(
    observeAll((...given) => engine.read(...given), exampleLines(loaded.source)),
    rulesOf(loaded),
  );
  expect(figures.any.recall).toMatchObject({ hits: 2, of: 2 });
  expect(figures.rules.find(({ id }) => id === 'suicide-active.plan')).toMatchObject({
    falseAlarms: 0,
    recall: { hits: 1, of: 2 },
  });
});

describe('labelled files', () => {
  test('chats are read in order, whatever order they stand in', async () => {
    const parsed = parseLabelled(
      'x.jsonl',
      '{"id":"2","chat":"c","n":2,"text":"yes"}\n\n{"id":"1","chat":"c","n":1,"speaker":"specialist","text":"thinking of suicide"}\n',
    );
    if (!parsed.ok) throw new Error('not read');
    const asked: (readonly string[] | undefined)[] = [];
    observeAll((_, speaker, context) => {
      asked.push(context.asked);
      return {
        findings: speaker === 'specialist' ? [{ rule: 'r', category: 'asked_suicide', level: 'note', tags: [] }] : [],
      };
    }, parsed.value);
    expect(asked).toEqual([[], ['asked_suicide']]);
  });
  test('a wrong line is named by its number, and its words are not repeated', () => {
    const parsed = parseLabelled('x.jsonl', '{"text":"a"}\nsecret words\n{"text":"b","level":"loud secret"}\n');
    if (parsed.ok) throw new Error('read');
    expect(parsed.problems.map(({ line }) => line)).toEqual([2, 3]);
    expect(JSON.stringify(parsed.problems)).not.toContain('secret');
  });
  test('neutral text may be plain', () => {
    expect(parseLabelled('x.txt', 'hello\r\nyou\n', true)).toMatchObject({
      ok: true,
      value: [{ text: 'hello' }, { text: 'you', level: 'none' }],
    });
  });
});

describe('review', () => {
  const kinds = async (changes: Record<string, string>, today = '2026-11-23') => {
    const { source } = await load(changes);
    return reviewPack(source, today)
      .map(({ kind, file, line, message }) => `${kind} ${file}:${line} ${message}`)
      .join('\n');
  };
  const rule = (phrases: string) => ({
    'rules/suicide_active.yaml': `${basePack()['rules/suicide_active.yaml']}- id: suicide-active.more\n  level: soon\n  says: S\n  why: W\n  phrases:\n${phrases}`,
  });
  test('a phrase that another covers is told, one that only overlaps is not', async () => {
    const told = await kinds(rule('    - i will end my own life\n    - end my cat\n'));
    expect(told).toContain('"i will end my own life" is covered by "end my [own] life"');
    expect(told).not.toContain('"end my cat" is covered');
  });
  test('everyday words alone are too broad', async () => {
    const told = await kinds(rule('    - so tired\n    - so tired of breathing\n'));
    expect(told).toContain('"so tired" can be met');
    expect(told).not.toContain('"so tired of breathing" can be');
  });
  test.each([
    ['2026-02-01', '2026-11-23', 'checked 295 days ago, more than half a year'],
    ['2026-08-01', '2026-11-23', 'checked 114 days ago'],
    ['2026-08-25', '2026-11-23', ''],
  ])('a referral checked on %s, read on %s', async (verified, today, message) => {
    const told = await kinds(
      {
        'referrals/gb.yaml': basePack()['referrals/gb.yaml']!.replace(
          'confidence: A',
          `verified: "${verified}", confidence: A`,
        ),
      },
      today,
    );
    expect(told.includes('referral ')).toBe(message !== '');
    expect(told).toContain(message);
  });
  test('missing source and review, and hard words, are told', async () => {
    const told = await kinds({
      'suggestions/suicide_active.yaml':
        '- {id: suicide-active.ask, skill: safety_first, kind: plan, text: Contemplating individualised precautionary considerations necessitates collaborative deliberation.}\n',
    });
    for (const part of ['names no source', 'Nobody has reviewed', 'reads at grade']) expect(told).toContain(part);
  });
});

test('reading grade: short words read easily', () => {
  expect(readingGrade('How are you now? Are you safe?')).toBeLessThan(3);
  expect(readingGrade('Psychological interventions necessitate comprehensive evaluation.')).toBeGreaterThan(15);
});
