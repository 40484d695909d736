import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Reads the files of a pack below a folder (YAML, and the learned cues.json): path within the pack (with slashes) → content. Throws where the folder cannot be read. */
export function readPackFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && (/\.ya?ml$/.test(entry.name) || entry.name === 'cues.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}
