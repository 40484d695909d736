/**
 * `npx tsx scripts/workbench-bench.ts`: a pack of 10,000 rules and 100,000 phrases in the built extension's workbench, in
 * real Chromium. Prints for each thing an author does how long it took and the longest task of the page meanwhile, in
 * milliseconds; medians of five for what is done often. Needs `npx wxt build` first. Exit status 1 when a task of the page
 * takes longer than `--most` (1,000 unless given).
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { contentHash } from '@/utils/packs';
import { launchChromium } from './driver/chromium';

const { values } = parseArgs({ options: { most: { type: 'string', default: '1000' } } });
const CATEGORIES = ['self_harm', 'basic_needs', 'substance_withdrawal', 'panic', 'bereavement'];
const RULES = 10_000;
const PHRASES = 10;

/** Words nobody writes, so that no phrase covers another and no rule of the pack below is met. */
const word = (n: number) => {
  let text = '';
  for (let rest = n + 27; rest > 0; rest = Math.floor(rest / 26)) text += 'bcdfghjklmnpqrstvwxzaeiouy'[rest % 26];
  return `z${text}q`;
};

function filesOf(): Record<string, string> {
  const files: Record<string, string> = {
    'pack.yaml':
      'id: large\nname: Large\nversion: 1.0.0\nlocale: en\nlicence: None\nowner: Bench\nreviewed: null\nextends: core-en\n',
  };
  CATEGORIES.forEach((category, c) => {
    const rules = Array.from({ length: RULES / CATEGORIES.length }, (_, i) => {
      const n = c * (RULES / CATEGORIES.length) + i;
      const phrases = Array.from({ length: PHRASES }, (_, k) => `    - ${word(n)} ${word(n * PHRASES + k)}`);
      return `- id: ${category.replaceAll('_', '-')}.large-${n}\n  level: ask\n  says: Rule ${n}\n  why: Bench.\n  phrases:\n${phrases.join('\n')}\n  fires: [${word(n)} ${word(n * PHRASES)}]\n  quiet: [nothing ${word(n)}]\n`;
    });
    files[`rules/${category}.yaml`] = rules.join('');
  });
  return files;
}

async function shipped(): Promise<string> {
  const about = {
    id: 'large',
    name: 'Large',
    version: '1.0.0',
    locale: 'en',
    licence: 'None',
    owner: 'Bench',
    reviewed: null,
    review_by: '',
    extends: 'core-en',
    approved: null,
  };
  const files = filesOf();
  return JSON.stringify({ steady_hand_pack: 1, about, files, hash: await contentHash({ about, files }) });
}

interface Line {
  what: string;
  took: number;
  longest: number;
}
const lines: Line[] = [];

async function measured(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number; watching?: PerformanceObserver };
    seen.longest = 0;
    seen.watching ??= new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    });
    seen.watching.observe({ entryTypes: ['longtask'] });
  });
  const from = performance.now();
  await work();
  const took = performance.now() - from;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  lines.push({ what, took, longest });
  console.log(
    `${what.padEnd(44)} ${took.toFixed(0).padStart(7)} ms, longest task ${longest.toFixed(0).padStart(5)} ms`,
  );
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const file = join(tmpdir(), `large-pack-${process.pid}.json`);
writeFileSync(file, await shipped());
const browser = await launchChromium();
try {
  const page = await browser.open('workbench.html');
  page.setDefaultTimeout(180_000);
  await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
  await measured(page, 'open the file, until the tree stands', async () => {
    await page.getByLabel('Exported file, or YAML files').setInputFiles(file);
    await page.getByRole('tree').waitFor();
  });
  const find = page.getByRole('searchbox', { name: 'Find in the pack' });
  for (let i = 0; i < 5; i += 1)
    await measured(page, 'find one rule of 10,000', async () => {
      await find.fill('');
      await find.pressSequentially(`large-${4000 + i}`);
      await page.getByRole('treeitem', { name: new RegExp(`large-${4000 + i}$`) }).waitFor();
    });
  await measured(page, 'choose it: form and source of 2,000 rules', async () => {
    await page.getByRole('treeitem', { name: /large-4004$/ }).click();
    await page.locator('.part-heading', { hasText: 'large-4004' }).waitFor();
    await page.locator('.cm-content').getByText('large-4004').waitFor();
  });
  for (let i = 0; i < 5; i += 1)
    await measured(page, 'type ten signs in the form', async () => {
      const field = page.locator('.pane-form').getByLabel('What the words can mean');
      await field.press('End');
      await field.pressSequentially('0123456789');
      await page
        .locator('.cm-content')
        .getByText(`Rule 4004${'0123456789'.repeat(i + 1)}`)
        .waitFor();
    });
  await page.locator('.cm-content').getByText('why: Bench.').first().click();
  await page.keyboard.press('End');
  for (let i = 0; i < 5; i += 1)
    await measured(page, 'type ten signs in the source', async () => {
      await page.keyboard.type('0123456789');
      await page
        .locator('.cm-content')
        .getByText('0123456789'.repeat(i + 1))
        .first()
        .waitFor();
    });
  await measured(page, 'saved', async () => {
    await page.locator('[data-saved=saved]').waitFor();
  });
  await measured(page, 'undo', async () => {
    await page.keyboard.press('Control+z');
    await page.locator('[data-saved=saved]').waitFor();
  });
  await find.fill('');
  await measured(page, 'open all rules and go to the last', async () => {
    await page.getByRole('tree').focus();
    await page.keyboard.press('Home');
    await page.getByRole('treeitem', { name: /self_harm 2000/ }).click();
    await page.getByRole('tree').focus();
    await page.keyboard.press('End');
  });
  await measured(page, 'every sentence checked (worker)', async () => {
    await page.getByText(/\d+ sentences checked/).waitFor({ timeout: 400_000 });
  });
  console.log(await page.locator('.problems').innerText());
  console.log('\nmedians');
  for (const what of new Set(lines.map((line) => line.what))) {
    const some = lines.filter((line) => line.what === what);
    if (some.length > 1)
      console.log(
        `${what.padEnd(44)} ${median(some.map(({ took }) => took))
          .toFixed(0)
          .padStart(7)} ms, longest task ${median(some.map(({ longest }) => longest))
          .toFixed(0)
          .padStart(5)} ms`,
      );
  }
  const worst = Math.max(...lines.map(({ longest }) => longest));
  console.log(`longest task of the page: ${worst.toFixed(0)} ms`);
  process.exitCode = worst > Number(values.most) ? 1 : 0;
} finally {
  await browser.close();
}
