import { describe, expect, test } from 'vitest';
import { type Changes, type Comparison, changeReportHtml, nextChanges, printChanges, readChanges } from '@/utils/packs';

const hash = (sign: string) => sign.repeat(64);
const comparison = (to = hash('b')): Comparison => ({
  from: { id: 'base', version: '1.0.0', hash: hash('a') },
  to: { id: 'ours', version: '1.1.0', hash: to },
  lines: 3,
  changes: [
    {
      key: 'aaaaaaaaaaaa',
      kind: 'missed',
      line: 'x',
      text: '<script>alert(1)</script> "now" & \u202ethen',
      speaker: 'person',
      before: { level: 'now', categories: ['suicide_attempt_now'] },
      after: { level: null, categories: [] },
      rules: { before: ['r<img src=x onerror=alert(1)>'], after: [] },
      grave: true,
    },
  ],
  words: [
    {
      key: 'bbbbbbbbbbbb',
      part: 'referral:us.988',
      field: 'voice',
      before: '988',
      after: null,
      number: true,
      grave: true,
    },
  ],
});
const marked = nextChanges(comparison(), null, { madeBy: 'Ada', marks: { aaaaaaaaaaaa: ' Because. ' } });
const approved: Changes = { ...marked, approved: { by: 'Ben', on: '2026-11-23' } };

describe('changes.yaml from the page', () => {
  test('keeps a reason, and is read back as it was written', () => {
    expect(marked.intended).toEqual([{ change: 'aaaaaaaaaaaa', why: 'Because.' }]);
    expect(readChanges(printChanges(approved))).toEqual(approved);
  });
  test('an approval stays for the very content it was given for', () => {
    expect(nextChanges(comparison(), approved, { madeBy: 'Ada' }).approved).toEqual(approved.approved);
    expect(nextChanges(comparison(hash('c')), approved, { madeBy: 'Ada' }).approved).toBeNull();
    expect(nextChanges(comparison(), approved, { madeBy: 'Eve' }).approved).toBeNull();
  });
  test('another mark asks for another approval', () => {
    const next = nextChanges(comparison(), approved, { madeBy: 'Ada', marks: { bbbbbbbbbbbb: 'Gone by now.' } });
    expect(next.approved).toBeNull();
    expect(next.intended).toHaveLength(2);
    expect(nextChanges(comparison(), next, { madeBy: 'Ada', marks: { bbbbbbbbbbbb: null } }).intended).toHaveLength(1);
  });
  test('marks of changes that are none go', () =>
    expect(
      nextChanges({ ...comparison(), changes: [] }, approved, { madeBy: 'Ada', marks: { cccccccccccc: 'x' } }).intended,
    ).toEqual([]));
  test('nothing, and what cannot be read, is null', () => {
    expect(readChanges('')).toBeNull();
    expect(readChanges('approved: yes')).toBeNull();
  });
});

describe('the report as HTML', () => {
  const html = changeReportHtml(comparison(), approved);
  test('shows every text of a pack as text, and holds no script', () => {
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/i);
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(html).not.toContain('\u202e');
    expect(html).toContain(`default-src 'none'`);
  });
  test('says what is left to mark, what is intended, and who approved', () => {
    expect(html).toContain('1 changes must be marked');
    expect(html).toContain('Because.');
    expect(html).toContain('Approved by Ben on 2026-11-23.');
    expect(html.indexOf('Urgent words')).toBeLessThan(html.indexOf('Words and numbers'));
    expect(changeReportHtml({ ...comparison(), changes: [], words: [] })).toContain('Not approved yet.');
  });
});
