import { anchorOf, DIMENSIONS, nameOf as partName, sumWords } from '@/components/journal/rubric';
import type { NameOf } from '@/components/saved/SavedDetail';
import type { Say } from '@/utils/locale';
import type { ItemComment, ReviewedItem, ReviewFile, Rubric } from '@/utils/store';
import { sumOf } from '../journal/rubric-sum';
import { commentsOf, itemsOf } from './parcel';

/** Text as it stands between tags or in a quoted attribute; nothing in it can become a tag. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\u0000', '\uFFFD');

const STYLE = `:root{color-scheme:light dark;--ink:#1a2321;--quiet:#515e5b;--line:#dce3e0;--ground:#fff;--sunken:#eef2f0;--accent:#0d665d}
@media(prefers-color-scheme:dark){:root{--ink:#e9eeec;--quiet:#a9b5b2;--line:#303a38;--ground:#121716;--sunken:#232b29;--accent:#7ad0c2}}
*{box-sizing:border-box}body{margin:0 auto;max-width:46rem;padding:1.5rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:0 0 .5rem}h3{font-size:.9rem;margin:1rem 0 .25rem}p{margin:.25rem 0}
article{margin-top:1.5rem;padding-top:1.25rem;border-top:2px solid var(--accent)}.quiet{color:var(--quiet);font-size:.875rem}
blockquote{margin:.25rem 0;padding:.5rem .75rem;border-left:3px solid var(--accent);background:var(--sunken);white-space:pre-wrap}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.5rem 0;font-size:.875rem}dt{color:var(--quiet)}dd{margin:0}
table{width:100%;border-collapse:collapse;font-size:.875rem}th,td{padding:.3rem .5rem;border:1px solid var(--line);text-align:left;vertical-align:top}
@media(max-width:30rem){body{padding:1rem}dl{grid-template-columns:1fr}dt{margin-top:.3rem}}
@media print{:root{--ink:#000;--quiet:#333;--line:#999;--ground:#fff;--sunken:#fff;--accent:#000}body{max-width:none;padding:0;font-size:11pt}article{break-inside:avoid-page}h2,h3{break-after:avoid}tr,blockquote{break-inside:avoid}}`;

/**
 * The file as a page to read: one HTML document that loads and runs nothing (its own policy forbids it too), with every
 * word escaped. `date` writes a time for people.
 */
export function readablePage(file: ReviewFile, say: Say, nameOf: NameOf, date: (at: number) => string): string {
  const by = file.by || say('journal_somebody');
  const comments = commentsOf(file);
  const items = itemsOf(file);
  const articles = items.map((item, at) =>
    article(
      item,
      comments.filter((one) => one.item === item.id),
      { say, nameOf, date, heading: say('share_item', at + 1, items.length) },
    ),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(say('share_doc_title'))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(say('share_doc_title'))}</h1>
<p>${escapeHtml(say('share_doc_by', by, date(file.exportedAt)))}</p>
<p class="quiet">${escapeHtml(say('share_doc_note'))}</p>
${articles.join('\n')}
</main>
</body>
</html>
`;
}

interface Written {
  say: Say;
  nameOf: NameOf;
  date: (at: number) => string;
  heading: string;
}

function article(item: ReviewedItem, comments: ItemComment[], { say, nameOf, date, heading }: Written): string {
  const quote = (name: string, text: string) =>
    text === '' ? '' : `<h3>${escapeHtml(name)}</h3><blockquote>${escapeHtml(text)}</blockquote>`;
  const facts = factsOf(item, say, nameOf, date)
    .map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  const rated: { name: string; rubric: Rubric }[] = [
    ...(item.rating ? [{ name: item.from || say('share_rating'), rubric: item.rating.rubric }] : []),
    ...comments.flatMap(({ by, rubric }) => (rubric ? [{ name: by || say('journal_somebody'), rubric }] : [])),
  ];
  return `<article>
<h2>${escapeHtml(heading)}</h2>
<dl>${facts}</dl>
${quote(say('share_field_context'), item.context)}
${quote(say('share_field_text'), item.text)}
${item.sent === item.text ? '' : quote(say('share_field_sent'), item.sent)}
${quote(say('share_field_needed'), item.journal?.needed ?? '')}
${quote(say('share_field_did'), item.journal?.did ?? '')}
${quote(say('share_field_next'), item.journal?.next ?? '')}
${quote(say('share_field_rewrite'), item.rewrite?.text ?? '')}
${rated.length ? ratings(rated, say) : ''}
${comments.map((one) => quote(say('journal_by_on', one.by || say('journal_somebody'), date(one.at)), one.harmful ? `${say('journal_harmful_said')}\n${one.text}` : one.text)).join('\n')}
</article>`;
}

function ratings(rated: { name: string; rubric: Rubric }[], say: Say): string {
  const head = rated.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = DIMENSIONS.map((part) => {
    const cells = rated.map(
      ({ rubric }) => `<td>${rubric[part]} ${escapeHtml(anchorOf(say, part, rubric[part]))}</td>`,
    );
    return `<tr><th scope="row">${escapeHtml(partName(say, part))}</th>${cells.join('')}</tr>`;
  });
  const totals = rated.map(({ rubric }) => `<td>${escapeHtml(sumWords(say, sumOf(rubric)))}</td>`).join('');
  return `<h3>${escapeHtml(say('journal_ratings'))}</h3>
<table><thead><tr><th scope="col">${escapeHtml(say('journal_part'))}</th>${head}</tr></thead>
<tbody>${rows.join('')}<tr><th scope="row">${escapeHtml(say('journal_all'))}</th>${totals}</tr></tbody></table>`;
}

/** What leaves beside the texts, in words. */
export function factsOf(
  item: ReviewedItem,
  say: Say,
  nameOf: NameOf,
  date: (at: number) => string,
): { name: string; value: string }[] {
  return [
    ...(item.from === null ? [] : [{ name: say('share_whose'), value: item.from || say('journal_somebody') }]),
    { name: say('share_skill_row'), value: nameOf.skill(item.skill) },
    { name: say('share_category_row'), value: item.category && nameOf.category(item.category) },
    { name: say('share_level_row'), value: item.level ? nameOf.level(item.level) : '' },
    { name: say('share_platform_row'), value: item.platform },
    { name: say('share_saved'), value: date(item.savedAt) },
    { name: say('share_pack_row'), value: `${item.pack.id} ${item.pack.version}` },
    { name: say('share_rule'), value: item.rule ?? '' },
    { name: say('share_field_tags'), value: item.tags.join(', ') },
    { name: say('share_verdict'), value: item.verdict ? say(`journal_verdict_${item.verdict}`) : '' },
    { name: say('share_outcome'), value: item.outcome.replaceAll('_', ' ') },
    { name: say('share_rating'), value: item.rating ? sumWords(say, sumOf(item.rating.rubric)) : '' },
    { name: say('share_hints'), value: item.hints ? say('share_hints_seen') : '' },
  ].filter(({ value }) => value !== '');
}
