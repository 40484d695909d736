import { describe, expect, test } from 'vitest';
import { compact } from '@/scripts/train/compact';
import { type Collect, normed, openCollector, type Row } from '@/scripts/train/corpus';
import { learn } from '@/scripts/train/learn';
import { bestF1, lowest } from '@/scripts/train/threshold';
import { openEngine } from '@/utils/engine';
import type { CompiledCues, EnginePack } from '@/utils/packs';
import { buildMatcher } from '@/utils/phrases';
import { tokenise } from '@/utils/text';

const BITS = 18;
const IDEAS = { farewell: ['goodbye', 'letter'], garden: ['tomatoes', 'roses'] };
const collect: Collect = openCollector(BITS, IDEAS);

const row = (text: string, level: Row['level'], labels: string[] = []): Row => ({
  batch: 'x',
  weight: 1,
  id: text,
  inChat: false,
  speaker: 'person',
  level,
  labels,
  ...normed(collect(tokenise(text), [])),
  phraseLevel: null,
  phraseLabels: [],
});
const risk = [
  'i left the letter on the table for mam',
  'wrote a letter for the kids',
  'the letter for them is done',
].map((text) => row(text, 'soon', ['suicide_plan_intent']));
const calm = [
  'my tomatoes are dying',
  'the roses and tomatoes look sad',
  'watered the tomatoes today',
  'lovely roses this year',
  'a good day at work',
].map((text) => row(text, null));
const rows = [...risk, ...calm, ...risk, ...calm];
const isRisk = ({ level }: Row) => level !== null;
const model = learn(rows, isRisk, BITS, 4000);
const head = compact(model, 0, BITS);

const cues: CompiledCues = {
  bits: BITS,
  ideas: Object.values(IDEAS),
  ask: head,
  soon: { ...head, bias: head.bias + 50 },
  inChat: 0,
  categories: [{ id: 'suicide_plan_intent', says: 'A plan', why: 'Ask.', head: compact(model, 0, BITS) }],
  drafts: [{ id: 'told_team', says: 'Told the team', why: 'Good.', head: compact(model, 0, BITS) }],
};
const built = buildMatcher(
  [
    { phrase: 'are dying', owner: 0 },
    { phrase: 'took all my pills', owner: 1 },
  ],
  {},
);
if (!built.ok) throw new Error('does not build');
const rule = { kind: 'risk', speaker: 'person', says: 'S', why: 'W' } as const;
const pack: EnginePack = {
  matcher: Buffer.from(built.buffer).toString('base64'),
  rules: [
    { ...rule, id: 'weak.dying', category: 'warning_signs', level: 'ask' },
    { ...rule, id: 'explicit.pills', category: 'suicide_attempt_now', level: 'now' },
  ],
  combinations: [],
  cues,
};
const engine = openEngine(pack);

describe('the learned layer', () => {
  test('finds words nobody wrote a phrase for, and says which counted', () => {
    const text = 'nice evening. the letter is for mam';
    const [found] = engine.scan(text, 'person');
    expect(found).toMatchObject({ category: 'suicide_plan_intent', by: 'cues', rule: 'cues.suicide_plan_intent' });
    expect(found?.words).toContain('letter');
    expect(text.slice(found?.start, found?.end)).toBe(found?.words);
  });

  test('names a few words, never a whole message: its words leave the tab', () => {
    const text = 'the letter '.repeat(60).trim();
    const strong = openEngine({ ...pack, cues: { ...cues, ask: { ...head, every: false, weights: '', bias: 5 } } });
    for (const found of [
      ...engine.scan(text, 'person'),
      ...strong.scan(text, 'person'),
      ...engine.scan(text, 'specialist'),
    ])
      expect(found.words.split(' ').length).toBeLessThanOrEqual(8);
    expect(strong.scan(text, 'person').length).toBeGreaterThan(0);
  });

  test('alone it raises no higher than soon', () => {
    for (const { level } of engine.scan('the letter the letter the letter for them is done', 'person'))
      expect(['ask', 'soon']).toContain(level);
  });

  test('stays quiet on ordinary talk, and can be left out', () => {
    expect(engine.scan('the roses look lovely', 'person')).toEqual([]);
    expect(openEngine(pack, { cues: false }).scan('the letter is for mam', 'person')).toEqual([]);
  });

  const biased = (bias: number) =>
    openEngine({ ...pack, cues: { ...cues, ask: { ...head, every: false, weights: '', bias } } });
  test('an ask phrase that the other words of its sentence speak against is lowered and says so', () => {
    expect(biased(-2).scan('my tomatoes are dying', 'person')).toMatchObject([
      { rule: 'weak.dying', level: 'note', tags: expect.arrayContaining(['doubtful']) },
    ]);
    expect(biased(-0.3).scan('my tomatoes are dying', 'person')).toMatchObject([{ level: 'ask', tags: [] }]);
  });

  test('an explicit statement is never doubted, whatever stands beside it', () => {
    for (const text of ['took all my pills', 'hi. took all my pills', 'my tomatoes are fine. took all my pills lol'])
      expect(
        biased(-9)
          .scan(text, 'person')
          .map(({ level }) => level),
        text,
      ).toEqual(['now']);
  });

  test('what stands in another sentence does not speak against a phrase', () => {
    const found = openEngine(pack).scan('lovely tomatoes, lovely roses. they are dying', 'person');
    const alone = openEngine(pack).scan('they are dying', 'person');
    expect(found.map(({ level }) => level)).toEqual(alone.map(({ level }) => level));
  });

  test('the specialist’s words get flags and strengths, at note', () => {
    expect(engine.scan('i will write the letter for mam', 'specialist')).toMatchObject([
      { category: 'told_team', level: 'note', by: 'cues' },
    ]);
  });

  test('words before count: the same answer after another question reads otherwise', () => {
    const before = [{ speaker: 'specialist' as const, text: 'is the letter for mam done' }];
    const without = collect(tokenise('yes'), []).count;
    expect(
      collect(
        tokenise('yes'),
        before.map(({ text, speaker }) => ({ speaker, tokens: tokenise(text) })),
      ).count,
    ).toBeGreaterThan(without);
    expect(engine.scan('yes', 'person', { before })).toEqual(engine.scan('yes', 'person', { before }));
  });

  test('damaged weights lose weight, nothing else', () => {
    const damaged = openEngine({ ...pack, cues: { ...cues, ask: { ...head, weights: btoa('\xff\xff\xff\xff\x01') } } });
    expect(() => damaged.scan('the letter is for mam', 'person')).not.toThrow();
  });
});

describe('learning', () => {
  test('same rows, same weights', () => {
    expect(learn(rows, isRisk, BITS, 4000).weights).toEqual(model.weights);
  });

  test('keeps no more weights than it may, and still tells the two apart', () => {
    const small = learn(rows, isRisk, BITS, 30);
    expect(small.weights.filter((weight) => weight !== 0).length).toBeLessThanOrEqual(30);
    expect(Math.min(...risk.map(small.score))).toBeGreaterThan(Math.max(...calm.map(small.score)));
  });

  test('one byte a weight reads as the model scores', () => {
    const opened = openEngine({ ...pack, cues: { ...cues, ask: compact(model, 0, BITS) } });
    for (const each of rows)
      expect(opened.scan(each.id, 'person').some(({ by }) => by === 'cues')).toBe(model.score(each) > 0);
  });

  test('thresholds: the lowest with so few alarms, the best F1 together with phrases', () => {
    const score = (each: Row) => model.score(each);
    const place = (each: Row) => calm.indexOf(each) / 2;
    expect(lowest(calm, (each, at) => place(each) > at, 0)).toBe(2);
    expect(lowest(calm, (each, at) => place(each) > at, 0.2)).toBe(1.5);
    expect(bestF1(rows, isRisk, score, () => false)).toMatchObject({ f1: 1, alone: 0 });
  });
});
