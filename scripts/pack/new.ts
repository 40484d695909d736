import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from './options';
import { WrongUse } from './read';

const TEMPLATE = fileURLToPath(new URL('../../prompts/templates/our-line/', import.meta.url));

/** `new FOLDER [--id our-line]`: a first overlay to change, with everything in it once. */
export function create(path: string, options: Options): number {
  if (existsSync(path) && readdirSync(path).length > 0) throw new WrongUse(`${path} is not empty.`);
  const id =
    options.id ??
    basename(resolve(path))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new WrongUse('Give it a name of small letters and dashes: --id our-line');
  cpSync(TEMPLATE, path, { recursive: true });
  for (const file of readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ya?ml|md)$/.test(name),
  ))
    writeFileSync(join(path, file), readFileSync(join(path, file), 'utf8').replaceAll('our-line', id));
  console.log(`${path} is ready. Next: npm run -s pack -- check ${path}`);
  return 0;
}
