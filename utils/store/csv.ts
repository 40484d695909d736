import type { ItemComment } from './learned';
import { type ReviewedItem, rubricTotal } from './saved';

const DIMENSIONS = ['accuracy', 'depth', 'warmth', 'autonomy', 'safety'] as const;
const HEAD = [
  'id',
  'saved_at',
  'from',
  'platform',
  'skill',
  'category',
  'level',
  'rule',
  'pack',
  'pack_version',
  'context',
  'suggested',
  'sent',
  'rewrite',
  'tags',
  'verdict',
  'outcome',
  ...DIMENSIONS,
  'total',
  'needed',
  'did',
  'next',
  'comments',
];

/**
 * Items as CSV for a spreadsheet: RFC 4180 with CRLF, UTF-8 with its mark (Excel asks for it), times in ISO 8601. What a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(items: readonly ReviewedItem[], comments: readonly ItemComment[] = []): string {
  const rows = items.map((item) => [
    item.id,
    iso(item.savedAt),
    item.from ?? '',
    item.platform,
    item.skill,
    item.category,
    item.level ?? '',
    item.rule ?? '',
    item.pack.id,
    item.pack.version,
    item.context,
    item.text,
    item.sent,
    item.rewrite?.text ?? '',
    item.tags.join('; '),
    item.verdict ?? '',
    item.outcome,
    ...DIMENSIONS.map((one) => item.rating?.rubric[one] ?? ''),
    item.rating ? rubricTotal(item.rating.rubric) : '',
    item.journal?.needed ?? '',
    item.journal?.did ?? '',
    item.journal?.next ?? '',
    comments
      .filter((one) => one.item === item.id)
      .map(
        ({ by, text, rubric, harmful }) =>
          `${by}${rubric ? ` (${rubricTotal(rubric)}/15)` : ''}${harmful ? ' [harmful]' : ''}: ${text}`,
      )
      .join('\n'),
  ]);
  return `\uFEFF${[HEAD, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

const iso = (at: number) => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : '');

/**
 * What starts a formula: at the start of a field, and behind anything that a spreadsheet set to other separators takes for
 * the start of one (";", tab, line end), quotes and spaces in between. Full-width signs count, some programs fold them. A
 * smiley such as ";-)" is none.
 */
const FORMULA = /(^|[;\t\r\n|,])([\s"'\u00A0]*)([=@\uFF1D\uFF20]|[+\-\uFF0B\uFF0D](?![)\]|/\\]))/gu;

function field(value: string | number): string {
  const words =
    typeof value === 'string'
      ? value.replace(FORMULA, (whole, before: string, between: string, sign: string) =>
          // A dash or plus inside a sentence stays as it is: only at a start could it be a formula.
          before === ',' && /[+-]/.test(sign) ? whole : `${before}${between}'${sign}`,
        )
      : String(value);
  const safe = /^[\t\r]/.test(words) ? `'${words}` : words;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
