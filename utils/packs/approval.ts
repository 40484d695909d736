import type { Comparison } from './compare';
import { toMark } from './compare';
import type { PackSource } from './parse';
import type { Problem } from './problem';

/**
 * What stands between a compared pack and its publication: changes.yaml missing or about other content, grave changes
 * not marked, marks of changes that are none, no second person. Nothing to mark and no base version: nothing is asked.
 */
export function approvalProblems(source: PackSource, comparison: Comparison): Problem[] {
  const file = source.changes;
  const grave = toMark(comparison);
  if (!file)
    return comparison.changes.length + comparison.words.length === 0
      ? []
      : [
          {
            file: 'changes.yaml',
            path: '',
            message: 'This file is missing: nobody has looked at the changes.',
            fix: 'Run pack compare with --write, mark what is intended, and have a second person approve it.',
          },
        ];
  const problems: Problem[] = [];
  const tell = (path: PropertyKey[], message: string, fix: string) =>
    problems.push({ file: file.file, path: path.join('.'), ...file.at(path), message, fix });
  const { from, to, made_by, intended, approved } = file.value;
  if (from.hash !== comparison.from.hash)
    tell(['from'], 'It was compared with another version than this one.', 'Compare again.');
  if (to.hash !== comparison.to.hash) tell(['to'], 'The pack was changed after it was compared.', 'Compare again.');
  const marked = new Set(intended.map(({ change }) => change));
  const known = new Set([...comparison.changes, ...comparison.words].map(({ key }) => key));
  intended.forEach(({ change }, i) => {
    if (!known.has(change)) tell(['intended', i], `There is no change ${change} any more.`, 'Take it out.');
  });
  for (const { key } of grave)
    if (!marked.has(key))
      tell(['intended'], `The change ${key} is not marked.`, 'Mend the pack, or write why it is intended.');
  if (!approved) tell(['approved'], 'Nobody has approved the changes.', 'A second person writes by: and on:.');
  else if (sameName(approved.by, made_by))
    tell(
      ['approved', 'by'],
      'Made and approved by the same person.',
      'A second person reads the report and approves it.',
    );
  return problems;
}

/** Two ways of writing one name. */
export const sameName = (a: string, b: string): boolean =>
  a.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase() ===
  b.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
