import type { z } from 'zod';
import { AdjustFile, OverlayPackFile } from './adjust';
import { Budget, BudgetSpent, tooMuchWork } from './budget';
import { ChangesFile } from './changes';
import { folders } from './parse';
import type { Problem } from './problem';
import * as schema from './schema';
import { readYaml } from './yaml-file';

/** What a file of a pack holds, by its path. */
export type FileKind =
  | 'pack'
  | 'lists'
  | 'categories'
  | 'levels'
  | 'concepts'
  | 'combinations'
  | 'contacts'
  | 'ideas'
  | 'adjust'
  | 'changes'
  | 'rules'
  | 'drafts'
  | 'suggestions'
  | 'steps'
  | 'checklists'
  | 'referrals'
  | 'scenarios';

const SCHEMAS: { [K in FileKind]: z.ZodType } = {
  pack: schema.PackFile,
  lists: schema.ListsFile,
  categories: schema.CategoriesFile,
  levels: schema.LevelsFile,
  concepts: schema.ConceptsFile,
  combinations: schema.CombinationsFile,
  contacts: schema.ContactsFile,
  ideas: schema.IdeasFile,
  adjust: AdjustFile,
  changes: ChangesFile,
  rules: schema.RulesFile,
  drafts: schema.DraftFile,
  suggestions: schema.SuggestionsFile,
  steps: schema.StepsFile,
  checklists: schema.ChecklistFile,
  referrals: schema.ReferralsFile,
  scenarios: folders.scenarios,
};
const FOLDERS = new Set<FileKind>(['rules', 'drafts', 'suggestions', 'checklists', 'referrals', 'scenarios']);

/** What a path within a pack holds; null where no such file belongs in one (cues.json is written by the trainer). */
export function kindOfFile(path: string): FileKind | null {
  const parts = path.replace(/\.ya?ml$/, '').split('/');
  const first = parts[0] as FileKind;
  if (!/\.ya?ml$/.test(path) || !Object.hasOwn(SCHEMAS, first)) return null;
  if (parts.length === 1) return FOLDERS.has(first) || first === 'steps' ? null : first;
  if (parts.length > 2 || !FOLDERS.has(first) || !parts[1]) return null;
  return path === 'checklists/steps.yaml' ? 'steps' : first;
}

/**
 * What is wrong with one file on its own, quickly: shape and spelling of fields, not yet the names it uses or whether its
 * sentences hold (`checkSources`). Files of unknown kind have no problems here.
 */
export function checkFile(path: string, text: string, overlay: boolean): Problem[] {
  const kind = kindOfFile(path);
  if (!kind) return [];
  try {
    const read = readYaml(path, text, kind === 'pack' && overlay ? OverlayPackFile : SCHEMAS[kind], new Budget());
    return read.ok ? [] : read.problems;
  } catch (error) {
    if (error instanceof BudgetSpent) return [tooMuchWork()];
    throw error;
  }
}
