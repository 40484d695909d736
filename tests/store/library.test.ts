import { describe, expect, test } from 'vitest';
import { type LibraryEntry, openLibrary, type Query, type ReviewedItem } from '@/utils/store';
import { draft } from './saved-draft';

const entry = (id: string, extra: Partial<ReviewedItem> = {}, due: number | null = null): LibraryEntry => ({
  item: {
    ...draft(),
    id,
    savedAt: 100,
    tags: [],
    rating: null,
    journal: null,
    hints: null,
    rewrite: null,
    verdict: null,
    outcome: '',
    from: null,
    changedAt: 100,
    ...extra,
  },
  due,
});
const rated = (points: 0 | 1 | 2 | 3) => ({
  rating: { rubric: { accuracy: points, depth: points, warmth: points, autonomy: points, safety: points }, at: 1 },
});

const ENTRIES = [
  entry('a', { savedAt: 400, level: 'now', tags: ['night', 'x'], text: 'Café talk', ...rated(3) }, 50),
  entry('b', { savedAt: 300, level: null, skill: 'safety_first', platform: 'Discord', ...rated(1) }, 10),
  entry('c', { savedAt: 200, level: 'soon', category: 'grief', tags: ['night'], sent: '我很难过 today' }),
  entry(
    'd',
    { savedAt: 100, changedAt: 900, journal: { needed: 'to be HEARD', did: '', next: '', at: 1 }, ...rated(2) },
    70,
  ),
];
const ids = (query: Query) =>
  openLibrary(ENTRIES)
    .find(query)
    .map(({ id }) => id)
    .join('');

describe('finding', () => {
  test.each<[Query, string]>([
    [{}, 'abcd'],
    [{ words: '  ' }, 'abcd'],
    [{ words: 'cafe' }, 'a'],
    [{ words: 'CAFÉ tal' }, 'a'],
    [{ words: '难过' }, 'c'],
    [{ words: 'heard' }, 'd'],
    [{ words: 'safety first' }, 'b'],
    [{ words: 'night' }, 'ac'],
    [{ words: 'night talk' }, 'a'],
    [{ words: 'nothing has this' }, ''],
    [{ words: '.*' }, ''],
    [{ levels: ['now', 'none'] }, 'ab'],
    [{ skills: ['active_listening'] }, 'acd'],
    [{ skills: ['active_listening'], categories: ['grief'] }, 'c'],
    [{ platforms: ['Discord'] }, 'b'],
    [{ tags: ['x', 'night'] }, 'ac'],
    [{ tags: [] }, 'abcd'],
    [{ from: 200, to: 400 }, 'bc'],
    [{ ratedFrom: 5 }, 'abd'],
    [{ ratedFrom: 6, ratedTo: 14 }, 'd'],
    [{ rated: false }, 'c'],
    [{ rated: true }, 'abd'],
    [{ dueBy: 50 }, 'ab'],
    [{ dueBy: 50, words: 'talk' }, 'a'],
    [{ sort: 'oldest' }, 'dcba'],
    [{ sort: 'due' }, 'badc'],
    [{ sort: 'rating' }, 'bdac'],
    [{ sort: 'level' }, 'acdb'],
    [{ sort: 'changed' }, 'dabc'],
  ])('%j gives %s', (query, expected) => {
    expect(ids(query)).toBe(expected);
  });

  test('as you type gives the same as asking anew, also backwards and after changes', () => {
    const library = openLibrary(ENTRIES);
    const typed = ['n', 'ni', 'night', 'night t', 'night ta', 'night', 'ight', 'x night', '', 'c', 'cafe'];
    for (const words of typed) expect(library.find({ words }), words).toEqual(openLibrary(ENTRIES).find({ words }));
    library.find({ words: 'caf' });
    library.put([entry('e', { text: 'another cafe', savedAt: 1 }), entry('a', { text: 'tea' })]);
    expect(library.find({ words: 'cafe' }).map(({ id }) => id)).toEqual(['e']);
    library.remove(['e', 'unknown']);
    expect(library.find({ words: 'cafe' })).toEqual([]);
    expect(library.size).toBe(4);
    expect(library.get('a')?.item.text).toBe('tea');
    expect(library.get('e')).toBeNull();
  });

  test('a list that was handed out is nobody else’s', () => {
    const library = openLibrary(ENTRIES);
    library.find({}).reverse();
    library.find({ sort: 'oldest' });
    expect(library.find({}).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

test('facets count what each filter would give, itself left out', () => {
  const library = openLibrary(ENTRIES);
  const plain = (query: Query) =>
    Object.fromEntries(
      Object.entries(library.facets(query)).map(([name, counts]) => [name, Object.fromEntries(counts)]),
    );
  expect(plain({})).toEqual({
    skill: { active_listening: 3, safety_first: 1 },
    category: { warning_signs: 3, grief: 1 },
    level: { now: 1, none: 1, soon: 1, ask: 1 },
    platform: { 'Practice chat (localhost)': 3, Discord: 1 },
    tag: { night: 2, x: 1 },
  });
  const narrowed = plain({ tags: ['night'], levels: ['now'] });
  expect(narrowed.level).toEqual({ now: 1, soon: 1 });
  expect(narrowed.tag).toEqual({ night: 1, x: 1 });
  expect(narrowed.skill).toEqual({ active_listening: 1 });
  expect(plain({ words: 'cafe' }).category).toEqual({ warning_signs: 1 });
});
