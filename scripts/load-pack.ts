import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { type CompiledPack, compilePack, type Problem, parsePack, printProblem } from '@/utils/packs';
import { readPackFolder } from './read-pack-folder';

/** Enough to know that a file is a compiled pack; the matcher checks its own buffer when it is opened. */
const Compiled = z.object({
  format: z.literal(1),
  engine: z.object({
    matcher: z.base64(),
    rules: z.array(z.object({ id: z.string(), kind: z.string(), speaker: z.string(), category: z.string() })),
    combinations: z.array(z.object({ id: z.string(), all: z.array(z.string()) })),
  }),
  desk: z.object({ steps: z.array(z.unknown()), checklists: z.array(z.unknown()) }),
});

/** A pack from a folder of YAML or from a compiled `.json`. Throws an error that names everything that is wrong. */
export async function loadPack(path: string): Promise<CompiledPack> {
  if (statSync(path).isDirectory()) {
    const parsed = parsePack(readPackFolder(path));
    if (!parsed.ok) throw new Error(listed(path, parsed.problems));
    const compiled = await compilePack(parsed.value);
    if (!compiled.ok) throw new Error(listed(path, compiled.problems));
    return compiled.value;
  }
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const checked = Compiled.safeParse(content);
  if (!checked.success) throw new Error(`${path} is not a compiled pack:\n${z.prettifyError(checked.error)}`);
  return content as CompiledPack;
}

const listed = (path: string, problems: readonly Problem[]) =>
  problems.map((problem) => `${path}/${printProblem(problem)}`).join('\n');
