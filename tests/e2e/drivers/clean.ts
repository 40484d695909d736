import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** STEADY_SHOTS=FOLDER keeps a picture of each state that was looked at. */
const shots = process.env.STEADY_SHOTS;
const SCHEMES = ['light', 'dark'] as const;

/**
 * Nothing for axe to say and nothing that sticks out, at 1,200 and 320 px, light and dark. `at` is run after each change
 * of width: where another part of the page stands then.
 */
export async function expectClean(
  page: Page,
  name: string,
  { at, whole = true }: { at?: (width: number) => Promise<void>; whole?: boolean } = {},
): Promise<void> {
  await page.evaluate(axe.source);
  for (const width of [1200, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await at?.(width);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe
          .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(({ violations }) =>
            violations.flatMap(({ id, nodes }) =>
              nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
            ),
          ),
      );
      expect.soft(found, `${name}, ${width} px, ${colorScheme}`).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(over, `${name}, ${width} px: sticks out`).toBeLessThanOrEqual(0);
      if (!shots) continue;
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: whole });
    }
  }
  await page.setViewportSize({ width: 1200, height: 800 });
  await at?.(1200);
  await page.emulateMedia({ colorScheme: 'light' });
}
