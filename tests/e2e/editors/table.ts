import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LabEditor } from '@/scripts/editors/editors';

/** What was seen: editor → behaviour → right or wrong. */
export type Seen = Map<string, Map<string, boolean>>;

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../node_modules/${name}/package.json`, import.meta.url)), 'utf8'))
    .version;

/** The table as Markdown, ending with the count of its cells. */
export function tableOf(title: string, editors: readonly LabEditor[], names: readonly string[], seen: Seen): string {
  const cells = editors.map(({ id, name, from }) => ({
    name: from ? `${name} ${versionOf(from)}` : name,
    cells: names.map((behaviour) => seen.get(id)?.get(behaviour)),
  }));
  const all = cells.flatMap((row) => row.cells);
  const lines = cells.map((row) => `| ${row.name} | ${row.cells.map((right) => (right ? 'yes' : right === false ? '**no**' : '–')).join(' | ')} |`);
  return [
    `## ${title}`,
    '',
    `| editor | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...lines,
    '',
    `${all.filter((right) => right === true).length} of ${all.filter((right) => right !== undefined).length} cells.`,
    '',
  ].join('\n');
}
