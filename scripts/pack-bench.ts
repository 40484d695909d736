/**
 * How the pack tools bear a pack of 10,000 rules and 100,000 phrases: `npx tsx scripts/pack-bench.ts` prints medians of
 * reading, measuring, comparing and shipping it (in the page these run in workers). `--out FILE` writes it as an exported
 * file; `--browser` opens that in the built workbench in Chromium (CHROME_PATH) and prints the longest task of the page's
 * own thread while it is opened, filtered, edited, measured and exported.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { comparePack } from '@/entrypoints/workbench/compare/compare-pack';
import { measurePack } from '@/entrypoints/workbench/measure/measure-pack';
import { loadFiles, shipPack } from '@/utils/packs';
import { openHuge } from './bench/huge-browser';
import { hugePack } from './bench/huge-pack';
import { readPackFolder } from './read-pack-folder';

const { values } = parseArgs({
  options: {
    rules: { type: 'string', default: '10000' },
    phrases: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    out: { type: 'string' },
    browser: { type: 'boolean', default: false },
  },
});
const core = readPackFolder('prompts/packs/core-en');
const files = hugePack(Number(values.rules), Number(values.phrases));
const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
console.log(
  `${values.rules} rules, ${values.phrases} phrases, ${Object.keys(files).length} files, ${(size / 1e6).toFixed(1)} MB`,
);

/** Median milliseconds of several runs, and the most memory that was held after one. */
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const times: number[] = [];
  let last: T | undefined;
  let heap = 0;
  for (let round = 0; round < Number(values.rounds); round++) {
    const from = performance.now();
    last = await work();
    times.push(performance.now() - from);
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  times.sort((a, b) => a - b);
  console.log(
    `${name.padEnd(24)}${Math.round(times[times.length >> 1] as number)} ms (median of ${times.length}), heap ${Math.round(heap / 1e6)} MB`,
  );
  return last as T;
}
const sure = <T>(parsed: { ok: true; value: T } | { ok: false; problems: { message: string }[] }): T => {
  if (!parsed.ok)
    throw new Error(
      parsed.problems
        .slice(0, 5)
        .map(({ message }) => message)
        .join('\n'),
    );
  return parsed.value;
};

const base = sure(await loadFiles(core, {}));
const loaded = await timed('load and compile', async () => sure(await loadFiles(files, { 'core-en': base })));
const bases = { 'core-en': core };
const measured = await timed('measure', async () =>
  sure(
    await measurePack({ kind: 'measure', files, bases, today: '2026-11-23', labelled: null, neutral: null }, () => {}),
  ),
);
console.log(
  `  ${measured.sentences.checked} sentences, ${measured.sentences.failing.length} fail, ${measured.remarks.length} remarks`,
);
const compared = await timed('compare with core-en', async () =>
  sure(
    await comparePack({ kind: 'compare', before: { files: core }, after: { files }, bases, labelled: null }, () => {}),
  ),
);
console.log(`  ${compared.comparison.changes.length} sentences read differently`);
const shipped = await timed('export', async () => sure(await shipPack(loaded, files)));
const out = values.out ?? join(mkdtempSync(join(tmpdir(), 'steady-hand-huge-')), 'huge.json');
writeFileSync(out, shipped);
if (values.browser) await openHuge(out);
