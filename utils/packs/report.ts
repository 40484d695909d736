import type { Changes } from './changes';
import { type Comparison, type LineChange, toMark } from './compare';

/** The change report for people, in Markdown: what was silenced first, each change with its key. */
export function changeReport(comparison: Comparison, changes: Changes | null = null): string {
  const { from, to, lines } = comparison;
  const marked = new Map(changes?.intended.map(({ change, why }) => [change, why]));
  const part = (title: string, found: readonly LineChange[]) =>
    found.length === 0
      ? []
      : [`## ${title} (${found.length})`, '', ...found.map((change) => lineOf(change, marked.get(change.key))), ''];
  const kind = (name: LineChange['kind'], fits: (change: LineChange) => boolean = () => true) =>
    comparison.changes.filter((change) => change.kind === name && !change.grave && fits(change));
  const open = toMark(comparison).filter(({ key }) => !marked.has(key)).length;
  return [
    `# Changes from ${plain(from.id)} ${from.version} to ${plain(to.id)} ${to.version}`,
    '',
    `${lines} sentences compared. ${comparison.changes.length} read differently, ${comparison.words.length} words or numbers differ.`,
    open > 0 ? `**${open} changes must be marked as intended, or mended.**` : 'Nothing is left to mark.',
    '',
    `Before: \`${from.hash}\`  `,
    `After: \`${to.hash}\``,
    '',
    ...part(
      'Urgent words that are now silent or lower',
      comparison.changes.filter(({ grave }) => grave),
    ),
    ...part('Newly missed', kind('missed')),
    ...part('Newly caught', kind('caught')),
    ...part('Another level', kind('level')),
    ...part('Another category', kind('category')),
    ...(comparison.words.length === 0
      ? []
      : [
          `## Words and numbers (${comparison.words.length})`,
          '',
          ...comparison.words.map(
            ({ key, part: name, field, before, after, grave }) =>
              `- ${grave ? '**to mark** ' : ''}\`${key}\` ${plain(name)}, ${field}: ${before === null ? 'new' : quote(before)} → ${after === null ? 'gone' : quote(after)}${intended(marked.get(key))}`,
          ),
          '',
        ]),
    '## Approval',
    '',
    ...(changes
      ? [
          `Made by ${plain(changes.made_by)}. ${changes.approved ? `Approved by ${plain(changes.approved.by)} on ${changes.approved.on}.` : 'Not approved yet.'}`,
        ]
      : ['Not approved yet. A second person writes their name and the day into changes.yaml.']),
    '',
  ].join('\n');
}

const lineOf = ({ key, text, before, after, grave, rules }: LineChange, why: string | undefined) =>
  `- ${grave ? '**to mark** ' : ''}\`${key}\` ${quote(text)}: ${shown(before)} → ${shown(after)} (${plain((rules.after.length ? rules.after : rules.before).join(', '))})${intended(why)}`;
const shown = ({ level, categories }: LineChange['before']) =>
  level ? `${level} ${plain(categories.join(', '))}`.trim() : 'silent';
const intended = (why: string | undefined) => (why ? `. Intended: ${plain(why)}` : '');
/** Text of a pack is shown as text: no mark-up, no line of its own. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|!&]/g, (sign) => `\\${sign}`);
const quote = (text: string) => `"${plain(text.length > 200 ? `${text.slice(0, 200)}…` : text)}"`;
