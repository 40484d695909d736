import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { readPackFolder } from './read-pack-folder';

const root = fileURLToPath(new URL('..', import.meta.url));
const NAME = /^virtual:pack(-files|-template)?\/([a-z0-9-]+)$/;

/**
 * Vite plugin: `import pack from 'virtual:pack/core-en'` gives the compiled built-in pack. It is compiled by the same
 * command that authors use, once a build; a broken pack breaks the build with every problem named.
 * `import readFiles from 'virtual:pack-files/core-en'` gives a function that reads the same pack as its author wrote it
 * (path within the pack → text), for packs that stand on it; `virtual:pack-template/our-line` likewise a template.
 */
export function packPlugin(): Plugin {
  const made = new Map<string, string>();
  return {
    name: 'steady-hand:packs',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, kind, name] = NAME.exec(id.replace('\0', '')) ?? [];
      if (!name || !id.startsWith('\0')) return undefined;
      if (kind) {
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
      // As a string: engines parse JSON faster than the same object written as code.
      return { code: `export default JSON.parse(${JSON.stringify(json)});`, map: null };
    },
  };
}
