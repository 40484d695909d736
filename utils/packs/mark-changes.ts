import { stringify } from 'yaml';
import { type Changes, ChangesFile } from './changes';
import type { Comparison } from './compare';
import { readYaml } from './yaml-file';

/** The name of the file that keeps what was said to the changes. */
export const CHANGES_FILE = 'changes.yaml';

/**
 * What changes.yaml says after a comparison: marks that still hold stay, an approval stays only for the very content and
 * base it was given for. `marks` sets or (null) takes away the reason of a change.
 */
export function nextChanges(
  comparison: Comparison,
  known: Changes | null,
  { madeBy, marks = {} }: { madeBy: string; marks?: Readonly<Record<string, string | null>> },
): Changes {
  const { from, to } = comparison;
  const there = new Set([...comparison.changes, ...comparison.words].map(({ key }) => key));
  const why = new Map(known?.intended.map((mark) => [mark.change, mark.why]));
  for (const [key, reason] of Object.entries(marks))
    if (reason?.trim()) why.set(key, reason.trim());
    else why.delete(key);
  const same =
    known !== null && known.from.hash === from.hash && known.to.hash === to.hash && Object.keys(marks).length === 0;
  return {
    from,
    to: { version: to.version, hash: to.hash },
    made_by: madeBy,
    intended: [...why].flatMap(([change, reason]) => (there.has(change) ? [{ change, why: reason }] : [])),
    approved: same && known.made_by === madeBy ? known.approved : null,
  };
}

/** changes.yaml as text. */
export const printChanges = (changes: Changes): string => stringify(changes);

/** What changes.yaml says; null where there is none, or none that can be read. */
export function readChanges(text: string): Changes | null {
  if (!text.trim()) return null;
  const read = readYaml(CHANGES_FILE, text, ChangesFile);
  return read.ok ? read.value.value : null;
}
