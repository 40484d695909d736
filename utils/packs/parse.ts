import type { z } from 'zod';
import { Budget, BudgetSpent, tooMuchWork } from './budget';
import { type Changes, ChangesFile } from './changes';
import { sizeProblem } from './decode';
import { mostOf, type Parsed, type Problem } from './problem';
import { type Scenario, ScenarioFile } from './scenario-schema';
import * as schema from './schema';
import { parseTaught, TAUGHT_FILE, type Taught } from './taught';
import { gather, readYaml, type YamlFile } from './yaml-file';

/** A pack as its author wrote it: every file read and checked on its own, nothing looked up yet. */
export interface PackSource {
  pack: YamlFile<z.output<typeof schema.PackFile>>;
  lists: YamlFile<Record<string, string[]>>;
  categories: YamlFile<z.output<typeof schema.CategoriesFile>>;
  levels: YamlFile<z.output<typeof schema.LevelsFile>>;
  concepts: YamlFile<z.output<typeof schema.ConceptsFile>>;
  combinations: YamlFile<z.output<typeof schema.CombinationsFile>>;
  contacts: YamlFile<z.output<typeof schema.ContactsFile>>;
  /** By category. */
  rules: Record<string, YamlFile<z.output<typeof schema.RulesFile>>>;
  drafts: YamlFile<schema.DraftSource>[];
  /** By file name without ending. */
  suggestions: Record<string, YamlFile<z.output<typeof schema.SuggestionsFile>>>;
  steps: YamlFile<z.output<typeof schema.StepsFile>>;
  checklists: Record<string, YamlFile<z.output<typeof schema.ChecklistFile>>>;
  referrals: YamlFile<z.output<typeof schema.ReferralsFile>>[];
  scenarios: YamlFile<Scenario>[];
  /** Words by idea and learned weights; a pack may be without. */
  ideas: YamlFile<Record<string, string[]>> | null;
  cues: schema.CuesSource | null;
  /** What an organisation taught on top of the weights. */
  taught?: Taught | null;
  /** What was said to the changes since the version before, and by whom. */
  changes?: YamlFile<Changes> | null;
}

/** The files that stand once in a pack. */
const single = {
  pack: schema.PackFile,
  lists: schema.ListsFile,
  categories: schema.CategoriesFile,
  levels: schema.LevelsFile,
  concepts: schema.ConceptsFile,
  combinations: schema.CombinationsFile,
  contacts: schema.ContactsFile,
} as const;

/** The folders of a pack, and the shape of each file in them. */
export const folders = {
  rules: schema.RulesFile,
  drafts: schema.DraftFile,
  suggestions: schema.SuggestionsFile,
  checklists: schema.ChecklistFile,
  referrals: schema.ReferralsFile,
  scenarios: ScenarioFile,
} as const;

/**
 * Reads the files of one pack (path within the pack → content). Gives the source, or every problem of every file.
 * Never throws on bad input.
 */
export function parsePack(files: Readonly<Record<string, string>>, budget: Budget = new Budget()): Parsed<PackSource> {
  try {
    return parseAll(files, budget);
  } catch (error) {
    if (error instanceof BudgetSpent) return { ok: false, problems: [tooMuchWork()] };
    throw error;
  }
}

function parseAll(files: Readonly<Record<string, string>>, budget: Budget): Parsed<PackSource> {
  const problems: Problem[] = [];
  const paths = Object.keys(files)
    .filter((path) => /\.ya?ml$/.test(path))
    .sort();
  const tooLarge = sizeProblem(
    Object.keys(files).length,
    Object.values(files).reduce((sum, text) => sum + text.length, 0),
  );
  if (tooLarge) return { ok: false, problems: [tooLarge] };
  const read = <S extends z.ZodType>(path: string, shape: S) =>
    gather(problems, readYaml(path, files[path] ?? '', shape, budget));
  const one = <K extends keyof typeof single>(name: K) => {
    const path = `${name}.yaml`;
    if (!(path in files)) {
      problems.push({
        file: path,
        path: '',
        message: 'This file is missing.',
        fix: 'Every pack has it; begin with a copy from core-en.',
      });
      return undefined;
    }
    return read(path, single[name]);
  };
  const within = <K extends keyof typeof folders>(folder: K, except?: string) =>
    Object.fromEntries(
      paths
        .filter((path) => path.startsWith(`${folder}/`) && path !== except)
        .flatMap((path) => {
          const file = read(path, folders[folder]);
          return file ? [[path.slice(folder.length + 1).replace(/\.ya?ml$/, ''), file] as const] : [];
        }),
    );
  for (const path of paths) {
    const known = path.includes('/')
      ? path.split('/').length === 2 && Object.hasOwn(folders, path.split('/')[0] as string)
      : path === 'ideas.yaml' || path === 'changes.yaml' || Object.hasOwn(single, path.replace(/\.ya?ml$/, ''));
    if (!known)
      problems.push({
        file: path,
        path: '',
        message: 'No such file belongs in a pack.',
        fix: 'prompts/README.md lists the files there are.',
      });
  }
  const source = {
    pack: one('pack'),
    lists: one('lists'),
    categories: one('categories'),
    levels: one('levels'),
    concepts: one('concepts'),
    combinations: one('combinations'),
    contacts: one('contacts'),
    rules: within('rules'),
    drafts: Object.values(within('drafts')),
    suggestions: within('suggestions'),
    steps: read('checklists/steps.yaml', schema.StepsFile),
    checklists: within('checklists', 'checklists/steps.yaml'),
    referrals: Object.values(within('referrals')),
    scenarios: Object.values(within('scenarios')),
    ideas: 'ideas.yaml' in files ? (read('ideas.yaml', schema.IdeasFile) ?? null) : null,
    changes: 'changes.yaml' in files ? (read('changes.yaml', ChangesFile) ?? null) : null,
    taught: TAUGHT_FILE in files ? (gather(problems, parseTaught(files[TAUGHT_FILE] ?? '')) ?? null) : null,
    cues: 'cues.json' in files ? (gather(problems, parseCues(files['cues.json'] ?? '')) ?? null) : null,
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: source as PackSource };
}

/** The learned weights: written by the trainer, so a mistake in them is told as one. */
export function parseCues(text: string): Parsed<schema.CuesSource> {
  const file = 'cues.json';
  const fix = 'Train the pack again, or take the file out.';
  try {
    const checked = schema.CuesFile.safeParse(JSON.parse(text));
    if (checked.success) return { ok: true, value: checked.data };
    return {
      ok: false,
      problems: mostOf(
        file,
        checked.error.issues.map(({ path, message }) => ({ file, path: path.join('.'), message, fix })),
      ),
    };
  } catch (error) {
    return { ok: false, problems: [{ file, path: '', message: `Not JSON: ${(error as Error).message}.`, fix }] };
  }
}
