import { describe, expect, test } from 'vitest';
import { ownWords, readingOf } from '@/utils/suggest';
import { finding } from '../conversation/facts';

describe('readingOf', () => {
  test.each([
    ['', 0, 0, false],
    ['   …', 0, 0, false],
    ['I hear you.', 3, 1, false],
    ['I hear you. That sounds hard.', 6, 2, false],
    ['I hear you! That sounds hard… Are you safe?', 9, 3, true],
    ["It's 5.30 now", 4, 1, false],
    [Array(41).fill('word').join(' '), 41, 1, true],
  ])('%s: %d words, %d sentences', (text, words, sentences, long) => {
    expect(readingOf(text)).toMatchObject({ words, sentences, long });
  });

  test('long words in long sentences stand some grades above short ones', () => {
    const plain = readingOf('I hear you. You are so tired. I am glad you are here.').grade;
    const hard = readingOf(
      'Considering the considerable difficulties you are experiencing, professional psychological assistance is advisable.',
    ).grade;
    expect(plain).toBeLessThanOrEqual(2);
    expect(hard).toBeGreaterThanOrEqual(14);
  });
});

describe('ownWords', () => {
  const said = (...words: string[]) =>
    ownWords(
      words.map((one) => finding('third_party', 'ask', { words: one })),
      ['third_party'],
    );

  test.each([
    [['i feel so alone'], { feeling: 'so alone' }],
    [['so alone', 'alone'], { feeling: 'so alone' }],
    [['my mom hates me'], { person: 'your mom' }],
    [['my best friend'], { person: 'your best friend' }],
    [['my ex-boyfriend'], { person: 'your ex-boyfriend' }],
    [['so alone', 'my dad'], { feeling: 'so alone', person: 'your dad' }],
    // Two answers: which of them is the specialist's to say.
    [['so alone', 'worthless'], {}],
    [['my mom', 'my dad'], {}],
    // Turned round, or the same letters with another meaning.
    [['not alone'], {}],
    [["don't feel sad"], {}],
    [['never been so lonely'], {}],
    [['leave me alone'], {}],
    [['hurt myself'], {}],
    [['i lost my job'], {}],
    [['want to die'], {}],
    [[], {}],
  ] as const)('%j gives %j', (words, filled) => expect(said(...words)).toEqual(filled));

  test.each(['negated', 'third_person', 'quoted', 'guarded', 'joking', 'past'] as const)(
    'what is %s lends no words',
    (tag) => expect(ownWords([finding('panic', 'ask', { words: 'so scared', tags: [tag] })], ['panic'])).toEqual({}),
  );

  test.each([
    ['my husband', ['domestic_violence'], 'phrase', 'your husband'],
    // The one who is feared is not the son who saw it.
    ['my son saw', ['domestic_violence'], 'phrase', undefined],
    ['my husband', ['domestic_violence'], 'cues', undefined],
    ['my dad', ['child_abuse'], 'phrase', undefined],
    ['my dad', [], 'phrase', undefined],
    ['my dad', ['third_party', 'panic'], 'phrase', undefined],
  ] as const)('“%s” in a suggestion of %j, found by %s, names %s', (words, categories, by, person) =>
    expect(ownWords([finding('domestic_violence', 'soon', { words, by })], categories).person).toBe(person),
  );
});
