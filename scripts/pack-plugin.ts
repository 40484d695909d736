import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { CompiledPack } from '../utils/packs/artefact';
import { readPackFolder } from './read-pack-folder';

const root = fileURLToPath(new URL('..', import.meta.url));
const NAME = /^virtual:pack(-files|-template|-name)?\/([a-z0-9-]+)$/;

/** Compiled packs by name. The entry points are built one after another, each with a plugin of its own. */
const made = new Map<string, string>();

/**
 * Vite plugin: `import pack from 'virtual:pack/core-en'` gives the compiled built-in pack. It is compiled by the same
 * command that authors use, once a build; a broken pack breaks the build with every problem named.
 * `import readFiles from 'virtual:pack-files/core-en'` gives a function that reads the same pack as its author wrote it
 * (path within the pack → text), for packs that stand on it; `virtual:pack-template/our-line` likewise a template.
 * `import name from 'virtual:pack-name/core-en'` tells which pack that is, for those who must not carry it.
 */
export function packPlugin(): Plugin {
  return {
    name: 'steady-hand:packs',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, kind, name] = NAME.exec(id.replace('\0', '')) ?? [];
      if (!name || !id.startsWith('\0')) return undefined;
      if (kind && kind !== '-name') {
        const folder = kind === '-template' ? 'templates' : 'packs';
        const json = JSON.stringify(readPackFolder(`${root}prompts/${folder}/${name}`));
        return { code: `export default () => JSON.parse(${JSON.stringify(json)});`, map: null };
      }
      let json = made.get(name);
      if (!json) {
        const out = `${root}.cache/packs/${name}.${process.pid}.json`;
        mkdirSync(`${root}.cache/packs`, { recursive: true });
        try {
          execFileSync(
            process.execPath,
            ['--import', 'tsx', 'scripts/pack.ts', 'build', `prompts/packs/${name}`, '--out', out],
            { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
          );
        } catch (error) {
          throw new Error(
            `The pack ${name} does not build:\n${(error as { stderr?: Buffer }).stderr?.toString() ?? String(error)}`,
          );
        }
        json = readFileSync(out, 'utf8');
        made.set(name, json);
      }
      if (kind === '-name') {
        const { format, about } = JSON.parse(json) as CompiledPack;
        return { code: `export default ${JSON.stringify({ format, hash: about.hash })};`, map: null };
      }
      // As a string: engines parse JSON faster than the same object written as code.
      return { code: `export default JSON.parse(${JSON.stringify(json)});`, map: null };
    },
  };
}
