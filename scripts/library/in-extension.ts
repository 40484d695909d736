import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../driver/chromium';
import { fillStore } from './fill';

/** Median figures of the built extension's own page, in milliseconds; frames of scrolling by quantile. */
export interface PageFigures {
  /** From opening the page to the first lines painted, everything loaded anew. */
  opened: number;
  /** From pressing "Saved" on another page of the review to the first lines painted. */
  turned: number;
  /** From a key in the search field to the narrowed list painted. */
  typed: number;
  slowest: number;
  frame: number;
  frame95: number;
  /** Share of frames that took longer than two at 60 a second. */
  late: number;
}

const built = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const median = (times: readonly number[], at = 0.5) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * at))] ?? Number.NaN;

/** Evaluated in the page: when the first lines stand there and were painted. */
const PAINTED = `(began) => new Promise((done) => {
  const look = () => document.querySelector('.saved-open')
    ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
    : requestAnimationFrame(look);
  look();
})`;

async function typing(page: Page): Promise<number[]> {
  await page.locator('input[type=search]').fill('');
  await page.locator('input[type=search]').focus();
  await page.evaluate(`(() => {
    globalThis.typed = [];
    addEventListener('keydown', () => {
      const began = performance.now();
      requestAnimationFrame(() => setTimeout(() => typed.push(performance.now() - began)));
    }, true);
  })()`);
  for (const letter of 'tonight alone hosp') {
    const before = await page.evaluate<number>('typed.length');
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    // Waiting inside the page would need eval, which its own rules forbid.
    while ((await page.evaluate<number>('typed.length')) <= before);
  }
  const times = await page.evaluate<number[]>('typed');
  await page.locator('input[type=search]').fill('');
  return times;
}

const scrolling = (page: Page) =>
  page.evaluate<number[]>(`new Promise((done) => {
    const list = document.querySelector('.saved-scroll');
    const frames = [];
    let last = performance.now();
    const until = last + 3000;
    const step = (now) => {
      frames.push(now - last);
      last = now;
      list.scrollTop += 60;
      if (now < until) requestAnimationFrame(step);
      else done(frames.slice(2));
    };
    requestAnimationFrame(step);
  })`);

/** Measures the built extension with so many saved items; null where nothing is built. */
export async function measureExtension(
  count: number,
  rounds: number,
  passphrase: string | null,
): Promise<PageFigures | null> {
  if (!existsSync(built)) return null;
  const browser = await launchChromium();
  try {
    const page = await browser.open('review.html');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.evaluate(fillStore(count));
    if (passphrase) {
      const options = await browser.open('options.html');
      await options.getByText('Set the passphrase').first().click();
      await options.getByLabel('New passphrase', { exact: true }).fill(passphrase);
      await options.getByLabel('The new passphrase once more', { exact: true }).fill(passphrase);
      await options.getByRole('checkbox', { name: /kept it/ }).check();
      await options.getByRole('button', { name: 'Set the passphrase' }).click();
      await options.getByText('Everything saved is sealed').waitFor({ timeout: 300_000 });
      await options.close();
    }
    const opened: number[] = [];
    const turned: number[] = [];
    const typed: number[] = [];
    const frames: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${browser.base}/options.html`);
      await page.goto(`${browser.base}/review.html#/library`, { waitUntil: 'commit' });
      opened.push(await page.evaluate<number>(`(${PAINTED})(0)`));
      const whole = () =>
        page
          .locator('.saved-search [role=status]')
          .filter({ hasText: `${count} saved` })
          .waitFor({ timeout: 120_000 });
      await whole();
      await page.evaluate(`location.hash = '#/share/open'`);
      await page.locator('.saved-open').first().waitFor({ state: 'detached' });
      turned.push(
        await page.evaluate<number>(
          `(() => { const began = performance.now(); location.hash = '#/library'; return (${PAINTED})(began); })()`,
        ),
      );
      await whole();
      typed.push(...(await typing(page)));
      frames.push(...(await scrolling(page)));
    }
    return {
      opened: median(opened),
      turned: median(turned),
      typed: median(typed),
      slowest: Math.max(...typed),
      frame: median(frames),
      frame95: median(frames, 0.95),
      late: frames.filter((one) => one > 34).length / frames.length,
    };
  } finally {
    await browser.close();
  }
}
