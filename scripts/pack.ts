/**
 * The command for pack authors: `npm run -s pack -- check|build PATH [--out FILE]`.
 * Problems as `file:line:column message`, exit 1 when there are any, 2 for wrong use.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { openEngine } from '@/utils/engine';
import {
  type CompiledPack,
  checkExamples,
  compilePack,
  type PackSource,
  type Problem,
  parsePack,
  printProblem,
} from '@/utils/packs';
import { readPackFolder } from './read-pack-folder';

const USAGE = 'usage: npm run -s pack -- check|build FOLDER [--out FILE] [--json]';

async function load(folder: string): Promise<{ source: PackSource; pack: CompiledPack } | { problems: Problem[] }> {
  const parsed = parsePack(readPackFolder(folder));
  if (!parsed.ok) return parsed;
  const compiled = await compilePack(parsed.value);
  return compiled.ok ? { source: parsed.value, pack: compiled.value } : compiled;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [verb, folder] = positionals;
  if ((verb !== 'check' && verb !== 'build') || !folder) {
    console.error(USAGE);
    return 2;
  }
  const loaded = await load(folder);
  const problems = 'problems' in loaded ? loaded.problems : [];
  if (!('problems' in loaded)) {
    if (verb === 'build') {
      const out = values.out ?? `${folder.replace(/\/$/, '')}.json`;
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, JSON.stringify(loaded.pack));
      return 0;
    }
    // An example is about its rule: what the learned layer adds is measured elsewhere.
    const engine = openEngine(loaded.pack.engine, { cues: false });
    const examples = checkExamples(loaded.source, (text, speaker, asked) => engine.read(text, speaker, { asked }));
    problems.push(...examples.problems);
    if (!values.json)
      console.log(
        `${loaded.pack.about.id} ${loaded.pack.about.version}: ${loaded.pack.engine.rules.length} rules, ${examples.checked} sentences, ${problems.length} problems`,
      );
  }
  if (values.json) console.log(JSON.stringify(problems, null, 1));
  else for (const problem of problems) console.error(`${folder}/${printProblem(problem)}`);
  return problems.length > 0 ? 1 : 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 2;
  },
);
