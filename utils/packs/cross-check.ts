import type { PackSource } from './parse';
import type { Problem } from './problem';
import { scenarioProblems } from './scenario-check';
import type { YamlFile } from './yaml-file';

/** What one file cannot know alone: ids that stand twice, names that nothing has. */
export function crossCheck(source: PackSource): Problem[] {
  const problems: Problem[] = [];
  const tell = (file: YamlFile<unknown>, path: PropertyKey[], message: string, fix: string) =>
    problems.push({ file: file.file, path: path.join('.'), ...file.at(path), message, fix });

  const seen = new Map<string, string>();
  const unique = (kind: string, id: string, file: YamlFile<unknown>, path: PropertyKey[]) => {
    const before = seen.get(`${kind} ${id}`);
    if (before) tell(file, path, `The ${kind} "${id}" stands twice (also in ${before}).`, 'Give each its own id.');
    else seen.set(`${kind} ${id}`, file.file);
  };
  const known = (kind: string, id: string, file: YamlFile<unknown>, path: PropertyKey[]) => {
    if (!seen.has(`${kind} ${id}`))
      tell(file, path, `There is no ${kind} "${id}".`, `Check the spelling, or write that ${kind} first.`);
  };

  source.categories.value.forEach((category, i) => unique('category', category.id, source.categories, [i, 'id']));
  source.concepts.value.forEach((concept, i) => unique('concept', concept.id, source.concepts, [i, 'id']));
  source.steps.value.forEach((step, i) => unique('step', step.id, source.steps, [i, 'id']));
  for (const file of source.drafts) unique(file.value.kind, file.value.id, file, ['id']);
  source.combinations.value.forEach((entry, i) => unique('combination', entry.id, source.combinations, [i, 'id']));
  for (const [name, file] of Object.entries(source.rules)) {
    known('category', name, file, []);
    file.value.forEach((entry, i) => {
      unique('rule', entry.id, file, [i, 'id']);
      if ('guard' in entry) return;
      entry.concepts?.forEach((id, j) => known('concept', id, file, [i, 'concepts', j]));
      entry.after?.forEach((id, j) => known('strength', id, file, [i, 'after', j]));
      twice(entry.fires, entry.quiet).forEach((sentence) =>
        tell(file, [i, 'quiet'], `"${sentence}" stands twice in this rule's examples.`, 'Keep it once.'),
      );
    });
  }
  for (const file of source.drafts)
    file.value.rules.forEach((rule, i) => unique('rule', rule.id, file, ['rules', i, 'id']));
  source.combinations.value.forEach((entry, i) =>
    entry.all.forEach((name, j) => {
      const [kind, id] = name.startsWith('category:')
        ? (['category', name.slice(9)] as const)
        : (['concept', name] as const);
      known(kind, id, source.combinations, [i, 'all', j]);
    }),
  );
  for (const [name, file] of Object.entries(source.suggestions)) {
    file.value.forEach((suggestion, i) => {
      unique('suggestion', suggestion.id, file, [i, 'id']);
      suggestion.categories?.forEach((id, j) => known('category', id, file, [i, 'categories', j]));
      if (!suggestion.categories && !seen.has(`category ${name}`) && !isSkill(name))
        tell(
          file,
          [i],
          `The file's name "${name}" is neither a category nor a skill.`,
          'Write categories: [] to fit any category, or rename the file.',
        );
      if (suggestion.step) known('step', suggestion.step, file, [i, 'step']);
      const broken = brokenSlot(suggestion.text);
      if (broken) tell(file, [i, 'text'], broken, 'Write a blank as {small_letters}.');
    });
  }
  source.steps.value.forEach((step, i) =>
    step.strengths.forEach((id, j) => known('strength', id, source.steps, [i, 'strengths', j])),
  );
  for (const [name, file] of Object.entries(source.checklists)) {
    if (name !== 'base') known('category', name, file, []);
    file.value.steps.forEach((id, j) => known('step', id, file, ['steps', j]));
  }
  if (!source.checklists.base)
    problems.push({
      file: 'checklists/base.yaml',
      path: '',
      message: 'This file is missing.',
      fix: 'The base checklist is always shown.',
    });
  for (const file of source.referrals) {
    unique('country', file.value.country, file, ['country']);
    file.value.entries.forEach((entry, i) => {
      unique('referral', entry.id, file, ['entries', i, 'id']);
      entry.categories.forEach((id, j) => known('category', id, file, ['entries', i, 'categories', j]));
    });
  }
  for (const file of source.scenarios) {
    unique('scenario', file.value.id, file, ['id']);
    problems.push(...scenarioProblems(file, (name) => DONE.some((kind) => seen.has(`${kind} ${name}`))));
  }
  return problems;
}

/** What a specialist's message can be said to hold. */
const DONE = ['strength', 'flag', 'step'];

export const isSkill = (name: string) =>
  ['active_listening', 'empathy_in_action', 'practical_support', 'safety_first', 'trust_and_rapport'].includes(name);

const twice = (...lists: string[][]) => {
  const seen = new Set<string>();
  return lists.flat().filter((sentence) => seen.size === seen.add(sentence).size);
};

function brokenSlot(text: string): string | undefined {
  const rest = text.replace(/\{[a-z][a-z0-9_]*\}/g, '');
  return /[{}]/.test(rest) ? 'A blank is not closed or has other signs in its name.' : undefined;
}
