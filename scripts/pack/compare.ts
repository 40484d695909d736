import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openEngine } from '@/utils/engine';
import {
  approvalProblems,
  type Changes,
  changeReport,
  changeReportHtml,
  comparePacks,
  exampleLines,
  type Problem,
  toMark,
} from '@/utils/packs';
import { linesOf, tell } from './check';
import type { Options } from './options';
import { openPack, policyOf, WrongUse } from './read';

/**
 * `compare BEFORE AFTER`: what changes. Exit 1 while grave changes are unmarked; with `--approved` while nobody has
 * approved them. `--write --by NAME` puts changes.yaml into AFTER, keeping marks that still hold.
 */
export async function compare(before: string, after: string, options: Options): Promise<number> {
  const policy = policyOf(options.policy);
  const [old, fresh] = [await openPack(before, options.base, policy), await openPack(after, options.base, policy)];
  if (!old.ok) return tell(before, old.problems, options, '', {}, 'compare');
  if (!fresh.ok) return tell(after, fresh.problems, options, '', {}, 'compare');
  const { source } = fresh.value;
  const side = ({ pack }: typeof old.value) => {
    const engine = openEngine(pack.engine);
    return { pack, read: (...given: Parameters<typeof engine.read>) => engine.read(...given) };
  };
  const comparison = await comparePacks(side(old.value), side(fresh.value), [
    ...exampleLines(old.value.source),
    ...exampleLines(source),
    ...(options.labelled ? linesOf(options.labelled) : []),
  ]);
  const changes = source.changes?.value ?? null;
  if (options.write) {
    if (!options.by) throw new WrongUse('--write needs --by "Your Name".');
    const { from, to } = comparison;
    const known = new Set([...comparison.changes, ...comparison.words].map(({ key }) => key));
    const next: Changes = {
      from,
      to: { version: to.version, hash: to.hash },
      made_by: options.by,
      intended: (changes?.intended ?? []).filter(({ change }) => known.has(change)),
      approved: null,
    };
    writeFileSync(join(after, 'changes.yaml'), stringify(next));
  }
  const report = changeReport(comparison, changes);
  if (options.report)
    writeFileSync(options.report, /\.html?$/.test(options.report) ? changeReportHtml(comparison, changes) : report);
  const marked = new Set(changes?.intended.map(({ change }) => change));
  const open: Problem[] = options.approved
    ? approvalProblems(source, comparison)
    : toMark(comparison)
        .filter(({ key }) => !marked.has(key))
        .map(({ key }) => ({
          file: 'changes.yaml',
          path: 'intended',
          message: `The change ${key} is not marked.`,
          fix: 'Mend the pack, or write why it is intended.',
        }));
  const { lines, changes: read, words } = comparison;
  const short = `${lines} sentences compared: ${read.length} read differently, ${words.length} words or numbers changed, ${open.length} left to mark or approve. The report: ${options.report}`;
  return tell(after, open, options, options.report ? short : report, { comparison }, 'compare');
}
