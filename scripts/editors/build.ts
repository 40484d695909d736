import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { labEditors } from './editors';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = fileURLToPath(new URL('pages/', import.meta.url));
/** Where the bundles stand: `<id>.js` for each page, `in-world.js` for the extension's own world. */
export const bundles = `${root}.output/editors/`;

const quiet = { configFile: false, publicDir: false, logLevel: 'error', root } as const;
const resolve = { alias: { '@': root.replace(/\/$/, '') } };

/** Bundles the editors once for what package-lock.json names, and the composer room anew each time. */
export async function buildEditors(): Promise<void> {
  const fits = hashOfPages();
  const mark = `${bundles}built-from`;
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== fits) {
    await build({
      ...quiet,
      define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: bundles,
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: false,
        assetsInlineLimit: 10_000_000,
        chunkSizeWarningLimit: 100_000,
        rollupOptions: {
          input: Object.fromEntries(labEditors.map(({ id }) => [id, `${pages}${id}.js`])),
          output: { entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
        },
      },
    });
    writeFileSync(mark, fits);
  }
  await build({
    ...quiet,
    resolve,
    build: {
      outDir: bundles,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('in-world.ts', import.meta.url)),
        formats: ['iife'],
        name: 'steadyLab',
        fileName: () => 'in-world.js',
      },
    },
  });
}

function hashOfPages(): string {
  const hash = createHash('sha256').update(readFileSync(`${root}package-lock.json`));
  for (const file of readdirSync(pages).sort()) hash.update(file).update(readFileSync(`${pages}${file}`));
  return hash.digest('hex');
}
