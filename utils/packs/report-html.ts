import type { Changes } from './changes';
import { type Comparison, type LineChange, toMark } from './compare';
import type { WordChange } from './compare-words';

/**
 * The change report as one HTML file to read, print and keep: no script, nothing loaded, every text of a pack shown as
 * text. What was silenced or lowered stands first.
 */
export function changeReportHtml(comparison: Comparison, changes: Changes | null = null): string {
  const { from, to, lines } = comparison;
  const marked = new Map(changes?.intended.map(({ change, why }) => [change, why]));
  const open = toMark(comparison).filter(({ key }) => !marked.has(key)).length;
  const of = (kind: LineChange['kind']) => comparison.changes.filter((change) => change.kind === kind && !change.grave);
  const part = (title: string, found: readonly LineChange[]) =>
    found.length === 0
      ? ''
      : `<h2>${title} (${found.length})</h2>\n<table><thead><tr><th>Words</th><th>Before</th><th>After</th><th>Rules</th><th>Intended</th></tr></thead><tbody>${found
          .map((change) => lineRow(change, marked.get(change.key)))
          .join('\n')}</tbody></table>`;
  const words = comparison.words;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Changes from ${text(from.id)} ${text(from.version)} to ${text(to.id)} ${text(to.version)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;color:#1a2321;background:#fff;max-width:62rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #75837f;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eef2f0}code{font-size:.85em;overflow-wrap:anywhere}.mark{font-weight:700;color:#981019}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}</style></head>
<body><h1>Changes from ${text(from.id)} ${text(from.version)} to ${text(to.id)} ${text(to.version)}</h1>
<p>${lines} sentences compared. ${comparison.changes.length} read differently, ${words.length} words or numbers differ.</p>
<p class="${open > 0 ? 'mark' : ''}">${open > 0 ? `${open} changes must be marked as intended, or mended.` : 'Nothing is left to mark.'}</p>
<p>Before: <code>${text(from.hash)}</code><br>After: <code>${text(to.hash)}</code></p>
${part(
  'Urgent words that are now silent or lower',
  comparison.changes.filter(({ grave }) => grave),
)}
${part('Newly missed', of('missed'))}
${part('Newly caught', of('caught'))}
${part('Another level', of('level'))}
${part('Another category', of('category'))}
${
  words.length === 0
    ? ''
    : `<h2>Words and numbers (${words.length})</h2>\n<table><thead><tr><th>Part</th><th>Before</th><th>After</th><th>Intended</th></tr></thead><tbody>${words
        .map((change) => wordRow(change, marked.get(change.key)))
        .join('\n')}</tbody></table>`
}
<h2>Approval</h2>
<p>${
    changes
      ? `Made by ${text(changes.made_by)}. ${changes.approved ? `Approved by ${text(changes.approved.by)} on ${text(changes.approved.on)}.` : 'Not approved yet.'}`
      : 'Not approved yet.'
  }</p>
<p>A report compares what two packs say of sentences. It says nothing about anybody's safety.</p>
</body></html>
`;
}

const lineRow = ({ key, text: words, before, after, grave, rules }: LineChange, why: string | undefined) =>
  `<tr><td>${text(words)} <code>${key}</code></td><td>${shown(before)}</td><td>${shown(after)}</td><td>${text((rules.after.length ? rules.after : rules.before).join(', '))}</td><td>${intended(grave, why)}</td></tr>`;
const wordRow = ({ key, part, field, before, after, grave }: WordChange, why: string | undefined) =>
  `<tr><td>${text(part)}, ${text(field)} <code>${key}</code></td><td>${before === null ? '<i>new</i>' : text(before)}</td><td>${after === null ? '<i>gone</i>' : text(after)}</td><td>${intended(grave, why)}</td></tr>`;
const shown = ({ level, categories }: LineChange['before']) =>
  level ? text(`${level} ${categories.join(', ')}`) : 'silent';
const intended = (grave: boolean, why: string | undefined) =>
  why ? text(why) : grave ? '<span class="mark">to mark</span>' : '';
const text = (raw: string) =>
  raw
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they show as nothing, and could hide what stands there
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/g, '�')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
