import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { CompiledPack } from '../utils/packs/artefact';
import { readPackFolder } from './read-pack-folder';

const root = fileURLToPath(new URL('..', import.meta.url));
const NAME = /^virtual:pack(-files|-template|-name|-long)?\/([a-z0-9-]+)$/;
/** Weights as text. A pack and its files hold the same ones: a script takes them in once. */
const LONG = /[A-Za-z0-9+/]{20000,}={0,2}/g;

/** Compiled packs by name. The entry points are built one after another, each with a plugin of its own. */
const made = new Map<string, string>();

/**
 * Vite plugin: `import pack from 'virtual:pack/core-en'` gives the compiled built-in pack. It is compiled by the same
 * command that authors use, once a build; a broken pack breaks the build with every problem named.
 * `import readFiles from 'virtual:pack-files/core-en'` gives a function that reads the same pack as its author wrote it
 * (path within the pack → text), for packs that stand on it; `virtual:pack-template/our-line` likewise a template.
 * `virtual:pack-long/core-en` is what the two have in common, for themselves only.
 * `import name from 'virtual:pack-name/core-en'` tells which pack that is, for those who must not carry it.
 */
export function packPlugin(): Plugin {
  return {
    name: 'steady-hand:packs',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, kind, name] = NAME.exec(id.replace('\0', '')) ?? [];
      if (!name || !id.startsWith('\0')) return undefined;
      if (kind === '-long') return { code: `export default ${JSON.stringify(longOf(name))};`, map: null };
      if (kind && kind !== '-name') {
        const folder = kind === '-template' ? 'templates' : 'packs';
        const json = JSON.stringify(readPackFolder(`${root}prompts/${folder}/${name}`));
        const files =
          folder === 'packs' ? parsing(json, name) : { imports: '', value: `JSON.parse(${JSON.stringify(json)})` };
        return { code: `${files.imports}export default () => ${files.value};`, map: null };
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
      const { imports, value } = parsing(json, name);
      return { code: `${imports}export default ${value};`, map: null };
    },
  };
}

const longOf = (name: string): string[] =>
  readPackFolder(`${root}prompts/packs/${name}`)['cues.json']?.match(LONG) ?? [];

/** Code that parses this JSON of a pack, its weights taken from the one module that holds them. */
function parsing(json: string, name: string): { imports: string; value: string } {
  const cut = longOf(name).reduce((text, long, i) => text.replaceAll(long, `@@long-${i}@@`), json);
  return {
    imports: `import long from 'virtual:pack-long/${name}';\n`,
    value: `JSON.parse(${JSON.stringify(cut)}.replace(/@@long-(\\d+)@@/g, (_, i) => long[i]))`,
  };
}
