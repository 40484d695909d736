import { expect, test } from 'vitest';
import { type ReviewedItem, toCsv } from '@/utils/store';
import { draft } from './saved-draft';

const item = (change: Partial<ReviewedItem>): ReviewedItem => ({
  ...draft(),
  id: 'i',
  savedAt: 0,
  tags: [],
  rating: null,
  journal: null,
  hints: null,
  rewrite: null,
  verdict: null,
  outcome: '',
  from: null,
  changedAt: 0,
  ...change,
});

/** Reads CSV as RFC 4180 says, written here on its own: rows of fields. */
function parse(csv: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const text = csv.replace(/^\uFEFF/, '');
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] as string;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === separator || sign === '\r' || sign === '\n') {
      if (sign === '\n' && text[i - 1] === '\r') continue;
      rows.at(-1)?.push(field);
      field = '';
      if (sign !== separator) rows.push([]);
    } else field += sign;
  }
  return rows;
}

const HOSTILE = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1+1',
  '\u00A0=1',
  '"=1+1',
  "'=1",
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  'a;=1+1',
  'a; =cmd|x',
  'a\t=1',
  'a\n=1+1',
  'a\r\n@x',
  'a";"=1',
  'a,=1',
  'a|=1',
];

test.each(HOSTILE)('no spreadsheet runs %j, whatever separator it is set to', (words) => {
  const csv = toCsv([item({ sent: words })]);
  for (const separator of [',', ';', '\t'])
    for (const field of parse(csv, separator).flat())
      expect(field, JSON.stringify(field)).not.toMatch(/^[\s"\u00A0]*[=@＝＠]|^[\s"\u00A0]*[+\-＋－]\S/u);
});

test.each(['ok ;-)', 'so-called', 'a, -ish', '1-800', 'e = mc2', 'You said: yes'])('%j stays as it is', (words) => {
  expect(parse(toCsv([item({ sent: words })]))[1]?.[12]).toBe(words);
});

test('fields with every sign come back in their place', () => {
  const words = 'a "b", c\nd; e\tf é 😀';
  const row = parse(toCsv([item({ sent: words, context: 'x' })]))[1];
  expect(row?.[12]).toBe(words);
  expect(row?.[10]).toBe('x');
});
