import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEngine } from '@/utils/engine';
import {
  type Bases,
  decodeFiles,
  extendsOf,
  type LoadedPack,
  type LockPolicy,
  loadFiles,
  NO_POLICY,
  openShipped,
  type Parsed,
  type Problem,
  parsePack,
  parsePolicy,
  type ReadSentence,
  TAUGHT_FILE,
} from '@/utils/packs';

/** Wrong use of the command, told in one line. */
export class WrongUse extends Error {}

export interface Opened extends LoadedPack {
  files: Record<string, string>;
}

const BUILT_IN = fileURLToPath(new URL('../../prompts/packs/', import.meta.url));

/** The files of a pack: a folder of YAML, or one exported file. */
export async function filesOf(path: string): Promise<Parsed<Record<string, string>>> {
  if (!existsSync(path)) throw new WrongUse(`There is no ${path}.`);
  if (statSync(path).isDirectory()) return decodeFiles(bytesOf(path));
  const opened = await openShipped(readFileSync(path));
  return opened.ok ? { ok: true, value: opened.value.shipped.files } : opened;
}

const bytesOf = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && (/\.ya?ml$/.test(entry.name) || entry.name === 'cues.json' || entry.name === TAUGHT_FILE),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), path] as const)
      // What begins with a dot is a tool's: .github/workflows stands in many repositories.
      .filter(([path]) => !path.split('/').some((part) => part.startsWith('.')))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, full]) => [path, readFileSync(full)] as const),
  );

/** The packs that `files` stand on: `--base`, else one of the built-in packs by its id. */
export async function basesFor(files: Readonly<Record<string, string>>, base: string | undefined): Promise<Bases> {
  const extended = extendsOf(files);
  const folder = base ?? (extended === null ? undefined : join(BUILT_IN, extended));
  if (!folder || !existsSync(folder)) return {};
  const opened = await filesOf(folder);
  // A pack that stands alone is only read: compiled is what is put on it, and compiling is most of the work.
  const alone = opened.ok && extendsOf(opened.value) === null ? parsePack(opened.value) : null;
  if (alone?.ok) return { [alone.value.pack.value.id]: alone.value };
  const loaded = alone ?? (await openPack(folder, undefined));
  if (!loaded.ok) throw new WrongUse(`The base ${folder} does not load: run check on it first.`);
  return { [loaded.value.pack.about.id]: loaded.value };
}

/** A pack from a folder or an exported file, on its base. */
export async function openPack(
  path: string,
  base: string | undefined,
  policy: LockPolicy = NO_POLICY,
): Promise<Parsed<Opened>> {
  const files = await filesOf(path);
  if (!files.ok) return files;
  const loaded = await loadFiles(files.value, await basesFor(files.value, base), policy);
  return loaded.ok ? { ok: true, value: { ...loaded.value, files: files.value } } : loaded;
}

/** The organisation's policy, where one is given. */
export function policyOf(path: string | undefined): LockPolicy {
  if (!path) return NO_POLICY;
  const parsed = parsePolicy(path, text(path));
  if (!parsed.ok) throw new WrongUse(parsed.problems.map((problem) => lineOf('', problem)).join('\n'));
  return parsed.value;
}

export function text(path: string): string {
  if (!existsSync(path)) throw new WrongUse(`There is no ${path}.`);
  return readFileSync(path, 'utf8');
}

/** Runs sentences with the phrases alone: an example is about its rule. */
export const readerOf = (pack: LoadedPack['pack']): ReadSentence => {
  const engine = openEngine(pack.engine, { cues: false });
  return (sentence, speaker, asked) => engine.read(sentence, speaker, { asked });
};

/** A problem as compilers print it, with the path of its file from here. */
export function lineOf(folder: string, { pack, file, line, column, path, message, fix }: Problem): string {
  const place = pack ? join(relative(resolve('.'), BUILT_IN), pack, file) : join(folder, file);
  return `${place}:${line ?? 1}:${column ?? 1} ${path ? `${path}: ` : ''}${message}${fix ? ` ${fix}` : ''}`;
}
