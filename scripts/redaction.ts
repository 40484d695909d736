/**
 * `npm run redaction`: measures the redaction on prompts/redaction/*.jsonl, each list for itself: `seen.jsonl` was looked
 * at while the patterns were written, `held-out.jsonl` was not; what else is there and who has seen it stands in
 * prompts/redaction/README.md. `-- --show seen` lists what was missed and what was
 * replaced wrongly. Leave the held-out list unread unless you write a new one in its place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Group, measure, parseLabelled, precision, recall, type Tally } from './redaction/measure';

const folder = fileURLToPath(new URL('../prompts/redaction/', import.meta.url));
const show = process.argv.includes('--show') ? process.argv[process.argv.indexOf('--show') + 1] : undefined;
const share = (value: number) => value.toFixed(3);
const row = (name: string, tally: Tally) =>
  console.log(
    `  ${name.padEnd(9)} recall ${share(recall(tally))} (${tally.found}/${tally.marks})`.padEnd(40),
    `precision ${share(precision(tally))} (${tally.right}/${tally.replaced})`,
  );

for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  const lines = readFileSync(folder + file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(parseLabelled);
  const { groups, all, missed, wrong } = measure(lines);
  const plain = lines.filter(({ marks }) => marks.length === 0).length;
  console.log(`${file}: ${lines.length} lines, ${plain} of them with nothing to replace`);
  for (const [group, tally] of Object.entries(groups) as [Group, Tally][]) row(group, tally);
  row('all', all);
  if (show === basename(file, '.jsonl')) {
    console.log('missed:', ...missed.map((line) => `\n  ${line}`));
    console.log('replaced wrongly:', ...wrong.map((line) => `\n  ${line}`));
  }
}
