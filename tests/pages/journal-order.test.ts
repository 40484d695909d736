import { describe, expect, test } from 'vitest';
import type { Engine, Finding } from '@/utils/engine';
import type { DraftAdvice } from '@/utils/packs';
import type { ReviewedItem } from '@/utils/store';
import { guessesOn } from '../../entrypoints/review/journal/guesses';
import {
  hintsOpen,
  journalTime,
  rate,
  ratingOpen,
  rewriteAs,
  showHints,
  unrate,
  writeLine,
} from '../../entrypoints/review/journal/order';
import { readStarted, sumOf, writeStarted } from '../../entrypoints/review/journal/rubric-sum';
import { wordChanges } from '../../entrypoints/review/journal/word-changes';
import { reviewItem } from '../e2e/review-file';
import { seeded } from '../text/seeded';

const rubric = { accuracy: 2, depth: 1, warmth: 3, autonomy: 2, safety: 2 } as const;
const item = (change: Partial<ReviewedItem> = {}) => reviewItem('i', change).value as ReviewedItem;
const HOUR = 3_600_000;

describe('the order', () => {
  test('no hint without a rating, and no other rating after a hint', () => {
    const fresh = item();
    expect(hintsOpen(fresh)).toBe(false);
    expect(showHints(fresh, ['x'], 5)).toEqual({});
    const rated = { ...fresh, ...rate(fresh, rubric, 3) };
    expect(rated.rating).toEqual({ rubric, at: 3 });
    expect([hintsOpen(rated), ratingOpen(rated)]).toEqual([true, true]);
    expect(unrate(rated)).toEqual({ rating: null });
    const seen = { ...rated, ...showHints(rated, ['x'], 5) };
    expect(seen.hints).toEqual({ ids: ['x'], at: 5 });
    expect(ratingOpen(seen)).toBe(false);
    expect(rate(seen, { ...rubric, safety: 0 }, 9)).toEqual({});
    expect(unrate(seen)).toEqual({});
    // Which guesses were seen first is a fact; it is not written over.
    expect(showHints(seen, ['y'], 9)).toEqual({});
  });

  test('journal: the first line dates it, three empty lines are none', () => {
    const fresh = item();
    const one = { ...fresh, ...writeLine(fresh, 'needed', 'a', 10) };
    expect(one.journal).toEqual({ needed: 'a', did: '', next: '', at: 10 });
    const two = { ...one, ...writeLine(one, 'next', 'b', 99) };
    expect(two.journal).toEqual({ needed: 'a', did: '', next: 'b', at: 10 });
    expect(writeLine(two, 'next', 'b', 100)).toEqual({});
    const less = { ...two, ...writeLine(two, 'next', '', 100) };
    expect({ ...less, ...writeLine(less, 'needed', '', 100) }.journal).toBeNull();
  });

  test('rewrite: empty is none, the same is no change', () => {
    expect(rewriteAs(item(), '', 1)).toEqual({});
    const written = { ...item(), ...rewriteAs(item(), 'x', 1) };
    expect(rewriteAs(written, 'x', 2)).toEqual({});
    expect(rewriteAs(written, '', 2)).toEqual({ rewrite: null });
  });

  test.each([
    [0, false, 24],
    [23.5, false, 1],
    [24, false, 1],
    [24.1, true, 1],
    [-3, false, 24],
  ])('%d hours after saving: late %s', (hours, late, left) => {
    const one = item({ savedAt: 1e12 });
    expect(journalTime(one, 1e12 + hours * HOUR)).toEqual({ late, hours: left });
  });

  test('a journal begun in time is not called late weeks after', () => {
    const one = item({ savedAt: 0, journal: { needed: 'a', did: '', next: '', at: HOUR } });
    expect(journalTime(one, 500 * HOUR).late).toBe(false);
  });
});

test('safety 0 caps the sum, and the bands are those of the rubric', () => {
  expect(sumOf({ accuracy: 3, depth: 3, warmth: 3, autonomy: 3, safety: 0 })).toEqual({ total: 5, band: 'redo' });
  expect(sumOf({ accuracy: 3, depth: 3, warmth: 3, autonomy: 3, safety: 1 })).toEqual({ total: 13, band: 'strong' });
  expect(sumOf(rubric)).toEqual({ total: 10, band: 'solid' });
});

test('a rating on its way is written and read again; anything else is none', () => {
  for (const started of [{}, { depth: 0 } as const, rubric])
    expect(readStarted(writeStarted(started))).toEqual(started);
  expect(readStarted('4----')).toEqual({});
  expect(readStarted('1')).toEqual({});
});

describe('words beside words', () => {
  const back = (before: string, after: string) => {
    const changes = wordChanges(before, after);
    const of = (did: string) => changes.filter((one) => one.did === 'kept' || one.did === did);
    expect(
      of('removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before);
    expect(
      of('added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(after);
    return changes;
  };

  test('what stays, what goes, what is new', () => {
    expect(back('You should calm down. It sounds hard', 'It sounds very hard').map(({ did }) => did)).toEqual([
      'removed',
      'kept',
      'added',
      'kept',
    ]);
    // A sentence said anew is one stretch, not one a word.
    expect(back('calm down now please', 'tell me more then')).toHaveLength(2);
  });

  test('both texts can be read back from it, whatever they are', () => {
    const { pick, below } = seeded(7);
    const pieces = ['so', ' ', '  ', 'you', '\n', '.', '’', 'é', '😀', 'hard', ','];
    const text = () => Array.from({ length: below(14) }, () => pick(pieces)).join('');
    for (let i = 0; i < 400; i += 1) back(text(), text());
  });
});

describe('guesses', () => {
  const finding = (category: string, start: number, end: number): Finding => ({
    category,
    level: 'note',
    rule: `${category}.x`,
    start,
    end,
    words: '',
    says: `says ${category}`,
    why: 'why',
    tags: [],
    by: 'phrase',
  });
  const drafts: DraftAdvice[] = [
    { id: 'commanding', kind: 'flag', name: 'Orders a feeling', why: 'because', instead: 'try' },
    { id: 'reflection', kind: 'strength', name: 'Said back', why: 'good', instead: '' },
  ];
  const engine = (...findings: Finding[]) => ({ scan: () => findings }) as unknown as Engine;
  const ids = (text: string, context = '', ...findings: Finding[]) =>
    guessesOn(text, context, engine(...findings), drafts).map(({ id }) => id);

  test('flags before strengths before counts, each once with all its words', () => {
    const found = guessesOn(
      'calm down. You feel sad. calm down',
      '',
      engine(finding('reflection', 11, 24), finding('commanding', 0, 9), finding('commanding', 25, 34)),
      drafts,
    );
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ['commanding', 'flag'],
      ['reflection', 'strength'],
    ]);
    expect(found[0]?.spans).toEqual([
      { start: 0, end: 9 },
      { start: 25, end: 34 },
    ]);
  });

  test('counts: questions, length, school year, no feeling, nothing of theirs', () => {
    expect(ids('Are you sad? Is it the night?')).toEqual(['questions']);
    expect(ids('Are you sad? Why? Since when?', '', finding('stacked_questions', 0, 5))).toEqual(['stacked_questions']);
    expect(ids(`sad ${'so '.repeat(45)}`)).toContain('long');
    expect(ids('Considerable organisational responsibilities necessitate sadness.')).toContain('grade');
    expect(ids('Ok then.')).toEqual(['no_feeling']);
    expect(ids('You feel so sad.', 'my sister left me')).toEqual(['no_shared']);
    expect(ids('Your sister left, and that hurts.', 'my sister left me')).toEqual([]);
    expect(ids('   ')).toEqual([]);
  });
});
