import { decodeFiles, openShipped, type Parsed } from '@/utils/packs';
import { BUILT_IN, builtInFiles } from '../pack-client';

/** A pack's id made of its name. */
export const idFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'our-line';

/** The name that a pack gives itself. */
export const packName = (files: Readonly<Record<string, string>>): string | null =>
  /^name:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(files['pack.yaml'] ?? '')?.[1] || null;

/** The first pack of `npm run pack -- new`, under a name of one's own. */
export async function fromTemplate(name: string): Promise<Record<string, string>> {
  const { default: read } = await import('virtual:pack-template/our-line');
  const id = idFrom(name);
  const files = Object.fromEntries(
    Object.entries(read())
      .filter(([path]) => /\.ya?ml$/.test(path))
      .map(([path, text]) => [path, text.replaceAll('our-line', id)]),
  );
  files['pack.yaml'] = (files['pack.yaml'] ?? '').replace(/^name:.*$/m, `name: ${JSON.stringify(name)}`);
  return withVersion(files);
}

/** Nothing but who made it and what it stands on. */
export function emptyPack(name: string): Record<string, string> {
  return {
    'pack.yaml': `id: ${idFrom(name)}
name: ${JSON.stringify(name)}
version: 1.0.0
locale: en
licence: For our own use
owner: Clinical lead
# Who reviewed it, and when: { by: Dr A. Name, on: '2026-11-23' }
reviewed: null
# The pack this one stands on. Everything in it stays; the files here add to it or change parts of it.
extends: ${BUILT_IN}
`,
  };
}

async function withVersion(files: Record<string, string>): Promise<Record<string, string>> {
  const version = /^version:[ \t]*["']?([\d.]+)/m.exec((await builtInFiles())['pack.yaml'] ?? '')?.[1];
  if (version) files['pack.yaml'] = (files['pack.yaml'] ?? '').replace(/^made_for:.*$/m, `made_for: ${version}`);
  return files;
}

/**
 * The sources in files a person chose: one exported pack, or the files of a folder. What a tool keeps beside them
 * (hidden files, README) is left out; every other problem is told and nothing is opened.
 */
export async function filesFrom(given: readonly File[]): Promise<Parsed<Record<string, string>>> {
  const [first] = given;
  if (given.length === 1 && first && /\.json$/.test(first.name)) {
    const opened = await openShipped(new Uint8Array(await first.arrayBuffer()));
    return opened.ok ? { ok: true, value: opened.value.shipped.files } : opened;
  }
  const bytes: Record<string, Uint8Array> = {};
  // A folder's files come with its name before them.
  const paths = given.map((file) => file.webkitRelativePath || file.name);
  const root = paths.find((path) => /(^|\/)pack\.ya?ml$/.test(path))?.replace(/pack\.ya?ml$/, '') ?? '';
  for (const [i, file] of given.entries()) {
    const path = (paths[i] ?? '').slice(root.length);
    const wanted = /\.ya?ml$/.test(path) || path === 'cues.json' || path.startsWith('corpus/');
    if (!paths[i]?.startsWith(root) || !wanted || path.split('/').some((part) => part.startsWith('.'))) continue;
    bytes[path] = new Uint8Array(await file.arrayBuffer());
  }
  if (!('pack.yaml' in bytes))
    return {
      ok: false,
      problems: [
        {
          file: 'pack.yaml',
          path: '',
          message: 'This file is missing.',
          fix: 'Choose the folder that holds pack.yaml, or one exported file.',
        },
      ],
    };
  return decodeFiles(bytes);
}
