import type { z } from 'zod';
import { type Adjust, AdjustFile, OverlayPackFile } from './adjust';
import { Budget, BudgetSpent, tooMuchWork } from './budget';
import { type Changes, ChangesFile } from './changes';
import { sizeProblem } from './decode';
import { folders, parseCues } from './parse';
import type { Parsed, Problem } from './problem';
import type { ScenarioFile } from './scenario-schema';
import * as schema from './schema';
import { parseTaught, TAUGHT_FILE, type Taught } from './taught';
import { gather, readYaml, type YamlFile } from './yaml-file';

type Of<S extends z.ZodType> = YamlFile<z.output<S>>;

/** An overlay as its author wrote it: parts of its own, and changes to parts of the pack it stands on. */
export interface OverlaySource {
  pack: Of<typeof OverlayPackFile>;
  adjust: YamlFile<Adjust> | undefined;
  changes: YamlFile<Changes> | undefined;
  lists: Of<typeof schema.ListsFile> | undefined;
  categories: Of<typeof schema.CategoriesFile> | undefined;
  concepts: Of<typeof schema.ConceptsFile> | undefined;
  combinations: Of<typeof schema.CombinationsFile> | undefined;
  rules: Record<string, Of<typeof schema.RulesFile>>;
  drafts: Record<string, Of<typeof schema.DraftFile>>;
  suggestions: Record<string, Of<typeof schema.SuggestionsFile>>;
  steps: Of<typeof schema.StepsFile> | undefined;
  checklists: Record<string, Of<typeof schema.ChecklistFile>>;
  referrals: Record<string, Of<typeof schema.ReferralsFile>>;
  scenarios: Record<string, Of<typeof ScenarioFile>>;
  /** Weights learned from the organisation's own messages; they come with their ideas. */
  ideas: Of<typeof schema.IdeasFile> | undefined;
  cues: schema.CuesSource | undefined;
  /** What was taught on top of the weights. */
  taught: Taught | undefined;
}

const single = {
  'adjust.yaml': AdjustFile,
  'changes.yaml': ChangesFile,
  'lists.yaml': schema.ListsFile,
  'categories.yaml': schema.CategoriesFile,
  'concepts.yaml': schema.ConceptsFile,
  'combinations.yaml': schema.CombinationsFile,
  'checklists/steps.yaml': schema.StepsFile,
  'ideas.yaml': schema.IdeasFile,
} as const;

/** The pack that these files stand on (`extends` in pack.yaml), or null for a pack that stands alone. */
export function extendsOf(files: Readonly<Record<string, string>>): string | null {
  const line = /^extends:[ \t]*["']?([a-z0-9._-]+)["']?[ \t]*(?:#.*)?\r?$/m.exec(
    (files['pack.yaml'] ?? '').slice(0, 100_000),
  );
  return line?.[1] ?? null;
}

/** Reads the files of an overlay. Gives the source, or every problem of every file; never throws on bad input. */
export function parseOverlay(files: Readonly<Record<string, string>>, budget = new Budget()): Parsed<OverlaySource> {
  try {
    return parseAll(files, budget);
  } catch (error) {
    if (error instanceof BudgetSpent) return { ok: false, problems: [tooMuchWork()] };
    throw error;
  }
}

function parseAll(files: Readonly<Record<string, string>>, budget: Budget): Parsed<OverlaySource> {
  const paths = Object.keys(files).sort();
  const tooLarge = sizeProblem(
    paths.length,
    paths.reduce((sum, path) => sum + (files[path]?.length ?? 0), 0),
  );
  if (tooLarge) return { ok: false, problems: [tooLarge] };
  const problems: Problem[] = [];
  const tell = (file: string, message: string, fix: string) => problems.push({ file, path: '', message, fix });
  const read = <S extends z.ZodType>(path: string, shape: S) =>
    gather(problems, readYaml(path, files[path] ?? '', shape, budget));
  const one = <K extends keyof typeof single>(path: K) => (path in files ? read(path, single[path]) : undefined);
  const within = <K extends keyof typeof folders>(folder: K) =>
    Object.fromEntries(
      paths
        .filter((path) => path.startsWith(`${folder}/`) && path !== 'checklists/steps.yaml' && /\.ya?ml$/.test(path))
        .flatMap((path) => {
          const file = read(path, folders[folder]);
          return file ? [[path.slice(folder.length + 1).replace(/\.ya?ml$/, ''), file] as const] : [];
        }),
    );
  for (const path of paths) {
    const [folder = '', ...rest] = path.split('/');
    const known =
      path === 'pack.yaml' ||
      path === 'cues.json' ||
      path === TAUGHT_FILE ||
      Object.hasOwn(single, path) ||
      (rest.length === 1 && Object.hasOwn(folders, folder) && /\.ya?ml$/.test(path));
    if (known) continue;
    if (path === 'contacts.yaml' || path === 'levels.yaml')
      tell(path, `An overlay has no ${path} of its own.`, `Change rows under ${path.slice(0, -5)} in adjust.yaml.`);
    else tell(path, 'No such file belongs in a pack.', 'prompts/README.md lists the files there are.');
  }
  const pack = 'pack.yaml' in files ? read('pack.yaml', OverlayPackFile) : undefined;
  if (!('pack.yaml' in files))
    tell('pack.yaml', 'This file is missing.', 'It says who made the pack and what it extends.');
  const ideas = one('ideas.yaml');
  const cues = 'cues.json' in files ? gather(problems, parseCues(files['cues.json'] ?? '')) : undefined;
  if ('ideas.yaml' in files !== 'cues.json' in files)
    tell('ideas.yaml', 'ideas.yaml and cues.json come together.', 'The weights were learned with those ideas.');
  const source = {
    pack,
    adjust: one('adjust.yaml'),
    changes: one('changes.yaml'),
    lists: one('lists.yaml'),
    categories: one('categories.yaml'),
    concepts: one('concepts.yaml'),
    combinations: one('combinations.yaml'),
    rules: within('rules'),
    drafts: within('drafts'),
    suggestions: within('suggestions'),
    steps: one('checklists/steps.yaml'),
    checklists: within('checklists'),
    referrals: within('referrals'),
    scenarios: within('scenarios'),
    ideas,
    cues,
    taught: TAUGHT_FILE in files ? gather(problems, parseTaught(files[TAUGHT_FILE] ?? '')) : undefined,
  };
  return problems.length > 0 || !pack
    ? { ok: false, problems }
    : { ok: true, value: { ...source, pack } as OverlaySource };
}
