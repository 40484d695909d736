import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OPTIONS } from '@/scripts/pack/options';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { openEngine } from '@/utils/engine';
import {
  checkExamples,
  claimProblems,
  type LoadedPack,
  loadFiles,
  type Parsed,
  parseLabelled,
  parsePolicy,
  printChanges,
  readChanges,
  reviewPack,
} from '@/utils/packs';
import { parsePhrase } from '@/utils/phrases';
import { checkScenario } from '@/utils/practice';

const readme = readFileSync('prompts/README.md', 'utf8');
/** The example below a heading, as it stands there. */
function example(heading: string, nth = 0): string {
  const section = readme.split(/^#{2} /m).find((one) => one.startsWith(heading));
  const blocks = [...(section ?? '').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text as string);
  const block = blocks[nth];
  if (!block) throw new Error(`no example ${nth + 1} below "${heading}"`);
  return block;
}
const sure = <T>(parsed: Parsed<T>): T => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.value;
};
const core = readPackFolder('prompts/packs/core-en');
const template = readPackFolder('prompts/templates/our-line');
let base: Promise<LoadedPack> | null = null;
async function onCore(files: Record<string, string>): Promise<LoadedPack> {
  base ??= loadFiles(core, {}).then(sure);
  return sure(
    await loadFiles(
      {
        'pack.yaml':
          'id: readme\nname: Readme\nversion: "1.0.0"\nlocale: en\nlicence: own\nowner: us\nreviewed: null\nextends: core-en\n',
        ...files,
      },
      { 'core-en': await base },
    ),
  );
}
/** What keeps it from being published, as `check` says it. */
function problems({ source, pack }: LoadedPack): string[] {
  const engine = openEngine(pack.engine, { cues: false });
  return [
    ...checkExamples(source, (text, speaker, asked) => engine.read(text, speaker, { asked })).problems,
    ...claimProblems(reviewPack(source, '2026-11-23', undefined, { phrases: false })),
  ].map(({ file, message }) => `${file}: ${message}`);
}
const SLOW = 60_000;

describe('the examples of prompts/README.md are packs that load and hold', () => {
  test('phrases: every sign with its example', () => {
    const table = /\| sign[\s\S]*?Nothing else/.exec(readme)?.[0] ?? '';
    const lists = { meds: ['paracetamol'] };
    const shown = table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.replaceAll('\\|', '‖').split('|')[3] ?? '').matchAll(/`([^`]+)`/g)])
      .map(([, phrase]) => (phrase as string).replaceAll('‖', '|'));
    expect(shown.length).toBeGreaterThanOrEqual(10);
    for (const phrase of shown) expect(parsePhrase(phrase, lists), phrase).toMatchObject({ ok: true });
  });

  test(
    'rules and a guard: what must fire fires, what must stay quiet stays quiet',
    async () => {
      // Under names of their own, for core-en has these.
      const rules = example('Rules').replaceAll('suicide-active.', 'readme.');
      const loaded = await onCore({ 'rules/suicide_active.yaml': rules });
      expect(problems(loaded)).toEqual([]);
      expect(loaded.pack.engine.rules.filter(({ id }) => id.startsWith('readme.')).length).toBeGreaterThan(0);
    },
    SLOW,
  );

  test(
    'a sentence that does not do what the example says would be told',
    async () => {
      const rules = example('Rules')
        .replaceAll('suicide-active.', 'readme.')
        .replace('fires: [i want to end my life', 'fires: [i want to see a boat');
      expect(problems(await onCore({ 'rules/suicide_active.yaml': rules }))).toHaveLength(1);
    },
    SLOW,
  );

  test(
    'concepts, combinations, drafts and suggestions',
    async () => {
      const [concepts, combinations] = example('concepts.yaml').split(/(?=- id: thought-and-means)/);
      const loaded = await onCore({
        'concepts.yaml': (concepts ?? '').replace('near_time', 'readme_time'),
        'combinations.yaml': (combinations ?? '').replace('thought-and-means', 'readme-both'),
        'drafts/readme_smaller.yaml': example('Drafts')
          .replaceAll('minimising', 'readme_smaller')
          .replace('readme_smaller.', 'readme-smaller.'),
        'suggestions/suicide_active.yaml': example('Suggestions').replace('suicide-active.', 'readme.'),
      });
      expect(problems(loaded)).toEqual([]);
      expect(
        Object.values(loaded.source.suggestions)
          .flatMap(({ value }) => value)
          .some(({ id }) => id === 'readme.ask-how'),
      ).toBe(true);
    },
    SLOW,
  );

  test(
    'checklists and referrals',
    async () => {
      const [steps, list] = example('Checklists').split(/(?=# suicide_active\.yaml)/);
      const loaded = await onCore({
        'categories.yaml': '- {id: readme_new, name: New, says: Words that can mean something new.}\n',
        'checklists/steps.yaml': (steps ?? '').replace('id: ask-suicide', 'id: readme-ask'),
        'checklists/readme_new.yaml': (list ?? '').replace('connect, ask-suicide', 'connect, readme-ask'),
        'referrals/us.yaml': example('Referrals').replace('us.988', 'readme.988'),
      });
      expect(problems(loaded)).toEqual([]);
    },
    SLOW,
  );

  test(
    'a practice chat: it ends as its examples say',
    async () => {
      const loaded = await onCore({
        'scenarios/readme-night.yaml': example('Scenarios').replace('late-night', 'readme-night'),
      });
      const { source, pack } = loaded;
      const at = source.scenarios.findIndex(({ value }) => value.id === 'readme-night');
      const flags = new Set(pack.guidance.drafts.flatMap(({ id, kind }) => (kind === 'flag' ? [id] : [])));
      const [file, scenario] = [source.scenarios[at], pack.scenarios?.[at]];
      if (!file || !scenario) throw new Error('no such chat');
      expect(checkScenario(file, scenario, openEngine(pack.engine), flags)).toEqual([]);
    },
    SLOW,
  );

  test(
    'changes to core-en, and the policy that unlocks a part',
    async () => {
      const loaded = await onCore({
        'adjust.yaml': example('Your own pack'),
        'checklists/steps.yaml': template['checklists/steps.yaml'] ?? '',
      });
      expect(problems(loaded)).toEqual([]);
      expect(sure(parsePolicy('policy.yaml', example('Your own pack', 1))).unlock).toHaveLength(1);
    },
    SLOW,
  );

  test('the report of changes', async () => {
    const text = example('The command').replaceAll('hash: …', `hash: ${'a'.repeat(64)}`);
    const said = readChanges(text);
    expect(said).toMatchObject({ made_by: 'Ada Maker', approved: { by: 'Ben Second' } });
    expect(readChanges(printChanges(said ?? fail()))).toEqual(said);
  });

  test('a labelled line', () => {
    const line = /`(\{"speaker".*?\})`/.exec(readme)?.[1] ?? '';
    expect(sure(parseLabelled('labelled.jsonl', line))[0]).toMatchObject({ level: 'soon', categories: ['self_harm'] });
  });
});

describe('what prompts/README.md says of the command and the folder is so', () => {
  test('every verb and option is one the command has', () => {
    const usage = readFileSync('scripts/pack.ts', 'utf8');
    const verbs = [...readme.matchAll(/npm run -s pack -- ([a-z]+)/g)].map(([, verb]) => verb as string);
    expect(new Set(verbs).size).toBeGreaterThan(4);
    for (const verb of verbs) expect(usage, verb).toContain(`case '${verb}':`);
    const command = readme.slice(readme.indexOf('## The command'), readme.indexOf('## Cues'));
    const options = [...command.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name as string);
    expect(options.length).toBeGreaterThan(10);
    for (const name of options) expect(OPTIONS, name).toHaveProperty(name);
  });

  test('every file and folder of the layout is in core-en', () => {
    const tree = /```\npacks\/core-en\/\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const paths = [...tree.matchAll(/^ {2}(\S+)/gm)].map(([, path]) => path as string);
    expect(paths.length).toBeGreaterThan(10);
    const inPack = Object.keys(core);
    const there = readdirSync('prompts/packs/core-en');
    for (const path of paths) {
      const folder = path.split('/')[0] ?? '';
      expect(path.includes('<') || path.includes('*') ? there : inPack, path).toContain(
        path.includes('<') || path.includes('*') ? folder : path,
      );
    }
  });
});

function fail(): never {
  throw new Error('cannot be read');
}
