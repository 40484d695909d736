import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Group, measure, parseLabelled, precision, recall } from '@/scripts/redaction/measure';
import { redact, replaceSpans } from '@/utils/privacy';

const read = (name: string) =>
  readFileSync(`prompts/redaction/${name}.jsonl`, 'utf8').split('\n').filter(Boolean).map(parseLabelled);

/** Recall that the project promises (issue 6): one number that stays is one too many; names have no shape. */
const GOALS: { [K in Group]: number } = {
  numbers: 0.95,
  mails: 0.95,
  links: 0.95,
  dates: 0.95,
  names: 0.85,
  places: 0.85,
};

test('the lists are long enough, hold every kind, are half hard negatives, and share no line', () => {
  const [seen, held] = [read('seen'), read('held-out')];
  expect(seen.length + held.length).toBeGreaterThanOrEqual(450);
  expect(held.length).toBeGreaterThanOrEqual(225);
  for (const list of [seen, held]) {
    expect(new Set(list.flatMap(({ marks }) => marks.map(({ kind }) => kind))).size).toBe(9);
    expect(list.filter(({ marks }) => marks.length === 0).length / list.length).toBeGreaterThan(0.3);
  }
  const texts = new Set(seen.map(({ text }) => text));
  expect(held.filter(({ text }) => texts.has(text))).toEqual([]);
});

describe.each(['seen', 'held-out', 'second-author', 'third-author-read'])('%s', (name) => {
  const measured = measure(read(name));

  test.each(Object.entries(GOALS) as [Group, number][])('recall of %s is over %d', (group, goal) => {
    expect(measured.groups[group].marks).toBeGreaterThan(5);
    expect(recall(measured.groups[group])).toBeGreaterThan(goal);
  });

  test('precision is over 0.9, of each group too', () => {
    expect(precision(measured.all)).toBeGreaterThan(0.9);
    for (const group of Object.keys(GOALS) as Group[])
      expect(precision(measured.groups[group]), group).toBeGreaterThan(0.9);
  });
});

/**
 * The half of the third author's list that nobody read: as it was found last, so that it never gets worse unseen. These
 * are no goals; what they fall short of them stands in prompts/redaction/README.md.
 */
const UNREAD: { [K in Group]: number } = {
  numbers: 0.9,
  mails: 0.99,
  links: 0.92,
  dates: 0.8,
  names: 0.8,
  places: 0.7,
};
describe('third-author-unread', () => {
  const measured = measure(read('third-author-unread'));
  test.each(Object.entries(UNREAD) as [Group, number][])('recall of %s is not under %d', (group, floor) => {
    expect(recall(measured.groups[group])).toBeGreaterThanOrEqual(floor);
  });
  test('precision is over 0.9', () => {
    expect(precision(measured.all)).toBeGreaterThan(0.9);
  });
});

describe('measuring', () => {
  test('counts what leaks and what was harmless', () => {
    const { groups, missed, wrong } = measure([
      parseLabelled('{"line":"my name is ⟦name Jane⟧, i live on ⟦place the moon⟧"}'),
      parseLabelled('{"line":"Jane"}'),
    ]);
    expect(groups.names).toEqual({ found: 1, marks: 1, right: 1, replaced: 2 });
    expect(groups.places).toEqual({ found: 0, marks: 1, right: 0, replaced: 0 });
    expect([missed.length, wrong.length]).toEqual([1, 1]);
  });

  test.each(['{"line":1}', '{"line":"⟦colour red⟧"}', '{"line":"⟦name Jane"}'])('refuses %s', (line) => {
    expect(() => parseLabelled(line)).toThrow();
  });
});

describe('mending', () => {
  const text = 'i told Jane that May is fine';

  test('a span can be taken back, added, and widened', () => {
    const { replaced } = redact(text);
    expect(replaced.map(({ start, end }) => text.slice(start, end))).toEqual(['Jane', 'May']);
    expect(replaceSpans(text, replaced.slice(0, 1)).text).toBe('i told [NAME] that May is fine');
    expect(replaceSpans(text, [...replaced, { kind: 'id', start: 24, end: 28 }]).text).toBe(
      'i told [NAME] that [NAME] is [ID]',
    );
    expect(replaceSpans(text, [{ kind: 'name', start: 2, end: 11 }, ...replaced]).text).toBe(
      'i [NAME] that [NAME] is fine',
    );
  });

  test('nonsense spans change nothing', () => {
    const spans = [
      { kind: 'name' as const, start: 5, end: 5 },
      { kind: 'name' as const, start: -3, end: 2 },
      { kind: 'name' as const, start: 20, end: 99 },
    ];
    expect(replaceSpans(text, spans)).toEqual({ text, replaced: [] });
  });
});
