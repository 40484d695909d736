import { AMBIGUOUS_FILE, addPart, LABELLED_FILE, type Part, readPart, setField } from '@/utils/packs';
import type { Files } from '@/utils/store';
import { ADJUSTED } from '../edit/add';
import { partsIn, type Side } from '../edit/outline';

export type Label = 'positive' | 'negative' | 'ambiguous';
export interface Labelled {
  text: string;
  label: Label;
}

/** A rule whose examples messages can become. */
export interface RuleChoice {
  side: Side;
  path: string;
  id: string;
  category: string;
}

/** All rules there are, one's own first. */
export const rulesOf = (sides: readonly (readonly [Side, Files])[]): RuleChoice[] =>
  sides.flatMap(([side, files]) =>
    Object.entries(files).flatMap(([path, text]) =>
      path.startsWith('rules/')
        ? partsIn(side, path, text)
            .filter(({ kind, id }) => kind === 'rule' && id)
            .map(({ id }) => ({ side, path, id, category: path.slice(6).replace(/\.ya?ml$/, '') }))
        : [],
    ),
  );

/**
 * What changes when labelled messages become examples of a rule: positive ones sentences that fire, negative ones
 * sentences that stay quiet (of a rule of the pack below through adjust.yaml), ambiguous ones a file beside the pack to
 * talk over. Null where the rule cannot be read just now.
 */
export function asExamples(
  files: Files,
  rule: RuleChoice,
  labelled: readonly Labelled[],
): Record<string, string> | null {
  const of = (label: Label) => labelled.filter((one) => one.label === label).map(({ text }) => text);
  const changes = ambiguous(files, of('ambiguous'));
  const fires = of('positive');
  const quiet = of('negative');
  if (fires.length + quiet.length === 0) return changes;
  const own = rule.side === 'own';
  const path = own ? rule.path : 'adjust.yaml';
  let text = files[path] ?? '';
  const found = () =>
    partsIn('own', path, text).find((one) => one.id === rule.id && (own || one.under === ADJUSTED.rule));
  if (!own && !found()) text = addPart(text, { id: rule.id, because: 'Messages labelled in the workbench.' }, 'rules');
  for (const [key, more] of [
    [own ? 'fires' : 'add_fires', fires],
    [own ? 'quiet' : 'add_quiet', quiet],
  ] as const) {
    const part = found();
    if (!part) return null;
    if (more.length === 0) continue;
    const next = setField(text, part, key, [...new Set([...listOf(text, part, key), ...more])]);
    if (next === null) return null;
    text = next;
  }
  return { ...changes, [path]: text };
}

/** What changes when labelled messages go into the file that the pack is measured on (beside the pack, never shipped). */
export function asMeasured(
  files: Files,
  category: string,
  level: string,
  labelled: readonly Labelled[],
): Record<string, string> {
  const lines = labelled
    .filter(({ label }) => label !== 'ambiguous')
    .map(({ text, label }) =>
      JSON.stringify({
        speaker: 'person',
        text,
        categories: label === 'positive' ? [category] : [],
        level: label === 'positive' ? level : 'none',
      }),
    );
  const before = files[LABELLED_FILE] ?? '';
  const known = new Set(before.split('\n'));
  const fresh = lines.filter((line) => !known.has(line));
  return {
    ...ambiguous(
      files,
      labelled.filter(({ label }) => label === 'ambiguous').map(({ text }) => text),
    ),
    ...(fresh.length > 0 ? { [LABELLED_FILE]: `${before}${fresh.join('\n')}\n` } : {}),
  };
}

function ambiguous(files: Files, texts: readonly string[]): Record<string, string> {
  const before = files[AMBIGUOUS_FILE] ?? '';
  const known = new Set(before.split('\n'));
  const fresh = texts.map((text) => JSON.stringify({ speaker: 'person', text })).filter((line) => !known.has(line));
  return fresh.length > 0 ? { [AMBIGUOUS_FILE]: `${before}${fresh.join('\n')}\n` } : {};
}

function listOf(text: string, part: Part, key: string): string[] {
  const value = readPart(text, part)?.[key];
  return Array.isArray(value) ? value.map(String) : [];
}
