import { describe, expect, test } from 'vitest';
import { fitBlend } from '@/scripts/train/blend';
import { compact } from '@/scripts/train/compact';
import { type Collect, normed, openCollector, type Row } from '@/scripts/train/corpus';
import { learn, learnMost } from '@/scripts/train/learn';
import { bestF1, lowest } from '@/scripts/train/threshold';
import { openEngine } from '@/utils/engine';
import { blend, blended, earlier, openModel } from '@/utils/engine/cue-model';
import type { CompiledCues, EnginePack } from '@/utils/packs';
import { buildMatcher } from '@/utils/phrases';
import { tokenise } from '@/utils/text';

const BITS = 18;
const PLAN = { bits: BITS, width: 8, rounds: 30, most: 4000 };
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
  earlier: [],
  ...normed(collect(tokenise(text), [])),
  phraseLevel: null,
  phraseLabels: [],
  loudRules: [],
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
/** Ask, soon, urgent and one category; nobody here is urgent. */
const questions = [isRisk, isRisk, () => false, isRisk].map((yes) => ({ yes, weight: 1 }));
const model = learn(rows, questions, PLAN);
const person = compact(model);
const onlyAsk = { weights: [1, 0, 0, 0], bias: 0 };
const never = { weights: [], bias: -50 };

const cues: CompiledCues = {
  ideas: Object.values(IDEAS),
  person,
  categories: [{ id: 'suicide_plan_intent', says: 'A plan', why: 'Ask.' }],
  ask: { alone: onlyAsk, inChat: { weights: [1, 0, 0, 0, 0, 1, 0], bias: 2 } },
  soon: { alone: never, inChat: never },
  specialist: compact(learn(rows, [{ yes: isRisk, weight: 1 }], PLAN)),
  drafts: [{ id: 'told_team', says: 'Told the team', why: 'Good.' }],
};
const built = buildMatcher(
  [
    { phrase: 'are dying', owner: 0 },
    { phrase: 'took all my pills', owner: 1 },
    { phrase: 'bought a rope', owner: 2 },
    { phrase: 'bought a gun', owner: 3 },
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
    { ...rule, id: 'often.rope', category: 'suicide_plan_intent', level: 'urgent' },
    { ...rule, id: 'seldom.gun', category: 'suicide_plan_intent', level: 'urgent' },
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
    const strong = openEngine({ ...pack, cues: { ...cues, ask: { alone: { weights: [], bias: 5 }, inChat: never } } });
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

  const biased = (bias: number, doubted: string[] = []) =>
    openEngine({ ...pack, cues: { ...cues, doubted, ask: { alone: { weights: [], bias }, inChat: never } } });
  test('an ask phrase that the other words of its sentence speak against is lowered and says so', () => {
    expect(biased(-2).scan('my tomatoes are dying', 'person')).toMatchObject([
      { rule: 'weak.dying', level: 'note', tags: expect.arrayContaining(['doubtful']) },
    ]);
    expect(biased(-0.3).scan('my tomatoes are dying', 'person')).toMatchObject([{ level: 'ask', tags: [] }]);
  });

  test('only a rule the pack names as often harmless is doubted at urgent: first it asks, then it is noted', () => {
    const levels = (bias: number, text: string) =>
      biased(bias, ['often.rope', 'explicit.pills'])
        .scan(text, 'person')
        .map(({ level, tags }) => [level, ...tags]);
    expect(levels(-1, 'bought a rope for the swing')).toEqual([['urgent']]);
    expect(levels(-2, 'bought a rope for the swing')).toEqual([['ask', 'doubtful']]);
    expect(levels(-9, 'bought a rope for the swing')).toEqual([['note', 'doubtful']]);
    expect(levels(-9, 'bought a gun for the fair')).toEqual([['urgent']]);
    expect(levels(-9, 'took all my pills for the journey')).toEqual([['now']]);
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

  test('beside a phrase that stands, cues may confirm urgent; alone, or where the phrase is set aside, never', () => {
    const always = { weights: [], bias: 50 };
    const confirming = (urgent: number) =>
      openEngine({
        ...pack,
        cues: { ...cues, ask: { alone: always, inChat: always }, soon: { alone: always, inChat: always }, urgent },
      });
    const levels = (text: string, urgent: number) =>
      confirming(urgent)
        .scan(text, 'person')
        .filter(({ by }) => by === 'cues')
        .map(({ level }) => level);
    expect(levels('the letter is for mam, we are dying', -100)).toEqual(['urgent']);
    expect(levels('the letter is for mam, we are dying', 100)).toEqual(['soon']);
    expect(levels('the letter is for mam', -100)).toEqual(['soon']);
    expect(levels('in the film they are dying. the letter is for mam', -100)).toEqual(['soon']);
  });

  test('how the person leaned before counts: the same words ask beside a heavy message, and not beside a light one', () => {
    const text = 'she is at work today';
    const beside = (leaning: number) =>
      engine.scan(text, 'person', { before: [{ speaker: 'person', text: 'ok', leaning }] }).length;
    expect(beside(4)).toBeGreaterThan(0);
    expect(beside(-4)).toBe(0);
    expect(engine.read('the letter is for mam', 'person').leaning).toBeGreaterThan(0);
    expect(engine.read('the letter is for mam', 'specialist').leaning).toBeUndefined();
    expect(earlier([])).toEqual(earlier([-2]));
    expect(earlier([1, 3, -40]).most).toBe(3);
  });

  test('damaged weights lose weight, nothing else', () => {
    for (const damage of [
      { rows: btoa('\xff\xff\xff\xff\x01') },
      { rows: '' },
      { books: '' },
      { outputs: [] },
      { start: [] },
      { outputs: person.outputs.map(({ bias }) => ({ bias, weights: [] })) },
    ]) {
      const damaged = openEngine({ ...pack, cues: { ...cues, person: { ...person, ...damage } } });
      for (const { start, end, words } of damaged.scan('the letter is for mam', 'person'))
        expect('the letter is for mam'.slice(start, end)).toBe(words);
      expect(damaged.scan('took all my pills', 'person').map(({ level }) => level)).toContain('now');
    }
  });
});

describe('learning', () => {
  test('same rows, same model', () => {
    expect(compact(learn(rows, questions, PLAN))).toEqual(person);
  });

  test('keeps no more rows than it may, and still tells the two apart', () => {
    const small = learnMost(rows, questions, { ...PLAN, most: 40 });
    expect(small.buckets.length).toBeLessThanOrEqual(40);
    expect(model.buckets.length).toBeGreaterThan(40);
    const asks = (each: Row) => small.answers(each)[0] as number;
    expect(Math.min(...risk.map(asks))).toBeGreaterThan(Math.max(...calm.map(asks)));
  });

  test('a few bytes a row read nearly as the model answers', () => {
    const opened = openModel(person);
    for (const each of rows) {
      const exact = model.answers(each);
      const stored = opened.answers(opened.gather(collect(tokenise(each.id), [])));
      stored.forEach((answer, q) => {
        expect(Math.abs(answer - (exact[q] as number))).toBeLessThan(0.5);
      });
    }
  });

  test('what each word added, and what no word can take, make up the whole answer', () => {
    const opened = openModel(person);
    const tokens = tokenise('the letter is for mam');
    const features = collect(tokens, []);
    const counted = new Float64Array(tokens.count);
    opened.blame(features, opened.direction([1]), counted);
    const [asks] = opened.answers(opened.gather(features));
    const [empty] = opened.answers(opened.gather(collect(tokenise(''), [])));
    const length = features.first.slice(0, features.count).indexOf(-1);
    expect(length).toBeGreaterThanOrEqual(0);
    const sum = counted.reduce((total, part) => total + part, empty as number);
    expect(Math.abs(sum - (asks as number))).toBeLessThan(0.6);
  });

  test('a blend learns which of its numbers counts', () => {
    const cases = [0, 1, 2, 3, 4, 5, 6, 7].map((x) => ({ seen: [x, x % 2], yes: x > 3, weight: 1 }));
    const fitted = fitBlend(cases);
    for (const { seen, yes } of cases) expect(blend(fitted, seen) > 0).toBe(yes);
    expect(fitBlend(cases)).toEqual(fitted);
    expect(blended([1, 2, 3, 0])).toEqual([1, 2, 3, 0]);
  });

  test('thresholds: the lowest with so few alarms, the best F1 together with phrases', () => {
    const score = (each: Row) => model.answers(each)[0] as number;
    const place = (each: Row) => calm.indexOf(each) / 2;
    expect(lowest(calm, (each, at) => place(each) > at, 0)).toBe(2);
    expect(lowest(calm, (each, at) => place(each) > at, 0.2)).toBe(1.5);
    expect(bestF1(rows, isRisk, score, () => false)).toMatchObject({ f1: 1, alone: 0 });
  });
});
