import { describe, expect, test } from 'vitest';
import { say } from '@/utils/locale';
import type { Comparison, FileRecord, ItemComment, ReviewFile } from '@/utils/store';
import { readFile, writeFile } from '@/utils/store';
import { asOwn, differences, firstAnswers, sortComparison } from '../../entrypoints/review/share/comparison';
import { fileName } from '../../entrypoints/review/share/hand-over';
import { fieldsOf, PARTS, withParts, withTexts } from '../../entrypoints/review/share/parcel';
import { readablePage } from '../../entrypoints/review/share/readable';
import { readText, refusedFor } from '../../entrypoints/review/share/trouble';
import { reviewFile, reviewItem } from '../e2e/review-file';

const rubric = { accuracy: 2, depth: 1, warmth: 3, autonomy: 2, safety: 2 } as const;
const comment = (change: Partial<ItemComment> = {}): FileRecord => ({
  kind: 'comment',
  value: { id: 'c', item: 'a', at: 1, by: 'Ola', text: 'Warm.', rubric, changedAt: 1, ...change },
});
const full = reviewItem('a', {
  journal: { needed: 'n', did: 'd', next: 'x', at: 1 },
  rating: { rubric, at: 1 },
  hints: { ids: ['long'], at: 2 },
  rewrite: { text: 'r', at: 1 },
  tags: ['one, two', 'three'],
});
const file = (records: FileRecord[] = [full, comment()]): ReviewFile => ({ exportedAt: 5, by: 'Sam', records });

describe('what leaves', () => {
  test('every text of an item can be looked at; words of packs and of others stay as they are', () => {
    expect(fieldsOf(file()).map(({ name, own }) => [name, own])).toEqual([
      ['context', true],
      ['text', false],
      ['sent', true],
      ['needed', true],
      ['did', true],
      ['next', true],
      ['rewrite', true],
      ['tags', true],
      ['comment', true],
    ]);
    const theirs = reviewItem('b', { from: 'Sam' });
    expect(fieldsOf(file([theirs])).every(({ own }) => !own)).toBe(true);
  });

  test('mended texts stand in the copy, the rest is untouched, the source too', () => {
    const source = file();
    const before = JSON.stringify(source);
    const texts = new Map(fieldsOf(source).map(({ key, name }) => [key, `<${name}>`]));
    const mended = withTexts(source, texts);
    expect(fieldsOf(mended).map(({ text }) => text)).toEqual(fieldsOf(source).map(({ name }) => `<${name}>`));
    expect(JSON.stringify(source)).toBe(before);
    // Tags with a comma inside survive a look that changed nothing.
    expect(withTexts(source, new Map()).records).toEqual(source.records);
    expect(withTexts(source, new Map(fieldsOf(source).map(({ key, text }) => [key, text]))).records).toEqual(
      source.records,
    );
  });

  test('parts that stay at home are not in the copy', () => {
    const none = JSON.stringify(withParts(file(), new Set()));
    for (const words of ['"n"', '"r"', 'three', 'Warm.', 'localhost', 'accuracy', 'long'])
      expect(none).not.toContain(words);
    expect(withParts(file(), new Set(PARTS)).records).toEqual(file().records);
  });
});

describe('the page to read', () => {
  const names = { skill: (id: string) => id, category: (id: string) => id, level: (id: string) => id };
  const page = (records: FileRecord[], by = 'Sam') =>
    readablePage({ exportedAt: 5, by, records }, say, names, (at) => `day ${at}`);
  const EVIL = `</title></style><script>alert(1)</script><img src=x onerror="a()">' " \` & <!-- ]]>`;

  test('nothing in any field becomes a tag, and nothing runs or is loaded', () => {
    const evil = reviewItem('a', {
      text: EVIL,
      sent: `${EVIL}!`,
      context: EVIL,
      skill: EVIL,
      category: EVIL,
      rule: EVIL,
      platform: EVIL,
      pack: { id: EVIL, version: EVIL },
      tags: [EVIL],
      outcome: EVIL,
      from: EVIL,
      journal: { needed: EVIL, did: EVIL, next: EVIL, at: 1 },
      rewrite: { text: EVIL, at: 1 },
      rating: { rubric, at: 1 },
    });
    const html = page([evil, comment({ by: EVIL, text: EVIL })], EVIL);
    const harmless = page([reviewItem('a')]);
    const tags = (text: string) => [...new Set([...text.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name))];
    const known = [
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'main',
      'h1',
      'p',
      'article',
      'h2',
      'dl',
      'dt',
      'dd',
      'h3',
      'blockquote',
      'table',
      'thead',
      'tr',
      'th',
      'tbody',
      'td',
    ];
    expect(tags(html).filter((name) => !known.includes(name ?? ''))).toEqual([]);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|src|href)=|<!--|url\(/i);
    expect(html).toContain("default-src 'none'");
    expect(harmless).toContain('<html lang="en">');
    expect(harmless).toContain('@media print');
    expect(harmless).toContain('prefers-color-scheme:dark');
  });

  test('holds what was sent, the journal, both ratings and the comment', () => {
    const html = page([full, comment()]);
    for (const words of ['You should calm down', 'Warm.', '10 of 15: solid', 'Ola', 'Matches what was said'])
      expect(html).toContain(words);
  });
});

describe('a file beside what is here', () => {
  const mine = reviewItem('a', { savedAt: 1, changedAt: 1 });
  const sorted = (theirs: FileRecord, here: FileRecord): Comparison => ({
    file: file([theirs]),
    fresh: [],
    same: 0,
    different: [{ id: theirs.value.id, theirs, mine: here }],
    orphans: [],
  });

  test('an own item that came back through somebody else is no conflict: one’s own stays', () => {
    const back = sorted(reviewItem('a', { from: 'Sam', sent: '[NAME]' }), mine);
    expect(sortComparison(back)).toMatchObject({ home: 1, open: [] });
    expect(sortComparison(back).homeDifferent).toHaveLength(1);
    // From another machine of one's own it is one.
    expect(sortComparison(sorted(reviewItem('a', { sent: 'other' }), mine)).open).toHaveLength(1);
  });

  test('what is here stays unless chosen; only a newer word of the same writer stands chosen', () => {
    const answer = (theirs: FileRecord, here: FileRecord) =>
      firstAnswers(sorted(theirs, here).different).get(theirs.value.id);
    expect(answer(reviewItem('a', { sent: 'other', changedAt: 9e12 }), mine)).toBe('mine');
    expect(answer(comment({ text: 'new', changedAt: 2 }), comment())).toBe('theirs');
    expect(answer(comment({ text: 'new', changedAt: 0 }), comment())).toBe('mine');
    expect(answer(comment({ text: 'new', changedAt: 2, by: 'Eve' }), comment())).toBe('mine');
  });

  test('names what differs, and nothing else', () => {
    const one = sorted(reviewItem('a', { savedAt: 1, sent: 'other', rating: { rubric, at: 5 }, changedAt: 7 }), mine)
      .different[0]!;
    expect(differences(one).map(({ name }) => name)).toEqual(['sent', 'rating']);
    expect(differences(one)[1]).toMatchObject({ mine: '' });
  });

  test('taken as one’s own, new items carry nobody’s name', () => {
    const comparison = { ...sorted(full, full), fresh: [reviewItem('z', { from: 'Sam' }), comment()], different: [] };
    expect(asOwn(comparison).fresh.map(({ value }) => ('from' in value ? value.from : '-'))).toEqual([null, '-']);
  });
});

describe('a file that is none', () => {
  const read = async (content: BlobPart) => readText(new Blob([content]), say);
  test.each<[string, BlobPart, RegExp]>([
    ['the page to read', '<!doctype html><p>', /page to read/],
    ['the table', '\uFEFFid,saved_at,from\r\n', /table/],
    ['a picture', new Uint8Array([0x89, 0x50, 0xff, 0xfe]), /not a text file/],
    ['UTF-16', new Uint8Array([0x7b, 0x00, 0x22, 0x00]), /not a text file/],
  ])('%s is told from a damaged one', async (_name, content, words) => {
    expect(await read(content)).toMatchObject({ troubles: [{ what: expect.stringMatching(words) }] });
  });

  test('too large is said before it is read', async () => {
    const huge = { size: 65 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await readText(huge, say)).toMatchObject({ troubles: [{ what: expect.stringMatching(/64 MB/) }] });
    const gone = { size: 5, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await readText(gone, say)).toMatchObject({ troubles: [{ what: expect.stringMatching(/could not read/) }] });
  });

  test('problems are shown with line, column and record, ten at most, with the remedy', async () => {
    const bad = reviewFile(Array.from({ length: 13 }, (_, i) => reviewItem(`i${i}`, { level: 'high' as never })));
    const outcome = await readFile(bad);
    if (outcome.ok) throw new Error('taken');
    const { troubles, more, fix } = refusedFor(outcome.problems, say);
    expect([troubles.length, more]).toEqual([10, 3]);
    expect(troubles[1]).toMatchObject({
      place: expect.stringMatching(/^Line 4, column \d+, record 2$/),
      what: expect.stringContaining('records[1].value.level'),
    });
    expect(fix).toMatch(/Ask for the file again/);
    const newer = await readFile((await writeFile(file())).replace('"version":1', '"version":2'));
    expect(!newer.ok && refusedFor(newer.problems, say).fix).toMatch(/Update/);
  });
});

test('file names carry the day and the right ending', () => {
  expect(fileName(new Date(2026, 0, 5).getTime(), 'csv')).toBe('steady-hand-review-2026-01-05.csv');
});
